import type { Level } from './entry.ts';

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  central: 'cấp Nhà nước',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  ward: 'cấp xã',
  unit: 'đơn vị',
};

export const GROUND_NAMES = {
  merit: 'Công trạng',
  thematic: 'Phong trào, chuyên đề',
  sudden: 'Đột xuất',
  service: 'Quá trình cống hiến',
  seniority: 'Niên hạn',
  external: 'Đối ngoại',
} as const;

export type Ground = keyof typeof GROUND_NAMES;
