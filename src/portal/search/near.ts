/** Whether one text becomes the other by at most one letter put in, left out, changed, or swapped with its neighbour. */
export function oneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  const rest = (text: string, skip: number) => text.slice(head + skip);
  if (one.length === other.length) {
    const swapped = one[head] === other[head + 1] && one[head + 1] === other[head] && rest(one, 2) === rest(other, 2);
    return rest(one, 1) === rest(other, 1) || swapped;
  }
  return one.length > other.length ? rest(one, 1) === rest(other, 0) : rest(one, 0) === rest(other, 1);
}
