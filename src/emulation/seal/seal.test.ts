import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { type Tx, inTenant } from '../../platform/tenancy.ts';
import { recordOutcomes } from '../pledge/outcome.ts';
import { recordAbsence } from '../signing/absence.ts';
import { closeSession } from '../signing/close.ts';
import { issueCodes } from '../signing/issue.ts';
import { openSession } from '../signing/open.ts';
import { signByPhone } from '../signing/phone.ts';
import { type SigningWard, signingWard } from '../signing/ward.fixture.ts';
import { confirmByPhone } from '../signing/witness.ts';
import { canonicalJson } from './content.ts';
import { lastSeal, sha256 } from './seal.ts';
import { sealFile, verifyFile, verifyPledge } from './verify.ts';

let test: TestDatabase;
let ward: string;
let made: SigningWard;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const verdict = () => run((tx) => verifyPledge(tx, made.joint));

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'niem-phong');
  made = await run((tx) => signingWard(tx, 3));
  const session = await run((tx) => openSession(tx, made.officer, { name: 'Lễ ký', pledgeIds: [made.joint] }));
  const slips = await run((tx) => issueCodes(tx, made.officer, session));
  for (const slip of slips.slice(0, 2)) await run((tx) => signByPhone(tx, slip.token, true));
  await run((tx) => recordAbsence(tx, made.officer, session, `${made.joint}:2`, 'Đi công tác'));
  for (const slip of slips.slice(3)) await run((tx) => confirmByPhone(tx, slip.token, true));
  await run((tx) => closeSession(tx, made.officer, session));
});
afterAll(() => test.close());

describe('the database refuses', () => {
  it('another title, another item, another party, another witness of a sealed pledge', async () => {
    await expect(run((tx) => tx.db.updateTable('pledge').set({ title: 'Khác' }).where('id', '=', made.joint).execute())).rejects.toThrow(
      'is sealed',
    );
    await expect(
      run((tx) => tx.db.updateTable('pledge_item').set({ text: 'Khác' }).where('pledge_id', '=', made.joint).execute()),
    ).rejects.toThrow('is sealed');
    await expect(
      run((tx) => tx.db.updateTable('pledge_party').set({ representative_post: 'Khác' }).where('pledge_id', '=', made.joint).execute()),
    ).rejects.toThrow('is sealed');
    await expect(
      run((tx) => tx.db.updateTable('pledge_witness').set({ post: 'Khác' }).where('pledge_id', '=', made.joint).execute()),
    ).rejects.toThrow('is sealed');
  });

  it('an item more and an item less', async () => {
    await expect(
      run((tx) =>
        tx.db
          .insertInto('pledge_item')
          .values({ authority_id: ward, id: tx.newId(), pledge_id: made.joint, position: 9, text: 'Thêm' })
          .execute(),
      ),
    ).rejects.toThrow('is sealed');
    await expect(
      run((tx) => tx.db.deleteFrom('pledge_item').where('pledge_id', '=', made.joint).where('position', '=', 0).execute()),
    ).rejects.toThrow('is sealed');
    await expect(run((tx) => tx.db.deleteFrom('pledge').where('id', '=', made.joint).execute())).rejects.toThrow(/foreign key/);
  });

  it('a change of any act, and its removal', async () => {
    const acts = ['pledge_signing', 'pledge_witnessing', 'pledge_absence', 'pledge_seal'] as const;
    for (const act of acts) await expect(run((tx) => tx.db.deleteFrom(act).execute())).rejects.toThrow(/permission denied/);
    await expect(run((tx) => tx.db.updateTable('pledge_signing').set({ signer: 'Người khác' }).execute())).rejects.toThrow('is an act');
    await expect(run((tx) => tx.db.updateTable('pledge_seal').set({ sealed_by: 'Người khác' }).execute())).rejects.toThrow('is an act');
    await expect(run((tx) => tx.db.updateTable('pledge_absence').set({ reason: 'Khác' }).execute())).rejects.toThrow('is an act');
  });
});

describe('a sealed pledge', () => {
  it('is verified from the database, and from the file that was downloaded', async () => {
    expect(await verdict()).toMatchObject({ intact: true, differences: [], remark: null });
    const seal = await run((tx) => lastSeal(tx, made.joint));
    if (!seal) throw new Error('no seal');
    expect(await run((tx) => verifyFile(tx, sealFile(seal)))).toMatchObject({ intact: true, differences: [], remark: null });
  });

  it('says where a file was changed, also when its hash was made anew', async () => {
    const seal = await run((tx) => lastSeal(tx, made.joint));
    if (!seal) throw new Error('no seal');
    const file = JSON.parse(sealFile(seal));
    file.content.parties[2].signature = { on: '2026-11-22', at: null, way: 'paper' };
    const changed = [{ place: 'parties[3].signature', sealed: 'null', now: '{"at":null,"on":"2026-11-22","way":"paper"}' }];
    expect(await run((tx) => verifyFile(tx, JSON.stringify(file)))).toMatchObject({ intact: false, differences: changed });
    file.sha256 = sha256(canonicalJson(file.content));
    const forged = await run((tx) => verifyFile(tx, JSON.stringify(file)));
    expect(forged).toMatchObject({ intact: true, differences: changed });
    expect(forged?.remark).toContain(seal.sha256);
    expect(await run((tx) => verifyFile(tx, '{"a":1}'))).toBe(null);
  });

  it('is still evaluated at the end of the year', async () => {
    await run((tx) => recordOutcomes(tx, made.officer, made.joint, [{ position: 0, outcome: 'met', evidence: 'Báo cáo tháng 12' }]));
    expect(await verdict()).toMatchObject({ intact: true, differences: [] });
  });

  it('tells what an owner of the database changed past its rules', async () => {
    await sql`alter table pledge_item disable trigger sealed_stays_sealed`.execute(test.admin);
    await sql`update pledge_item set text = 'Thu gom rác' where pledge_id = ${made.joint} and position = 0`.execute(test.admin);
    expect((await verdict())?.differences).toEqual([{ place: 'items[1].text', sealed: '"Thu gom rác đúng giờ"', now: '"Thu gom rác"' }]);
    await sql`update pledge_item set text = 'Thu gom rác đúng giờ' where pledge_id = ${made.joint} and position = 0`.execute(test.admin);
    await sql`alter table pledge_item enable trigger sealed_stays_sealed`.execute(test.admin);
    expect((await verdict())?.differences).toEqual([]);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
