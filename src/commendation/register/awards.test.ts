import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { found } from '../../platform/refusal.ts';
import { fresh } from '../../platform/tenancy.ts';
import { competenceWarning, levelWarning } from '../catalogue/catalogue.ts';
import { printFigures } from '../subject/counts.ts';
import { readSubject } from '../subject/subject.ts';
import { awardCounts, awardHistory, listAwards } from './awards.ts';
import { recordReceivedAward } from './received.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'so-vang');
  await ward.run(async (tx) => {
    const award = { direction: 'given', award: 'giay_khen' };
    await tx.db
      .insertInto('award')
      .values({ ...fresh(tx), ...award, year: 2022, collectives: figureColumn(67), individuals: figureColumn(17) })
      .execute();
    await tx.db
      .insertInto('award')
      .values({ ...fresh(tx), ...award, year: 2021, total: figureColumn({ about: 130, word: 'hơn' }) })
      .execute();
    await tx.db
      .insertInto('award')
      .values({ ...fresh(tx), ...award, year: 2017, collectives: figureColumn('unknown'), individuals: figureColumn('unknown') })
      .execute();
    await tx.db
      .insertInto('award')
      .values({ ...fresh(tx), ...award, year: 2024, unit_id: found(ward.units[0]) })
      .execute();
  });
});
afterAll(() => test.close());

const received = (subject: string, more: object = {}) =>
  ward.run((tx) =>
    recordReceivedAward(tx, ward.officer, {
      year: 2025,
      yearTo: null,
      award: 'bang_khen_tinh',
      ground: 'merit',
      issuer: 'UBND thành phố',
      level: 'province',
      issuedOn: '2026-01-06',
      subject: found(readSubject(subject)),
      citation: 'Có thành tích xuất sắc',
      posthumous: false,
      movementId: null,
      ...more,
    }),
  );
const counts = async (year: number) => printFigures(await ward.run((tx) => awardCounts(tx, { year })));

describe('an award from above', () => {
  it('is refused for somebody of another ward and for years in reverse', async () => {
    await expect(received(`person:${ward.authorityId}`)).rejects.toThrow('subject_missing');
    await expect(received('ward', { yearTo: 2021 })).rejects.toThrow('years_reversed');
  });

  it('may be given to the whole ward and to its chair', async () => {
    await received('ward');
    await received(`person:${ward.members[0]}`);
    const rows = await ward.run((tx) => listAwards(tx, { direction: 'received' }));
    expect(rows.map(({ name, post }) => [name, post])).toEqual([
      ['Tập thể cán bộ và Nhân dân phường Mai Vàng', null],
      ['Nguyễn Văn An', 'Phó Bí thư Đảng ủy, Chủ tịch UBND phường'],
    ]);
  });

  it('warns, and does not block, when form and level do not fit', () => {
    expect(levelWarning('giay_khen', 'province', 'UBND thành phố')).toMatch(/^“Giấy khen” thường do cấp xã, cấp huyện, đơn vị tặng/);
    expect([
      levelWarning('bang_khen_tinh', 'province', 'UBND thành phố'),
      levelWarning('giay_khen', 'province', 'Giám đốc Sở Nội vụ'),
    ]).toEqual([null, null]);
  });
});

describe('counts', () => {
  it('are as exact as the records are', async () => {
    expect([await counts(2022), await counts(2021), await counts(2017), await counts(2024), await counts(2000)]).toEqual([
      '67 tập thể và 17 cá nhân',
      'hơn 130 tập thể, cá nhân',
      'tập thể (không nêu số) và cá nhân (không nêu số)',
      '01 tập thể',
      '',
    ]);
  });
});

describe('the register', () => {
  it('tells the history of a person', async () => {
    expect(
      (await ward.run((tx) => awardHistory(tx, { personId: found(ward.members[0]) }))).map(({ award, year }) => [award, year]),
    ).toEqual([['bang_khen_tinh', 2025]]);
  });
});

describe('the power to decide', () => {
  it('moved from the district to the commune on 01/07/2025', () => {
    const warned = (date: string) =>
      ['giay_khen', 'chien_si_thi_dua_co_so', 'to_dan_pho_van_hoa', 'bang_khen_tinh'].map(
        (award) => competenceWarning(award, date) !== null,
      );
    expect([warned('2025-06-30'), warned('2025-07-01')]).toEqual([
      [false, true, true, true],
      [false, false, false, true],
    ]);
  });
});
