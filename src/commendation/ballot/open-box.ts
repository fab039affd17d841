import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { makeBox, openBox } from './box.ts';
import { tellersOf } from './teller.ts';

/** The box of a meeting, from the opening of the vote to its count; undefined where there is none. */
export const boxOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('ballot_box')
    .select(['public_key', 'locked_key', 'stopped_on'])
    .where('council_meeting_id', '=', meetingId)
    .executeTakeFirst();

/** Makes the box for the tellers who were named. Refused while one has no code, or is a nominee. */
export async function sealBox(tx: Tx, meetingId: string, nominees: string[]): Promise<void> {
  const tellers = await tellersOf(tx, meetingId);
  if (tellers.length === 0) return;
  const own = tellers.find(({ person_id }) => nominees.includes(person_id));
  if (own)
    throw new Refusal(
      'teller_is_nominee',
      `${own.name} là người được đề nghị hoặc có quan hệ với người được đề nghị nên không thể kiểm phiếu. Chọn lại tổ kiểm phiếu.`,
      'tellers',
    );
  const keys = tellers.flatMap(({ public_key }) => public_key ?? []);
  if (keys.length < tellers.length) {
    const missing = tellers.filter(({ ready }) => !ready).map(({ name }) => name);
    throw new Refusal('codes_missing', `${missing.join(', ')} chưa nhận mã kiểm phiếu. Nhận đủ mã rồi mở phiếu.`, 'tellers');
  }
  const box = makeBox(meetingId, keys);
  await tx.db
    .insertInto('ballot_box')
    .values({
      authority_id: tx.authorityId,
      council_meeting_id: meetingId,
      public_key: Buffer.from(box.publicKey),
      locked_key: Buffer.from(box.lockedKey),
    })
    .execute();
  for (const [index, { id }] of tellers.entries()) {
    const share = Buffer.from(box.tellers[index]?.share ?? []);
    await tx.db.updateTable('ballot_teller').set({ share }).where('id', '=', id).execute();
  }
}

const sentences = {
  mistyped: 'Có mã gõ nhầm. So lại từng nhóm bốn ký tự trên phiếu mã.',
  not_a_teller: 'Có mã không phải của tổ kiểm phiếu phiên này. Xem lại phiếu mã.',
  same_teller: 'Hai mã là của cùng một người. Cần mã của hai người kiểm phiếu khác nhau.',
} as const;

/** The private key of the box, with two tellers' codes. It lives in this transaction's memory and nowhere else. */
export async function unlockBox(tx: Tx, meetingId: string, codes: readonly [string, string]): Promise<Uint8Array> {
  const box = await boxOf(tx, meetingId);
  if (!box) throw new Refusal('no_box', 'Phiên này không có hòm phiếu.');
  const tellers = (await tellersOf(tx, meetingId)).map(({ public_key, share }) => ({
    publicKey: public_key ?? new Uint8Array(),
    share: share ?? new Uint8Array(),
  }));
  const opened = openBox(meetingId, { publicKey: box.public_key, lockedKey: box.locked_key, tellers }, codes);
  if ('refused' in opened) throw new Refusal(opened.refused, sentences[opened.refused], 'code_1');
  return opened.privateKey;
}
