import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { awardEntry } from '../catalogue/catalogue.ts';
import type { Level } from '../catalogue/entry.ts';
import type { Ground } from '../catalogue/level-names.ts';
import { nameSubjects } from '../subject/names.ts';
import type { SubjectColumns } from '../subject/subject.ts';

export interface ReceivedAward {
  year: number;
  /** The last year of an achievement that spans several. */
  yearTo: number | null;
  award: string;
  ground: Ground | null;
  issuer: string;
  level: Level;
  issuedOn: string | null;
  subject: SubjectColumns;
  citation: string | null;
  posthumous: boolean;
  movementId: string | null;
}

/** Records an award from above for the ward, a unit, a household or a person. Any issuer and any form: what the paper says counts. Returns its id. */
export async function recordReceivedAward(tx: Tx, actor: Actor, input: ReceivedAward): Promise<string> {
  if (!awardEntry(input.award)) throw new Refusal('award_unknown', 'Chọn hình thức, danh hiệu có trong danh mục.', 'award');
  if (input.yearTo !== null && input.yearTo < input.year)
    throw new Refusal('years_reversed', 'Năm cuối đứng trước năm đầu; sửa lại hai năm.', 'year_to');
  const date = input.issuedOn ?? `${input.yearTo ?? input.year}-12-31`;
  const [named] = await nameSubjects(tx, [input.subject], date);
  if (!named?.name) throw new Refusal('subject_missing', 'Chọn người, tập thể hoặc hộ được khen.', 'subject');
  const record = fresh(tx);
  await tx.db
    .insertInto('award')
    .values({
      ...record,
      direction: 'received',
      year: input.year,
      year_to: input.yearTo,
      award: input.award,
      ground: input.ground,
      issuer: input.issuer,
      issuer_level: input.level,
      issued_on: input.issuedOn,
      ...input.subject,
      recipient: named.name,
      recipient_post: named.post,
      citation: input.citation,
      posthumous: input.posthumous,
    })
    .execute();
  if (input.movementId !== null)
    await tx.db
      .insertInto('award_movement')
      .values({ ...freshRow(tx), award_id: record.id, position: 0, movement_id: input.movementId })
      .execute();
  await recordEvent(tx, actor, 'award.received_recorded', { subject: record.id, detail: { award: input.award, issuer: input.issuer } });
  return record.id;
}
