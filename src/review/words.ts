import type { findingParts } from './records.ts';

export type FindingPart = (typeof findingParts)[number];

export const reviewKindNames = { interim: 'Sơ kết', final: 'Tổng kết' } as const;
export type ReviewKind = keyof typeof reviewKindNames;

/** The parts of a report in the order in which it is read. */
export const findingPartNames: Readonly<Record<FindingPart, string>> = {
  situation: 'Tình hình',
  advantage: 'Thuận lợi',
  difficulty: 'Khó khăn',
  leadership: 'Công tác lãnh đạo, chỉ đạo',
  movement: 'Kết quả các phong trào',
  result: 'Kết quả thực hiện nhiệm vụ',
  participation: 'Sự tham gia của các tầng lớp Nhân dân',
  exemplar: 'Điển hình, mô hình',
  effect: 'Hiệu quả',
  award: 'Công tác khen thưởng',
};

export const causeNames = { objective: 'Khách quan', subjective: 'Chủ quan' } as const;
export const ownerLevelNames = {
  central: 'Trung ương',
  province: 'Tỉnh, thành phố',
  district: 'Cấp huyện',
  ward: 'Phường, xã',
  unit: 'Đơn vị',
} as const;
export const recommendationNames = { direction: 'Phương hướng, nhiệm vụ', proposal: 'Kiến nghị cấp trên' } as const;
