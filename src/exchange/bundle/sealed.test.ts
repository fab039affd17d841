import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { lastSeal } from '../../emulation/seal/seal.ts';
import { verifyPledge } from '../../emulation/seal/verify.ts';
import { closeSession } from '../../emulation/signing/close.ts';
import { issueCodes } from '../../emulation/signing/issue.ts';
import { openSession } from '../../emulation/signing/open.ts';
import { signByPhone } from '../../emulation/signing/phone.ts';
import { signingWard } from '../../emulation/signing/ward.fixture.ts';
import { confirmByPhone } from '../../emulation/signing/witness.ts';
import { recordOutcomes } from '../../emulation/pledge/outcome.ts';
import { system } from '../../platform/actor.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { BundleRefusal } from './bundle.ts';
import { changesNothing } from './difference.ts';
import { exportBundle } from './export.ts';
import { printBundle, readBundle } from './file.ts';
import { importBundle } from './import.ts';
import { loadBundle } from './load.ts';

let [one, other]: TestDatabase[] = [];
beforeAll(async () => {
  [one, other] = [await testDatabase(), await testDatabase()];
});
afterAll(async () => {
  await one?.close();
  await other?.close();
});

test('a sealed pledge keeps its signatures and its hash in another installation', async () => {
  if (!one || !other) throw new Error('no database');
  const [here, there] = [one, other];
  const ward = await addAuthority(here, 'mang-theo');
  const made = await inTenant(here.runtime, ward, (tx) => signingWard(tx, 3));
  const session = await inTenant(here.runtime, ward, (tx) => openSession(tx, made.officer, { name: 'Lễ ký', pledgeIds: [made.joint] }));
  const slips = await inTenant(here.runtime, ward, (tx) => issueCodes(tx, made.officer, session));
  for (const { pledge, token } of slips)
    await inTenant<unknown>(here.runtime, ward, (tx) => (pledge ? signByPhone(tx, token, true) : confirmByPhone(tx, token, true)));
  await inTenant(here.runtime, ward, (tx) => closeSession(tx, made.officer, session));
  const printed = printBundle(await inTenant(here.runtime, ward, exportBundle));
  const { bundle } = readBundle(printed, 'yaml');
  if (!bundle) throw new Error('not read');

  const { authorityId } = await loadBundle({ ...there.runtime, database: there.admin }, system, bundle);
  const within = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(there.runtime, authorityId, work);
  const pledge = await within((tx) => tx.db.selectFrom('pledge_seal').select(['pledge_id', 'sha256']).executeTakeFirstOrThrow());
  expect(pledge.sha256).toBe((await inTenant(here.runtime, ward, (tx) => lastSeal(tx, made.joint)))?.sha256);
  expect(await within((tx) => verifyPledge(tx, pledge.pledge_id))).toMatchObject({ intact: true, differences: [], remark: null });
  expect(printBundle(await within(exportBundle))).toBe(printed);

  // An evaluation written later comes along; another item does not.
  await inTenant(here.runtime, ward, (tx) =>
    recordOutcomes(tx, made.officer, made.joint, [{ position: 0, outcome: 'met', evidence: 'Báo cáo' }]),
  );
  const evaluated = await inTenant(here.runtime, ward, exportBundle);
  expect(changesNothing(await within((tx) => importBundle(tx, system, evaluated)))).toBe(false);
  expect(await within((tx) => verifyPledge(tx, pledge.pledge_id))).toMatchObject({ intact: true, differences: [] });
  const forged = structuredClone<typeof evaluated>(evaluated);
  const items = forged.sections['pledges']?.find(({ title }) => title === 'Giao ước thi đua năm 2026')?.['items'] as { text: string }[];
  items[0] = { ...items[0], text: 'Việc khác' };
  await expect(within((tx) => importBundle(tx, system, forged))).rejects.toBeInstanceOf(BundleRefusal);
});
