import type { World } from './world.ts';
import { add, rowsOf, turn } from './world.ts';

export interface Person extends Record<string, unknown> {
  id: string;
  name: string;
  honorific: 'Ông' | 'Bà';
}

const families = [
  'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Trương', 'Cao', 'Thái', 'Tống', 'Đinh', 'Châu',
];
const menMiddle = ['Hữu', 'Đình', 'Công', 'Ngọc', 'Khắc', 'Thế', 'Viết', 'Bá', 'Đăng', 'Trọng', 'Nhật'];
const menGiven = [
  'Thuần', 'Khải', 'Toàn', 'Lộc', 'Nhân', 'Tường', 'Hậu', 'Sang', 'Thịnh', 'Quý', 'Tâm', 'Phát', 'Duy', 'Lân', 'Hiệp', 'Nghĩa', 'Tín', 'Thái', 'Luân', 'Đạt',
  'Khôi', 'Tiến', 'Bảo', 'Thiện', 'Vịnh', 'Trình', 'Kha',
];
const womenMiddle = ['Thị', 'Thị Kim', 'Ngọc', 'Thu', 'Thị Hồng', 'Thị Mỹ', 'Bích', 'Thanh', 'Thị Như', 'Lệ', 'Khánh'];
const womenGiven = [
  'Loan', 'Yến', 'Thảo', 'Hoa', 'Nhàn', 'Tuyết', 'Xuân', 'Liên', 'Duyên', 'Trúc', 'Ngân', 'Phượng', 'Hằng', 'Nga', 'Quỳnh', 'Thúy', 'Oanh', 'Diệp', 'Lan', 'Vân',
  'Mai', 'Trinh', 'Châu', 'Hiền', 'Dung', 'Cúc', 'Sen',
];

/** Names of real office holders that the lists could happen to make. */
const taken = new Set([
  'Ngô Văn Khôi', 'Lê Hoàng', 'Nguyễn Thị Hương', 'Nguyễn Thị Kim Ngân', 'Nguyễn Thị Thanh', 'Trương Thị Mai', 'Lê Thị Nga', 'Nguyễn Thanh Nga', 'Phạm Thế Duyệt',
  'Phan Đình Trạc', 'Nguyễn Hữu Toàn', 'Phạm Thị Hiền', 'Trần Hồng Hà', 'Nguyễn Đình Khang', 'Lê Đình Nhân', 'Nguyễn Ngọc Thiện', 'Trần Công Hiệp',
]);

/** "Đoàn Thục Uyên" gives "doan-thuc-uyen". */
export function slug(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

export function addPerson(world: World, name: string, honorific: 'Ông' | 'Bà', more: Record<string, unknown> = {}): Person {
  return add(world, 'people', { id: slug(name), name, honorific, ...more });
}

/** A new invented person; nobody gets a name that is in use or belongs to a real office holder. */
export function inventPerson(world: World): Person {
  const { random } = world;
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const woman = random.chance(0.52);
    const parts = [turn(families, random.between(0, 399)), random.pick(woman ? womenMiddle : menMiddle), random.pick(woman ? womenGiven : menGiven)];
    const name = parts.join(' ');
    const known = rowsOf(world, 'people').some((row) => row['id'] === slug(name));
    if (!known && !taken.has(name) && new Set(parts).size === 3) return addPerson(world, name, woman ? 'Bà' : 'Ông');
  }
  throw new Error('No name left');
}
