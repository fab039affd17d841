import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pino from 'pino';
import { type App, createApp } from '../../app.tsx';
import { Client } from '../../../test/client.ts';
import { type CommendationWard, addPerson, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { fill } from '../../../test/tenants/walk.ts';
import { createAccount } from '../../organization/account/account.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { found } from '../../platform/refusal.ts';
import { fresh } from '../../platform/tenancy.ts';
import { slices } from '../../slices.ts';
import { recordSetting } from '../law/settings.ts';
import { proposeNomination } from '../nomination/nomination.ts';
import { listNominations, readNomination } from '../nomination/reading.ts';
import { readSubject } from '../subject/subject.ts';
import { agendaOf } from './agenda.ts';
import { openBallot } from './ballot.ts';
import { barredNominations, barredSubjects, mayReadNomination } from './conflict.ts';
import { declareConflict, recordKinship } from './conflict-acts.ts';
import { findMeeting } from './council.ts';
import { callMeeting, recordAttendance } from './meeting.ts';
import { meetingMinutes } from './minutes.ts';
import { sittingOf } from './sitting.ts';
import { addPaper, papersOf, readPaper } from './agenda-items.ts';

let test: TestDatabase;
let ward: CommendationWard;
let app: App;
let mine: Actor;
const kinds = ['self', 'family', 'household', 'unit', 'co_nominee', 'declared'] as const;
/** Each kind of tie has its own nomination; member 1 (the vice chair) is tied to all of them, member 4 to none. */
const nominations = new Map<string, string>();
const tied = 1;
const free = 4;

const propose = (choice: string, award = 'giay_khen') =>
  ward.run((tx) =>
    proposeNomination(tx, ward.officer, {
      year: 2026,
      award,
      ground: award === 'giay_khen' ? 'thematic' : 'merit',
      movementId: award === 'giay_khen' ? ward.movement : null,
      subject: found(readSubject(choice)),
      citation: null,
      achievement: 'Hoàn thành',
    }),
  );
const me = () => found(ward.members[tied]);
const of = (kind: string) => found(nominations.get(kind));

beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'quan-he', 6);
  mine = ward.member(tied);
  await ward.run(async (tx) => {
    for (const [index, { accountId }] of [ward.officer, mine].entries())
      await tx.db
        .insertInto('account')
        .values({
          authority_id: tx.authorityId,
          id: found(accountId),
          name: 'x',
          email: `${index}@y.example`,
          password_hash: 'x',
          created_at: tx.now,
        })
        .execute();
  });
  app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  const [brother, neighbour] = await ward.run(async (tx) => [await addPerson(tx, 'Lê Văn Em'), await addPerson(tx, 'Đỗ Thị Hàng')]);
  nominations.set('self', await propose(`person:${me()}`));
  nominations.set('family', await propose(`person:${brother}`));
  nominations.set('household', await propose(`household:${ward.households[0]}`));
  nominations.set('unit', await propose(`unit:${ward.units[1]}`));
  nominations.set('declared', await propose(`unit:${ward.units[0]}`));
  await ward.run(async (tx) => {
    await recordSetting(tx, ward.officer, {
      kind: 'cstdcs_quota',
      award: null,
      validFrom: '2026-01-01',
      value: '15',
      basis: 'Quyết định 01/2026/QĐ-UBND tỉnh',
    });
    await recordKinship(tx, mine, { personId: me(), relation: 'sibling', relativeId: found(brother), householdId: null });
    await recordKinship(tx, ward.officer, {
      personId: me(),
      relation: 'household',
      relativeId: null,
      householdId: found(ward.households[0]),
    });
    await tx.db
      .insertInto('post')
      .values({ ...fresh(tx), person_id: me(), title: 'Bí thư chi bộ', unit_id: found(ward.units[1]), level: 'unit' })
      .execute();
  });
  await propose(`person:${me()}`, 'chien_si_thi_dua_co_so');
  nominations.set('co_nominee', await propose(`person:${neighbour}`, 'chien_si_thi_dua_co_so'));
});
afterAll(() => test.close());

describe('declaring a tie', () => {
  it('is refused for whoever sits in no council, and speaks for nobody else', async () => {
    const other = await ward.run((tx) => addPerson(tx, 'Người Ngoài'));
    const input = { nominationId: of('declared'), reason: 'Cùng góp vốn' };
    await expect(ward.run((tx) => declareConflict(tx, ward.officer, { ...input, personId: other }))).rejects.toThrow('not_member');
    await expect(ward.run((tx) => declareConflict(tx, mine, { ...input, personId: found(ward.members[free]) }))).rejects.toThrow(
      'not found',
    );
  });

  it('bars from then on, and cannot be said twice', async () => {
    const input = { personId: me(), nominationId: of('declared'), reason: 'Cùng góp vốn' };
    expect(await ward.run((tx) => mayReadNomination(tx, mine, of('declared')))).toBe(true);
    await ward.run((tx) => declareConflict(tx, mine, input));
    expect(await ward.run((tx) => mayReadNomination(tx, mine, of('declared')))).toBe(false);
    await expect(ward.run((tx) => declareConflict(tx, ward.officer, input))).rejects.toThrow('declared_already');
  });
});

describe('a tie', () => {
  it.each(kinds)('of kind %s bars the member and nobody else', async (kind) => {
    expect(await ward.run((tx) => readNomination(tx, mine, of(kind)))).toBeUndefined();
    expect((await ward.run((tx) => readNomination(tx, ward.member(free), of(kind))))?.id).toBe(of(kind));
    expect((await ward.run((tx) => readNomination(tx, ward.officer, of(kind))))?.id).toBe(of(kind));
  });

  it('takes the nomination out of lists and out of what is suggested', async () => {
    const seen = await ward.run((tx) => listNominations(tx, mine, 2026));
    expect(seen.filter(({ id }) => [...nominations.values()].includes(id))).toEqual([]);
    expect([...(await ward.run((tx) => barredNominations(tx, ward.member(free))))]).toEqual([]);
    const hidden = await ward.run((tx) => barredSubjects(tx, mine));
    expect(hidden(found(readSubject(`unit:${ward.units[1]}`)))).toBe(true);
    expect(hidden(found(readSubject(`unit:${ward.units[0]}`)))).toBe(true);
    expect(hidden(found(readSubject(`household:${ward.households[1]}`)))).toBe(false);
  });
});

describe('every address of a nomination', () => {
  const all = () => slices.flatMap(({ routes }) => routes).filter(({ path }) => path.startsWith('/lam-viec/de-nghi/:id'));
  const signedIn = async (login: string, role: string, member: number) => {
    await ward.run((tx) =>
      createAccount(tx, system, {
        name: login,
        email: `${login}@x.example`,
        phone: null,
        personId: found(ward.members[member]),
        password: 'hoa mai vàng nở sớm',
        roles: [{ role: role as 'officer', unitId: null }],
      }),
    );
    const client = new Client(app, '/quan-he');
    await client.signIn(`${login}@x.example`, 'hoa mai vàng nở sớm');
    return client;
  };

  it('answers "not found" to a tied member, whatever the role and whatever the tie, and is there for others', async () => {
    const open = new Map<string, number>();
    for (const role of ['officer', 'chair', 'council_member']) {
      const barred = await signedIn(`tied-${role}`, role, tied);
      for (const kind of kinds)
        for (const route of all()) {
          const path = fill(route, of(kind));
          const response = route.method === 'GET' ? await barred.get(path) : await barred.post(path);
          if (response.status !== 404) open.set(`${role} ${kind} ${route.method} ${route.path}`, response.status);
        }
    }
    expect([...open]).toEqual([]);
    const untied = await signedIn('free-officer', 'officer', free);
    for (const kind of kinds) expect((await untied.get(`/lam-viec/de-nghi/${of(kind)}`)).status).toBe(200);
    expect(all().length).toBeGreaterThan(1);
  }, 120_000);

  it('is named neither in lists nor on the pages of the meeting of a tied officer', async () => {
    const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
    const barred = new Client(app, '/quan-he');
    await barred.signIn('tied-officer@x.example', 'hoa mai vàng nở sớm');
    const at = `/lam-viec/hoi-dong/phien-hop/${meeting}`;
    for (const path of [
      '/lam-viec/de-nghi',
      at,
      `${at}/chuong-trinh`,
      `${at}/soi-chieu`,
      '/lam-viec/hoi-dong/quan-he',
      '/lam-viec/niem-yet/moi',
    ]) {
      const text = await barred.text(path);
      for (const id of nominations.values()) expect(text).not.toContain(id);
    }
    expect(await barred.text(at)).toContain('Kèm 7 đề nghị mà bạn không được xem');
  });
});

describe('a paper of a meeting', () => {
  it('about a nomination is not found by whoever is tied to it', async () => {
    const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-21', place: null }));
    const bytes = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n');
    const file = { filesDir: test.runtime.filesDir, name: 'ho-so.pdf', bytes };
    const paper = { title: 'Hồ sơ', nominationId: of('family'), file };
    await expect(
      ward.run((tx) => addPaper(tx, ward.officer, meeting, { ...paper, file: { ...file, bytes: new Uint8Array([1, 2, 3]) } })),
    ).rejects.toThrow('file_kind');
    await ward.run((tx) => addPaper(tx, ward.officer, meeting, paper));
    const [row] = await ward.run((tx) => papersOf(tx, ward.member(free), meeting));
    const read = (actor: Actor) => ward.run((tx) => readPaper(tx, actor, test.runtime.filesDir, meeting, found(row).id));
    expect(await ward.run((tx) => papersOf(tx, mine, meeting))).toEqual([]);
    await expect(read(mine)).rejects.toThrow('not found');
    expect((await read(ward.member(free))).name).toBe('ho-so.pdf');
  });
});

describe('opening the vote', () => {
  it('keeps tied members out, hands over the chair, and the minutes say why', async () => {
    const chair = await propose(`person:${ward.members[0]}`);
    const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
    await ward.run((tx) =>
      recordAttendance(
        tx,
        ward.officer,
        meeting,
        ward.members.map((personId) => ({ personId, status: 'present', reason: null })),
      ),
    );
    await ward.run((tx) => openBallot(tx, ward.officer, meeting, [of('family'), of('unit'), chair], 'open'));
    const agenda = await ward.run((tx) => agendaOf(tx, meeting));
    expect(agenda.map(({ excluded }) => excluded)).toEqual([[me()], [me()], [ward.members[0]]]);
    const paper = await ward.run(async (tx) =>
      meetingMinutes({ name: 'Phường Mai Vàng', kind: 'ward' }, await sittingOf(tx, found(await findMeeting(tx, meeting)))),
    );
    const text = JSON.stringify(paper);
    expect(text).toContain(
      'không bỏ phiếu đối với đề nghị “Giấy khen” cho Lê Văn Em (quan hệ gia đình với đối tượng được đề nghị (anh, chị, em))',
    );
    expect(text).toContain('cho Khu phố 2 (cùng đơn vị với đối tượng được đề nghị (Khu phố 2))');
    expect(text).toContain('Đồng chí Nguyễn Văn Bn, Phó Chủ tịch Hội đồng, chủ trì nội dung này thay đồng chí Nguyễn Văn An.');
    expect(text).toContain('Số thành viên được bỏ phiếu cho đề nghị này: 5 trên tổng số 6 thành viên');
  });

  it('leaves a declaration no more room while it is voted on', () =>
    expect(
      ward.run((tx) =>
        declareConflict(tx, ward.member(free), { personId: found(ward.members[free]), nominationId: of('unit'), reason: 'Bạn thân' }),
      ),
    ).rejects.toThrow('voting'));
});
