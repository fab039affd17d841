import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { found } from '../../platform/refusal.ts';
import { meritsOf } from '../merit/reading.ts';
import {
  type ProposalInput,
  type Recognition,
  proposeInitiative,
  recogniseInitiative,
  recordInitiativeCopy,
  refuseInitiative,
} from './acts.ts';
import { type LibrarySearch, copiesOfInitiative, findInitiative, searchInitiatives } from './initiative.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'sang-kien');
});
afterAll(() => test.close());

const proposal = (more: Partial<ProposalInput> = {}): ProposalInput => ({
  title: 'Sổ tay điện tử của tổ dân phố',
  year: 2026,
  field: 'Chuyển đổi số',
  unitId: found(ward.units[0]),
  situation: null,
  solution: 'Gộp sáu mẫu báo cáo thành một',
  effect: 'Giảm 4 giờ mỗi tuần',
  appliedOn: '2026-03-01',
  scope: 'base',
  authors: [found(ward.members[0]), found(ward.members[1])],
  ...more,
});
const recognition: Recognition = {
  by: 'Hội đồng sáng kiến phường',
  level: 'ward',
  scope: 'base',
  document: '45/QĐ-UBND',
  on: '2026-11-22',
  effect: null,
};
const propose = (more: Partial<ProposalInput> = {}, actor = ward.officer) => ward.run((tx) => proposeInitiative(tx, actor, proposal(more)));
const recognise = (id: string, more: Partial<Recognition> = {}) =>
  ward.run((tx) => recogniseInitiative(tx, ward.officer, id, { ...recognition, ...more }));
const everything: LibrarySearch = { words: '', year: null, scope: null, shelf: 'recognised', units: null };
const titles = async (more: Partial<LibrarySearch>) =>
  (await ward.run((tx) => searchInitiatives(tx, { ...everything, ...more }, { number: 1, size: 10 }))).map(({ title }) => title);
const counted = () =>
  ward.run(async (tx) => {
    const subject = { person_id: found(ward.members[0]), unit_id: null, body_id: null, household_id: null };
    return (await meritsOf(tx, [subject])).initiatives.map(({ year, scope }) => [year, scope]);
  });

describe('an initiative', () => {
  it('is refused without authors, for another unit, before its use and with strangers', async () => {
    await expect(propose({ authors: [] })).rejects.toThrow('no_author');
    await expect(propose({ authors: [ward.authorityId] })).rejects.toThrow('choice_gone');
    await expect(propose({ unitId: found(ward.units[1]) }, ward.head)).rejects.toThrow('not found');
    await expect(propose({ appliedOn: '2026-12-01' })).rejects.toThrow('day_ahead');
    expect(await titles({ shelf: 'waiting' })).toEqual([]);
  });

  it('counts for no rule before it is recognised, nor after it was refused', async () => {
    const id = await propose({ title: 'Tủ sách lưu động' }, ward.head);
    expect(await counted()).toEqual([]);
    await expect(recognise(id, { on: '2026-11-21' })).rejects.toThrow('wrong_day');
    await expect(recognise(id, { on: '2026-11-23' })).rejects.toThrow('wrong_day');
    await ward.run((tx) => refuseInitiative(tx, ward.officer, id, { by: 'Hội đồng', reason: 'Chưa áp dụng' }));
    await expect(recognise(id)).rejects.toThrow('answered_already');
    expect([await counted(), await titles({ shelf: 'refused' })]).toEqual([[], ['Tủ sách lưu động']]);
  });

  it('counts for every author once recognised, in the scope the council gave', async () => {
    const id = await propose({ scope: 'province' });
    expect(await titles({ shelf: 'waiting', units: [found(ward.units[1])] })).toEqual([]);
    const initiative = await recognise(id);
    expect(await counted()).toEqual([[2026, 'base']]);
    expect(await ward.run((tx) => findInitiative(tx, initiative))).toMatchObject({
      recognised_by: 'Hội đồng sáng kiến phường',
      recognised_level: 'ward',
      effect: 'Giảm 4 giờ mỗi tuần',
      authors: [{ name: 'Nguyễn Văn An' }, { name: 'Nguyễn Văn Bn' }],
    });
    await expect(recognise(id)).rejects.toThrow('answered_already');
  });

  it('is found by its solution and its authors without diacritics, by year and scope', async () => {
    const title = ['Sổ tay điện tử của tổ dân phố'];
    expect([await titles({ words: 'sau mau bao cao' }), await titles({ words: 'nguyen van bn' })]).toEqual([title, title]);
    expect([await titles({ year: 2026, scope: 'base' }), await titles({ scope: 'nation' }), await titles({ words: '%' })]).toEqual([
      title,
      [],
      title,
    ]);
  });

  it('keeps one line for each unit that took it over, and none for its own', async () => {
    const id = found((await ward.run((tx) => searchInitiatives(tx, everything, { number: 1, size: 1 })))[0]).id;
    const copy = (unit: number, result: string | null) =>
      ward.run((tx) => recordInitiativeCopy(tx, ward.officer, id, { unitId: found(ward.units[unit]), since: null, result }));
    await expect(copy(0, null)).rejects.toThrow('own_copy');
    await copy(1, null);
    await copy(1, 'Giảm 2 giờ mỗi tuần');
    expect((await ward.run((tx) => copiesOfInitiative(tx, id))).map(({ result }) => result)).toEqual(['Giảm 2 giờ mỗi tuần']);
  });
});
