import { z } from 'zod';
import { storeFile } from '../../platform/files.ts';
import type { JobKind } from '../../platform/jobs.ts';
import { found } from '../../platform/refusal.ts';
import { type Runtime, type Tx, inTenant } from '../../platform/tenancy.ts';
import { findDecision } from '../decision/decision.ts';
import { linesOf } from '../decision/line.ts';
import { certificatesOf } from './content.ts';
import { offeredLines } from './offered.ts';
import { type Press, pressed } from './print.ts';

/** Certificates in one file: what bounds the memory, and what an office printer takes at a time. */
export const partSize = 100;

interface Part {
  position: number;
  first: number;
  last: number;
  pdf: Uint8Array;
}

const openRun = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('certificate_run')
    .selectAll()
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();

/** Makes the first part that is missing; null when nothing is left to do. */
async function makePart(tx: Tx, id: string): Promise<Part | null> {
  const run = await openRun(tx, id);
  if (!run) return null;
  const done = await tx.db.selectFrom('certificate_part').select('position').where('certificate_run_id', '=', id).execute();
  const position = Array.from({ length: Math.ceil(run.total / partSize) }, (_, index) => index).find(
    (index) => !done.some((part) => part.position === index),
  );
  if (position === undefined) return null;
  const { press, address } = run.options as unknown as { press: Press; address: string | null };
  const decision = found(await findDecision(tx, run.decision_id));
  const issuer = await tx.db.selectFrom('authority').selectAll().where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const { offered } = offeredLines(await linesOf(tx, decision));
  const lines = offered.slice(position * partSize, (position + 1) * partSize);
  const pdf = await pressed(tx, await certificatesOf(tx, issuer, decision, lines, address), press);
  return { position, first: position * partSize + 1, last: position * partSize + lines.length, pdf };
}

/** Keeps a part, unless the run was stopped meanwhile. Returns whether another is to be made. */
async function keepPart(tx: Tx, runtime: Runtime, id: string, { pdf, ...part }: Part): Promise<boolean> {
  const run = await openRun(tx, id);
  if (!run) return false;
  const name = `giay-khen-${String(part.first).padStart(4, '0')}-${String(part.last).padStart(4, '0')}.pdf`;
  const file = await storeFile(tx, runtime.filesDir, { name, mediaType: 'application/pdf', bytes: pdf });
  await tx.db
    .insertInto('certificate_part')
    .values({ authority_id: tx.authorityId, certificate_run_id: id, ...part, file_id: file.id })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const { n } = await tx.db
    .selectFrom('certificate_part')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('certificate_run_id', '=', id)
    .executeTakeFirstOrThrow();
  const finished = n === Math.ceil(run.total / partSize);
  await tx.db
    .updateTable('certificate_run')
    .set({ alive_at: tx.now, ...(finished ? { finished_at: tx.now } : {}) })
    .where('id', '=', id)
    .execute();
  return !finished;
}

/** Prints a run part by part. Killed and begun again it makes only what is missing. */
export const printRun: JobKind<{ runId: string }> = {
  name: 'print-certificates',
  data: z.object({ runId: z.uuid() }),
  run: async (runtime, authorityId, { runId }) => {
    for (;;) {
      const part = await inTenant(runtime, authorityId, (tx) => makePart(tx, runId), 'read');
      if (!part || !(await inTenant(runtime, authorityId, (tx) => keepPart(tx, runtime, runId, part)))) return;
    }
  },
};
