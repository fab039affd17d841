import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

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
