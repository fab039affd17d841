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
