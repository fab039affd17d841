import type { Visit } from '../platform/web/route.ts';

/** The year asked for (`nam`) if there is one, else the newest. */
export function yearIn(visit: Visit, years: readonly number[]): number {
  const asked = Number(visit.query.get('nam'));
  return years.includes(asked) ? asked : Math.max(...years, 0);
}

export const yearLinks = (visit: Visit, path: string, years: readonly number[], current: number) =>
  years
    .toSorted((a, b) => b - a)
    .map((year) => ({ href: visit.url(`${path}?nam=${year}`), label: `Năm ${year}`, current: year === current }));
