import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import type { Actor } from '../../platform/actor.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { assignments } from './assignment.ts';
import { extendTask, finishTask, reopenTask, reportPartner } from './acts.ts';
import { type TaskInput, createTask } from './create.ts';
import { originWords } from './origin.ts';
import { partyKey } from './party.ts';
import { findTask, listTasks, overdueTasks, taskActs } from './task.ts';
import { phaseDays, phaseWords, tetYearOf } from './tet.ts';

let test: TestDatabase;
let ward: string;
let one = '';
let two = '';
let youth = '';
const actor = (role: string, unitId: string | null = null): Actor => ({
  kind: 'account',
  accountId: null,
  personId: null,
  name: role,
  roles: [{ role, unitId }],
});
const officer = actor('officer');
const run = <T>(act: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, act);
const reason = (act: (tx: Tx) => Promise<unknown>) =>
  run(act).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.reason : error instanceof NotFound ? 'not found' : Promise.reject(error)),
  );
const nobody = { unit_id: null, bloc_id: null, body_id: null, person_id: null };
const of = (unit_id: string) => ({ ...nobody, unit_id });
const input = (change: Partial<TaskInput> = {}): TaskInput => ({
  ...of(one),
  year: 2026,
  text: 'Dọn kênh',
  due_on: '2026-10-01',
  phase: null,
  ...change,
});
const create = (change?: Partial<TaskInput>) => run((tx) => createTask(tx, officer, input(change)));

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'nhiem-vu');
  await run(async (tx) => {
    const kind = fresh(tx);
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Khu phố', residential: true })
      .execute();
    const add = async (number: number) => {
      const row = fresh(tx);
      await tx.db
        .insertInto('unit')
        .values({ ...row, kind_id: kind.id, number, name: `Khu phố ${number}` })
        .execute();
      return row.id;
    };
    [one, two] = [await add(1), await add(2)];
    const body = fresh(tx);
    await tx.db
      .insertInto('body')
      .values({ ...body, name: 'Đoàn Thanh niên', kind: 'union' })
      .execute();
    youth = body.id;
  });
});
afterAll(() => test.close());

describe('a task', () => {
  it('is refused with no owner or two, with its owner as partner, with a due day before its start or after its phase', async () => {
    const refused = (change: Partial<TaskInput>) => reason((tx) => createTask(tx, officer, input(change)));
    expect(await refused(nobody)).toBe('one_owner');
    expect(await refused({ body_id: youth })).toBe('one_owner');
    expect(await refused({ partners: [of(one)] })).toBe('owner_is_partner');
    expect(await refused({ started_on: '2026-10-02' })).toBe('due_before_start');
    expect(await refused({ phase: 'before_tet', due_on: '2026-02-17' })).toBe('due_after_phase');
    expect(await run((tx) => listTasks(tx))).toEqual([]);
  });

  it('is kept by the database from being due before its start', async () => {
    const row = (tx: Tx) => ({ ...fresh(tx), text: 'x', ...of(one), started_on: '2026-02-02', due_on: '2026-02-01' });
    await expect(run((tx) => tx.db.insertInto('task').values(row(tx)).execute())).rejects.toThrow('task_due_after_start');
  });

  it('takes the last day of its phase around Tết as its due day, said in both calendars', async () => {
    const id = await create({ year: 2022, due_on: null, phase: 'before_tet' });
    const task = await run((tx) => findTask(tx, id));
    expect(task.due_on).toBe('2022-01-30');
    expect(phaseWords(task.phase, tetYearOf(task))).toBe('Trước Tết: từ 30 tháng Mười Một (02/01/2022) đến 28 tháng Chạp (30/01/2022)');
    expect(phaseDays(2022, 'in_tet')).toEqual({ from: '2022-01-31', to: '2022-02-05' });
    expect(phaseWords('after_tet', 2022)).toBe('Sau Tết: từ mùng 6 tháng Giêng (06/02/2022) đến 15 tháng Giêng (15/02/2022)');
    expect(tetYearOf({ year: 2025, due_on: '2025-12-29' })).toBe(2026);
  });

  it('says where it came from', async () => {
    const id = await create({
      origin: 'conclusion',
      origin_title: 'Hội nghị tổng kết',
      origin_number: '12/TB-UBND',
      origin_on: '2026-01-11',
    });
    expect(originWords(await run((tx) => findTask(tx, id)))).toBe('Kết luận, 12/TB-UBND, Hội nghị tổng kết, 11/01/2026');
  });
});

describe('what is done with a task', () => {
  const done = { done_on: '2026-10-20', result: 'Đã dọn 400 m' };

  it('is refused to another unit, in the future, before its start, twice, and without a reason', async () => {
    const id = await create({ started_on: '2026-09-01' });
    const finish = (who: Actor, change = {}) => reason((tx) => finishTask(tx, who, id, { ...done, ...change }));
    expect(await finish(actor('unit_head', two))).toBe('not found');
    expect(await finish(officer, { done_on: '2026-11-23' })).toBe('done_in_future');
    expect(await finish(officer, { done_on: '2026-08-31' })).toBe('done_before_start');
    expect(await reason((tx) => reopenTask(tx, officer, id, 'returned', 'thiếu ảnh'))).toBe('task_open');
    expect(await reason((tx) => extendTask(tx, officer, id, '2026-12-01', ' '))).toBe('no_reason');
    expect(await reason((tx) => extendTask(tx, officer, id, '2026-10-01', 'mưa'))).toBe('due_not_later');
    expect(await finish(actor('unit_head', one))).toBe('taken');
    expect(await finish(officer)).toBe('task_done');
    expect(await reason((tx) => extendTask(tx, officer, id, '2026-12-01', 'mưa'))).toBe('task_done');
  });

  it('stays: returning, extending and finishing again are further acts', async () => {
    const id = await create();
    await run((tx) => finishTask(tx, officer, id, done));
    await run((tx) => reopenTask(tx, officer, id, 'returned', 'Thiếu ảnh'));
    await run((tx) => extendTask(tx, officer, id, '2026-11-15', 'Mưa dài ngày'));
    await run((tx) => finishTask(tx, officer, id, { done_on: '2026-11-14', result: 'Có ảnh' }));
    const acts = await run((tx) => taskActs(tx, id));
    expect(acts.map(({ kind, reason: why, result, due_from, due_on }) => [kind, why, result, due_from, due_on])).toEqual([
      ['finished', null, 'Có ảnh', null, null],
      ['extended', 'Mưa dài ngày', null, '2026-10-01', '2026-11-15'],
      ['returned', 'Thiếu ảnh', 'Đã dọn 400 m', null, null],
      ['finished', null, 'Đã dọn 400 m', null, null],
    ]);
    expect((await run((tx) => findTask(tx, id))).done_on).toBe('2026-11-14');
  });

  it('by partners is each one’s own: refused to strangers, to whoever is none, and stuck without words', async () => {
    const id = await create({ partners: [of(two), { ...nobody, body_id: youth }] });
    const say = (who: Actor, unit: string, status: 'doing' | 'stuck', result: string | null) =>
      reason((tx) => reportPartner(tx, who, id, of(unit), { status, result }));
    expect(await say(actor('unit_head', one), two, 'doing', null)).toBe('not found');
    expect(await say(officer, one, 'doing', null)).toBe('not found');
    expect(await say(actor('unit_head', two), two, 'stuck', null)).toBe('stuck_without_words');
    expect(await say(actor('unit_head', two), two, 'doing', null)).toBe('taken');
    expect(await say(actor('unit_head', two), two, 'stuck', 'Thiếu xe')).toBe('taken');
    const { partners } = await run((tx) => findTask(tx, id));
    expect(partners.map(({ name, status }) => [name, status])).toEqual([
      ['Khu phố 2', 'stuck'],
      ['Đoàn Thanh niên', 'asked'],
    ]);
  });
});

describe('the table of assignment', () => {
  it('shows every task under its one owner and under each partner, most overdue first, in two queries', async () => {
    const tasks = await run((tx) => listTasks(tx, { year: 2026 }));
    const rows = assignments(tasks, '2026-11-22');
    expect(rows.flatMap(({ leads }) => leads).length).toBe(tasks.length);
    expect(rows.map(({ name, leads, takesPart, overdue }) => [name, leads.length, takesPart.length, overdue])).toEqual([
      ['Khu phố 1', 4, 0, 2],
      ['Đoàn Thanh niên', 0, 1, 0],
      ['Khu phố 2', 0, 1, 0],
    ]);
    expect(overdueTasks(tasks, '2026-11-22').map(partyKey)).toEqual([`unit:${one}`, `unit:${one}`]);
  });
});
