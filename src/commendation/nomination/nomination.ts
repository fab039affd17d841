import { mayActFor, ownUnits } from '../../organization/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { awardEntry } from '../catalogue/catalogue.ts';
import type { Ground } from '../catalogue/level-names.ts';
import { nominable } from '../subject/choices.ts';
import { kindNames, type SubjectColumns, subjectChoice, subjectKind } from '../subject/subject.ts';
import { readNomination } from './reading.ts';

export interface NewNomination {
  year: number;
  award: string;
  ground: Ground;
  movementId: string | null;
  subject: SubjectColumns;
  /** Default: made from the movement. */
  citation: string | null;
  achievement: string | null;
}

/** Puts a subject up for an award; a head of a unit only for the own unit. Returns the id. */
export async function proposeNomination(tx: Tx, actor: Actor, input: NewNomination): Promise<string> {
  refuseUnfit(input);
  await refuseForeign(tx, actor, input.subject);
  const citation = input.citation ?? (await defaultCitation(tx, input.movementId, input.year));
  const record = fresh(tx);
  const written = await tx.db
    .insertInto('nomination')
    .values({
      ...record,
      year: input.year,
      award: input.award,
      ground: input.ground,
      movement_id: input.movementId,
      ...input.subject,
      citation,
      achievement: input.achievement,
      proposed_by_id: ownUnits(actor)?.[0] ?? input.subject.unit_id,
      proposed_on: localDate(tx.now),
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written)
    throw new Refusal(
      'nominated_already',
      'Đối tượng này đã được đề nghị hình thức này trong năm cho cùng phong trào. Xem lại danh sách đề nghị.',
      'subject',
    );
  await recordEvent(tx, actor, 'nomination.proposed', { subject: record.id, detail: { award: input.award, year: input.year } });
  return record.id;
}

function refuseUnfit({ award, ground, subject }: NewNomination): void {
  const entry = awardEntry(award);
  if (!entry) throw new Refusal('award_unknown', 'Chọn hình thức, danh hiệu có trong danh mục.', 'award');
  const kind = subjectKind(subject);
  if (!kind) throw new Refusal('subject_missing', 'Chọn đối tượng được đề nghị.', 'subject');
  if (!entry.subjects.includes(kind)) {
    const allowed = entry.subjects.map((each) => kindNames[each]).join(', ');
    throw new Refusal('subject_not_allowed', `“${entry.name}” chỉ dành cho ${allowed}. Chọn hình thức khác hoặc đối tượng khác.`, 'award');
  }
  // Điều 8 khoản 1 Luật Thi đua, khen thưởng: khen công trạng không dành cho hộ gia đình; titles of households are not công trạng.
  if (kind === 'household' && ground === 'merit' && entry.nature === 'form') {
    throw new Refusal(
      'ground_not_allowed',
      'Hộ gia đình được khen theo phong trào, chuyên đề hoặc đột xuất; khen công trạng chỉ dành cho tập thể, cá nhân. Chọn loại hình khác.',
      'ground',
    );
  }
}

async function refuseForeign(tx: Tx, actor: Actor, subject: SubjectColumns): Promise<void> {
  const allowed = (await nominable(tx, actor)).map(subjectChoice);
  if (!allowed.includes(subjectChoice(subject))) throw new NotFound();
}

/** "Có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2022": what certificates say unless changed (S0-31). */
export async function defaultCitation(tx: Tx, movementId: string | null, year: number): Promise<string | null> {
  if (movementId === null) return null;
  const movement = found(await tx.db.selectFrom('movement').select(['name', 'nature']).where('id', '=', movementId).executeTakeFirst());
  const word = movement.nature === 'campaign' ? 'cuộc vận động' : 'phong trào';
  const bare = movement.name.replace(/^(phong trào|cuộc vận động)\s+/i, '').replace(/\s*năm \d{4}$/, '');
  // A name that begins with "Thi đua" runs on after "phong trào"; any other name stands in quotation marks.
  const runsOn = /^thi đua /i.test(bare);
  const name = runsOn ? `t${bare.slice(1)}` : bare === movement.name && !/[“"]/.test(bare) ? `“${bare}”` : bare;
  return `Có thành tích xuất sắc trong ${word} ${name} năm ${year}`;
}

/** Takes a nomination back; refused while it is voted on and once a decision holds it. */
export async function withdrawNomination(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.db.selectFrom('nomination').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const nomination = found(await readNomination(tx, actor, id));
  if (ownUnits(actor) !== null && !mayActFor(actor, nomination.proposed_by_id)) throw new NotFound();
  if (nomination.state === 'withdrawn') throw new Refusal('withdrawn_already', 'Đề nghị này đã rút rồi.');
  if (nomination.state === 'voting') throw new Refusal('voting', 'Hội đồng đang bỏ phiếu; chờ đóng phiếu rồi mới rút được đề nghị.');
  if (nomination.state === 'decided' || nomination.state === 'drafted') {
    throw new Refusal('decided', 'Đề nghị đã có trong quyết định nên không rút được. Muốn rút, trước hết bỏ khỏi dự thảo.');
  }
  await tx.db
    .updateTable('nomination')
    .set({ withdrawn_on: localDate(tx.now) })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'nomination.withdrawn', { subject: id });
}
