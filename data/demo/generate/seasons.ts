import { hashOf, Random } from './random.ts';
import type { Indicator } from './indicators.ts';

/**
 * How past years ran: for a total the share of the year's end reached after each quarter (land tax comes late, recruits
 * leave in the first months, alleys are paved before the rains), for a state how far it stood from the year's end.
 */
const shares: Readonly<Record<string, readonly [number, number, number]>> = {
  'ct-thue-dat': [0.16, 0.37, 0.62], 'ct-ho-kd-so': [0.2, 0.44, 0.69], 'ct-xa-hoi-hoa': [0.12, 0.5, 0.85], 'ct-hinh-su': [0.34, 0.55, 0.76], 'ct-nhap-ngu': [1, 1, 1],
};
const gaps: Readonly<Record<string, readonly [number, number, number]>> = {
  'ct-gdvh': [-3, -2.5, -2], 'ct-ho-ngheo': [1, 1, 0.6], 'ct-bhyt': [-1.6, -1, -0.5], 'ct-truc-tuyen': [-8, -5, -2.2], 'ct-hop-dan': [-2, -1.5, -0.8],
};

/** Its own dice, so that the rest of the ward stays as it is. */
const dice = (...parts: readonly (string | number)[]) => new Random(hashOf(...parts));
const roll = (random: Random) => [0, 0, 0, 0, 0].reduce((last) => last + random.next() / 5, 0);
const sway = (random: Random, width: number) => (roll(random) - 0.5) * 2 * width;

function total(indicator: Indicator, year: number, unit: string, final: number): number[] {
  const random = dice(indicator.id, year, unit);
  const ofYear = sway(dice(indicator.id, year), 0.06);
  const curve = shares[indicator.id] ?? [0.25, 0.5, 0.75];
  const steps = curve.map((share) => (share === 1 ? final : Math.round(final * Math.min(Math.max(share + ofYear + sway(random, 0.08), 0.02), 0.98))));
  return steps.map((_, index) => Math.max(...steps.slice(0, index + 1)));
}

function state(indicator: Indicator, year: number, unit: string, final: number): number[] {
  const random = dice(indicator.id, year, unit);
  const ofYear = 1 + sway(dice(indicator.id, year), 0.3);
  const digits = indicator.total ? 1 : 10;
  return (gaps[indicator.id] ?? [0, 0, 0]).map((gap) => {
    const value = Math.round((final + gap * (ofYear + sway(random, 0.6))) * digits) / digits;
    return Math.max(indicator.total ? value : Math.min(value, 100), 0);
  });
}

/** What stood after the first three quarters of a past year of a unit that ended with `final`. */
export function quartersOf(indicator: Indicator, year: number, unit: string, final: number): number[] {
  return indicator.counting === 'cumulative' ? total(indicator, year, unit, final) : state(indicator, year, unit, final);
}

/** How a year ended of which nothing but the figures is kept. */
export function finalOf(indicator: Indicator, year: number, unit: string, target: number): number {
  const luck = dice(indicator.id, year, unit, 'cuối năm').next();
  if (indicator.direction === 'zero') return luck < 0.05 ? 1 : 0;
  if (indicator.direction === 'lower') return Math.max(target + (luck < 0.15 ? 1 : luck < 0.5 ? 0 : -1), 0);
  const factor = 0.95 + luck * 0.14;
  return indicator.total ? Math.round(target * factor) : Math.min(Math.round((target + (factor - 1) * 40) * 10) / 10, 99.8);
}
