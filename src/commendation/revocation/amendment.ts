import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatLongDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { type Decision, decisionSymbol, findDecision, isDraft } from '../decision/decision.ts';
import { inSentence } from '../issuer.ts';
import { numberOf } from '../decision/number-text.ts';
import { type AwardView, awardsOfDecision } from '../register/awards.ts';
import type { Ground } from './words.ts';

export interface Change {
  awardId: string;
  kind: 'corrected' | 'revoked';
  /** Of Điều 93 khoản 2; only when revoked. */
  ground: Ground | null;
  /** Public: in the register, on the honour roll and on the page of verification. */
  reason: string;
  recipient: string | null;
  recipient_post: string | null;
  citation: string | null;
}

export interface NewAmendment {
  /** The decision whose awards are changed. */
  decisionId: string;
  title: string;
  changes: readonly Change[];
  /** The day until which object and money are to be given back; only for a revocation. */
  dueOn: string | null;
}

const amendmentRows = (tx: Tx, decisionId: string) =>
  tx.db.selectFrom('amendment').selectAll().where('decision_id', '=', decisionId).orderBy('id').execute();

export type Amendment = Awaited<ReturnType<typeof amendmentRows>>[number];

/** What a decision changes of earlier awards; empty for a decision that gives awards. */
export const amendmentsOf = amendmentRows;

/** The awards a decision changes, as they were signed, in the order of its amendments. */
export async function amendedAwards(tx: Tx, amendments: readonly Amendment[]): Promise<AwardView[]> {
  const [first] = amendments;
  if (!first) return [];
  const original = await tx.db.selectFrom('award').select('decision_id').where('id', '=', first.award_id).executeTakeFirst();
  const awards = original?.decision_id ? await awardsOfDecision(tx, original.decision_id) : [];
  return amendments.flatMap(({ award_id }) => awards.filter(({ id }) => id === award_id));
}

/**
 * Drafts the further decision that corrects or revokes awards of an earlier one (Điều 93); nothing changes until it is
 * signed, and the earlier one stays as it was. Returns its id.
 */
export async function draftAmendment(tx: Tx, actor: Actor, input: NewAmendment): Promise<string> {
  const earlier = found(await findDecision(tx, input.decisionId));
  if (isDraft(earlier)) throw new Refusal('not_signed', 'Quyết định chưa ký thì sửa ngay dự thảo, không cần quyết định đính chính.');
  const awards = new Map((await awardsOfDecision(tx, earlier.id)).map((award) => [award.id, award]));
  if (input.changes.length === 0) throw new Refusal('nothing_chosen', 'Chọn ít nhất một dòng để đính chính hoặc hủy.', 'award');
  for (const change of input.changes) refuseChange(change, found(awards.get(change.awardId)));
  if (input.changes.some(({ kind }) => kind === 'revoked') && input.dueOn === null)
    throw new Refusal('no_due_date', 'Ghi hạn nộp lại hiện vật và tiền thưởng.', 'due_on');
  await refusePending(tx, input.changes);
  const ward = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const record = fresh(tx);
  await tx.db
    .insertInto('decision')
    .values({
      ...record,
      year: Number(localDate(tx.now).slice(0, 4)),
      symbol: decisionSymbol,
      title: input.title,
      bases: basesOf(earlier, input.changes, inSentence(ward.name)),
    })
    .execute();
  const rows = input.changes.map(({ awardId, ...change }) => ({ ...fresh(tx), decision_id: record.id, award_id: awardId, ...change }));
  await tx.db.insertInto('amendment').values(rows).execute();
  const revoked = rows.filter(({ kind }) => kind === 'revoked');
  if (revoked.length > 0)
    await tx.db
      .insertInto('recovery')
      .values(
        revoked.map(({ id }) => ({
          ...fresh(tx),
          amendment_id: id,
          what: 'object',
          item: 'Giấy khen, bằng và hiện vật kèm theo',
          due_on: input.dueOn ?? '',
        })),
      )
      .execute();
  await recordEvent(tx, actor, 'amendment.drafted', { subject: record.id, detail: { of: earlier.id, lines: rows.length } });
  return record.id;
}

function refuseChange({ kind, ground, reason, recipient, recipient_post, citation }: Change, award: AwardView): void {
  if (award.standing === 'revoked') throw new Refusal('revoked_already', `Khen thưởng của ${award.name} đã bị hủy; không sửa được nữa.`);
  if (reason.trim().length < 10)
    throw new Refusal('no_reason', 'Ghi rõ lý do, ít nhất 10 ký tự: lý do được công khai ở sổ vàng và trang xác minh.', 'reason');
  if (kind === 'revoked' && ground === null)
    throw new Refusal('no_ground', 'Chọn căn cứ hủy theo khoản 2 Điều 93 Luật Thi đua, khen thưởng.', 'ground');
  const same = (now: string | null, typed: string | null) => typed === null || typed === (now ?? '');
  if (kind === 'corrected' && same(award.name, recipient) && same(award.post, recipient_post) && same(award.citation, citation))
    throw new Refusal('nothing_changed', `Chưa có gì thay đổi ở dòng ${award.name}; ghi phần đúng vào ô tương ứng.`, 'recipient');
}

async function refusePending(tx: Tx, changes: readonly Change[]): Promise<void> {
  const pending = await tx.db
    .selectFrom('amendment')
    .innerJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'amendment.decision_id').onRef('decision.authority_id', '=', 'amendment.authority_id'),
    )
    .select('amendment.id')
    .where('decision.issued_on', 'is', null)
    .where(
      'amendment.award_id',
      'in',
      changes.map(({ awardId }) => awardId),
    )
    .executeTakeFirst();
  if (pending)
    throw new Refusal('drafted_already', 'Dòng này đang nằm trong một dự thảo đính chính, hủy khác. Ký hoặc bỏ dự thảo đó trước.');
}

const basesOf = (earlier: Decision, changes: readonly Change[], ward: string): string[] => [
  'Luật Tổ chức chính quyền địa phương',
  'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  ...(changes.some(({ kind }) => kind === 'revoked') ? ['khoản 2 Điều 93 Luật Thi đua, khen thưởng'] : []),
  `Quyết định ${numberOf(earlier).replace(/^Số /, 'số ')}${earlier.issued_on ? ` ${formatLongDate(earlier.issued_on)}` : ''} của Chủ tịch Ủy ban nhân dân ${ward}`,
];
