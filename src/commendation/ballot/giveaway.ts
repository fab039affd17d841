/** The votes on one nomination, counted. */
export interface Count {
  label: string;
  for: number;
  against: number;
  blank: number;
}

/** With so few ballots each voter can guess the others'. */
const fewVoters = 3;

/**
 * Where the bare result tells how somebody voted, whatever is done to keep it secret: one sentence each, without figures,
 * so that it may be read before the result is.
 */
export function giveaways(counts: readonly Count[]): string[] {
  return counts.flatMap((count) => {
    const given = [count.for, count.against, count.blank].filter((votes) => votes > 0).toSorted((a, b) => a - b);
    const total = given.reduce((sum, votes) => sum + votes, 0);
    if (total === 0) return [];
    if (given.length === 1) return [`${count.label}: mọi phiếu giống nhau, nên ai cũng biết từng người bỏ phiếu thế nào.`];
    if (total <= fewVoters) return [`${count.label}: chỉ có ${total} phiếu, nên người bỏ phiếu dễ đoán ra phiếu của nhau.`];
    if (given.length === 2 && given[0] === 1)
      return [`${count.label}: chỉ một phiếu khác các phiếu còn lại, nên người bỏ phiếu đó biết phiếu của mọi người khác.`];
    return [];
  });
}
