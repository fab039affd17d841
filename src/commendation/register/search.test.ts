import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { found } from '../../platform/refusal.ts';
import { fresh, freshRow } from '../../platform/tenancy.ts';
import { printFigures } from '../subject/counts.ts';
import { awardHistory } from './awards.ts';
import { type RegisterSearch, searchRegister } from './search.ts';

let test: TestDatabase;
let ward: CommendationWard;
let merged: string;
let stranger: string;

beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'tim-so-vang');
  merged = await ward.run(async (tx) => {
    const { kind_id } = await tx.db.selectFrom('unit').select('kind_id').limit(1).executeTakeFirstOrThrow();
    const [next, other] = [fresh(tx), fresh(tx)];
    await tx.db
      .insertInto('unit')
      .values([
        { ...next, kind_id, number: 10 },
        { ...other, kind_id, number: 11 },
      ])
      .execute();
    stranger = other.id;
    for (const [position, from_id] of ward.units.entries())
      await tx.db
        .insertInto('unit_succession')
        .values({ ...freshRow(tx), unit_id: next.id, position, from_id, kind: 'merge', happened_on: '2025-07-01' })
        .execute();
    const decision = { ...fresh(tx), year: 2024, number: 7, symbol: 'QĐ-UBND', issued_on: '2024-12-01', title: 'Khen thưởng năm' };
    await tx.db.insertInto('decision').values(decision).execute();
    const given = { direction: 'given', award: 'giay_khen' };
    const rows = [
      { ...given, year: 2024, decision_id: decision.id, unit_id: found(ward.units[0]) },
      { ...given, year: 2024, decision_id: decision.id, household_id: found(ward.households[1]) },
      { ...given, year: 2024, unit_id: other.id },
      { ...given, year: 2025, unit_id: next.id, award: 'tap_the_lao_dong_tien_tien' },
      { ...given, year: 2022, collectives: figureColumn(67), individuals: figureColumn({ about: 17, word: 'gần' }) },
      { ...given, year: 2019, person_id: found(ward.members[3]), recipient_post: 'Trưởng thôn' },
    ];
    for (const row of rows)
      await tx.db
        .insertInto('award')
        .values({ ...fresh(tx), ...row })
        .execute();
    return next.id;
  });
});
afterAll(() => test.close());

const search = (wanted: RegisterSearch, number = 1, size = 50) => ward.run((tx) => searchRegister(tx, wanted, { number, size }));
const names = async (wanted: RegisterSearch) => (await search(wanted)).rows.map(({ year, name }) => `${year} ${name}`);

describe('the register', () => {
  it('finds nothing for strange words, numbers, years and units', async () => {
    for (const wanted of [
      { words: '%', decision: 'x' },
      { decision: '8' },
      { decision: '7/KH' },
      { year: 1900 },
      { unitId: ward.authorityId },
    ])
      expect([wanted, await names(wanted)]).toEqual([wanted, []]);
    expect((await search({ words: 'khong co ai' })).counts.total).toBe(null);
  });

  it('is searched without regard to diacritics, by the name of the award and by what it counts', async () => {
    expect(await names({ words: 'khu pho 1' })).toEqual(['2025 Khu phố 10', '2024 Khu phố 1', '2024 Khu phố 11']);
    expect(await names({ words: '67 tap the' })).toEqual(['2022 67 tập thể và gần 17 cá nhân']);
    expect(await names({ words: 'tập thể LAO ĐỘNG' })).toEqual(['2025 Khu phố 10']);
    expect(await names({ words: 'trưởng thôn' })).toHaveLength(1);
  });

  it('is searched by the number of a decision with or without its symbol', async () => {
    for (const decision of ['7', '07', '7/QĐ-UBND', '07/qd-ubnd']) expect(await names({ decision })).toHaveLength(2);
  });

  it('takes a unit with what it came from and went into, and not its neighbours', async () => {
    const family = ['2025 Khu phố 10', '2024 Hộ gia đình ông (bà) Trần Văn 1', '2024 Khu phố 1'];
    expect((await names({ unitId: merged })).toSorted()).toEqual(family.toSorted());
    expect(await names({ unitId: stranger })).toEqual(['2024 Khu phố 11']);
    expect(await names({ unitId: found(ward.units[1]) })).toEqual(['2025 Khu phố 10', '2024 Hộ gia đình ông (bà) Trần Văn 1']);
    expect((await ward.run((tx) => awardHistory(tx, { unitId: merged }))).map(({ year, name }) => `${year} ${name}`)).toEqual([
      '2025 Khu phố 10',
      '2024 Khu phố 1',
    ]);
  });

  it('counts all of a search whatever page is shown', async () => {
    const first = await search({}, 1, 2);
    const last = await search({}, 3, 2);
    expect([first.lines, first.rows.length, last.rows.map(({ year }) => year)]).toEqual([6, 2, [2022, 2019]]);
    expect(printFigures(first.counts)).toBe(printFigures(last.counts));
    expect(printFigures(last.counts)).toBe('70 tập thể, 01 hộ gia đình và gần 18 cá nhân');
    expect((await search({}, 9, 2)).lines).toBe(6);
  });
});
