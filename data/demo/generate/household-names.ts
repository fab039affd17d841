import { diceFor } from './random.ts';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Lý', 'Mai', 'Tạ', 'Từ', 'Kha'];
const middles = ['Thị Ái', 'Văn Bé', 'Ngọc Hạ', 'Thanh Nhã', 'Hữu Lành', 'Thị Bông', 'Minh Thạnh', 'Quốc Đẳng'];
const given = ['Sáu', 'Út', 'Bảy', 'Hai', 'Mười', 'Tám', 'Năm', 'Chín', 'Lài', 'Đào', 'Mận', 'Khế'];

/** So many different invented heads of households. */
export function households(count: number): string[] {
  const dice = diceFor('hộ gia đình');
  const names = new Set<string>();
  while (names.size < count) names.add(`${dice.pick(families)} ${dice.pick(middles)} ${dice.pick(given)}`);
  return [...names];
}
