import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { createAccount } from '../../organization/account/account.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow, inTenant } from '../../platform/tenancy.ts';
import { acknowledgeLaunch } from '../movement/assignment.ts';
import { saveGeneral } from '../registration/fill.ts';
import { submitRegistration } from '../registration/submit.ts';
import { rhythmOf } from '../rhythm/rhythm.ts';
import { ownReminders } from './own.ts';
import { recordMilestone } from '../work/milestone.ts';
import { reportProgress } from '../work/report.ts';
import { lateUnits } from './late.ts';
import { remindEveryone, remindUnit, remindersOf } from './reminder.ts';

let test: TestDatabase;
let ward: string;
let day = new Date('2026-11-22T08:00:00+07:00');
let officer: Actor;
let head: Actor;
let launch: string;
let work: string;
const units: string[] = [];

const run = <T>(act: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, act);
const reason = (act: (tx: Tx) => Promise<unknown>) =>
  run(act).then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof Refusal) return error.reason;
      if (error instanceof NotFound) return 'not found';
      throw error;
    },
  );
const unit = (number: number) => units[number - 1] ?? '';
const late = async () =>
  (await run((tx) => lateUnits(tx, 2026))).map(({ unitName, matters }) => [unitName, matters.map(({ subject }) => subject)]);
const inputs = (unitId: string) => async (tx: Tx) => {
  const own = (await lateUnits(tx, 2026)).filter((each) => unitId === '' || each.unitId === unitId);
  return own.flatMap(({ matters }) => matters.map(({ href: _, ...matter }) => ({ ...matter, year: 2026 })));
};
const remind = (unitId: string) => async (tx: Tx) => remindUnit(tx, officer, unitId, await inputs(unitId)(tx));

async function account(tx: Tx, role: 'officer' | 'unit_head', unitId: string | null): Promise<Actor> {
  const roles = [{ role, unitId }];
  const id = await createAccount(tx, system, {
    name: role,
    email: `${role}@example.vn`,
    phone: null,
    password: 'một câu đủ dài',
    personId: null,
    roles,
  });
  return { kind: 'account', accountId: id, personId: null, name: role, roles };
}

beforeAll(async () => {
  test = await testDatabase(() => day);
  ward = await addAuthority(test, 'nhac-viec');
  await run(async (tx) => {
    const kind = fresh(tx);
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Khu phố', residential: true })
      .execute();
    for (const number of [1, 2, 3]) {
      const row = fresh(tx);
      await tx.db
        .insertInto('unit')
        .values({ ...row, kind_id: kind.id, name: `Khu phố ${number}`, number, position: number })
        .execute();
      units.push(row.id);
    }
    const section = fresh(tx);
    await tx.db
      .insertInto('unit')
      .values({ ...section, kind_id: kind.id, name: 'Tổ 5', number: 5, position: 9, parent_id: unit(2) })
      .execute();
    officer = await account(tx, 'officer', null);
    head = await account(tx, 'unit_head', unit(1));
    const call = fresh(tx);
    await tx.db
      .insertInto('launch')
      .values({ ...call, year: 2026, launched_on: '2026-01-05', part: 'morning' })
      .execute();
    launch = call.id;
    for (const [title, due_on, year] of [
      ['Hẻm xanh', '2026-11-29', 2026],
      ['Còn xa', '2026-12-20', 2026],
      ['Việc năm cũ', '2025-06-30', 2025],
    ] as const) {
      const row = fresh(tx);
      await tx.db
        .insertInto('work')
        .values({ ...row, year, kind: 'construction', title, due_on, target: 'Hoàn thành' })
        .execute();
      await tx.db
        .insertInto('work_owner')
        .values({ ...freshRow(tx), work_id: row.id, position: 0, unit_id: unit(1), role: 'lead' })
        .execute();
      await tx.db
        .insertInto('work_owner')
        .values({ ...freshRow(tx), work_id: row.id, position: 1, unit_id: unit(3), role: 'partner' })
        .execute();
      if (title === 'Hẻm xanh') work = row.id;
    }
    const pledge = fresh(tx);
    await tx.db
      .insertInto('pledge')
      .values({ ...pledge, year: 2026, kind: 'agreement', title: 'Giao ước năm 2026' })
      .execute();
    await tx.db
      .insertInto('pledge_party')
      .values({ ...freshRow(tx), pledge_id: pledge.id, position: 0, unit_id: unit(2), signed_on: '2026-07-03' })
      .execute();
    await tx.db
      .insertInto('pledge_party')
      .values({ ...freshRow(tx), pledge_id: pledge.id, position: 1, unit_id: unit(3) })
      .execute();
    const task = fresh(tx);
    await tx.db
      .insertInto('task')
      .values({ ...task, year: 2026, text: 'Dọn kênh', unit_id: section.id, done_on: '2026-08-09' })
      .execute();
    for (const each of [1, 2]) {
      await saveGeneral(tx, officer, unit(each), 2026, { movementIds: [], classes: [], titles: ['Khu phố văn hóa'] }, null);
      await submitRegistration(tx, officer, unit(each), 2026);
    }
    await acknowledgeLaunch(tx, officer, launch, unit(2));
  });
});
afterAll(() => test.close());

describe('who is late', () => {
  const called = 'Lời phát động sáng ngày 05 tháng 01 năm 2026';

  it('is who leads a work due within a week, has not registered, signed or acknowledged; a partner is not', async () => {
    expect(await late()).toEqual([
      ['Khu phố 1', ['Hẻm xanh', called]],
      ['Khu phố 3', ['Đăng ký thi đua năm 2026', 'Giao ước năm 2026', called]],
    ]);
  });

  it('is asked of a year that is over only for its open works', async () => {
    const old = await run((tx) => lateUnits(tx, 2025));
    expect(old.map(({ unitName, matters }) => [unitName, matters.map(({ subject, text }) => `${subject}: ${text}`)])).toEqual([
      ['Khu phố 1', ['Việc năm cũ: Hạn 30/06/2025, quá hạn 510 ngày, đã làm 0%. Báo cáo tiến độ hoặc ghi hoàn thành.']],
    ]);
  });
});

describe('a reminder', () => {
  it('is refused for an unknown unit, one that is not late, and without an account', async () => {
    expect(await reason(remind('00000000-0000-7000-8000-000000000000'))).toBe('not found');
    expect(await reason(remind(unit(2)))).toBe('nothing_late');
    expect(await reason(async (tx) => remindUnit(tx, system, unit(1), await inputs(unit(1))(tx)))).toBe('not found');
  });

  it('is sent once a day for each matter, and counted', async () => {
    expect(await run(remind(unit(1)))).toBe(2);
    expect(await reason(remind(unit(1)))).toBe('already_reminded');
    expect(await run(async (tx) => remindEveryone(tx, officer, await inputs('')(tx)))).toBe(3);
    expect(await reason(async (tx) => remindEveryone(tx, officer, await inputs('')(tx)))).toBe('already_reminded');
    day = new Date('2026-11-22T23:59:00+07:00');
    expect(await reason(remind(unit(1)))).toBe('already_reminded');
    day = new Date('2026-11-23T00:01:00+07:00');
    expect(await run(remind(unit(1)))).toBe(2);
    expect((await run((tx) => remindersOf(tx, 2026))).map(({ unitName, count }) => [unitName, count])).toEqual([
      ['Khu phố 1', 4],
      ['Khu phố 3', 3],
    ]);
    expect(await run((tx) => remindersOf(tx, 2025))).toEqual([]);
  });

  it('cannot be sent twice a day past the verb, nor changed afterwards', async () => {
    const row = { unit_id: unit(1), year: 2026, subject: 'Hẻm xanh', text: '', account_id: officer.accountId ?? '', sent_at: day };
    await expect(
      run((tx) =>
        tx.db
          .insertInto('reminder')
          .values({ ...fresh(tx), ...row })
          .execute(),
      ),
    ).rejects.toThrow('reminder_once_a_day');
    await expect(run((tx) => tx.db.deleteFrom('reminder').execute())).rejects.toThrow('permission denied');
  });

  it('stands on the first page of the unit until the matter is done', async () => {
    const titles = async () =>
      (await run((tx) => ownReminders(tx, head)))
        .filter(({ open }) => open)
        .map(({ subject }) => subject)
        .sort();
    expect(await titles()).toEqual(['Hẻm xanh', 'Lời phát động sáng ngày 05 tháng 01 năm 2026']);
    await run((tx) => acknowledgeLaunch(tx, head, launch, unit(1)));
    expect(await titles()).toEqual(['Hẻm xanh']);
    await run((tx) => reportProgress(tx, head, work, { percent: 90, text: null }));
    expect(await titles()).toEqual(['Hẻm xanh']);
    await run((tx) => recordMilestone(tx, head, work, { kind: 'completed', happened_on: '2026-11-23', text: null }));
    expect(await titles()).toEqual([]);
  });
});

describe('the rhythm of a year', () => {
  it('counts what each unit did month by month, with the units under it', async () => {
    const rows = await run((tx) => rhythmOf(tx, 2026));
    expect(rows.map(({ name, counts }) => [name, ...counts])).toEqual([
      ['Khu phố 1', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0],
      ['Khu phố 2', 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 2, 0],
      ['Khu phố 3', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });
});
