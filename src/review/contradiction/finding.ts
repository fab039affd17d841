import type { Fact, RecordRef } from '../fact.ts';

/** The kinds of slip that are looked for, with the words a person reads. */
export const slipNames = {
  term: 'Nhiệm kỳ ngược',
  year: 'Năm không khớp',
  no_year: 'Thiếu năm',
  no_such_day: 'Ngày không có thật',
  weekday: 'Thứ và ngày',
  total: 'Cộng không khớp',
  share: 'Tỷ lệ không khớp',
  fact: 'Khác số liệu',
  unit_count: 'Số đơn vị',
  money: 'Đơn vị tiền',
  name: 'Tên người',
  post: 'Chức vụ',
  level: 'Thiếu cấp khen',
  list: 'Thiếu danh sách',
  vague: 'Nêu chung chung',
  target: 'Chỉ tiêu thiếu số',
  spelling: 'Chính tả',
  repeated: 'Lặp',
  ordinal: 'Số thứ tự',
  claim: 'Khẳng định',
} as const;
export type SlipKind = keyof typeof slipNames;

/** A place in a text (offsets of its NFC form) that seems wrong, with what was expected there. It never blocks. */
export interface Finding {
  kind: SlipKind;
  start: number;
  end: number;
  /** The words at that place. */
  found: string;
  /** One Vietnamese sentence: what seems wrong and what was expected. */
  reason: string;
  suggestion?: string;
  /** The records the expectation was read from; absent where the text contradicts itself. */
  records?: readonly RecordRef[];
}

/** What is known besides the text; whatever is absent is not held against it. */
export interface Known {
  facts?: readonly Fact[];
  /** How many living units of a kind there are, first on the day, then earlier in the year: "khu phố", [11, 12]. `kind` in lower case. */
  units?: readonly { kind: string; counts: readonly number[] }[];
  /** Everybody on record with the posts held on the day of the text. */
  people?: readonly { id: string; name: string; posts: readonly string[] }[];
  /** The record behind the text names the units it speaks of in a list of its own. */
  listed?: boolean;
}

/** One kind of check: the text is NFC. */
export type Check = (text: string, known: Known) => Finding[];

/** A finding at a match of an expression, or at a part of the text. */
export const at = (kind: SlipKind, start: number, found: string, reason: string, more: Partial<Finding> = {}): Finding => ({
  kind,
  start,
  end: start + found.length,
  found,
  reason,
  ...more,
});
