import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { unprintableIn } from '../../platform/documents/clean-text.ts';
import { drawNumbers } from '../../platform/numbering.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { inSentence } from '../issuer.ts';
import { refuseUnnoticed } from '../notice/standing.ts';
import { type Amendment, amendmentsOf } from '../revocation/amendment.ts';
import { applyAmendments, refuseRevoked } from '../revocation/applying.ts';
import { governmentPost } from '../subject/posts.ts';
import { keepPapers } from './archive.ts';
import { storedContentHash } from './content.ts';
import { type Decision, type DraftLine, draftLines, findDecision } from './decision.ts';
import { lockDraft } from './drafting.ts';
import { mandateOn } from './mandate.ts';
import { highestNumber, highestRegister } from './number.ts';
import { powerOver, refuseObstacles } from './power.ts';

/**
 * Signs: the number, the date, the signer, the awards with their entries in the golden book and the hash of the whole
 * come into being together or not at all. The chair signs in person, a vice chair for the chair (KT.), somebody with a
 * mandate by its document (TUQ.). A decision that corrects or revokes writes no awards but changes what earlier ones say.
 * Returns the number.
 */
export async function signDecision(tx: Tx, actor: Actor, id: string): Promise<number> {
  const draft = await lockDraft(tx, id);
  const date = localDate(tx.now);
  const lines = await draftLines(tx, id);
  const amendments = await amendmentsOf(tx, id);
  if (lines.length === 0 && amendments.length === 0)
    throw new Refusal('no_list', 'Dự thảo chưa có danh sách nên chưa ký được. Đưa vào các đề nghị đã được hội đồng thông qua.');
  refuseUnprintable(draft, lines, amendments);
  await refuseUnnoticed(
    tx,
    lines.map(({ nomination_id }) => nomination_id),
  );
  refuseObstacles(await powerOver(tx, lines, date));
  await refuseRevoked(tx, amendments);
  const signer = await signerOn(tx, actor, date);
  const year = Number(date.slice(0, 4));
  const number = await drawNumbers(tx, draft.symbol, year, 1, await highestNumber(tx, draft.symbol, year));
  await tx.db
    .updateTable('decision')
    .set({ number, issued_on: date, ...signer })
    .where('id', '=', id)
    .execute();
  if (lines.length > 0) await writeAwards(tx, { ...draft, number, issued_on: date }, lines);
  await applyAmendments(tx, actor, amendments, date);
  const content_sha256 = await storedContentHash(tx, found(await findDecision(tx, id)));
  await tx.db.updateTable('decision').set({ content_sha256, signed_at: tx.now }).where('id', '=', id).execute();
  await tx.jobs.enqueue(tx, keepPapers, { decisionId: id });
  await recordEvent(tx, actor, 'decision.signed', {
    subject: id,
    detail: { number, symbol: draft.symbol, lines: lines.length + amendments.length, content: content_sha256 },
  });
  return number;
}

/** What is signed can be mended no more: it must be printable before. */
function refuseUnprintable(
  draft: Pick<Decision, 'title' | 'citation' | 'bases'>,
  lines: readonly DraftLine[],
  amendments: readonly Amendment[],
): void {
  const texts = [
    draft.title,
    draft.citation,
    ...(draft.bases ?? []),
    ...lines.flatMap(({ name, post, citation }) => [name, post, citation]),
    ...amendments.flatMap(({ reason, recipient, recipient_post, citation }) => [reason, recipient, recipient_post, citation]),
  ];
  const bad = unprintableIn(texts.join('\n'));
  if (bad.length > 0)
    throw new Refusal('unprintable', `Quyết định có ký tự không in được trên giấy: ${bad.join(' ')}. Sửa dự thảo hoặc danh sách rồi ký.`);
}

const vice = /phó chủ tịch(?=$|[\s,]+(thường trực|ubnd|ủy ban|phường|xã|đặc khu))/i;

export type Signer = Pick<Decision, 'signer_id' | 'signer_post' | 'on_behalf' | 'mandate_id'>;

/** In what capacity somebody signs on a day (ISO): in person, for the chair, by mandate; refused without any. */
export async function signerOn(tx: Tx, actor: Actor, date: string): Promise<Signer> {
  if (actor.personId === null)
    throw new Refusal(
      'signer_unknown',
      'Tài khoản này chưa gắn với người trong danh sách cán bộ nên chưa ký được. Nhờ quản trị gắn tài khoản với người ký.',
    );
  const post = await governmentPost(tx, actor.personId, date);
  if (post !== null) return { signer_id: actor.personId, signer_post: post, on_behalf: vice.test(post) ? 'KT' : 'none', mandate_id: null };
  const mandate = await mandateOn(tx, actor.personId, date);
  if (!mandate)
    throw new Refusal(
      'signer_without_post',
      'Người ký không giữ chức Chủ tịch hoặc Phó Chủ tịch UBND và không có giấy ủy quyền còn hạn vào ngày ký. Cập nhật chức vụ trong mục Tổ chức, hoặc ghi giấy ủy quyền.',
    );
  return { signer_id: actor.personId, signer_post: mandate.post, on_behalf: 'TUQ', mandate_id: mandate.id };
}

async function writeAwards(tx: Tx, decision: Decision, lines: DraftLine[]): Promise<void> {
  const { name } = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const first = await drawNumbers(tx, 'so-vang', decision.year, lines.length, await highestRegister(tx, decision.year));
  const awards = lines.map((line, index) => ({
    ...fresh(tx),
    direction: 'given',
    year: decision.year,
    award: line.award,
    ground: line.ground,
    decision_id: decision.id,
    nomination_id: line.nomination_id,
    issuer: `Chủ tịch UBND ${inSentence(name)}`,
    issuer_level: 'ward',
    issued_on: decision.issued_on,
    register_number: first + index,
    person_id: line.person_id,
    unit_id: line.unit_id,
    body_id: line.body_id,
    bloc_id: line.bloc_id,
    household_id: line.household_id,
    whole_authority: line.whole_authority,
    recipient: line.name,
    recipient_post: line.post,
    citation: line.citation ?? decision.citation,
  }));
  await tx.db.insertInto('award').values(awards).execute();
  const movements = awards.flatMap(({ id }, index) => {
    const movement = lines[index]?.movement_id;
    return movement ? [{ ...freshRow(tx), award_id: id, position: 0, movement_id: movement }] : [];
  });
  if (movements.length > 0) await tx.db.insertInto('award_movement').values(movements).execute();
}

/** Whether what stands in the database is still what was signed; null for papers that were signed elsewhere. */
export async function signedContentHolds(tx: Tx, decision: Decision): Promise<boolean | null> {
  if (decision.content_sha256 === null) return null;
  return (await storedContentHash(tx, decision)) === decision.content_sha256;
}
