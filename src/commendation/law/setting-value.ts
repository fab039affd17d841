import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import type { SettingKind } from './records.ts';

interface SettingForm {
  title: string;
  hint: string;
  /** As it is kept; null when it is none. */
  read(text: string): string | null;
}

function number(text: string, min: number, max: number): string | null {
  const value = parseVietnameseNumber(text.replace('%', '').trim());
  return value === null || value < min || value > max ? null : String(value);
}
const count = (max: number) => (text: string) => (/^\d{1,4}$/.test(text.trim()) ? number(text, 1, max) : null);
const words = (text: string) => text.trim() || null;

/** "2/3", "80%", ">0.5": shares as decrees write them. */
function share(text: string): string | null {
  const plain = text.replaceAll(' ', '').replace(',', '.');
  if (/^>?=?[1-9]\d?\/[1-9]\d?$/.test(plain))
    return Number(plain.replace(/^>?=?/, '').split('/')[0]) <= Number(plain.split('/')[1]) ? plain : null;
  const [, sign = '', figure = ''] = /^(>=?|)(\d{1,3}(?:\.\d+)?)%$/.exec(plain) ?? [];
  if (figure === '' || Number(figure) > 100 || Number(figure) <= 0) return null;
  return sign === '>' ? `>${Number(figure) / 100}` : `${Number(figure)}%`;
}

const yes = /^(có|co|bắt buộc)$/i;
const no = /^(không|khong)$/i;

/** Each kind of setting: its name, how it is written, and how it is read. */
export const settingForms: Readonly<Record<SettingKind, SettingForm>> = {
  cstdcs_quota: {
    title: 'Tỷ lệ Chiến sĩ thi đua cơ sở trên số Lao động tiên tiến',
    hint: 'Số phần trăm, ví dụ 15.',
    read: (text) => number(text, 0.1, 100),
  },
  giay_khen_criteria: { title: 'Tiêu chuẩn tặng giấy khen', hint: 'Nguyên văn tiêu chuẩn của tỉnh hoặc địa phương.', read: words },
  council_size: { title: 'Số thành viên hội đồng', hint: 'Số người, ví dụ 11.', read: count(99) },
  council_threshold: { title: 'Tỷ lệ phiếu đồng ý phải đạt', hint: 'Trên tổng số thành viên: 80%, 2/3, hoặc >50%.', read: share },
  quorum: { title: 'Tỷ lệ thành viên phải có mặt', hint: 'Ví dụ 2/3 hoặc 90%.', read: share },
  processing_days: { title: 'Số ngày làm việc giải quyết hồ sơ', hint: 'Số ngày, ví dụ 15.', read: count(365) },
  sets: { title: 'Số bộ hồ sơ', hint: 'Số bộ, ví dụ 1.', read: count(9) },
  forms: { title: 'Mẫu văn bản áp dụng', hint: 'Tên mẫu và văn bản ban hành.', read: words },
  public_days: { title: 'Số ngày công khai danh sách', hint: 'Số ngày, ví dụ 5.', read: count(90) },
  registration_required: {
    title: 'Đăng ký thi đua là điều kiện xét',
    hint: 'Ghi “có” hoặc “không”.',
    read: (text) => (yes.test(text.trim()) ? 'có' : no.test(text.trim()) ? 'không' : null),
  },
  rounding: { title: 'Cách làm tròn tiền thưởng', hint: 'Ghi đúng như quy định.', read: words },
};

/** The value as it is kept ("15", "2/3", ">0.5"), or null when it does not fit its kind. */
export const readSetting = (kind: SettingKind, text: string): string | null => settingForms[kind].read(text);

const units: Partial<Record<SettingKind, string>> = {
  cstdcs_quota: '%',
  council_size: ' thành viên',
  processing_days: ' ngày làm việc',
  sets: ' bộ',
  public_days: ' ngày',
};

/** The value as people read it. */
export const settingText = (kind: SettingKind, value: string): string => {
  const above = /^>(0\.\d+)$/.exec(value);
  if (above) return `trên ${Number(above[1]) * 100}%`;
  return /^\d+\.\d+$/.test(value) ? `${value.replace('.', ',')}${units[kind] ?? ''}` : `${value}${units[kind] ?? ''}`;
};
