/** The years named in a text, each once, in order of appearance: "năm 2024", "2025 - 2030", "11/4/2024". */
export const yearsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(/(?<![\d.,])(19|20)\d{2}(?![\d])/g)].map(([year]) => Number(year))),
];

/**
 * Whether the theme of a drive speaks of other years than its contents do (a theme for 2025 over work of 2024). Null
 * where one of them names no year or they share one.
 */
export function yearConflict(theme: string, contents: readonly string[]): { theme: number[]; contents: number[] } | null {
  const ofTheme = yearsIn(theme);
  const ofContents = yearsIn(contents.join('\n'));
  if (ofTheme.length === 0 || ofContents.length === 0 || ofTheme.some((year) => ofContents.includes(year))) return null;
  return { theme: ofTheme, contents: ofContents };
}

export interface Term {
  year: number | null;
  year_to: number | null;
  starts_on: string | null;
  ends_on: string | null;
  interim_due_on: string | null;
  final_due_on: string | null;
}

/** Dates of a plan outside the years it is for, in sentences. A final review may fall into the year after. */
export function termWarnings({ year, year_to, ...dates }: Term): string[] {
  if (year === null) return [];
  const last = year_to ?? year;
  const named: [string, string | null, number][] = [
    ['Ngày bắt đầu', dates.starts_on, last],
    ['Ngày kết thúc', dates.ends_on, last],
    ['Hạn sơ kết', dates.interim_due_on, last],
    ['Hạn tổng kết', dates.final_due_on, last + 1],
  ];
  return named.flatMap(([name, date, to]) => {
    const own = date === null ? null : Number(date.slice(0, 4));
    const term = last === year ? `năm ${year}` : `giai đoạn ${year} - ${last}`;
    return own !== null && (own < year || own > to) ? [`${name} thuộc năm ${own}, không thuộc ${term} của phong trào.`] : [];
  });
}
