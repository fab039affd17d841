import { Refusal } from '../../platform/refusal.ts';
import type { AgendaItem } from '../council/agenda.ts';
import { placeOf } from './casting.ts';
import { paperPlace } from './paper.ts';
import { lineCode, printReceipt } from './receipt.ts';
import { openSealed } from './seal.ts';
import { type Sheet, unpackSheet } from './sheet.ts';

export interface InBox {
  /** One for each member with a ballot; `body` is null for paper. */
  members: { person_id: string; body: Buffer | null }[];
  paper: { body: Buffer }[];
}

/** Opens every ballot of the box in memory. Refused where one does not open: it was changed or moved in the database. */
export function openSheets(
  privateKey: Uint8Array,
  meetingId: string,
  { members, paper }: InBox,
  length: number,
): { phone: Sheet[]; paper: Sheet[] } {
  const open = (body: Buffer, place: string) => {
    const bytes = openSealed(privateKey, body, place);
    const sheet = bytes && unpackSheet(bytes, length);
    if (!sheet)
      throw new Refusal(
        'damaged',
        'Có lá phiếu trong hòm không mở được: dữ liệu đã bị sửa sau khi bỏ phiếu. Không đếm được; hủy cuộc bỏ phiếu và bỏ phiếu lại.',
      );
    return sheet;
  };
  return {
    phone: members.flatMap(({ person_id, body }) => (body ? [open(body, placeOf(meetingId, person_id))] : [])),
    paper: paper.map(({ body }) => open(body, paperPlace(meetingId))),
  };
}

/** No ballot is in twice, and none votes where its voter takes no part. */
export function mustFit(sheets: { phone: Sheet[]; paper: Sheet[] }, items: AgendaItem[], onPaper: string[]): void {
  const receipts = [...sheets.phone, ...sheets.paper].map(({ receipt }) => receipt);
  const twice = receipts.find((receipt, index) => receipts.indexOf(receipt) < index);
  if (twice !== undefined)
    throw new Refusal(
      'double_receipt',
      `Mã phiếu ${printReceipt(twice)} được nhập hai lần. Xóa các phiếu giấy đã nhập rồi nhập lại từng lá.`,
      'code_1',
    );
  items.forEach((item, index) => {
    const may = onPaper.filter((person) => !item.excluded.includes(person)).length;
    const marked = sheets.paper.filter(({ invalid, choices }) => !invalid && choices[index] !== null).length;
    if (marked > may)
      throw new Refusal(
        'too_many',
        `${item.name}: ${marked} phiếu giấy có bỏ phiếu mà chỉ ${may} người nhận phiếu giấy được bỏ phiếu đề nghị này. Xóa các phiếu giấy đã nhập rồi nhập lại.`,
        'code_1',
      );
  });
}

/** The votes on each item under their codes. */
export const linesFrom = (sheets: Sheet[], nominationKeys: string[]) =>
  nominationKeys.map((nomination, index) =>
    sheets.flatMap(({ receipt, choices }) => {
      const choice = choices[index];
      return choice ? [{ code: lineCode(receipt, nomination), choice }] : [];
    }),
  );
