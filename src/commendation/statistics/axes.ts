import { type RawBuilder, sql } from 'kysely';
import { LEVEL_NAMES, GROUND_NAMES } from '../catalogue/level-names.ts';
import { awardName, honourOf } from '../catalogue/catalogue.ts';
import { occupationWords, positionWords, sexWords, wordOf } from '../merit/words.ts';

/** One way to group awards. */
export interface Axis {
  /** The heading of the column. */
  label: string;
  /** What a row belongs to; null where the records do not say. */
  value: RawBuilder<string | null>;
  /** The stored value as people read it. */
  word: (value: string) => string;
  /** Sorts the groups; those alike follow the alphabet. */
  rank?: (value: string) => number;
}

/** Stands for people's traits on rows that are no person. */
export const notPerson = '-';
const ofPeople = (value: RawBuilder<string | null>) =>
  sql<string | null>`case when counted.subject = 'individual' then ${value} when counted.subject is not null then ${notPerson} end`;
const words = (table: Readonly<Record<string, string>>) => (value: string) =>
  value === notPerson ? 'Không phải cá nhân' : wordOf(table, value);
const orderOf = (table: Readonly<Record<string, string>>) => (value: string) => {
  const at = Object.keys(table).indexOf(value);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
};
const from = (table: Readonly<Record<string, string>>) => ({ word: words(table), rank: orderOf(table) });

export const subjectWords = { collective: 'Tập thể', household: 'Hộ gia đình', individual: 'Cá nhân' } as const;
const directionWords = { given: 'Phường, xã tặng', received: 'Cấp trên, nơi khác tặng' } as const;
const bodyWords = {
  party: 'Cơ quan Đảng',
  government: 'Cơ quan chính quyền',
  assembly: 'Hội đồng nhân dân',
  front: 'Mặt trận Tổ quốc',
  police: 'Công an',
  military: 'Quân sự',
  union: 'Đoàn thể',
  office: 'Văn phòng, phòng ban',
  association: 'Hội',
  school: 'Trường học',
  health: 'Y tế',
} as const;
const otherWords = { ward: 'Toàn phường, xã', bloc: 'Cụm, khối thi đua', guest: 'Khách mời', other: 'Khác' } as const;
const placeWord = (value: string) => wordOf({ ...bodyWords, ...otherWords }, value);

/** The groupings of the report, by the word of the address. Every expression reads the columns of `counted` in figures.ts. */
export const axes = {
  nam: { label: 'Năm', value: sql`counted.year::text`, word: (value) => value, rank: Number },
  'hinh-thuc': { label: 'Hình thức, danh hiệu', value: sql`counted.award`, word: awardName, rank: honourOf },
  'loai-hinh': { label: 'Loại hình khen thưởng', value: sql`counted.ground`, ...from(GROUND_NAMES) },
  'doi-tuong': { label: 'Đối tượng', value: sql`counted.subject`, ...from(subjectWords) },
  'chuc-vu': { label: 'Nhóm chức vụ', value: ofPeople(sql`counted.position_kind`), ...from(positionWords) },
  'nghe-nghiep': { label: 'Nghề nghiệp, loại hình lao động', value: ofPeople(sql`counted.occupation`), ...from(occupationWords) },
  'gioi-tinh': { label: 'Giới tính', value: ofPeople(sql`counted.sex`), ...from(sexWords) },
  'loai-don-vi': { label: 'Loại đơn vị', value: sql`counted.place`, word: placeWord },
  'cap-tang': { label: 'Cấp tặng', value: sql`counted.level`, ...from(LEVEL_NAMES) },
  'ai-tang': { label: 'Ai tặng', value: sql`counted.direction`, ...from(directionWords) },
} as const satisfies Readonly<Record<string, Axis>>;

export type AxisName = keyof typeof axes;
export const axisNames = Object.keys(axes) as AxisName[];
export const axisOf = (name: AxisName): Axis => axes[name];
export const isAxis = (name: string | null): name is AxisName => name !== null && name in axes;
