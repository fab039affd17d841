import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase, today } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { copiesOf, exemplarTitle, findExemplar, listExemplars } from './exemplar.ts';
import { type ExemplarInput, createExemplar, editExemplar, recordCopy, removeCopy } from './save.ts';

let test: TestDatabase;
let ward: string;
let units: string[];
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const refusal = (verb: (tx: Tx) => Promise<unknown>) =>
  run(verb).then(
    () => null,
    (error: { reason?: string }) => error.reason ?? String(error),
  );
const nobody = '00000000-0000-7000-8000-000000000000';
const input: ExemplarInput = {
  year: 2026,
  name: 'Tuyến hẻm xanh',
  person_id: null,
  unit_id: null,
  household_id: null,
  movement_id: null,
  field: 'Môi trường',
  story: 'Người dân cùng trồng cây.',
  stage: 'nurtured',
};

beforeAll(async () => {
  test = await testDatabase(() => today);
  ward = await addAuthority(test, 'dien-hinh', 'Phường Thử');
  units = await run(async (tx) => {
    const kind = { ...fresh(tx), name: 'khu phố', residential: true };
    await tx.db.insertInto('unit_kind').values(kind).execute();
    const rows = [1, 2, 3].map((number) => ({ ...fresh(tx), kind_id: kind.id, number, ...(number === 1 ? { name: 'Khu phố 1' } : {}) }));
    await tx.db.insertInto('unit').values(rows).execute();
    return rows.map(({ id }) => id);
  });
});
afterAll(() => test.close());

describe('an exemplar', () => {
  it('is refused without a name or anybody, with two at once, and with somebody who is not there', async () => {
    expect(await refusal((tx) => createExemplar(tx, system, { ...input, name: null }))).toBe('exemplar_unnamed');
    expect(await refusal((tx) => createExemplar(tx, system, { ...input, unit_id: units[0]!, person_id: nobody }))).toBe('one_subject');
    expect(await refusal((tx) => createExemplar(tx, system, { ...input, household_id: nobody }))).toBe('choice_gone');
    expect(await refusal((tx) => editExemplar(tx, system, nobody, input))).toBe('NotFound: not found');
    expect(await run((tx) => listExemplars(tx))).toEqual([]);
  });

  it('is replicated once a unit copied it, keeps one row for each unit, and goes back only without copies', async () => {
    const id = await run((tx) => createExemplar(tx, system, { ...input, unit_id: units[0]! }));
    expect(await refusal((tx) => recordCopy(tx, system, id, { unitId: units[0]!, result: null }))).toBe('own_copy');
    expect(await refusal((tx) => recordCopy(tx, system, id, { unitId: nobody, result: null }))).toBe('choice_gone');
    await run((tx) => recordCopy(tx, system, id, { unitId: units[1]!, result: null }));
    await run((tx) => recordCopy(tx, system, id, { unitId: units[2]!, result: 'Đã trồng 10 cây' }));
    await run((tx) => recordCopy(tx, system, id, { unitId: units[1]!, result: 'Đã trồng 30 cây' }));
    expect((await run((tx) => copiesOf(tx, id))).map(({ unit, result }) => [unit, result])).toEqual([
      ['Khu phố 2', 'Đã trồng 30 cây'],
      ['Khu phố 3', 'Đã trồng 10 cây'],
    ]);
    expect(await run((tx) => findExemplar(tx, { id }))).toMatchObject({
      stage: 'replicated',
      subject: 'Khu phố 1',
      name: 'Tuyến hẻm xanh',
    });
    expect(await refusal((tx) => editExemplar(tx, system, id, input))).toBe('exemplar_copied');
    for (const copy of await run((tx) => copiesOf(tx, id))) await run((tx) => removeCopy(tx, system, id, copy.id));
    await run((tx) => editExemplar(tx, system, id, input));
    expect((await run((tx) => listExemplars(tx, { year: 2026, stage: 'nurtured' }))).map((row) => [row.subject, row.copies])).toEqual([
      [null, 0],
    ]);
  });

  it('is called by its model, by who it is, or by how many a source counts', () => {
    const bare = { name: null, subject: null, total: null, year: 2021 };
    expect(exemplarTitle({ ...bare, name: 'Hũ gạo tình thương', subject: 'Bà Mỹ Nga' })).toBe('Hũ gạo tình thương');
    expect(exemplarTitle({ ...bare, subject: 'Khu phố 1' })).toBe('Khu phố 1');
    expect(exemplarTitle({ ...bare, total: 12 })).toBe('12 điển hình tiên tiến');
    expect(exemplarTitle({ ...bare, total: 'unknown' })).toBe('Điển hình tiên tiến năm 2021');
  });
});
