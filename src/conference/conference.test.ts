import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { system } from '../platform/actor.ts';
import { type Tx, inTenant } from '../platform/tenancy.ts';
import { addressed } from '../organization/people/protocol.ts';
import { hostsLine } from './address.ts';
import { type ItemInput, moveItem, saveItem } from './agenda/item.ts';
import { assignTasks } from './agenda/tasks.ts';
import { addDelegate } from './delegate/delegate.ts';
import { addHonourees } from './delegate/groups.ts';
import { closeEvent, inviteDelegates, recordConsent } from './event/acts.ts';
import { type EventInput, createEvent, editEvent } from './event/event.ts';
import { numberPaper } from './event/numbering.ts';
import { suggestedOccasions } from './event/event-form.pages.tsx';
import { honourees, invitationPaper } from './paper/invitation.paper.ts';
import { itemTimes } from './paper/lines.ts';
import { programmePaper } from './paper/programme.paper.ts';
import { savePhoto } from './photo/photo.ts';
import { eventStory } from './story.ts';
import { countedGroup, honoureeLine } from './story/delegates.ts';
import { eventWarnings } from './warnings.ts';
import { add, nobody, phuong3, reviewOf2022 } from './ward.fixture.ts';

let test: TestDatabase;
let ward: string;
let p: Awaited<ReturnType<typeof phuong3>>;
let event: string;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
/** Why a verb refuses; null when it does not. */
const refusal = (work: (tx: Tx) => Promise<unknown>) =>
  run(work).then(
    () => null,
    (error: { reason?: string }) => error.reason,
  );
const story = () => run((tx) => eventStory(tx, event));
const phuong = { name: 'Phường 3', kind: 'ward' };

const item: Omit<ItemInput, 'kind'> = {
  mode: null,
  title: null,
  text: null,
  personId: null,
  personPost: null,
  minutes: null,
  points: [],
  movementId: null,
  reviewId: null,
  launchId: null,
  pledges: [],
  decisions: [],
  awards: [],
};
const input = (): EventInput => ({ ...reviewOf2022(p), heldOn: '2026-11-20', hosts: [p.party, p.committee] });

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'hoi-nghi', 'Phường 3');
  p = await run(phuong3);
  event = await run((tx) => createEvent(tx, system, input()));
});
afterAll(() => test.close());

describe('preparing a conference', () => {
  it('refuses a title in capitals, reversed years and no host', async () => {
    expect(await refusal((tx) => createEvent(tx, system, { ...input(), title: 'TỔNG KẾT PHONG TRÀO THI ĐUA' }))).toBe('title_in_capitals');
    expect(await refusal((tx) => createEvent(tx, system, { ...input(), nextYear: 2021 }))).toBe('years_reversed');
    expect(await refusal((tx) => createEvent(tx, system, { ...input(), hosts: [] }))).toBe('no_host');
  });

  it('makes the title from the two years', async () => {
    expect((await story()).title).toBe('Tổng kết phong trào thi đua yêu nước năm 2022 và triển khai phương hướng nhiệm vụ năm 2023');
  });

  it('suggests the anniversaries and the lunar year of the months to come', () => {
    expect(suggestedOccasions(2023)).toContain('kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2023)');
    expect(suggestedOccasions(2023).at(-1)).toBe('mừng xuân Quý Mão 2023');
  });

  it('warns of a movement without a speech and of a year nobody launches', async () => {
    expect(eventWarnings(await story())).toEqual([
      'Phong trào “Thi đua yêu nước năm 2022” chưa có tham luận nào.',
      'Chưa phát động: hội nghị hướng tới năm 2023 nhưng chương trình chưa có phần phát động. Lập lời phát động và thêm vào chương trình.',
    ]);
  });

  it('invites nobody before consent, nor anybody twice', async () => {
    expect(await refusal((tx) => inviteDelegates(tx, system, event, '2026-11-16'))).toBe('no_consent');
    await run((tx) => recordConsent(tx, system, event, { by: 'Ban Thường vụ Đảng ủy', on: '2026-11-10', document: null }));
    expect(await refusal((tx) => recordConsent(tx, system, event, { waiver: 'Họp nội bộ' }))).toBe('consent_recorded');
    expect(await refusal((tx) => inviteDelegates(tx, system, event, '2026-11-16'))).toBe('no_delegates');
    await run((tx) => addDelegate(tx, system, event, { ...nobody, personId: p.tuan }));
    await run((tx) => addDelegate(tx, system, event, { ...nobody, personId: p.chinh }));
    expect(await refusal((tx) => addDelegate(tx, system, event, { ...nobody, personId: p.chinh }))).toBe('delegate_twice');
    expect(await refusal((tx) => inviteDelegates(tx, system, event, '2026-11-09'))).toBe('invited_before_consent');
    await run((tx) => inviteDelegates(tx, system, event, '2026-11-16'));
    expect((await story()).invitedOn).toBe('2026-11-16');
  });

  it('takes the numbers of its papers from the document book, the plan not before consent, each once', async () => {
    const other = await run((tx) => createEvent(tx, system, input()));
    const plan = (on: string, id = event) => refusal((tx) => numberPaper(tx, system, id, 'plan', on));
    expect(await plan('2026-11-16', other)).toBe('no_consent');
    expect(await plan('2026-11-09')).toBe('plan_before_consent');
    expect(await plan('2026-12-09')).toBe('act_in_future');
    expect(await refusal((tx) => numberPaper(tx, system, other, 'invitation', '2026-11-16'))).toBe('not_invited');
    expect(await refusal((tx) => numberPaper(tx, system, other, 'minutes', '2026-11-16'))).toBe('not_closed');
    await run(async (tx) => {
      const act = { kind: 'approved', version: 1, acted_at: tx.now, number: '34/KH-UBND', document_on: '2026-03-25' };
      await add(tx, 'plan_act', { movement_id: p.movement, ...act });
      await tx.db.updateTable('event').set({ plan_number: 36, plan_on: '2026-04-01' }).where('id', '=', other).execute();
    });
    expect(await run((tx) => numberPaper(tx, system, event, 'plan', '2026-11-12'))).toBe(37);
    expect(await plan('2026-11-12')).toBe('numbered');
    expect(await refusal((tx) => numberPaper(tx, system, event, 'invitation', '2026-11-16'))).toBe('numbered');
    const { planOn, planNumber, invitationNumber, minutesNumber } = await story();
    expect([planOn, planNumber, invitationNumber, minutesNumber]).toEqual(['2026-11-12', 37, 1, null]);
  });

  it('draws one number after the other when two officers ask at once', async () => {
    const events = await Promise.all([1, 2, 3].map(() => run((tx) => createEvent(tx, system, input()))));
    await Promise.all(events.map((id) => run((tx) => recordConsent(tx, system, id, { waiver: 'Họp thường kỳ' }))));
    const drawn = await Promise.all(events.map((id) => run((tx) => numberPaper(tx, system, id, 'plan', '2026-11-16'))));
    expect(drawn.toSorted((one, other) => one - other)).toEqual([38, 39, 40]);
  });
});

describe('the programme', () => {
  it('keeps its order, calls people comrades and gives one person several roles', async () => {
    expect(await refusal((tx) => saveItem(tx, system, event, null, { ...item, kind: 'launch' }))).toBe('no_launcher');
    await run(async (tx) => {
      await saveItem(tx, system, event, null, {
        ...item,
        kind: 'directive',
        personId: p.chinh,
        minutes: 15,
        points: ['xây dựng Đảng', 'xây dựng chính quyền'],
      });
      const opening = await saveItem(tx, system, event, null, { ...item, kind: 'opening', personId: p.tuan, minutes: 10 });
      const award = await add(tx, 'award', { direction: 'given', year: 2022, award: 'giay_khen', unit_id: p.quarters[1] });
      await saveItem(tx, system, event, null, { ...item, kind: 'awarding', personId: p.tuan, awards: [award] });
      await moveItem(tx, system, event, opening, 'up');
    });
    const text = JSON.stringify(programmePaper(phuong, await story()).blocks);
    expect((await story()).agenda.map(({ kind }) => kind)).toEqual(['opening', 'directive', 'awarding']);
    expect(text).toContain('7 giờ 40 (15 phút)');
    expect(text).toContain('Đồng chí Võ Đức Chinh - Bí thư Đảng ủy phường');
  });

  it('turns the points of a directive into tasks once, each with an owner', async () => {
    const directive = (await story()).agenda[1]!.id;
    const task = { text: 'xây dựng Đảng', bodyId: p.party, unitId: null, dueOn: '2026-12-31', phase: null };
    expect(await refusal((tx) => assignTasks(tx, system, event, directive, [{ ...task, bodyId: null }]))).toBe('task_without_owner');
    expect(await refusal((tx) => assignTasks(tx, system, event, directive, [{ ...task, text: 'khác' }]))).toBe('point_gone');
    expect(await run((tx) => assignTasks(tx, system, event, directive, [task]))).toBe(1);
    expect(await run((tx) => assignTasks(tx, system, event, directive, [task, { ...task, text: 'xây dựng chính quyền' }]))).toBe(1);
    expect((await story()).agenda[1]!.tasks.map(({ text, owner, dueOn }) => [text, owner, dueOn])).toEqual([
      ['xây dựng Đảng', 'Đảng ủy phường 3', '2026-12-31'],
      ['xây dựng chính quyền', 'Đảng ủy phường 3', '2026-12-31'],
    ]);
  });

  it('invites whoever is honoured, and calls people Ông and Bà on paper', async () => {
    await run((tx) => addHonourees(tx, system, event));
    const told = await story();
    expect(honourees(told)).toEqual([{ name: 'Khu phố 2', award: 'Giấy khen' }]);
    expect(told.delegates.map(({ line }) => line).at(-1)).toBe('01 tập thể, cá nhân được khen thưởng');
    expect(invitationPaper(phuong, told, told.delegates[0]!.id, '').addressees).toEqual(['Ông Võ Đức Chinh - Bí thư Đảng ủy phường']);
  });

  it('refuses a picture text that tells nothing and a file that is no photo, and keeps everything once closed', async () => {
    expect(
      await refusal((tx) =>
        savePhoto(tx, system, event, null, { caption: 'Trao khen', alt: 'Hình ảnh', agendaKind: 'awarding', people: [] }, null),
      ),
    ).toBe('useless_alt');
    const drawing = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    );
    const upload = { filesDir: test.runtime.filesDir, name: 'anh.jpg', bytes: drawing };
    const words = { caption: 'Trao khen', alt: 'Chủ tịch trao giấy khen', agendaKind: 'awarding' as const, people: [] };
    expect(await refusal((tx) => savePhoto(tx, system, event, null, words, upload))).toBe('no_picture');
    await run((tx) => closeEvent(tx, system, event));
    expect((await story()).state).toBe('held');
    expect(await refusal((tx) => editEvent(tx, system, event, input()))).toBe('event_closed');
    await run((tx) =>
      savePhoto(tx, system, event, null, { caption: 'Trao khen', alt: null, agendaKind: 'awarding', people: [p.chinh] }, null),
    );
    expect((await story()).photos.map(({ caption, people }) => [caption, people.map(({ name }) => name)])).toEqual([
      ['Trao khen', ['Võ Đức Chinh']],
    ]);
  });
});

describe('the words of a conference', () => {
  it('call the same person by the place', () => {
    const chinh = { name: 'Võ Đức Chinh', honorific: 'Ông' };
    expect((['invitation', 'programme', 'caption'] as const).map((context) => addressed(chinh, context))).toEqual([
      'Ông Võ Đức Chinh',
      'Đồng chí Võ Đức Chinh',
      'Đ/c Võ Đức Chinh',
    ]);
  });

  it('count units into the name of their group', () => {
    const kind = { name: 'khu phố', count: 5 };
    expect(
      ['Ban điều hành khu phố', 'Ban điều hành', null, 'lãnh đạo các khu phố', 'Bí thư 12 khu phố'].map((group) =>
        countedGroup(group, kind),
      ),
    ).toEqual(['Ban điều hành 05 khu phố', 'Ban điều hành 05 khu phố', '05 khu phố', 'lãnh đạo các khu phố', 'Bí thư 12 khu phố']);
    const none = { name: 'Đoàn thể', count: 0 };
    const group = 'các đồng chí trưởng các ngành đoàn thể chính trị - xã hội';
    expect([countedGroup(group, none), countedGroup(null, none)]).toEqual([group, 'các đoàn thể']);
  });

  it('say how many are honoured with the word of the source', () => {
    const group = 'tập thể, cá nhân được khen thưởng trong 02 phong trào';
    expect(honoureeLine(group, { about: 130, word: 'hơn' })).toBe(`hơn 130 ${group}`);
    expect([honoureeLine('90 tập thể, cá nhân', 90), honoureeLine(group, 'unknown')]).toEqual(['90 tập thể, cá nhân', group]);
  });

  it('name every host in the line of hosts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('Đảng ủy', 'Ủy ban nhân dân', 'Ủy ban MTTQ'), { minLength: 1 }),
        fc.constantFrom('phường 3', 'xã Tân'),
        (hosts, place) => {
          expect(hostsLine(hosts.map((host) => `${host} ${place}`))).toBe(`${hosts.join(' - ')} ${place}`);
        },
      ),
    );
  });

  it('give every act its time as long as the minutes are known', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), (minutes) => {
        const times = itemTimes(
          '07:30',
          minutes.map((each) => ({ minutes: each })),
        );
        expect([times[0], times.length, times.includes(null)]).toEqual(['07:30', minutes.length, false]);
      }),
    );
    expect(itemTimes('07:30', [{ minutes: null }, { minutes: 5 }])).toEqual(['07:30', null]);
  });
});
