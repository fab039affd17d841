import { pino } from 'pino';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../test/client.ts';
import { type CommendationWard, addPerson, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { createApp } from '../../app.tsx';
import { createAccount } from '../../organization/account/account.ts';
import { system } from '../../platform/actor.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { closeWithCounts, openBallot } from '../council/ballot.ts';
import { callMeeting, recordAttendance } from '../council/meeting.ts';
import { found } from '../../platform/refusal.ts';
import { proposeNomination } from '../nomination/nomination.ts';
import { readNomination } from '../nomination/reading.ts';
import { awardCounts, awardsOfDecision } from '../register/awards.ts';
import { readSubject } from '../subject/subject.ts';
import { keepPapers, listPapers, readPaper } from './archive.ts';
import { decisionPaper, givingSentence } from './decision-paper.ts';
import { findDecision } from './decision.ts';
import { discardDraft, draftDecision, editDraft } from './drafting.ts';
import { linesOf } from './line.ts';
import { drawNumbers } from '../../platform/numbering.ts';
import { signDecision, signedContentHolds } from './signing.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'quyet-dinh');
});
afterAll(() => test.close());

/** A meeting that let these subjects pass; returns its id and the nominations. */
async function passed(choices: string[], award = 'giay_khen') {
  const nominations: string[] = [];
  for (const choice of choices) {
    const subject = found(readSubject(choice));
    nominations.push(
      await ward.run((tx) =>
        proposeNomination(tx, ward.officer, {
          year: 2026,
          award,
          ground: 'sudden',
          movementId: ward.movement,
          subject,
          citation: null,
          achievement: null,
        }),
      ),
    );
  }
  const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
  await ward.run((tx) =>
    recordAttendance(
      tx,
      ward.officer,
      meeting,
      ward.members.map((personId) => ({ personId, status: 'present' as const, reason: null })),
    ),
  );
  await ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'open'));
  await ward.run((tx) =>
    closeWithCounts(
      tx,
      ward.officer,
      meeting,
      nominations.map((nominationId) => ({ nominationId, for: 4, against: 0, blank: 0 })),
      null,
    ),
  );
  return { meeting, nominations };
}

const draft = async (choices: string[]) => {
  const { meeting, nominations } = await passed(choices);
  return ward.run((tx) => draftDecision(tx, ward.officer, { meetingId: meeting, title: 'Về việc tặng Giấy khen', nominations }));
};
const read = (id: string) => ward.run(async (tx) => found(await findDecision(tx, id)));
const people = (names: string[]) =>
  ward.run(async (tx) => {
    const ids: string[] = [];
    for (const name of names) ids.push(`person:${await addPerson(tx, name)}`);
    return ids;
  });

describe('a decision', () => {
  it('is refused without a list', async () => {
    const { meeting, nominations } = await passed([`unit:${ward.units[0]}`]);
    await expect(
      ward.run((tx) => draftDecision(tx, ward.officer, { meetingId: meeting, title: 'Không có danh sách', nominations: [] })),
    ).rejects.toThrow('no_list');
    const id = await ward.run((tx) => draftDecision(tx, ward.officer, { meetingId: meeting, title: 'Một', nominations }));
    await expect(ward.run((tx) => draftDecision(tx, ward.officer, { meetingId: meeting, title: 'Hai', nominations }))).rejects.toThrow(
      'no_list',
    );
    await ward.run((tx) => discardDraft(tx, ward.officer, id));
    expect((await ward.run((tx) => readNomination(tx, ward.officer, nominations[0] ?? '')))?.state).toBe('passed');
  });

  it('is refused the signature of whoever holds no post that may sign', async () => {
    const id = await draft([`unit:${ward.units[0]}`]);
    await expect(ward.run((tx) => signDecision(tx, { ...ward.chair, personId: null }, id))).rejects.toThrow('signer_unknown');
    await expect(ward.run((tx) => signDecision(tx, ward.member(3), id))).rejects.toThrow('signer_without_post');
    expect((await read(id)).number).toBeNull();
    await ward.run((tx) => discardDraft(tx, ward.officer, id));
  });

  it('is refused the signature while a name or text in it cannot be printed', async () => {
    const id = await draft(await people(['Lê Thị 😀 Ánh']));
    await expect(ward.run((tx) => signDecision(tx, ward.chair, id))).rejects.toThrow('unprintable');
    expect((await read(id)).number).toBe(null);
    await ward.run((tx) => discardDraft(tx, ward.officer, id));
  });

  it('lists tập thể, hộ, cá nhân, each by name, counts from the list, and numbers decision and golden book', async () => {
    const choices = [
      ...(await people(['Trần Văn Út', 'Lê Thị Ánh', 'Phạm Văn Bảo'])),
      `household:${ward.households[0]}`,
      `unit:${ward.units[1]}`,
      `unit:${ward.units[0]}`,
    ];
    const id = await draft(choices);
    await ward.run((tx) =>
      editDraft(tx, ward.officer, id, {
        title: 'Về việc tặng Giấy khen năm 2026',
        citation: 'Có thành tích xuất sắc',
        bases: ['Luật Thi đua, khen thưởng'],
        citations: new Map(),
      }),
    );
    const number = await ward.run((tx) => signDecision(tx, ward.chair, id));
    const lines = await ward.run(async (tx) => linesOf(tx, found(await findDecision(tx, id))));
    expect(lines.map((line) => [line.name, line.register_number])).toEqual([
      ['Khu phố 1', 1],
      ['Khu phố 2', 2],
      ['Hộ gia đình ông (bà) Trần Văn 0', 3],
      ['Lê Thị Ánh', 4],
      ['Phạm Văn Bảo', 5],
      ['Trần Văn Út', 6],
    ]);
    expect([number, givingSentence(lines)]).toEqual([1, 'Tặng Giấy khen cho 02 tập thể, 01 hộ gia đình và 03 cá nhân']);
    expect(await ward.run((tx) => awardCounts(tx, { decisionId: id }))).toEqual({
      collectives: 2,
      individuals: 3,
      households: 1,
      total: 6,
    });
    const signed = await read(id);
    expect([signed.on_behalf, signed.signer_name, signed.issued_on]).toEqual(['none', 'Nguyễn Văn An', '2026-11-22']);
  });

  it('signed by a vice chair says KT.', async () => {
    const id = await draft([`unit:${ward.units[0]}`]);
    await ward.run((tx) => signDecision(tx, ward.viceChair, id));
    const signed = await read(id);
    expect(decisionPaper({ name: 'Phường Mai Vàng', kind: 'ward' }, signed, []).signature).toEqual([
      { prefix: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Văn Bn' },
    ]);
  });

  it('keeps its content by a hash and is not edited, signed or discarded again', async () => {
    const id = await draft([`unit:${ward.units[1]}`]);
    await ward.run((tx) => signDecision(tx, ward.chair, id));
    await expect(ward.run((tx) => signDecision(tx, ward.chair, id))).rejects.toThrow('signed_already');
    await expect(ward.run((tx) => discardDraft(tx, ward.officer, id))).rejects.toThrow('signed_already');
    await expect(
      ward.run((tx) => editDraft(tx, ward.officer, id, { title: 'Khác', citation: null, bases: [], citations: new Map() })),
    ).rejects.toThrow('signed_already');
    const holds = () => ward.run(async (tx) => signedContentHolds(tx, found(await findDecision(tx, id))));
    expect(await holds()).toBe(true);
    const change = { citation: 'Sửa sau khi ký' };
    await expect(ward.run((tx) => tx.db.updateTable('award').set(change).where('decision_id', '=', id).execute())).rejects.toThrow(
      'signed decision',
    );
    await expect(ward.run((tx) => tx.db.updateTable('decision').set(change).where('id', '=', id).execute())).rejects.toThrow('is signed');
    await expect(ward.run((tx) => tx.db.deleteFrom('award').where('decision_id', '=', id).execute())).rejects.toThrow('signed decision');
    const more = (tx: Tx) => ({
      ...fresh(tx),
      direction: 'given',
      year: 2026,
      award: 'giay_khen',
      decision_id: id,
      recipient: 'Người thêm sau',
      whole_authority: false,
    });
    await expect(ward.run((tx) => tx.db.insertInto('award').values(more(tx)).execute())).rejects.toThrow('is signed');
    // Whoever owns the database can go round that; the hash tells.
    await test.admin.transaction().execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      await db.updateTable('award').set(change).where('decision_id', '=', id).execute();
    });
    expect(await holds()).toBe(false);
  });

  it('keeps its papers as they were printed, once however often the job runs', async () => {
    const id = await draft([`unit:${ward.units[0]}`]);
    await ward.run((tx) => signDecision(tx, ward.chair, id));
    expect(await ward.run((tx) => listPapers(tx, id))).toEqual([]);
    await keepPapers.run(test.runtime, ward.authorityId, { decisionId: id });
    await keepPapers.run(test.runtime, ward.authorityId, { decisionId: id });
    const papers = await ward.run((tx) => listPapers(tx, id));
    expect(papers.map(({ kind }) => kind)).toEqual(['decision', 'certificates']);
    const { content } = await ward.run((tx) => readPaper(tx, test.runtime, id, 'decision'));
    expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(ward.run((tx) => readPaper(tx, test.runtime, id, 'khac'))).rejects.toThrow('not found');
  });

  it('queues its papers in the signing transaction', async () => {
    const queued = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from jobs.job where name = ${keepPapers.name}`.execute(test.admin)).rows[0]?.n ??
      0;
    const before = await queued();
    const id = await draft([`household:${ward.households[0]}`]);
    await expect(
      ward.run(async (tx) => {
        await signDecision(tx, ward.chair, id);
        throw new Error('cut');
      }),
    ).rejects.toThrow('cut');
    expect(await queued()).toBe(before);
    await ward.run((tx) => signDecision(tx, ward.chair, id));
    expect(await queued()).toBe(before + 1);
  });

  it('counts a list of 84 as "67 tập thể và 17 cá nhân"', () => {
    const line = {
      id: '',
      award: 'giay_khen',
      name: '',
      post: null,
      person_id: null,
      citation: '',
      ownCitation: null,
      register_number: null,
      posthumous: false,
      standing: 'valid' as const,
    };
    const lines = [
      ...Array.from({ length: 67 }, () => ({ ...line, kind: 'collective' as const })),
      ...Array.from({ length: 17 }, () => ({ ...line, kind: 'individual' as const })),
    ];
    expect(givingSentence(lines)).toBe('Tặng Giấy khen cho 67 tập thể và 17 cá nhân');
  });
});

describe('numbers under 32 clients', () => {
  const clients = 32;

  it('leave no gap and no double, also when every third client fails after drawing', async () => {
    const pools = Array.from({ length: clients }, () => openDatabase(test.url, 1));
    const draw = (client: number) =>
      inTenant({ ...test.runtime, database: found(pools[client]) }, ward.authorityId, async (tx) => {
        const number = await drawNumbers(tx, 'TEST', 2026, 1, 0);
        if (client % 3 === 0) throw new Error('power gone');
        return number;
      }).catch(() => null);
    const drawn = (await Promise.all(Array.from({ length: clients * 4 }, (_, index) => draw(index % clients)))).filter(
      (number) => number !== null,
    );
    await Promise.all(pools.map((pool) => pool.destroy()));
    expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: drawn.length }, (_, index) => index + 1));
  });

  it('sign 32 decisions into one series and one golden book', async () => {
    const before = await ward.run((tx) =>
      tx.db
        .selectFrom('decision')
        .select((eb) => eb.fn.max('number').as('n'))
        .executeTakeFirstOrThrow(),
    );
    const drafts: string[] = [];
    for (let index = 0; index < clients; index++)
      drafts.push(await draft(index % 2 ? [`unit:${ward.units[0]}`] : [`unit:${ward.units[0]}`, `unit:${ward.units[1]}`]));
    const pools = drafts.map(() => openDatabase(test.url, 1));
    const numbers = await Promise.all(
      drafts.map((id, index) =>
        inTenant({ ...test.runtime, database: found(pools[index]) }, ward.authorityId, (tx) => signDecision(tx, ward.chair, id)),
      ),
    );
    await Promise.all(pools.map((pool) => pool.destroy()));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: clients }, (_, index) => (before.n ?? 0) + index + 1));
    const { rows } = await ward.run((tx) => sql<{ n: number }>`select register_number as n from award order by 1`.execute(tx.db));
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: rows.length }, (_, index) => index + 1));
    for (const id of drafts.slice(0, 3))
      expect(await ward.run(async (tx) => signedContentHolds(tx, found(await findDecision(tx, id))))).toBe(true);
  });

  it('go on after what a bundle brought', async () => {
    await ward.run(async (tx) => {
      await tx.db
        .insertInto('decision')
        .values({
          authority_id: tx.authorityId,
          id: tx.newId(),
          key: 'cu',
          year: 2026,
          number: 500,
          symbol: 'QĐ-UBND',
          issued_on: '2026-03-01',
          title: 'Cũ',
        })
        .execute();
    });
    const id = await draft([`unit:${ward.units[0]}`]);
    expect(await ward.run((tx) => signDecision(tx, ward.chair, id))).toBe(501);
  });
});

describe('a form sent several times', () => {
  it('signs once', async () => {
    await ward.run((tx) =>
      createAccount(tx, system, {
        name: 'Chủ tịch',
        email: 'chutich@example.vn',
        phone: null,
        password: 'mot cau that dai',
        personId: ward.members[0] ?? null,
        roles: [{ role: 'chair', unitId: null }],
      }),
    );
    await sql`update account set must_change_password = false`.execute(test.admin);
    const client = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/quyet-dinh');
    await client.signIn('chutich@example.vn', 'mot cau that dai');
    const id = await draft([`unit:${ward.units[0]}`]);
    const key = test.runtime.newId();
    const replies = await Promise.all(Array.from({ length: 6 }, () => client.post(`/lam-viec/quyet-dinh/${id}/ky`, {}, { key })));
    expect(replies.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      replies.map(() => [303, `/quyet-dinh/lam-viec/quyet-dinh/${id}`]),
    );
    expect([(await read(id)).number, (await ward.run((tx) => awardsOfDecision(tx, id))).length]).toEqual([502, 1]);
  });
});
