import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { system } from '../platform/actor.ts';
import { type Tx, inTenant } from '../platform/tenancy.ts';
import { localTime } from '../platform/calendar/date.ts';
import { saveItem } from './agenda/item.ts';
import { arriverOf, recordArrival, withdrawArrival } from './arrival/arrival.ts';
import { happenedAt } from './arrival/day.ts';
import { beginStep, noteOnStage, withdrawStep } from './conduct/conduct.ts';
import { delay } from './conduct/steps.ts';
import { conductOf } from './conduct/view.tsx';
import { addDelegate } from './delegate/delegate.ts';
import { closeEvent, inviteDelegates, recordConsent } from './event/acts.ts';
import { createEvent } from './event/event.ts';
import { answerByCode, recordAnswer } from './guest/answer.ts';
import { newInviteCode, printInviteCode, readInviteCode } from './guest/code.ts';
import { answerCounts, guestList } from './guest/guest.ts';
import { minutesPaper } from './minutes/minutes.paper.ts';
import { planTask, planTasks, prepareEvent } from './plan/plan.ts';
import { readGroup, usualGroups, writeGroup } from './protocol/groups.ts';
import { placeDelegate, setGroups } from './protocol/protocol.ts';
import { printSeats, seatGuests } from './seating/seating.ts';
import { giveSeats, setRows } from './seating/seats.ts';
import { arrangeStage, setReceiver } from './stage/arrange.ts';
import { batchesOf, evenParts } from './stage/order.ts';
import { runPaper } from './stage/run.paper.ts';
import { findStage } from './stage/stage.ts';
import { eventStory } from './story.ts';
import { eventWarnings } from './warnings.ts';
import { add, nobody, phuong3, reviewOf2022 } from './ward.fixture.ts';

let test: TestDatabase;
let ward: string;
let p: Awaited<ReturnType<typeof phuong3>>;
let event: string;
let now = new Date('2026-11-22T07:00:00+07:00');
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
/** Why a verb refuses; null when it does not. */
const refusal = (work: (tx: Tx) => Promise<unknown>) =>
  run(work).then(
    () => null,
    (error: { reason?: string; name?: string; constructor: { name: string } }) => error.reason ?? error.constructor.name,
  );
const guests = () => run((tx) => guestList(tx, event));
const lineOf = async (name: string) => (await guests()).guests.find(({ line }) => line.includes(name))!;
const conduct = () => run((tx) => conductOf(tx, event));
const item = {
  mode: null,
  title: null,
  text: null,
  personId: null,
  personPost: null,
  minutes: null,
  points: [] as string[],
  movementId: null,
  reviewId: null,
  launchId: null,
  pledges: [],
  decisions: [],
  awards: [] as string[],
};

beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'hoi-truong', 'Phường 3');
  p = await run(phuong3);
  event = await run((tx) => createEvent(tx, system, { ...reviewOf2022(p), heldOn: '2026-11-23', purposes: ['Đánh giá kết quả'] }));
  await run(async (tx) => {
    await addDelegate(tx, system, event, { ...nobody, personId: p.tuan });
    await addDelegate(tx, system, event, { ...nobody, personId: p.chinh });
    await addDelegate(tx, system, event, { ...nobody, role: 'guest', groupName: 'Sở Nội vụ', level: 'province', seats: 2 });
    await addDelegate(tx, system, event, { ...nobody, unitKindId: p.quarterKind, groupName: 'Ban điều hành khu phố' });
  });
});
afterAll(() => test.close());

describe('the preparation', () => {
  it('refuses an end before the start, work due after the day, and warns of a programme that runs over', async () => {
    const plan = {
      endsAt: '08:00',
      decoration: null,
      budget: null,
      contact: '0909',
      novelty: 'Xem video thay báo cáo',
      chairId: p.tuan,
      secretaryId: null,
    };
    expect(await refusal((tx) => prepareEvent(tx, system, event, { ...plan, endsAt: '07:00' }))).toBe('ends_before_start');
    await run((tx) => prepareEvent(tx, system, event, plan));
    const task = { unit_id: null, bloc_id: null, body_id: p.police, person_id: null, text: 'Giữ xe', due_on: '2026-11-24' };
    expect(await refusal((tx) => planTask(tx, system, event, task))).toBe('due_after_event');
    await run((tx) => planTask(tx, system, event, { ...task, due_on: '2026-11-22' }));
    expect((await run((tx) => planTasks(tx, event))).map(({ text, owner, due_on }) => [text, owner, due_on])).toEqual([
      ['Giữ xe', 'Ban chỉ huy Công an phường', '2026-11-22'],
    ]);
    await run(async (tx) => {
      const award = async (name: string, form: string, more: object) =>
        add(tx, 'award', { direction: 'given', year: 2022, award: form, recipient: name, ...more });
      const awards = [
        ...(await Promise.all(p.quarters.map((unit_id, index) => award(`Khu phố ${index + 1}`, 'giay_khen', { unit_id })))),
        await award('Phạm Hoàng Tuấn', 'giay_khen', { person_id: p.tuan }),
        await award('Võ Đức Chinh', 'bang_khen_tinh', { person_id: p.chinh, posthumous: true }),
      ];
      await saveItem(tx, system, event, null, { ...item, kind: 'opening', personId: p.tuan, minutes: 10 });
      await saveItem(tx, system, event, null, {
        ...item,
        kind: 'directive',
        personId: p.chinh,
        minutes: 15,
        points: ['Nhân rộng cách làm của Khu phố 2'],
      });
      await saveItem(tx, system, event, null, { ...item, kind: 'awarding', personId: p.tuan, minutes: 25, awards });
      await saveItem(tx, system, event, null, { ...item, kind: 'closing', personId: p.tuan, minutes: 5 });
    });
    expect(eventWarnings(await run((tx) => eventStory(tx, event)))).toContain(
      'Chương trình dài hơn giờ dự kiến kết thúc 25 phút. Bớt thời lượng hoặc lùi giờ kết thúc.',
    );
  });

  it('puts groups in the order of protocol, which one event may change', async () => {
    expect((await guests()).groups.map(({ name }) => name)).toEqual(['Khách mời cấp trên', 'Đơn vị, khu dân cư', 'Đại biểu khác']);
    expect(await refusal((tx) => setGroups(tx, system, event, ['Lãnh đạo tỉnh = Cấp tỉnh']))).toBe('unknown_group');
    expect(await refusal((tx) => setGroups(tx, system, event, ['Khách', 'Khách']))).toBe('group_twice');
    await run((tx) => setGroups(tx, system, event, ['Đoàn chủ tịch', 'Lãnh đạo tỉnh = Khách mời cấp trên', 'Đại biểu khác']));
    const chinh = await lineOf('Chinh');
    expect(await refusal((tx) => placeDelegate(tx, system, event, chinh.id, 'Đảng ủy'))).toBe('unknown_group');
    await run((tx) => placeDelegate(tx, system, event, chinh.id, 'Đoàn chủ tịch'));
    expect((await guests()).groups.map(({ name, guests: own }) => [name, own.length])).toEqual([
      ['Đoàn chủ tịch', 1],
      ['Lãnh đạo tỉnh', 1],
      ['Đại biểu khác', 2],
    ]);
  });

  it('seats by group, keeps seats on printed invitations, and says who found none', async () => {
    expect(await refusal((tx) => giveSeats(tx, system, event, true))).toBe('no_rows');
    expect(await refusal((tx) => setRows(tx, system, event, ['A; 0']))).toBe('odd_row');
    expect(await refusal((tx) => setRows(tx, system, event, ['A; 5; Ai đó']))).toBe('unknown_group');
    await run((tx) => setRows(tx, system, event, ['A; 3; Lãnh đạo tỉnh', 'B; 4']));
    expect(await run((tx) => giveSeats(tx, system, event, true))).toEqual(['Ban điều hành 05 khu phố']);
    await run((tx) => setRows(tx, system, event, ['A; 3; Lãnh đạo tỉnh', 'B; 4', 'C; 9']));
    expect(await run((tx) => giveSeats(tx, system, event, false))).toEqual([]);
    expect((await guests()).guests.map(({ line, seatsAt }) => [line.split(' - ')[0], printSeats(seatsAt)])).toEqual([
      ['Võ Đức Chinh', 'B1'],
      ['Sở Nội vụ', 'A1–A2'],
      ['Phạm Hoàng Tuấn', 'B2'],
      ['Ban điều hành 05 khu phố', 'B3–B4, C1–C3'],
    ]);
  });
});

describe('invitations', () => {
  it('take no answer before they have gone out, which needs consent', async () => {
    const { code, id } = await lineOf('Tuấn');
    const yes = { answer: 'yes' as const, name: null, post: null, reason: null };
    expect(await refusal((tx) => answerByCode(tx, code!, yes))).toBe('NotFound');
    expect(await refusal((tx) => recordAnswer(tx, system, event, id, yes))).toBe('not_invited');
    expect(await refusal((tx) => inviteDelegates(tx, system, event, '2026-11-22'))).toBe('no_consent');
    await run((tx) => recordConsent(tx, system, event, { by: 'Ban Thường vụ Đảng ủy', on: '2026-11-20', document: null }));
    await run((tx) => inviteDelegates(tx, system, event, '2026-11-22'));
    expect(await refusal((tx) => answerByCode(tx, 'ABCDEFGH23', yes))).toBe('NotFound');
    expect(await refusal((tx) => answerByCode(tx, code!, { ...yes, answer: 'no' }))).toBe('no_reason');
    expect(await refusal((tx) => answerByCode(tx, code!, { ...yes, answer: 'substitute' }))).toBe('no_substitute');
  });

  it('are answered by code without an account or on paper; the last answer counts', async () => {
    const [tuan, guest] = [await lineOf('Tuấn'), await lineOf('Sở')];
    await run((tx) => answerByCode(tx, tuan.code!, { answer: 'no', name: null, post: null, reason: 'Đi công tác' }));
    await run((tx) => answerByCode(tx, tuan.code!, { answer: 'yes', name: null, post: null, reason: null }));
    await run((tx) => recordAnswer(tx, system, event, guest.id, { answer: 'no', name: null, post: null, reason: 'Trùng lịch' }));
    const list = (await guests()).guests;
    expect(list.flatMap(({ answer }) => (answer ? [[answer.answer, answer.way]] : []))).toEqual([
      ['no', 'paper'],
      ['yes', 'link'],
    ]);
    expect(answerCounts(list)).toEqual({ places: 9, coming: 1, declined: 2, silent: 6 });
  });
});

describe('the hall', () => {
  const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`);
  const roll = (time: string) => ({ way: 'roll' as const, at: at(time), name: null });

  it('is closed before the day', async () => {
    const { id } = await lineOf('Tuấn');
    expect(await refusal((tx) => recordArrival(tx, system, event, { delegateId: id }, roll('07:10')))).toBe('not_the_day');
    expect(await refusal((tx) => beginStep(tx, system, event, 'ket-thuc', at('07:30')))).toBe('not_the_day');
    now = at('07:40');
    expect(await refusal((tx) => arriverOf(tx, event, 'ABCDEFGH23'))).toBe('NotFound');
  });

  it('counts a person once, whichever of two phones comes first, at the earlier time', async () => {
    const { id } = await lineOf('Tuấn');
    const both = await Promise.all(
      ['07:20', '07:15'].map((time) => run((tx) => recordArrival(tx, system, event, { delegateId: id }, roll(time)))),
    );
    expect(both.filter(Boolean)).toEqual([true]);
    expect((await lineOf('Tuấn')).arrivals.map(({ at: came }) => localTime(came))).toEqual(['07:15']);
  });

  it('counts everybody of a group, also when two touch at once, and takes a slip back', async () => {
    const { id } = await lineOf('khu phố');
    await Promise.all([1, 2, 3].map(() => run((tx) => recordArrival(tx, system, event, { delegateId: id }, roll('07:25')))));
    expect((await lineOf('khu phố')).arrivals).toHaveLength(3);
    await run((tx) => withdrawArrival(tx, system, event, { delegateId: id }));
    expect((await lineOf('khu phố')).arrivals).toHaveLength(2);
    expect(await refusal(async (tx) => withdrawArrival(tx, system, event, { delegateId: (await lineOf('Sở')).id }))).toBe('not_arrived');
  });

  it('believes a phone about the time only where that can be', async () => {
    const said = async (text: string) => localTime(await run(async (tx) => happenedAt(tx, text)));
    expect([await said('2026-11-23T00:20:00Z'), await said('2027-01-01T00:00:00Z'), await said('gì đó')]).toEqual([
      '07:20',
      '07:40',
      '07:40',
    ]);
  });

  it('calls the highest form first, then collectives, then individuals, and keeps what was noted when arranged again', async () => {
    await run((tx) => arrangeStage(tx, system, event, 10));
    const { batches } = await run((tx) => findStage(tx, event));
    expect(batches.map(({ title, entries }) => [title, entries.length])).toEqual([
      ['Bằng khen của Chủ tịch UBND tỉnh, thành phố: cá nhân', 1],
      ['Giấy khen: tập thể', 5],
      ['Giấy khen: cá nhân', 1],
    ]);
    expect(batches[0]!.entries[0]!.receiver).toBe('family');
    const tuan = batches[2]!.entries[0]!;
    expect(await refusal((tx) => setReceiver(tx, system, event, tuan.id, { receiver: 'representative', name: null, reason: null }))).toBe(
      'no_receiver',
    );
    await run((tx) => setReceiver(tx, system, event, tuan.id, { receiver: 'representative', name: 'Bà Hoa', reason: null }));
    await run((tx) => arrangeStage(tx, system, event, 3));
    const again = (await run((tx) => findStage(tx, event))).batches;
    expect(again.map(({ entries }) => entries.length)).toEqual([1, 2, 3, 1]);
    expect(again[3]!.entries[0]).toMatchObject({ id: tuan.id, code: tuan.code, receiverName: 'Bà Hoa' });
    expect(JSON.stringify(runPaper({ name: 'Phường 3', kind: 'ward' }, await run((tx) => eventStory(tx, event)), again))).toContain(
      'Bà Hoa nhận thay',
    );
  });

  it('moves on once when two officers press at once, and goes back only from where it stands', async () => {
    const { steps } = await conduct();
    const [first, second] = steps;
    expect(await refusal((tx) => beginStep(tx, system, event, 'muc-x', at('07:30')))).toBe('NotFound');
    await run((tx) => beginStep(tx, system, event, first!.key, at('07:32')));
    const both = await Promise.all(['07:45', '07:44'].map((time) => run((tx) => beginStep(tx, system, event, second!.key, at(time)))));
    expect(both.filter(Boolean)).toEqual([true]);
    const after = await conduct();
    expect([after.current, localTime(after.steps[1]!.begunAt!), delay(after.steps, localTime)]).toEqual([1, '07:44', 4]);
    expect(await refusal((tx) => withdrawStep(tx, system, event, first!.key))).toBe('not_current');
    await run((tx) => withdrawStep(tx, system, event, second!.key));
    expect((await conduct()).current).toBe(0);
  });

  it('keeps the order once the stage has begun, notes who is absent, and drafts the minutes from what happened', async () => {
    const { steps, batches } = await conduct();
    for (const [index, step] of steps.entries()) await run((tx) => beginStep(tx, system, event, step.key, at(`08:${String(10 + index)}`)));
    expect(await refusal((tx) => arrangeStage(tx, system, event, 10))).toBe('stage_begun');
    const [one] = batches[1]!.entries;
    expect(await refusal((tx) => noteOnStage(tx, system, event, one!.id, { state: 'representative', name: null }, at('08:12')))).toBe(
      'no_receiver',
    );
    await run((tx) => noteOnStage(tx, system, event, one!.id, { state: 'absent', name: null }, at('08:12')));
    await run((tx) => beginStep(tx, system, event, 'ket-thuc', at('09:05')));
    await run((tx) => closeEvent(tx, system, event));
    const parts = {
      story: await run((tx) => eventStory(tx, event)),
      conduct: await conduct(),
      list: await guests(),
      chair: null,
      secretary: null,
    };
    const text = JSON.stringify(minutesPaper({ name: 'Phường 3', kind: 'ward' }, parts));
    for (const words of [
      'Có mặt 03/09 đại biểu',
      'Đã trao 06/07',
      'Vắng, trao sau: Khu phố 1',
      'kết thúc lúc 9 giờ 05',
      'Nhân rộng cách làm',
      'Trùng lịch',
    ])
      expect(text).toContain(words);
  });

  it('takes what a phone without network noted on the day after the event was closed, and nothing later', async () => {
    const { id } = await lineOf('Chinh');
    now = new Date('2026-11-25T08:00:00+07:00');
    expect(await run((tx) => recordArrival(tx, system, event, { delegateId: id }, roll('07:28')))).toBe(true);
    expect((await lineOf('Chinh')).arrivals.map(({ at: came }) => localTime(came))).toEqual(['07:28']);
    expect(await refusal((tx) => beginStep(tx, system, event, 'ket-thuc', now))).toBe('event_closed');
    expect(await refusal((tx) => withdrawArrival(tx, system, event, { delegateId: id }))).toBe('event_closed');
  });
});

describe('the rules of the hall', () => {
  it('divide a list into as few even parts as fit, losing nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 120 }), fc.integer({ min: 1, max: 12 }), (list, most) => {
        const parts = evenParts(list, most);
        const sizes = parts.map(({ length }) => length);
        expect(parts.flat()).toEqual(list);
        expect(parts.length).toBe(Math.ceil(list.length / most));
        expect(Math.max(0, ...sizes) - Math.min(...sizes, Math.max(0, ...sizes))).toBeLessThanOrEqual(1);
      }),
    );
    expect(evenParts(Array.from({ length: 17 }), 10).map(({ length }) => length)).toEqual([8, 9]);
    expect(batchesOf([])).toEqual([]);
  });

  it('give no seat twice', () => {
    const row = fc.record({
      name: fc.constantFrom('A', 'B', 'C'),
      seats: fc.integer({ min: 1, max: 9 }),
      group: fc.constantFrom('x', 'y', null),
    });
    const guest = fc.record({ group: fc.constantFrom('x', 'y', 'z'), places: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ name }) => name }), fc.array(guest, { maxLength: 12 }), (rows, list) => {
        const seats = seatGuests(
          rows,
          list.map((each, index) => ({ ...each, id: String(index), seatsAt: [] })),
        );
        const all = [...seats.values()].flat();
        expect(new Set(all).size).toBe(all.length);
        list.forEach(({ places }, index) => expect([0, places]).toContain(seats.get(String(index))!.length));
      }),
    );
  });

  it('read back what they write', () => {
    for (const group of usualGroups) expect(readGroup(writeGroup(group))).toEqual(group);
    const code = newInviteCode();
    expect([
      readInviteCode(printInviteCode(code).toLowerCase()),
      readInviteCode(`https://x/demo/moi/${code}`),
      readInviteCode('0OIL'),
    ]).toEqual([code, code, '']);
  });
});
