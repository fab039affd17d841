import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromRoot } from '../../../platform/root.ts';
import { bundleSeries } from './bundle-series.ts';
import { checkForecasts } from './check.ts';
import { type Model, evenly, forecast, learn } from './forecast.ts';
import { outlookOf } from './forecasts.ts';
import type { PastYear } from './typical.ts';

const tax: Model = { counting: 'cumulative', direction: 'higher' };
const crime: Model = { counting: 'cumulative', direction: 'lower' };
const insured: Model = { counting: 'level', direction: 'higher' };

/** A year by its quarters. */
const quarters = (year: number, ...values: number[]): PastYear => ({
  year,
  points: values.map((value, index) => ({ month: (index + 1) * 3, value })),
});

describe('the forecast of the year’s end', () => {
  it('says nothing without a past year that ended', () => {
    expect(forecast(learn(tax, [], 6), 50)).toBeNull();
    expect(forecast(learn(tax, [quarters(2025, 10, 30, 60)], 6), 50)).toBeNull();
    expect(
      forecast(
        learn(
          tax,
          [
            {
              year: 2025,
              points: [
                { month: 9, value: 60 },
                { month: 12, value: 100 },
              ],
            },
          ],
          6,
        ),
        50,
      ),
    ).toBeNull();
  });

  it('divides what adds up by the share usually there by the month', () => {
    const past = Array.from({ length: 30 }, (_, index) => quarters(2023 + (index % 3), 10, 30, 60, 100));
    const made = forecast(learn(tax, past, 6), 36);
    expect([made?.rule, made?.final, made?.typical.years]).toEqual(['share', 120, [2023, 2024, 2025]]);
    expect(evenly(36, 6)).toBe(72);
  });

  it('draws the share towards an even year where little is known', () => {
    const shares = [1, 3, 30].map(
      (count) =>
        forecast(
          learn(
            tax,
            Array.from({ length: count }, () => quarters(2025, 10, 30, 60, 100)),
            6,
          ),
          36,
        )?.typical.share ?? 0,
    );
    expect(shares.map((share) => Math.round(share * 100))).toEqual([37, 32, 30]);
  });

  it('adds the usual change to a state and to mishaps', () => {
    const states = Array.from({ length: 9 }, (_, index) => quarters(2024 + (index % 2), 90, 91.5, 92, 94));
    expect(forecast(learn(insured, states, 6), 92)?.final).toBe(94.25);
    const cases = Array.from({ length: 9 }, (_, index) => quarters(2024 + (index % 2), 0, 1, 1, 2));
    expect(forecast(learn(crime, cases, 6), 0)).toMatchObject({ rule: 'change', final: 1 });
  });

  it('gives no range from fewer than five past errors', () => {
    const past = (count: number) => Array.from({ length: count }, (_, index) => quarters(2025 - index, 10, 30 + index, 60, 100));
    expect(forecast(learn(tax, past(4), 6), 36)).toMatchObject({ low: null, high: null });
    const made = forecast(learn(tax, past(5), 6), 36);
    expect((made?.low ?? 0) <= (made?.final ?? 0) && (made?.final ?? 0) <= (made?.high ?? 0)).toBe(true);
  });

  it('of a finished year is the figure itself', () => {
    const value = fc.integer({ min: 0, max: 10_000 });
    const model = fc.constantFrom(tax, crime, insured);
    const past = fc.array(
      fc
        .tuple(fc.integer({ min: 2010, max: 2025 }), value, value, value)
        .map(([year, ...values]) => quarters(year, ...values.toSorted((a, b) => a - b), 10_000)),
    );
    fc.assert(
      fc.property(model, past, value, (each, years, now) => {
        const made = forecast(learn(each, years, 12), now);
        expect([made?.final, made?.low, made?.high]).toEqual([now, now, now]);
      }),
    );
  });

  it('never falls below what has been counted, and more today never means less at the end', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    const past = fc.array(
      fc
        .tuple(fc.integer({ min: 2015, max: 2025 }), value, value)
        .map(([year, a, b]) => quarters(year, Math.min(a, b), Math.min(a, b), Math.max(a, b), a + b)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(past, value, value, fc.constantFrom(3, 6, 9, 10), (years, a, b, month) => {
        const lesson = learn(crime, years, month);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((now) => forecast(lesson, now)?.final ?? 0);
        expect([(low ?? 0) >= Math.min(a, b), (high ?? 0) >= (low ?? 0)]).toEqual([true, true]);
      }),
    );
  });
});

describe('what a forecast says of the target', () => {
  const past = [quarters(2023, 10, 28, 60, 100), quarters(2024, 10, 34, 60, 100), quarters(2025, 10, 30, 60, 100)];
  const many = Array.from({ length: 10 }, () => past).flat();
  it('is missed for sure only where the whole range misses', () => {
    const made = forecast(learn(tax, many, 6), 30);
    expect([outlookOf('higher', 95, made), outlookOf('higher', 102, made), outlookOf('higher', 200, made)]).toEqual([
      'on_course',
      'at_risk',
      'will_miss',
    ]);
    expect([outlookOf('higher', 'unknown', made), outlookOf('higher', 95, null)]).toEqual(['unknown', 'unknown']);
  });
});

describe('the forecast held against years it has not seen', () => {
  const { indicators, targets } = parse(readFileSync(fromRoot('data', 'demo', 'phuong-mai-vang.yaml'), 'utf8')) as {
    indicators: unknown[];
    targets: unknown[];
  };
  const rows = checkForecasts(bundleSeries(indicators, targets));

  it('covers every indicator of the demo ward over two held-out years and more', () => {
    expect(rows.length).toBe(indicators.length);
    expect(rows.every(({ cases }) => cases > 60)).toBe(true);
  });
  it('errs less than the figure ÷ months × 12 at every indicator', () => {
    expect(rows.filter((row) => row.forecast >= row.evenly).map(({ indicator }) => indicator)).toEqual([]);
  });
  it('errs less than half as much over all that adds up', () => {
    const sums = rows.filter(({ counting }) => counting === 'cumulative');
    const total = (pick: (row: (typeof rows)[number]) => number) => sums.reduce((sum, row) => sum + pick(row), 0);
    expect(total((row) => row.forecast)).toBeLessThan(total((row) => row.evenly) / 2);
  });
  it('meets its range about as often as it says', () => {
    for (const { inside } of rows) expect(inside).toBeGreaterThan(0.75);
  });
});
