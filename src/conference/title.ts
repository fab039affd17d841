export const eventKinds = ['review', 'launch', 'review_and_launch', 'signing', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventKindNames: Readonly<Record<EventKind, string>> = {
  review: 'Tổng kết và triển khai nhiệm vụ',
  launch: 'Phát động thi đua',
  review_and_launch: 'Tổng kết và phát động thi đua',
  signing: 'Ký giao ước, cam kết thi đua',
  other: 'Hội nghị khác',
};

export interface TitleParts {
  kind: string;
  reviewYear: number | null;
  nextYear: number | null;
  /** Names of the movements reviewed; none named means "thi đua yêu nước". */
  movements: readonly string[];
}

const quoted = (names: readonly string[]): string => names.map((name) => (name.includes('“') ? name : `“${name}”`)).join(', ');

function drive(movements: readonly string[]): string {
  return movements.length < 2 ? 'phong trào thi đua yêu nước' : `phong trào ${quoted(movements)}`;
}

const of = (year: number | null): string => (year === null ? '' : ` năm ${year}`);

const makers: Readonly<Record<string, (parts: TitleParts) => string>> = {
  review: ({ reviewYear, nextYear, movements }) =>
    `Tổng kết ${drive(movements)}${of(reviewYear)}${nextYear === null ? '' : ` và triển khai phương hướng nhiệm vụ năm ${nextYear}`}`,
  review_and_launch: ({ reviewYear, nextYear, movements }) =>
    `Tổng kết ${drive(movements)}${of(reviewYear)} và phát động phong trào thi đua${of(nextYear)}`,
  launch: ({ nextYear, movements }) =>
    `Phát động ${movements.length === 1 ? `phong trào ${quoted(movements)}` : drive(movements)}${of(nextYear)}`,
  signing: ({ nextYear }) => `Ký giao ước, cam kết thi đua${of(nextYear)}`,
};

/** "Tổng kết phong trào thi đua yêu nước năm 2022 và triển khai phương hướng nhiệm vụ năm 2023": capitals are a matter of style. */
export const eventTitle = (parts: TitleParts): string =>
  makers[parts.kind]?.(parts) ?? `Hội nghị thi đua${of(parts.nextYear ?? parts.reviewYear)}`;
