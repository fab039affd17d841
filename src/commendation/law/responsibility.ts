import { sql } from 'kysely';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { padCount } from '../../platform/text/numbers.ts';

/** Every recorded responsibility for some nominations, oldest first. */
export const responsibilitiesOf = async (tx: Tx, nominations: readonly string[]) =>
  nominations.length === 0
    ? []
    : tx.db
        .selectFrom('law_responsibility')
        .selectAll()
        .where(sql<boolean>`nomination_id = any(${[...nominations]}::uuid[])`)
        .orderBy('acted_on')
        .orderBy('position')
        .orderBy('id')
        .execute();

export type Responsibility = Awaited<ReturnType<typeof responsibilitiesOf>>[number];

/** "Tiếp tục theo trách nhiệm của Nguyễn Văn An, Chủ tịch UBND phường": as the nomination, the minutes and the draft say it. */
export const responsibilityText = ({ person, post }: Pick<Responsibility, 'person' | 'post'>): string =>
  `Tiếp tục theo trách nhiệm của ${[person, post].filter(Boolean).join(', ')}`;

/**
 * What minutes and the draft of a decision say about nominations that went on without a confirmed rule: one sentence for
 * each person and reason, with how many nominations it covers. Empty when there is none.
 */
export async function responsibilitySentences(tx: Tx, nominations: readonly string[]): Promise<string[]> {
  const rows = await responsibilitiesOf(tx, nominations);
  const groups = Map.groupBy(
    rows,
    (row) => `${responsibilityText(row)}, ngày ${formatDate(row.acted_on)}; lý do: ${row.reason.replace(/[.\s]+$/, '')}`,
  );
  return [...groups].map(([said, own]) => `${said} (${padCount(own.length)} đề nghị; quy định áp dụng cần xác nhận pháp lý).`);
}
