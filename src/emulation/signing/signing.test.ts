import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { findPledge } from '../pledge/pledge.ts';
import { signPledge } from '../pledge/sign.ts';
import { readContent, sealPledge, sealsOf } from '../seal/seal.ts';
import { recordAbsence, recordArrival } from './absence.ts';
import { enterCode } from './bearer.ts';
import { closeSession, sealSession } from './close.ts';
import { type Slip, issueCodes } from './issue.ts';
import { openSession } from './open.ts';
import { recordPaper } from './paper.ts';
import { signByPhone } from './phone.ts';
import { tally } from './presence.ts';
import { viewSession } from './session.ts';
import { type SigningWard, signingWard } from './ward.fixture.ts';
import { confirmByPhone } from './witness.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const within = <T>(ward: string, work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const reason = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.reason : error instanceof NotFound ? 'not found' : Promise.reject(error)),
  );
const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

let count = 0;
interface Hall extends SigningWard {
  ward: string;
  session: string;
  slips: Slip[];
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  sign(slip: Slip | undefined): Promise<string>;
  witness(): Promise<void>;
}

async function hall(quarters: number, choose: (ward: SigningWard) => string[] = ({ joint }) => [joint]): Promise<Hall> {
  count += 1;
  const ward = await addAuthority(test, `ky-${count}`);
  const run = <T>(work: (tx: Tx) => Promise<T>) => within(ward, work);
  const made = await run((tx) => signingWard(tx, quarters));
  const session = await run((tx) => openSession(tx, made.officer, { name: 'Lễ ký', pledgeIds: choose(made) }));
  const slips = await run((tx) => issueCodes(tx, made.officer, session));
  const sign = (slip: Slip | undefined) => run((tx) => signByPhone(tx, slip?.token ?? '', true));
  const witness = async () => {
    for (const slip of slips.filter(({ pledge }) => pledge === null)) await run((tx) => confirmByPhone(tx, slip.token, true));
  };
  return { ...made, ward, session, slips, run, sign, witness };
}
const signatures = (at: Hall) => at.run((tx) => tx.db.selectFrom('pledge_signing').selectAll().execute());

describe('a signature is refused', () => {
  it('to a wrong address, to one of another ward, and without having read', async () => {
    const [here, there] = [await hall(2), await hall(2)];
    expect(await reason(here.run((tx) => signByPhone(tx, 'sai', true)))).toBe('not found');
    expect(await reason(here.sign(there.slips[0]))).toBe('not found');
    expect(await reason(here.run((tx) => signByPhone(tx, here.slips[0]?.code ?? '', true)))).toBe('not found');
    expect(await reason(here.run((tx) => signByPhone(tx, here.slips[0]?.token ?? '', false)))).toBe('not_read');
    expect(await reason(here.run((tx) => confirmByPhone(tx, here.slips[0]?.token ?? '', true)))).toBe('not found');
    expect(await signatures(here)).toEqual([]);
  });

  it('for another unit: each address signs for its own party', async () => {
    const at = await hall(3);
    await at.sign(at.slips[1]);
    expect((await signatures(at)).map(({ party_position, signer, way }) => [party_position, signer, way])).toEqual([
      [1, 'Trưởng Khu 2', 'phone'],
    ]);
  });

  it('a second time, and in the name of whoever signed by account before', async () => {
    const at = await hall(2);
    await at.sign(at.slips[0]);
    expect(await reason(at.sign(at.slips[0]))).toBe('already_signed');
    await at.run((tx) => signPledge(tx, at.officer, at.joint, 1, '2026-11-20'));
    expect(await reason(at.sign(at.slips[1]))).toBe('already_signed');
    expect((await signatures(at)).length).toBe(2);
  });

  it('to the absent until they have come, and an absence to who has signed', async () => {
    const at = await hall(2);
    await at.run((tx) => recordAbsence(tx, at.officer, at.session, `${at.joint}:0`, 'Đi công tác'));
    expect((await at.run((tx) => findPledge(tx, at.joint))).absences).toEqual([{ party_position: 0, reason: 'Đi công tác' }]);
    expect(await reason(at.run((tx) => recordAbsence(tx, at.officer, at.session, `${at.joint}:0`, 'Đi công tác')))).toBe('already_absent');
    expect(await reason(at.sign(at.slips[0]))).toBe('absent');
    await at.run((tx) => recordArrival(tx, at.officer, at.session, `${at.joint}:0`));
    await at.sign(at.slips[0]);
    expect(await reason(at.run((tx) => recordAbsence(tx, at.officer, at.session, `${at.joint}:0`, 'Ốm')))).toBe('already_signed');
  });

  it('when the session is closed, and its typed code opens nothing', async () => {
    const at = await hall(2);
    await at.run((tx) => closeSession(tx, at.officer, at.session));
    expect(await reason(at.sign(at.slips[0]))).toBe('session_closed');
    expect(await at.run((tx) => enterCode(tx, at.slips[0]?.code ?? '', '10.0.0.1'))).toEqual({ outcome: 'wrong' });
    expect(await reason(at.run((tx) => issueCodes(tx, at.officer, at.session)))).toBe('session_closed');
    expect(await reason(at.run((tx) => closeSession(tx, at.officer, at.session)))).toBe('session_closed');
  });

  it('to whoever guesses codes: the network waits, an address goes on', async () => {
    const at = await hall(2);
    for (let tries = 0; tries < 60; tries += 1)
      expect(await at.run((tx) => enterCode(tx, 'AAAA-AAAA', '10.0.0.9'))).toEqual({ outcome: 'wrong' });
    expect(await at.run((tx) => enterCode(tx, at.slips[0]?.code ?? '', '10.0.0.9'))).toEqual({ outcome: 'paused' });
    expect((await at.run((tx) => enterCode(tx, at.slips[0]?.code ?? '', '10.0.0.8'))).outcome).toBe('found');
    await at.sign(at.slips[0]);
  });

  it('to a slip that was made anew, and not to the new one', async () => {
    const at = await hall(2);
    const [again] = await at.run((tx) =>
      issueCodes(tx, at.officer, at.session, { pledge_id: at.joint, party_position: 0, person_id: null }),
    );
    expect(await reason(at.sign(at.slips[0]))).toBe('not found');
    await at.sign(again);
  });

  it('to a pledge that stands in another open session', async () => {
    const at = await hall(2);
    expect(await reason(at.run((tx) => openSession(tx, at.officer, { name: 'Phiên khác', pledgeIds: [at.joint] })))).toBe(
      'in_open_session',
    );
  });
});

describe('nothing readable of a code is kept', () => {
  it('in any table', async () => {
    const at = await hall(1);
    const entered = await at.run((tx) => enterCode(tx, at.slips[0]?.code.toLowerCase() ?? '', '10.0.0.1'));
    const rows = JSON.stringify(
      await at.run(async ({ db }) => [
        await db.selectFrom('signing_code').selectAll().execute(),
        await db.selectFrom('audit_event').selectAll().execute(),
      ]),
    );
    for (const secret of [at.slips[0]?.token, at.slips[0]?.code, entered.outcome === 'found' ? entered.token : null]) {
      expect(secret).toMatch(/.{8,}/);
      expect(rows).not.toContain(secret);
    }
  });
});

describe('at once', () => {
  it('two phones with one code sign once', async () => {
    const at = await hall(2);
    const outcomes = await Promise.all([reason(at.sign(at.slips[0])), reason(at.sign(at.slips[0]))]);
    expect(outcomes.sort()).toEqual(['already_signed', 'taken']);
    expect((await signatures(at)).length).toBe(1);
  });

  it('fifty-four sign one pledge and fifty-four sign theirs: every signature once', async () => {
    const at = await hall(54, ({ joint, single }) => [joint, ...single]);
    await Promise.all(at.slips.filter(({ pledge }) => pledge !== null).map((slip) => at.sign(slip)));
    const keys = (await signatures(at)).map(({ pledge_id, party_position }) => `${pledge_id} ${party_position}`);
    expect(keys.length).toBe(108);
    expect(new Set(keys).size).toBe(108);
    expect(tally(await at.run((tx) => viewSession(tx, at.session)))).toEqual({ signed: 108, absent: 0, waiting: 0, all: 108 });
  });

  it('a closing amid signatures keeps those before it and refuses those after', async () => {
    const at = await hall(20, ({ single }) => single);
    const signers = at.slips.filter(({ pledge }) => pledge !== null).map((slip) => reason(at.sign(slip)));
    const closing = at.run((tx) => closeSession(tx, at.officer, at.session));
    const outcomes = await Promise.all(signers);
    await closing;
    expect(outcomes.every((outcome) => outcome === 'taken' || outcome === 'session_closed')).toBe(true);
    expect((await signatures(at)).length).toBe(outcomes.filter((outcome) => outcome === 'taken').length);
  });

  it('a seal and a signature exclude each other', async () => {
    const at = await hall(2);
    await at.sign(at.slips[0]);
    await at.run((tx) => recordAbsence(tx, at.officer, at.session, `${at.joint}:1`, 'Ốm'));
    await at.witness();
    await at.run((tx) => sealSession(tx, at.officer, at.session));
    expect(await reason(at.run((tx) => recordArrival(tx, at.officer, at.session, `${at.joint}:1`)))).toBe('sealed');
    expect(await reason(at.sign(at.slips[1]))).toBe('absent');
    expect(await reason(at.run((tx) => signPledge(tx, at.officer, at.joint, 1, '2026-11-20')))).toBe('sealed');
    const past = at.run((tx) =>
      tx.db
        .insertInto('pledge_signing')
        .values({
          ...fresh(tx),
          pledge_id: at.joint,
          party_position: 1,
          signed_on: '2026-11-22',
          way: 'phone',
          recorded_at: tx.now,
          session_id: at.session,
        })
        .execute(),
    );
    await expect(past).rejects.toThrow('is sealed');
    expect((await signatures(at)).length).toBe(1);
  });
});

describe('a paper', () => {
  it('is refused without its scan, with a scan that is none, and with a day ahead; nothing is half-saved', async () => {
    const at = await hall(3);
    const record = (input: Partial<Parameters<typeof recordPaper>[3]>) =>
      reason(
        at.run((tx) =>
          recordPaper(tx, at.officer, at.session, {
            who: [`${at.joint}:0`, `${at.joint}:2`],
            signed_on: '2026-11-20',
            scan: { filesDir: test.runtime.filesDir, name: 'quét.pdf', bytes: pdf },
            ...input,
          }),
        ),
      );
    expect(await record({ scan: null })).toBe('scan_missing');
    expect(await record({ scan: { filesDir: test.runtime.filesDir, name: 'ảnh.jpg', bytes: new TextEncoder().encode('<script>') } })).toBe(
      'no_scan',
    );
    expect(await record({ signed_on: '2026-11-23' })).toBe('signing_in_future');
    expect(await record({ who: [`${at.joint}:7`] })).toBe('bearer_unknown');
    expect(await signatures(at)).toEqual([]);
    expect(await record({})).toBe('taken');
    expect(
      (await signatures(at)).map(({ party_position, way, recorded_by, scan }) => [party_position, way, recorded_by, scan?.length]),
    ).toEqual([
      [0, 'paper', 'Cán bộ Thi đua', 64],
      [2, 'paper', 'Cán bộ Thi đua', 64],
    ]);
    expect(await record({})).toBe('already_signed');
  });
});

describe('a sealed pledge', () => {
  it('waits for every party and every witness', async () => {
    const at = await hall(2);
    expect(await reason(at.run((tx) => sealPledge(tx, at.officer, at.joint, at.session)))).toBe('not_all_signed');
    expect(await reason(at.witness())).toBe('nothing_to_confirm');
    await at.sign(at.slips[0]);
    await at.sign(at.slips[1]);
    expect(await reason(at.run((tx) => sealSession(tx, at.officer, at.session)))).toBe('nothing_to_seal');
    expect(await reason(at.run((tx) => sealPledge(tx, at.officer, at.joint, at.session)))).toBe('not_witnessed');
    await at.witness();
    await at.run((tx) => sealSession(tx, at.officer, at.session));
    expect(await reason(at.run((tx) => sealPledge(tx, at.officer, at.joint, at.session)))).toBe('already_sealed');
  });

  it('names who was absent, and takes their signature in a later session as a further act', async () => {
    const at = await hall(2);
    await at.sign(at.slips[0]);
    await at.run((tx) => recordAbsence(tx, at.officer, at.session, `${at.joint}:1`, 'Đi công tác'));
    await at.witness();
    expect(await at.run((tx) => closeSession(tx, at.officer, at.session))).toBe(1);
    const later = await at.run((tx) => openSession(tx, at.officer, { name: 'Ký bổ sung', pledgeIds: [at.joint] }));
    const slips = await at.run((tx) => issueCodes(tx, at.officer, later));
    await at.run((tx) => signByPhone(tx, slips[0]?.token ?? '', true));
    await at.run((tx) => closeSession(tx, at.officer, later));
    const seals = await at.run((tx) => sealsOf(tx, at.joint));
    const said = seals
      .map((seal) => readContent(seal))
      .map(({ parties, sealed }) => [parties.map(({ signature, absent }) => (signature ? 'ký' : absent?.reason)), sealed.ordinal]);
    expect(said).toEqual([
      [['ký', 'Đi công tác'], 1],
      [['ký', 'ký'], 2],
    ]);
    expect(seals.map((seal) => readContent(seal).sealed.previous)).toEqual([null, seals[0]?.sha256]);
    expect((await at.run((tx) => findPledge(tx, at.joint))).signings.length).toBe(2);
    expect(await reason(at.run((tx) => openSession(tx, at.officer, { name: 'Nữa', pledgeIds: [at.joint] })))).toBe('sealed');
  });
});
