import { say } from './print.ts';
import type { CriteriaSet, Tie } from './scheme.ts';
import type { ScoreSheet, SheetScore } from './sheet.ts';

export interface Contender {
  sheet: ScoreSheet;
  score: SheetScore;
}

/** What tells two contenders with the same total apart; null when they share their place. */
export interface Decision {
  /** Above 0 when the second stands first. */
  order: number;
  /** "An ninh trật tự", "số phiếu tín nhiệm". */
  by: string;
  values: readonly [number, number];
}

/** By passing, total, then the tie rules in their order; 0 when the place is shared. */
export function compareContenders(set: CriteriaSet, a: Contender, b: Contender): number {
  if (a.score.passes !== b.score.passes) return a.score.passes ? -1 : 1;
  if (a.score.total !== b.score.total) return b.score.total - a.score.total;
  return decide(set, a, b)?.order ?? 0;
}

/** The first tie rule that tells them apart. */
export function decide(set: CriteriaSet, a: Contender, b: Contender): Decision | null {
  for (const tie of set.ties) {
    const values = [valueOf(tie, a), valueOf(tie, b)] as const;
    if (values[0] !== values[1]) {
      const higherFirst = values[1] - values[0];
      return { order: tie.by === 'penalty' ? -higherFirst : higherFirst, by: nameOf(tie, a), values };
    }
  }
  return null;
}

function valueOf(tie: Tie, { sheet, score }: Contender): number {
  if (tie.by === 'group') return score.groups.find(({ key }) => key === tie.key)?.points ?? 0;
  if (tie.by === 'item') return lineOf(tie.key, score)?.points ?? 0;
  return { bonus: score.bonus, penalty: score.penalty, votes: sheet.votes ?? 0 }[tie.by];
}

const lineOf = (key: string, { items, bonuses, penalties }: SheetScore) =>
  [...items, ...bonuses, ...penalties].find((line) => line.key === key);

function nameOf(tie: Tie, { score }: Contender): string {
  if (tie.by === 'group') return `nhóm “${score.groups.find(({ key }) => key === tie.key)?.title}”`;
  if (tie.by === 'item') return `mục “${lineOf(tie.key, score)?.title}”`;
  return { bonus: 'điểm thưởng', penalty: 'điểm trừ', votes: 'số phiếu tín nhiệm' }[tie.by];
}

/** Why a contender stands where it does among those with the same total; empty when none has. */
export function tieReasons(set: CriteriaSet, contender: Contender, rivals: readonly Contender[]): string[] {
  const same = rivals.filter((rival) => rival !== contender && sameTotal(rival, contender));
  const points = say(contender.score.total);
  return same.map((rival) => {
    const decision = decide(set, contender, rival);
    const tied = `Cùng ${points} điểm với ${rival.sheet.name}`;
    if (!decision) return `${tied}, mọi quy tắc phụ đều bằng nhau: đồng hạng.`;
    const [own, other] = decision.values;
    return `${tied}; đứng ${decision.order < 0 ? 'trên' : 'dưới'} theo ${decision.by} (${say(own)} so với ${say(other)}).`;
  });
}

const sameTotal = (a: Contender, b: Contender) => a.score.passes === b.score.passes && a.score.total === b.score.total;
