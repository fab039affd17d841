import { amendmentsOf } from '../commendation/revocation/amendment.ts';
import { issueCredentials } from '../commendation/credential/issue.ts';
import { configuredAddress } from '../commendation/credential/address.ts';
import { changeStanding } from '../commendation/credential/standing.ts';
import { keepPapers, readPaper } from '../commendation/decision/archive.ts';
import { recordCopy } from '../commendation/decision/signed-copy.ts';
import { system } from '../platform/actor.ts';
import { type Runtime, type Tx, inTenant } from '../platform/tenancy.ts';

/** Decisions of the demo, by their keys, whose papers are made on the first start: the latest ones that gave awards. */
const printed = ['qd-2026-03', 'qd-2026-04'];

/** Does in the demo ward what no bundle can carry: prints and keeps papers, signs credentials, records the scan of a decision. */
export async function makeDemoPapers(runtime: Runtime, authorityId: string): Promise<void> {
  const decisions = await inTenant(
    runtime,
    authorityId,
    (tx) => tx.db.selectFrom('decision').select(['id', 'key', 'number', 'issued_on']).orderBy('issued_on').orderBy('number').execute(),
    'read',
  );
  const first = decisions.filter(({ key }) => printed.includes(key)).map(({ id }) => id);
  for (const decisionId of first) await keepPapers.run(runtime, authorityId, { decisionId });
  await inTenant(runtime, authorityId, async (tx) => {
    for (const { id, issued_on } of decisions) await tellCredentials(tx, id, issued_on ?? '');
    const ward = await tx.db.selectFrom('authority').selectAll().where('authority_id', '=', authorityId).executeTakeFirstOrThrow();
    // A corrected award gets a credential with the right words.
    for (const decisionId of first) await issueCredentials(tx, system, runtime, { decisionId, address: configuredAddress(runtime, ward) });
    await scan(tx, runtime, first.at(-1));
  });
}

/** What a further decision says of earlier awards is said of their credentials too. */
async function tellCredentials(tx: Tx, decisionId: string, on: string): Promise<void> {
  for (const { award_id, kind, reason } of await amendmentsOf(tx, decisionId))
    await changeStanding(tx, system, { awardId: award_id, status: kind === 'revoked' ? 'revoked' : 'corrected', on, reason, decisionId });
}

async function scan(tx: Tx, runtime: Runtime, decisionId: string | undefined): Promise<void> {
  if (decisionId === undefined) return;
  const { content } = await readPaper(tx, runtime, decisionId, 'decision');
  await recordCopy(tx, { ...system, name: 'Vi Thùy Trâm' }, runtime, decisionId, {
    kind: 'scan',
    name: 'ban-quet-quyet-dinh-04.pdf',
    bytes: content,
  });
}
