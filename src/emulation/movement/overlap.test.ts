import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMatrix, runsWithin } from './overlap.ts';

const units = ['a', 'b', 'c', 'd'];
const movements = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];

describe('the load of the units', () => {
  it('counts what a slow recount counts, and is too much exactly from the set number on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ unit_id: fc.constantFrom(...units, 'gone'), movement_id: fc.constantFrom(...movements, 'over') }), {
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 7 }),
        (burdens, overload) => {
          const rows = loadMatrix(
            units.map((id) => ({ id, name: id })),
            movements,
            burdens,
            overload,
          );
          for (const row of rows) {
            let carried = 0;
            movements.forEach((movement, index) => {
              let count = 0;
              for (const burden of burdens) if (burden.unit_id === row.unitId && burden.movement_id === movement) count += 1;
              expect(row.counts[index]).toBe(count);
              if (count > 0) carried += 1;
            });
            expect([row.movements, row.overloaded]).toEqual([carried, carried >= overload]);
          }
        },
      ),
    );
  });

  it('takes a movement that touches the period by a day, by its dates or by its years', () => {
    const quarter = { from: '2026-04-01', to: '2026-06-30' };
    const dated = (starts_on: string | null, ends_on: string | null) =>
      runsWithin({ starts_on, ends_on, year: 2026, year_to: null }, quarter);
    expect([dated('2026-06-30', '2026-12-31'), dated('2026-07-01', null), dated(null, '2026-04-01'), dated(null, '2026-03-31')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(runsWithin({ starts_on: null, ends_on: null, year: 2021, year_to: 2030 }, quarter)).toBe(true);
  });
});
