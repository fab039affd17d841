import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Listed, mirrorLines, mirrorOf, shareText } from './mirror.ts';

const told = fc.constantFrom(true, false, null);
const listed = fc.record<Listed>({
  id: fc.uuid(),
  name: fc.string(),
  award: fc.constant('giay_khen'),
  kind: fc.constantFrom('individual', 'collective', 'household'),
  leader: told,
  directWorker: told,
  woman: told,
  praisedIn: fc.subarray([2023, 2024, 2025]),
  unitId: fc.constantFrom('u1', 'u2', null),
});
const units = [
  { id: 'u1', name: 'Khu phố 1', size: 400, sizeOf: 'hộ', praised: 0 },
  { id: 'u2', name: 'Khu phố 2', size: null, sizeOf: 'hộ', praised: 2 },
];
const of = (rows: readonly Listed[]) => mirrorOf({ listed: rows, units, outside: [], quota: null, years: 3 });

describe('the mirror of a list', () => {
  it('counts the unknown as unknown and never as no', () =>
    fc.assert(
      fc.property(fc.array(listed), (rows) => {
        const people = rows.filter(({ kind }) => kind === 'individual').length;
        for (const { count, known, unknown } of of(rows).shares) {
          expect(known + unknown).toBe(people);
          expect(count).toBeLessThanOrEqual(known);
        }
      }),
    ));

  it('says the same whatever the order of the list', () =>
    fc.assert(
      fc.property(fc.array(listed), (rows) => {
        expect(mirrorLines(of(rows.toReversed()))).toEqual(mirrorLines(of(rows)));
      }),
    ));

  it('names units that were never praised and stand on no list', () => {
    expect(mirrorLines(of([]))[2]).toBe(
      'Chưa được khen trong 3 năm trước: 1 đơn vị, trong đó không có trong danh sách lần này: Khu phố 1.',
    );
  });

  it('writes a share with what is not known', () => {
    expect(shareText({ label: 'Nữ', count: 3, known: 8, unknown: 2 })).toBe('3 trên 8 người (38%); không rõ 2 người');
    expect(shareText({ label: 'Nữ', count: 0, known: 0, unknown: 4 })).toBe('không rõ; không rõ 4 người');
  });
});
