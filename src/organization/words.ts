import type { authorityKinds, bodyKinds, levels } from './records.ts';

export type Level = (typeof levels)[number];
export type BodyKind = (typeof bodyKinds)[number];
export type AuthorityKind = (typeof authorityKinds)[number];

/** Levels of posts and bodies, from above. */
export const levelNames: Record<Level, string> = {
  central: 'Trung ương',
  province: 'Tỉnh, thành phố',
  district: 'Quận, huyện',
  ward: 'Phường, xã',
  unit: 'Đơn vị trong phường, xã',
};

/** Kinds of bodies, in the order of official lists. */
export const bodyKindNames: Record<BodyKind, string> = {
  party: 'Đảng',
  assembly: 'Hội đồng nhân dân',
  government: 'Chính quyền',
  front: 'Mặt trận Tổ quốc',
  union: 'Đoàn thể chính trị - xã hội',
  association: 'Tổ chức xã hội',
  police: 'Công an',
  military: 'Quân sự',
  office: 'Văn phòng, phòng ban',
  school: 'Trường học',
  health: 'Y tế',
  guest: 'Khách mời',
  other: 'Khác',
};

export const authorityKindNames: Record<AuthorityKind, string> = {
  ward: 'Phường',
  commune: 'Xã',
  township: 'Thị trấn',
  special_zone: 'Đặc khu',
  district: 'Huyện, quận, thị xã',
  province: 'Tỉnh, thành phố',
};

/** The names as options of a list. */
export const optionsOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** Names of a list as the values of a choice. */
export const valuesOf = <V extends string>(names: Readonly<Record<V, string>>) => Object.keys(names) as [V, ...V[]];
