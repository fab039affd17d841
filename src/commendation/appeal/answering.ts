import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { type Appeal, findAppeal } from './reading.ts';

export interface NewAnswer {
  result: 'upheld' | 'changed' | 'rejected';
  content: string;
  /** Also shown to the public, without the name of whoever appealed. */
  published: boolean;
}

/** Answers an appeal once, with its reasons. */
export async function answerAppeal(tx: Tx, actor: Actor, id: string, input: NewAnswer): Promise<void> {
  if (isId(id)) await tx.db.selectFrom('appeal').select('id').where('id', '=', id).forUpdate().execute();
  const appeal = found(await findAppeal(tx, id));
  if (appeal.answer) throw new Refusal('answered_already', 'Kiến nghị này đã được trả lời.');
  if (input.content.trim().length < 20) throw new Refusal('no_reason', 'Ghi rõ nội dung và lý do trả lời, ít nhất 20 ký tự.', 'content');
  if (input.published) refuseNaming(appeal, input.content);
  await tx.db
    .insertInto('appeal_answer')
    .values({
      ...freshRow(tx),
      appeal_id: id,
      position: 0,
      answered_on: localDate(tx.now),
      result: input.result,
      content: input.content.trim(),
      published: input.published,
      answered_by: actor.name,
    })
    .execute();
  await recordEvent(tx, actor, 'appeal.answered', { subject: id, detail: { result: input.result, published: input.published } });
}

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ');
const digits = (text: string) => text.replaceAll(/\D/g, '');

/** What everybody reads names no resident who appealed, and gives no way to reach them. */
function refuseNaming({ by_whom, name, contact }: Appeal, content: string): void {
  const named = by_whom !== 'unit' && name.trim().includes(' ') && plain(content).includes(plain(name.trim()));
  const number = digits(contact ?? '');
  const reached = (number.length >= 8 && digits(content).includes(number)) || /[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(content);
  if (named || reached)
    throw new Refusal(
      'names_appellant',
      'Câu trả lời công khai đang nêu tên hoặc cách liên hệ của người kiến nghị. Bỏ thông tin đó, hoặc bỏ chọn công khai. Chưa lưu gì.',
      'content',
    );
}
