import fc from 'fast-check';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { createAccount } from '../../organization/account/account.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { addDays } from '../../platform/calendar/date.ts';
import { addWorkingDays, isWorkingDay } from '../../platform/calendar/workdays.ts';
import { type TestMailServer, testMailServer } from '../../platform/mail/smtp.fixture.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Runtime, type Tx, fresh, freshRow, inTenant } from '../../platform/tenancy.ts';
import { createTask } from '../task/create.ts';
import { deliveryState, listDeliveries } from './deliveries.ts';
import { openMatters } from './late.ts';
import { deliver } from './outbox.ts';
import { chooseChannel, ownReminders } from './own.ts';
import { lastPeriod } from './periods.ts';
import { changeRule } from './rule.ts';
import { type Rule, rulesFrom, rulesOn } from './rules.ts';
import { openRun, runReminders } from './run.ts';
import { firstDay, isUrged } from './timing.ts';

let test: TestDatabase;
let mail: TestMailServer;
let runtime: Runtime;
let ward = '';
let kind = '';
let now = new Date();
let heads: Actor[] = [];
let officer: Actor;
let units: string[] = [];
let wards = 0;

const at = (text: string) => {
  now = new Date(`${text}+07:00`);
};
const run = <T>(act: (tx: Tx) => Promise<T>) => inTenant(runtime, ward, act);
const reason = (act: (tx: Tx) => Promise<unknown>) =>
  run(act).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.reason : error instanceof NotFound ? 'not found' : Promise.reject(error)),
  );
const nobody = { unit_id: null, bloc_id: null, body_id: null, person_id: null };

async function addUnit(tx: Tx): Promise<string> {
  const row = fresh(tx);
  await tx.db
    .insertInto('unit')
    .values({ ...row, kind_id: kind, name: `Khu phố ${units.length + 1}`, position: units.length })
    .execute();
  units.push(row.id);
  return row.id;
}

async function addAccount(tx: Tx, role: 'officer' | 'unit_head', name: string, unitId: string | null): Promise<Actor> {
  const roles = [{ role, unitId }];
  const email = `${role}-${units.length}@example.vn`;
  const id = await createAccount(tx, system, { name, email, phone: null, password: 'một câu đủ dài', personId: null, roles });
  return { kind: 'account', accountId: id, personId: null, name, roles };
}

const giveTask = (unitId: string, due_on: string, text = 'Dọn kênh') =>
  run((tx) => createTask(tx, officer, { ...nobody, unit_id: unitId, year: 2026, text, due_on, phase: null }));
const reminders = () => run((tx) => tx.db.selectFrom('reminder').selectAll().orderBy('sent_at').orderBy('subject').execute());
const messages = (channel = 'email') =>
  run((tx) => tx.db.selectFrom('message').selectAll().where('channel', '=', channel).orderBy('subject').execute());
const today = () => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
const runDay = async () => {
  await run(openRun);
  await runReminders(runtime, ward, today());
};
const attempts = (id: string) =>
  run((tx) => tx.db.selectFrom('delivery_attempt').selectAll().where('message_id', '=', id).orderBy('nth').execute());

beforeAll(async () => {
  test = await testDatabase(() => now);
  mail = await testMailServer();
  runtime = { ...test.runtime, mail: { url: mail.url, from: 'Phường <thidua@phuong.example.vn>' }, publicUrl: 'https://thidua.example.vn' };
});
afterAll(async () => {
  await mail.close();
  await test.close();
});
/** Every test has a ward of its own: two units with a head each, and no other duty than those it adds. */
beforeEach(async () => {
  at('2026-11-23T07:00');
  wards += 1;
  ward = await addAuthority(test, `nhac-${wards}`, 'Phường An Hòa');
  units = [];
  mail.letters.length = 0;
  mail.answers.length = 0;
  await run(async (tx) => {
    const row = fresh(tx);
    kind = row.id;
    await tx.db
      .insertInto('unit_kind')
      .values({ ...row, name: 'Khu phố', residential: true })
      .execute();
    heads = [];
    for (const name of ['Nguyễn Thị Hạnh', 'Trần Văn Dũng']) heads.push(await addAccount(tx, 'unit_head', name, await addUnit(tx)));
    officer = await addAccount(tx, 'officer', 'Đỗ Minh Châu', null);
    for (const rule of ['registration', 'launch_unread'] as const)
      await changeRule(tx, officer, { kind: rule, off: true, days: 1, repeatAfter: 1, times: 1, dueDay: null });
  });
});

describe('a rule', () => {
  const rule: Rule = { kind: 'task_due', validFrom: '2020-01-01', off: false, days: 5, repeatAfter: 3, times: 3, dueDay: null, own: false };

  it('is refused with days nobody can count and a yearly day that does not exist', async () => {
    const change = (values: object) => reason((tx) => changeRule(tx, officer, { ...rule, ...values }));
    expect(await change({ days: 121 })).toBe('days_out_of_range');
    expect(await change({ repeatAfter: 0 })).toBe('repeat_out_of_range');
    expect(await change({ times: 0 })).toBe('times_out_of_range');
    expect(await change({ dueDay: '02-29' })).toBe('no_such_day');
    expect(await change({ dueDay: '13-01' })).toBe('no_such_day');
  });

  it('of the ward holds from its day on, the one of the house before', async () => {
    await run((tx) => changeRule(tx, officer, { ...rule, days: 9 }));
    expect((await run((tx) => rulesOn(tx, '2026-11-22'))).get('task_due')?.days).toBe(5);
    expect((await run((tx) => rulesOn(tx, '2026-11-23'))).get('task_due')).toMatchObject({ days: 9, own: true });
    expect(rulesFrom([{ ...rule, off: true, validFrom: '2026-01-01' }], '2026-01-01').get('task_due')?.off).toBe(true);
  });

  it('urges never when switched off, never more than its times, never twice within its pause', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2025-01-01', n));
    const rules = fc.record({
      off: fc.boolean(),
      days: fc.nat(20),
      repeatAfter: fc.integer({ min: 1, max: 9 }),
      times: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(rules, day, (values, dueOn) => {
        const own = { ...rule, ...values };
        const urged: string[] = [];
        for (let each = addDays(dueOn, -40); each <= addDays(dueOn, 90); each = addDays(each, 1)) {
          if (!isWorkingDay(each)) continue;
          const before = urged.length > 0 ? { count: urged.length, last: urged.at(-1) ?? '' } : undefined;
          if (isUrged(own, { dueOn, since: null }, before, each)) urged.push(each);
        }
        const first = firstDay(own, { dueOn, since: null }) ?? '';
        const expected = own.off
          ? []
          : Array.from({ length: own.times }, (_, nth) => addWorkingDays(addWorkingDays(addDays(first, -1), 1), nth * own.repeatAfter));
        expect(urged).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('of reports knows the last period that is over', () => {
    expect(lastPeriod('month', 2026, '2026-01-31', 5)).toBe(null);
    expect(lastPeriod('quarter', 2026, '2026-11-23', 5)).toEqual({
      name: 'quý III/2026',
      first: '2026-07-01',
      last: '2026-09-30',
      dueOn: '2026-10-07',
    });
    expect(lastPeriod('half', 2025, '2026-01-05', 5)?.name).toBe('6 tháng cuối năm 2025');
  });
});

describe('the run of a day', () => {
  it('is not opened in quiet hours, on a Sunday or a second time', async () => {
    for (const quiet of ['2026-11-23T06:59', '2026-11-23T20:00', '2026-11-22T09:00', '2026-09-02T09:00']) {
      at(quiet);
      expect([quiet, await run(openRun)]).toEqual([quiet, false]);
    }
    at('2026-11-23T07:00');
    expect([await run(openRun), await run(openRun)]).toEqual([true, false]);
  });

  it('that is opened and worked by many at once reminds once', async () => {
    await giveTask(units[0] ?? '', '2026-11-25');
    const opened = await Promise.all(Array.from({ length: 6 }, () => run(openRun)));
    expect(opened.filter(Boolean)).toEqual([true]);
    await Promise.all(Array.from({ length: 6 }, () => runReminders(runtime, ward, '2026-11-23')));
    expect((await reminders()).map(({ unit_id, subject, account_id, rule }) => [unit_id, subject, account_id, rule])).toEqual([
      [units[0], 'Dọn kênh', null, 'task_due'],
    ]);
    expect((await messages()).length).toBe(1);
  });

  it('says why, repeats after its pause and stops after its times and when the matter is done', async () => {
    await giveTask(units[0] ?? '', '2026-11-25');
    for (const day of ['23', '24', '25', '26', '27', '30']) {
      at(`2026-11-${day}T08:00`);
      await runDay();
    }
    expect((await reminders()).map(({ sent_at, why }) => [sent_at.toISOString().slice(0, 10), why])).toEqual([
      [
        '2026-11-23',
        'Hạn 25/11/2026. Quy tắc “Nhiệm vụ đến hạn”: trước hạn 5 ngày làm việc, nhắc lại sau mỗi 3 ngày làm việc, nhiều nhất 5 lần. Đây là lần nhắc thứ 1.',
      ],
      [
        '2026-11-26',
        'Hạn 25/11/2026. Quy tắc “Nhiệm vụ đến hạn”: trước hạn 5 ngày làm việc, nhắc lại sau mỗi 3 ngày làm việc, nhiều nhất 5 lần. Đây là lần nhắc thứ 2.',
      ],
    ]);
    const [own] = await run((tx) => ownReminders(tx, heads[0] ?? officer));
    expect(own).toMatchObject({ subject: 'Dọn kênh', unit: 'Khu phố 1', count: 2, open: true });
    expect(own?.href).toMatch(/^\/lam-viec\/nhiem-vu\//);
    expect(await run((tx) => ownReminders(tx, heads[1] ?? officer))).toEqual([]);
  });

  it('asks the same number of questions for 2 units and for 50', async () => {
    let asked = 0;
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const count = async () => {
      asked = 0;
      await run((tx) => openMatters({ ...tx, db: tx.db.withPlugin(counter) }, 2026));
      return asked;
    };
    await giveTask(units[0] ?? '', '2026-11-25');
    const few = await count();
    await run(async (tx) => {
      for (let n = 0; n < 48; n += 1) {
        const unit = await addUnit(tx);
        const work = fresh(tx);
        await tx.db
          .insertInto('work')
          .values({ ...work, year: 2026, kind: 'construction', title: `Việc ${n}`, due_on: '2026-11-25', target: 'Xong' })
          .execute();
        await tx.db
          .insertInto('work_owner')
          .values({ ...freshRow(tx), work_id: work.id, position: 0, unit_id: unit, role: 'lead' })
          .execute();
        await createTask(tx, officer, { ...nobody, unit_id: unit, year: 2026, text: `Nhiệm vụ ${n}`, due_on: '2026-11-25', phase: null });
      }
    });
    expect([await count(), few]).toEqual([few, few]);
  });
});

describe('the letter of a day', () => {
  it('is one for each person, names no other unit, and leads to the page', async () => {
    const task = await giveTask(units[0] ?? '', '2026-11-25');
    await giveTask(units[0] ?? '', '2026-11-26', 'Trồng cây');
    await giveTask(units[1] ?? '', '2026-11-26', 'Quét vôi');
    await runDay();
    const [first, second, ...none] = await messages();
    expect(none).toEqual([]);
    expect(second?.subject).toBe('Phường An Hòa: 2 việc cần làm, ngày 23/11/2026');
    expect(second?.text).toContain(
      '1. Khu phố 1: Dọn kênh\n   Hạn 25/11/2026, còn 2 ngày. Ghi kết quả hoặc xin gia hạn.\n   Vì sao được nhắc: Hạn 25/11/2026.',
    );
    expect(second?.text).toContain(`https://thidua.example.vn/nhac-${wards}/lam-viec/nhiem-vu/${task}`);
    expect(second?.text).not.toContain('Khu phố 2');
    expect(second?.text).not.toContain('Quét vôi');
    expect(first?.text).not.toContain('Khu phố 1');
    await deliver(runtime, ward, second?.id ?? '');
    expect(mail.letters.map(({ to }) => to)).toEqual([['unit_head-1@example.vn']]);
  });

  it('does not go to who does not want it; the reminder still stands in the product', async () => {
    await giveTask(units[0] ?? '', '2026-11-25');
    await run((tx) => chooseChannel(tx, heads[0] ?? officer, 'email', false));
    await runDay();
    expect([await messages(), (await messages('app')).length, (await reminders()).length]).toEqual([[], 1, 1]);
    expect(await reason((tx) => chooseChannel(tx, system, 'email', false))).toBe('not found');
  });

  it('is tried again after a 451, not after a 550, and never once it was taken', async () => {
    await giveTask(units[0] ?? '', '2026-11-25');
    await runDay();
    const id = (await messages())[0]?.id ?? '';
    mail.answers.push(451);
    await deliver(runtime, ward, id);
    await deliver(runtime, ward, id);
    await deliver(runtime, ward, id);
    expect((await attempts(id)).map(({ nth, outcome }) => [nth, outcome])).toEqual([
      [1, 'temporary'],
      [2, 'sent'],
    ]);
    expect(mail.letters.length).toBe(1);
    expect(mail.letters[0]?.raw).toContain(`Message-ID: <${id}@phuong.example.vn>`);
    at('2026-11-26T08:00');
    await runDay();
    const [, next] = (await run((tx) =>
      tx.db.selectFrom('message').select(['id', 'day']).where('channel', '=', 'email').orderBy('day').execute(),
    )) as { id: string }[];
    mail.answers.push(550);
    await deliver(runtime, ward, next?.id ?? '');
    await deliver(runtime, ward, next?.id ?? '');
    expect((await attempts(next?.id ?? '')).map(({ outcome }) => outcome)).toEqual(['permanent']);
    expect((await run((tx) => listDeliveries(tx, 10, 0))).rows.map((row) => deliveryState(row, now).words)).toEqual([
      'Không gửi được',
      'Đã gửi',
    ]);
  });

  it('waits while no server answers, is given up for the letter of a later day, and is never sent in quiet hours', async () => {
    await giveTask(units[0] ?? '', '2026-11-25');
    await runDay();
    const id = (await messages())[0]?.id ?? '';
    const down = await testMailServer();
    await down.close();
    await deliver({ ...runtime, mail: { url: down.url, from: 'a@b.vn' } }, ward, id);
    expect((await attempts(id)).map(({ outcome, reason: why }) => [outcome, why])).toEqual([
      ['temporary', 'Không nối được tới máy chủ thư: máy chủ không chạy, sai cổng hoặc bị tường lửa chặn.'],
    ]);
    at('2026-11-23T20:30');
    await deliver(runtime, ward, id);
    expect((await attempts(id)).length).toBe(1);
    at('2026-11-26T08:00');
    await runDay();
    await deliver(runtime, ward, id);
    expect((await attempts(id)).map(({ outcome, reason: why }) => [outcome, why])[1]).toEqual([
      'permanent',
      'Đã có thư của ngày sau thay thế.',
    ]);
    expect(mail.letters).toEqual([]);
  });

  it('goes out once when two workers take it at the same time, and not again when one was killed in the middle', async () => {
    await giveTask(units[0] ?? '', '2026-11-25');
    await giveTask(units[1] ?? '', '2026-11-25');
    await runDay();
    const [one, two] = await messages();
    await Promise.all(Array.from({ length: 5 }, () => deliver(runtime, ward, one?.id ?? '')));
    expect(mail.letters.length).toBe(1);
    await run((tx) =>
      tx.db
        .insertInto('delivery_attempt')
        .values({ authority_id: ward, message_id: two?.id ?? '', nth: 1, started_at: now })
        .execute(),
    );
    await deliver(runtime, ward, two?.id ?? '');
    expect(mail.letters.length).toBe(1);
    const later = new Date(now.getTime() + 3_600_000);
    const { rows } = await run((tx) => listDeliveries(tx, 10, 0));
    expect(rows.map((row) => deliveryState(row, later).words).sort()).toEqual(['Không rõ đã đến', 'Đã gửi']);
  });
});
