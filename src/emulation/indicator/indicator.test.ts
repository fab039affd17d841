import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { refused } from '../../../test/refused.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { shippedIndicators } from './catalogue/catalogue.ts';
import { findTarget, targetsOfYear } from './indicator.ts';
import { inPeriod, matrixOf } from './matrix/matrix.ts';
import { correctMeasurement, enterMeasurement, enterMeasurements } from './measurement/enter.ts';
import { missingPeriods, monthlyPoints, periodKey, readPeriod } from './measurement/period.ts';
import { forecastsOf, yearsOfTargets } from './forecast/forecasts.ts';
import { changeIndicator, createIndicator, pickIndicators, unusedKinds } from './set.ts';
import { type Direction, targetStatus } from './status.ts';
import { cascadeOf, cascadeWords } from './target/cascade.ts';
import { changesOf } from './target/changes.ts';
import { setTargets } from './target/set-targets.ts';

let test: TestDatabase;
let ward: string;
const units: string[] = [];
const actor = (name: string, role: string, unitId: string | null): Actor => ({
  kind: 'account',
  accountId: null,
  personId: null,
  name,
  roles: [{ role, unitId }],
});
const officer = actor('Cán bộ', 'officer', null);
const head = () => actor('Trưởng khu phố 1', 'unit_head', units[0] ?? '');
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);

const reason = (work: (tx: Tx) => Promise<unknown>) => refused(run(work), (refusal) => `${refusal.reason}@${refusal.field}`);

const tax = {
  name: 'Thu thuế',
  sector: 'economy',
  measure: 'triệu đồng',
  direction: 'higher' as const,
  frequency: 'month',
  counting: 'cumulative' as const,
  aggregation: 'sum' as const,
  min_value: 0,
  max_value: 500,
};
const ids = { tax: '', own: '', other: '', whole: '' };
const give =
  (values: { unitId: string | null; value: number | 'unknown' }[], more: object = {}) =>
  (tx: Tx) =>
    setTargets(tx, officer, {
      indicatorId: ids.tax,
      year: 2026,
      assigned_by: 'UBND phường',
      assigned_level: 'ward',
      document: '05/QĐ-UBND',
      due_on: null,
      values,
      ...more,
    });

async function addUnits(count: number, from = 1) {
  await run(async (tx) => {
    const kind = await tx.db.selectFrom('unit_kind').select('id').executeTakeFirst();
    const kindId = kind?.id ?? tx.newId();
    if (!kind)
      await tx.db
        .insertInto('unit_kind')
        .values({ authority_id: tx.authorityId, id: kindId, key: 'khu-pho', name: 'Khu phố', residential: true })
        .execute();
    for (let number = from; number < from + count; number += 1) {
      const unit = fresh(tx);
      await tx.db
        .insertInto('unit')
        .values({ ...unit, kind_id: kindId, name: `Khu phố ${number}`, number, position: number })
        .execute();
      units.push(unit.id);
    }
  });
}

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'chi-tieu');
  await addUnits(3);
});
afterAll(() => test.close());

describe('an indicator', () => {
  it('is refused with a range turned round or a name that is taken', async () => {
    expect(await reason((tx) => createIndicator(tx, officer, { ...tax, min_value: 9, max_value: 1 }))).toBe('range_reversed@max_value');
    ids.tax = await run((tx) => createIndicator(tx, officer, tax));
    expect(await reason((tx) => createIndicator(tx, officer, tax))).toBe('indicator_exists@name');
  });
  it('is picked from the shipped catalogue once', async () => {
    expect(await reason((tx) => pickIndicators(tx, officer, ['không có']))).toBe('nothing_picked@');
    expect(shippedIndicators().length).toBeGreaterThanOrEqual(30);
    expect(new Set(shippedIndicators().map(({ code }) => code)).size).toBe(shippedIndicators().length);
    expect(await run((tx) => pickIndicators(tx, officer, ['thue-dat-phi-nong-nghiep', 'ke-hoach-hoa-gia-dinh']))).toBe(2);
    expect(await reason((tx) => pickIndicators(tx, officer, ['ke-hoach-hoa-gia-dinh']))).toBe('nothing_picked@');
    expect((await run(unusedKinds)).length).toBe(shippedIndicators().length - 2);
  });
});

describe('targets', () => {
  it('are refused without a number, outside the range and for nowhere', async () => {
    expect(await reason(give([]))).toBe('no_target@value_all');
    expect(await reason(give([{ unitId: null, value: 'unknown' }]))).toBe('target_without_number@value_all');
    const due = (more: object) => reason(give([{ unitId: null, value: 5 }], more));
    expect(await due({ assigned_on: '2026-03-02', due_on: '2026-03-01' })).toBe('due_before_start@due_on');
    expect(await due({ due_on: '2025-12-31' })).toBe('due_before_start@due_on');
    expect(await reason(give([{ unitId: units[0] ?? '', value: 501 }]))).toBe(`target_out_of_range@value_${units[0]}`);
  });
  it('are given to all places at once and change only with a reason, which keeps the old', async () => {
    await run(
      give([
        { unitId: null, value: 300 },
        { unitId: units[0] ?? '', value: 100 },
        { unitId: units[1] ?? '', value: 150 },
      ]),
    );
    const [whole, own, other] = await run((tx) => targetsOfYear(tx, 2026));
    Object.assign(ids, { whole: whole?.id, own: own?.id, other: other?.id });
    expect(await reason(give([{ unitId: units[0] ?? '', value: 120 }]))).toBe('change_without_reason@reason');
    expect((await run((tx) => findTarget(tx, ids.own))).value).toBe(100);
    await run(give([{ unitId: units[0] ?? '', value: 120 }], { reason: 'Cấp trên giao thêm' }));
    await run(give([{ unitId: units[0] ?? '', value: 120 }]));
    expect([
      (await run((tx) => findTarget(tx, ids.own))).value,
      (await run((tx) => changesOf(tx, ids.own))).map((row) => [row.old_value, row.new_value, row.reason, row.changed_by]),
    ]).toEqual([120, [[100, 120, 'Cấp trên giao thêm', 'Cán bộ']]]);
    await expect(run((tx) => tx.db.updateTable('target_change').set({ reason: 'khác' }).execute())).rejects.toThrow(/permission denied/);
  });
  it('keep the direction of their indicator', async () => {
    expect(await reason((tx) => changeIndicator(tx, officer, ids.tax, { ...tax, direction: 'lower' }))).toBe('indicator_in_use@direction');
    await run((tx) => changeIndicator(tx, officer, ids.tax, { ...tax, max_value: 400 }));
  });
  it('are summed against the target of the whole', () => {
    const of = (whole: number | null, ...values: number[]) => [
      ...(whole === null ? [] : [{ unit_id: null, value: whole }]),
      ...values.map((value, index) => ({ unit_id: `u${index}`, value })),
    ];
    expect(cascadeWords(cascadeOf('sum', of(1000, 500, 450)), 'triệu đồng')).toBe(
      'Đã giao 950/1.000 triệu đồng cho 2 đơn vị, còn 50 triệu đồng chưa giao.',
    );
    expect(cascadeWords(cascadeOf('sum', of(900, 500, 450)), 'hộ')).toBe(
      'Đã giao 950/900 hộ cho 2 đơn vị, giao cao hơn chỉ tiêu toàn địa bàn 50 hộ.',
    );
    expect(cascadeWords(cascadeOf('mean', of(95, 94, 97)), '%')).toBe(
      'Đã giao cho 2 đơn vị, bình quân 95,5%, chỉ tiêu toàn địa bàn là 95%.',
    );
    expect(cascadeWords(cascadeOf('sum', of(900)), 'hộ')).toBe('Chưa giao cho đơn vị nào.');
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(fc.nat(1000), { minLength: 1 }), (whole, values) => {
        const cascade = cascadeOf('sum', of(whole, ...values));
        expect([cascade?.given, cascade?.units, cascade?.whole]).toEqual([
          values.reduce((sum, value) => sum + value, 0),
          values.length,
          whole,
        ]);
      }),
    );
  });
});

describe('results', () => {
  const enter =
    (targetId: string, as_of: string, value: number, evidence: string | null = null, who: Actor = head()) =>
    (tx: Tx) =>
      enterMeasurement(tx, who, targetId, { as_of, value, evidence });

  it('are refused outside the range, ahead of time, for another unit, falling, and as a bare claim', async () => {
    expect(await reason(enter(ids.own, '2026-03-31', 401))).toBe('result_out_of_range@value');
    expect(await reason(enter(ids.own, '2026-12-31', 10))).toBe('measured_in_future@as_of');
    expect(await reason(enter(ids.own, '2025-12-31', 10))).toBe('measured_before_year@as_of');
    expect(await reason(enter(ids.other, '2026-03-31', 10))).toBe('not found');
    expect(await reason(enter(ids.own, '2026-03-31', 120))).toBe('claim_without_evidence@evidence');
    await run(enter(ids.own, '2026-03-31', 30));
    expect(await reason(enter(ids.own, '2026-04-30', 29))).toBe('sum_falls@value');
    expect(await reason(enter(ids.own, '2026-02-28', 31))).toBe('sum_falls@value');
  });
  it('of a month already entered are corrected with a reason, and the old one stays', async () => {
    expect(await reason(enter(ids.own, '2026-03-15', 30))).toBe('already_measured@value');
    const correct = (as_of: string, value: number, why: string) => (tx: Tx) =>
      correctMeasurement(tx, head(), ids.own, { as_of, value, evidence: null, reason: why });
    expect(await reason(correct('2026-05-31', 40, 'Cộng sót'))).toBe('nothing_to_correct@corrected');
    expect(await reason(correct('2026-03-31', 40, ' '))).toBe('correction_without_reason@reason');
    expect(await reason(correct('2026-03-31', 30, 'Cộng sót'))).toBe('nothing_corrected@right_value');
    await run(correct('2026-03-31', 40, 'Cộng sót'));
    const target = await run((tx) => findTarget(tx, ids.own));
    expect(target.measurements.map((row) => [row.value, row.reason, row.entered_by])).toEqual([
      [30, null, 'Trưởng khu phố 1'],
      [40, 'Cộng sót', 'Trưởng khu phố 1'],
    ]);
    expect([target.last?.value, monthlyPoints(target.measurements, 2026)]).toEqual([40, [{ month: 3, value: 40 }]]);
    await expect(run((tx) => tx.db.updateTable('measurement').set({ reason: 'khác' }).execute())).rejects.toThrow(/permission denied/);
  });
  it('of a whole month are entered together, all or none', async () => {
    const entries = [ids.own, ids.other].map((targetId) => ({ targetId, value: 60, field: `value_${targetId}` }));
    expect(await reason((tx) => enterMeasurements(tx, officer, '2026-06-30', [], null))).toBe('nothing_entered@');
    expect(await reason((tx) => enterMeasurements(tx, head(), '2026-06-30', entries, null))).toBe('not found');
    const wrong = entries.map((entry, index) => (index === 1 ? { ...entry, value: 999 } : entry));
    expect(await reason((tx) => enterMeasurements(tx, officer, '2026-06-30', wrong, null))).toBe(`result_out_of_range@value_${ids.other}`);
    expect((await run((tx) => findTarget(tx, ids.own))).measurements.length).toBe(2);
    await run((tx) => enterMeasurements(tx, officer, '2026-06-30', entries, null));
    expect((await run((tx) => findTarget(tx, ids.other))).last?.value).toBe(60);
  });
  it('that are missing are named by their period', async () => {
    const { measurements } = await run((tx) => findTarget(tx, ids.own));
    expect(missingPeriods(measurements, 2026, 'quarter', '2026-11-22').map(periodKey)).toEqual(['quy-3']);
    expect(missingPeriods(measurements, 2026, 'month', '2026-04-15').map(periodKey)).toEqual(['thang-1', 'thang-2']);
  });
});

describe('the matrix', () => {
  it('shows what a period says, and that it says nothing', async () => {
    const targets = await run((tx) => targetsOfYear(tx, 2026));
    const at = (key: string) =>
      matrixOf(targets.map((target) => inPeriod(target, readPeriod(2026, key)))).rows.map((row) => [row.name, row.missed, row.unmeasured]);
    expect(at('quy-1')).toEqual([
      ['Khu phố 1', 1, 0],
      ['Khu phố 2', 0, 1],
    ]);
    expect(at('thang-6')).toEqual([
      ['Khu phố 1', 1, 0],
      ['Khu phố 2', 1, 0],
    ]);
    expect(at('ca-nam')).toEqual([
      ['Khu phố 1', 1, 0],
      ['Khu phố 2', 1, 0],
    ]);
  });
  it('puts those that reached most first where asked', async () => {
    const targets = (await run((tx) => targetsOfYear(tx, 2026))).map((target) =>
      target.unit_name === 'Khu phố 2' ? { ...target, status: 'met' as const } : target,
    );
    expect(matrixOf(targets, 'reached').rows.map(({ name }) => name)).toEqual(['Khu phố 2', 'Khu phố 1']);
  });
  it('holds a status that never gets worse as the result gets better', () => {
    const worth = { unmeasured: 0, missed: 1, met: 2, exceeded: 3 };
    fc.assert(
      fc.property(
        fc.constantFrom<Direction>('higher', 'lower', 'zero'),
        fc.nat(200),
        fc.nat(200),
        fc.nat(200),
        (direction, target, a, b) => {
          const [worse, better] = direction === 'higher' ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
          expect(worth[targetStatus(direction, target, better)] >= worth[targetStatus(direction, target, worse)]).toBe(true);
        },
      ),
    );
  });
});

describe('lists and forecasts', () => {
  it('take as many queries for fifty units as for five', async () => {
    const counted = async () => {
      const queries: string[] = [];
      await run(async (tx) => {
        const proxy: Tx = {
          ...tx,
          db: tx.db.withPlugin({
            transformQuery: ({ node }) => (queries.push(node.kind), node),
            transformResult: async ({ result }) => result,
          }),
        };
        await targetsOfYear(proxy, 2026);
        forecastsOf(await yearsOfTargets(proxy, 2026), 2026, 6);
      });
      return queries.length;
    };
    await addUnits(2, 4);
    await run(give(units.slice(2).map((unitId) => ({ unitId, value: 10 }))));
    const five = await counted();
    await addUnits(45, 6);
    await run(give(units.slice(5).map((unitId) => ({ unitId, value: 10 }))));
    expect([(await run((tx) => targetsOfYear(tx, 2026))).length, await counted()]).toEqual([51, five]);
    expect(five).toBe(3);
  });
  it('say that nothing can be foretold without past years', async () => {
    const rows = forecastsOf(await run((tx) => yearsOfTargets(tx, 2026)), 2026, 6);
    expect(rows.every(({ outlook, forecast }) => outlook === 'unknown' && forecast === null)).toBe(true);
  });
});
