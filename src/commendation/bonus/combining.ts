import type { Tx } from '../../platform/tenancy.ts';
import { type Decision, isDraft } from '../decision/decision.ts';
import type { DecisionLine } from '../decision/line.ts';
import { baseBook } from '../law/base-book.ts';
import { lawAward } from '../law/award-code.ts';
import { several } from '../law/payment.ts';
import { isTitle } from '../law/vocabulary.ts';

/** What a line rests on: two awards of one recipient for the same are paid once. */
export interface Rested extends DecisionLine {
  year: number;
  achievement: string;
}

/** The lines with the achievement each rests on: its movement, else the words of its nomination. */
export async function restedLines(tx: Tx, decision: Decision, lines: readonly DecisionLine[]): Promise<Rested[]> {
  const drafts = () =>
    tx.db
      .selectFrom('decision_line')
      .innerJoin('nomination', (join) =>
        join.onRef('nomination.id', '=', 'decision_line.nomination_id').onRef('nomination.authority_id', '=', 'decision_line.authority_id'),
      )
      .select(['decision_line.id', 'nomination.year', 'nomination.achievement', 'nomination.movement_id'])
      .where('decision_line.decision_id', '=', decision.id)
      .execute();
  const given = () =>
    tx.db
      .selectFrom('award')
      .leftJoin('nomination', (join) =>
        join.onRef('nomination.id', '=', 'award.nomination_id').onRef('nomination.authority_id', '=', 'award.authority_id'),
      )
      .select(['award.id', 'award.year', 'nomination.achievement', 'nomination.movement_id'])
      .where('award.decision_id', '=', decision.id)
      .execute();
  const known = new Map((isDraft(decision) ? await drafts() : await given()).map((row) => [row.id, row]));
  return lines.map((line) => {
    const row = known.get(line.id);
    return { ...line, year: row?.year ?? decision.year, achievement: row?.movement_id ?? row?.achievement ?? '' };
  });
}

const recipientKey = ({ kind, person_id, name }: DecisionLine) => `${kind}:${person_id ?? name}`;

/**
 * The ids of lines that are not paid because a higher one for the same achievement is: the rules of the decree in force on
 * the day of the decision (NĐ 91/2017 Điều 66, NĐ 98/2023 Điều 53 and its successor).
 */
export function unpaidBeside(lines: readonly Rested[], date: string): Set<string> {
  const unpaid = new Set<string>();
  for (const own of Map.groupBy(lines, recipientKey).values()) {
    const known = own.flatMap((line) => {
      const award = lawAward(line.award);
      return award && line.kind ? [{ line, award, kind: line.kind }] : [];
    });
    if (known.length < 2) continue;
    const awards = known.map(({ line, award, kind }) => ({
      award,
      subject: kind,
      year: line.year,
      achievement: isTitle(award) ? '' : line.achievement,
    }));
    const left = [...(several(baseBook, { awards, decision: date })?.pay ?? awards.map(({ award }) => award))];
    for (const { line, award } of known) {
      const at = left.indexOf(award);
      if (at < 0) unpaid.add(line.id);
      else left.splice(at, 1);
    }
  }
  return unpaid;
}
