import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../test/client.ts';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { createApp } from '../app.tsx';
import { system } from '../platform/actor.ts';
import { type Tx, inTenant } from '../platform/tenancy.ts';
import { createAccount } from './account/account.ts';
import { addLevel, addSuccession, changeAuthority, readAuthority } from './authority/authority.ts';
import { createBloc, findBloc, rotateLeader } from './bloc/bloc.ts';
import { addMembers, endMember, listMembers } from './bloc/member.ts';
import { createBody } from './body/body.ts';
import { createHousehold } from './household/household.ts';
import { createPerson, listPeople, peopleOfUnit } from './people/people.ts';
import { addPost, endPost } from './people/post.ts';
import { organization } from './slice.ts';
import { unitCounts } from './unit/counts.ts';
import { changeUnit, createUnit, createUnitKind, succeedUnit, unitLineage } from './unit/unit.ts';

const password = 'một câu đủ dài';
let test: TestDatabase;
let ward: string;
let wards = 0;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const reason = (work: (tx: Tx) => Promise<unknown>) =>
  run(work).then(
    () => null,
    (error: { reason?: string }) => error.reason ?? String(error),
  );

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  wards += 1;
  ward = await addAuthority(test, `to-chuc-${wards}`, 'Phường Thử');
});

const unit = (kindId: string, name: string, parentId: string | null = null) => ({
  kindId,
  name,
  parentId,
  number: null,
  address: null,
  households: null,
  population: null,
  validFrom: null,
});
const person = (name: string) => ({ name, honorific: 'Ông' as const, penName: null, note: null });
const post = (title: string, rank: number | null, place: { bodyId?: string; unitId?: string } = {}) => ({
  title,
  rank,
  level: 'ward' as const,
  bodyId: null,
  unitId: null,
  validFrom: null,
  validTo: null,
  ...place,
});
const kind = (tx: Tx, name = 'Khu phố') => createUnitKind(tx, system, name, true);
const nobody = '01900000-0000-7000-8000-000000000000';

describe('units', () => {
  it('refuse a parent below themselves, a merger of one and a kind of nowhere', async () => {
    const [kp, a, b] = await run(async (tx) => {
      const id = await kind(tx);
      const first = await createUnit(tx, system, unit(id, 'A'));
      return [id, first, await createUnit(tx, system, unit(id, 'B', first))] as const;
    });
    expect(await reason((tx) => changeUnit(tx, system, a, unit(kp, 'A', b)))).toBe('unit_circle');
    expect(
      await reason((tx) => succeedUnit(tx, system, unit(kp, 'C'), { predecessorIds: [a], kind: 'merge', happenedOn: '2025-07-01' })),
    ).toBe('one_predecessor');
    expect(await reason((tx) => createUnit(tx, system, unit(nobody, 'D')))).toBe('choice_gone');
  });

  it('count 5 khu phố and 54 tổ dân phố from the tree', async () => {
    await run(async (tx) => {
      const [big, small] = [await kind(tx), await kind(tx, 'Tổ dân phố')];
      for (let n = 1; n <= 5; n += 1) {
        const parent = await createUnit(tx, system, unit(big, `Khu phố ${n}`));
        for (let m = 0; m < (n === 5 ? 10 : 11); m += 1) await createUnit(tx, system, unit(small, `Tổ ${n}.${m}`, parent));
      }
    });
    const counts = await run((tx) => unitCounts(tx, '2026-11-22'));
    expect(counts.map((each) => [each.kind, each.count])).toEqual([
      ['Khu phố', 5],
      ['Tổ dân phố', 54],
    ]);
  });

  it('that merged are never counted on the same day as their successor', async () => {
    const [a, c] = await run(async (tx) => {
      const id = await kind(tx);
      const old = [await createUnit(tx, system, unit(id, '11A')), await createUnit(tx, system, unit(id, '11B'))];
      return [
        old[0] ?? '',
        await succeedUnit(tx, system, unit(id, '11'), { predecessorIds: old, kind: 'merge', happenedOn: '2025-07-01' }),
      ] as const;
    });
    const on = async (day: string) => (await run((tx) => unitCounts(tx, day)))[0]?.count;
    expect([await on('2025-06-30'), await on('2025-07-01')]).toEqual([2, 1]);
    expect((await run((tx) => unitLineage(tx, a))).map(({ afterId }) => afterId)).toEqual([c]);
  });

  it('split into several successors one after the other', async () => {
    const day = '2025-07-01';
    await run(async (tx) => {
      const id = await kind(tx);
      const old = await createUnit(tx, system, unit(id, 'Cũ'));
      for (const name of ['Mới 1', 'Mới 2'])
        await succeedUnit(tx, system, unit(id, name), { predecessorIds: [old], kind: 'split', happenedOn: day });
    });
    expect((await run((tx) => unitCounts(tx, day)))[0]?.count).toBe(2);
  });
});

describe('people and posts', () => {
  it('refuse a second record of a name unless it is somebody else', async () => {
    await run((tx) => createPerson(tx, system, person('Nguyễn Văn Khang')));
    expect(await reason((tx) => createPerson(tx, system, person('Nguyễn Văn Khang')))).toBe('person_known');
    expect(await reason((tx) => createPerson(tx, system, person('Nguyễn Văn Khang'), true))).toBe(null);
  });

  it('refuse a post in two places, of nowhere, ended twice or before it began', async () => {
    const [who, body, held] = await run(async (tx) => {
      const id = await createPerson(tx, system, person('An'));
      const at = await createBody(tx, system, { name: 'Đảng ủy', shortName: null, kind: 'party', level: 'ward', superior: null });
      return [id, at, await addPost(tx, system, id, { ...post('Bí thư', 1), validFrom: '2025-01-01' })] as const;
    });
    expect(await reason((tx) => addPost(tx, system, who, post('x', 1, { bodyId: body, unitId: nobody })))).toBe('two_places');
    expect(await reason((tx) => addPost(tx, system, who, post('x', 1, { unitId: nobody })))).toBe('choice_gone');
    expect(await reason((tx) => endPost(tx, system, held, '2024-12-31'))).toBe('reversed_dates');
    expect(await reason((tx) => endPost(tx, system, held, '2025-06-30'))).toBe(null);
    expect(await reason((tx) => endPost(tx, system, held, '2025-07-30'))).toBe('post_ended');
  });

  it('are listed by given name and stand in protocol order in their unit', async () => {
    const at = await run(async (tx) => {
      const id = await createUnit(tx, system, unit(await kind(tx), 'Khu phố 1'));
      for (const [name, rank] of [
        ['Trần Văn Bình', 2],
        ['Lê Thị An', null],
        ['Phạm Chi', 1],
      ] as const) {
        await addPost(tx, system, await createPerson(tx, system, person(name)), post(`Việc của ${name}`, rank, { unitId: id }));
      }
      return id;
    });
    expect((await run((tx) => listPeople(tx, '2026-11-22'))).map(({ name }) => name)).toEqual(['Lê Thị An', 'Trần Văn Bình', 'Phạm Chi']);
    expect((await run((tx) => peopleOfUnit(tx, at))).map(({ name }) => name)).toEqual(['Phạm Chi', 'Trần Văn Bình', 'Lê Thị An']);
  });
});

describe('blocs', () => {
  it('refuse a leader from outside, a member twice, and nobody', async () => {
    const [bloc, a, b] = await run(async (tx) => {
      const id = await kind(tx);
      const units = [await createUnit(tx, system, unit(id, 'A')), await createUnit(tx, system, unit(id, 'B'))];
      return [await createBloc(tx, system, { name: 'Khối khu phố', year: 2026 }), units[0] ?? '', units[1] ?? ''] as const;
    });
    const add = (unitIds: string[]) => (tx: Tx) => addMembers(tx, system, bloc, { unitIds, bodyIds: [], validFrom: null });
    expect(await reason(add([]))).toBe('no_member');
    expect(await reason(add([nobody]))).toBe('choice_gone');
    expect(await reason(add([a]))).toBe(null);
    expect(await reason(add([b, a]))).toBe('member_taken');
    expect(await reason((tx) => rotateLeader(tx, system, bloc, b))).toBe('leader_outside');
    expect(await reason((tx) => rotateLeader(tx, system, bloc, a))).toBe(null);
    expect(await run(async (tx) => (await findBloc(tx, bloc))?.leader_name)).toBe('A');
  });

  it('keep a member that left, and take it in again', async () => {
    const bloc = await run(async (tx) => {
      const id = await createBloc(tx, system, { name: 'Khối', year: null });
      const member = { unitIds: [await createUnit(tx, system, unit(await kind(tx), 'A'))], bodyIds: [] };
      await addMembers(tx, system, id, { ...member, validFrom: '2024-01-01' });
      await endMember(tx, system, (await listMembers(tx, [id]))[0]?.id ?? '', '2025-06-30');
      await addMembers(tx, system, id, { ...member, validFrom: '2026-01-01' });
      return id;
    });
    const members = await run((tx) => listMembers(tx, [bloc]));
    expect(members.map(({ position, valid_from, valid_to }) => [position, valid_from, valid_to])).toEqual([
      [0, '2024-01-01', '2025-06-30'],
      [1, '2026-01-01', null],
    ]);
  });
});

describe('the authority', () => {
  const identity = {
    name: 'Phường 3',
    kind: 'ward' as const,
    parent: 'Quận Tân Bình',
    province: 'Thành phố Hồ Chí Minh',
    host: null,
    postSeparator: '/',
  };

  it('refuses a host name that is none or another ward has', async () => {
    await addAuthority(test, `chu-${wards}`);
    await test.admin.updateTable('authority').set({ host: 'da-co.example.vn' }).where('slug', '=', `chu-${wards}`).execute();
    expect(await reason((tx) => changeAuthority(tx, system, { ...identity, host: 'http://x' }))).toBe('host_form');
    expect(await reason((tx) => changeAuthority(tx, system, { ...identity, host: 'da-co.example.vn' }))).toBe('host_taken');
    await test.admin.updateTable('authority').set({ host: null }).where('slug', '=', `chu-${wards}`).execute();
  });

  it('closes the level that was open when another begins, and keeps both', async () => {
    await run(async (tx) => {
      const level = { kind: 'ward' as const, name: 'Phường 3', validTo: null };
      await addLevel(tx, system, { ...level, parent: 'Quận Tân Bình', validFrom: null });
      await addLevel(tx, system, { ...level, parent: 'Thành phố Hồ Chí Minh', validFrom: '2025-07-01' });
      await addSuccession(tx, system, { direction: 'predecessor', name: 'Phường 2', happenedOn: '2025-07-01', basis: null });
    });
    const { levels, successions } = await run(readAuthority);
    expect(levels.map(({ valid_from, valid_to }) => [valid_from, valid_to])).toEqual([
      [null, '2025-06-30'],
      ['2025-07-01', null],
    ]);
    expect(successions.map(({ name }) => name)).toEqual(['Phường 2']);
    expect(
      await reason((tx) => addSuccession(tx, system, { direction: 'predecessor', name: 'Phường 2', happenedOn: null, basis: null })),
    ).toBe('succession_taken');
  });

  it('never changes another ward', async () => {
    const other = await addAuthority(test, `kia-${wards}`, 'Phường Kia');
    await run((tx) => changeAuthority(tx, system, identity));
    expect((await inTenant(test.runtime, other, readAuthority)).name).toBe('Phường Kia');
    expect(await run(readAuthority)).toMatchObject({ name: 'Phường 3', post_separator: '/' });
  });
});

describe('the pages of the organization', () => {
  const enter = async (role: 'officer' | 'viewer') => {
    await run((tx) =>
      createAccount(tx, system, {
        name: role,
        email: `${role}@thu.vn`,
        phone: null,
        password,
        personId: null,
        roles: [{ role, unitId: null }],
      }),
    );
    const client = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), `/to-chuc-${wards}`);
    await client.signIn(`${role}@thu.vn`, password);
    return client;
  };
  const pages = organization.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/lam-viec/to-chuc'));

  it('give not found for ids that are none and ids of nothing', async () => {
    const officer = await enter('officer');
    for (const { path } of pages.filter((route) => route.path.includes(':'))) {
      for (const id of ['khong-co', nobody]) {
        const response = await officer.get(path.replace(/:(id|tep)/, id));
        expect([path, response.status]).toEqual([path, 404]);
      }
    }
  });

  it('take no form for a record that is not there', async () => {
    const officer = await enter('officer');
    const forms = organization.routes.filter(({ method, path }) => method === 'POST' && /^\/lam-viec\/to-chuc.*:(id|tep)/.test(path));
    for (const { path } of forms) {
      const response = await officer.post(path.replace(/:(id|tep)/, nobody));
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  it('have a title for every name they leave in the journal', () => {
    const untitled = organization.routes.map(({ audit }) => audit).filter((name) => !(name in organization.events));
    expect(untitled).toEqual([]);
  });

  it('open empty for the officer; those that write not for a viewer', async () => {
    const [officer, viewer] = [await enter('officer'), await enter('viewer')];
    for (const { path, permission } of pages.filter((route) => !route.path.includes(':'))) {
      expect([path, (await officer.get(path)).status]).toEqual([path, 200]);
      expect([path, (await viewer.get(path)).status]).toEqual([path, permission === 'organization.view' ? 200 : 404]);
    }
  });

  it('keep a person with two posts printed by the separator, found without diacritics', async () => {
    const officer = await enter('officer');
    await run((tx) =>
      changeAuthority(tx, system, { name: 'Phường Thử', kind: 'ward', parent: null, province: null, host: null, postSeparator: '/' }),
    );
    const made = await officer.post('/lam-viec/to-chuc/nguoi/moi', { name: 'Phạm Hoàng Tuấn', honorific: 'Ông' });
    const address = (made.headers.get('location') ?? '').replace(`/to-chuc-${wards}`, '');
    for (const [title, rank] of [
      ['Chủ tịch UBND phường', '3'],
      ['Phó Bí thư Đảng ủy', '2'],
    ] as const) {
      expect((await officer.post(`${address}/chuc-vu`, { title, rank, level: 'ward' })).status).toBe(303);
    }
    const fresh = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), `/to-chuc-${wards}`);
    await fresh.signIn('officer@thu.vn', password);
    const text = await fresh.text('/lam-viec/to-chuc/nguoi?tim=hoang%20tuan');
    expect(text).toContain('Ông Phạm Hoàng Tuấn');
    expect(text).toContain('Phó Bí thư Đảng ủy/Chủ tịch UBND phường');
    expect(await fresh.text('/lam-viec/to-chuc/nguoi?tim=khong%20ai')).toContain('Không có ai');
  });

  it('show a form again with what is wrong', async () => {
    const officer = await enter('officer');
    const response = await officer.post('/lam-viec/to-chuc/don-vi/moi', { name: 'Khu phố 1', households: 'nhiều' });
    const text = await response.text();
    expect(response.status).toBe(422);
    for (const words of ['Chọn loại đơn vị.', 'Ghi bằng chữ số', 'value="Khu phố 1"']) expect(text).toContain(words);
  });

  it('list households by unit', async () => {
    const officer = await enter('officer');
    const at = await run(async (tx) => {
      const id = await createUnit(tx, system, unit(await kind(tx), 'Khu phố 1'));
      await createHousehold(tx, system, { head: 'Cao Thị Kim Yến', unitId: id, address: null });
      await createHousehold(tx, system, { head: 'Lê Văn Khác', unitId: null, address: null });
      return id;
    });
    const text = await officer.text(`/lam-viec/to-chuc/ho?don-vi=${at}`);
    expect([text.includes('Cao Thị Kim Yến'), text.includes('Lê Văn Khác')]).toEqual([true, false]);
  });
});
