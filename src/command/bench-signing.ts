import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../platform/database/open.ts';
import { startEmbedded } from '../platform/embedded.ts';
import { type Signed, signAsPhone } from './bench/signer.ts';
import { type Ceremony, signingBundle } from './bench/signing-ward.ts';
import { Product } from './drill/product.ts';
import { option } from './drill/score.ts';

const path = '/lam-viec/dang-ky/phien-ky';

/** Opens the session of a year's pledges as the officer does, and gives the addresses of the slips of all parties. */
async function openSession(product: Product, { year, signers }: Ceremony): Promise<string[]> {
  const form = await product.page(`${path}/moi?nam=${year}`);
  const pledges = [...form.matchAll(/name="pledges"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="pledges"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const fields = [['name', `Lễ ký ${signers} bên`], ...pledges.map((id) => ['pledges', id])] as [string, string][];
  const opened = await product.post(`${path}/moi?nam=${year}`, fields);
  const session = opened.headers.get('location')?.replace('/dien-tap', '') ?? '';
  const slips = await (await product.post(`${session}/ma`, {})).text();
  const links = [...slips.matchAll(/href="([^"]+\/ky\/[\w-]+)"/g)].map(([, href = '']) => href);
  if (links.length < signers) throw new Error(`${links.length} phiếu cho ${signers} người ký`);
  // The witnesses' slips stand last.
  return links.slice(0, signers);
}

interface Run {
  signed: Signed[];
  seconds: number;
  /** Milliseconds the server was away. */
  away: number;
}

/** All sign at once; when a third of them is through, the server is killed and started again. */
async function ceremony(product: Product, addresses: readonly string[]): Promise<Run> {
  let done = 0;
  const began = performance.now();
  const signers = addresses.map(async (address) => {
    const signed = await signAsPhone(address, product.address);
    done += 1;
    return signed;
  });
  while (done < addresses.length / 3) await sleep(5);
  const fell = performance.now();
  await product.signal('SIGKILL');
  await product.start();
  const away = performance.now() - fell;
  const signed = await Promise.all(signers);
  return { signed, seconds: (performance.now() - began) / 1000, away };
}

interface Proof {
  acknowledged: number;
  lost: number;
  doubled: number;
  unknown: number;
  unrecorded: number;
}

/** Looks into the database itself: every acknowledged signature is there once, and none that nobody gave. */
async function prove(ownerUrl: string, year: number, signed: readonly Signed[]): Promise<Proof> {
  const owner = openDatabase(ownerUrl, 1);
  try {
    const rows = await owner
      .selectFrom('pledge_signing')
      .innerJoin('pledge', 'pledge.id', 'pledge_signing.pledge_id')
      .select(['pledge_signing.id', 'pledge_id', 'party_position'])
      .where('pledge.year', '=', year)
      .execute();
    const events = await owner.selectFrom('audit_event').select('subject_id').where('name', '=', 'pledge.signed_in_session').execute();
    const pledges = new Set(rows.map(({ pledge_id }) => pledge_id));
    const [there, given] = [new Set(rows.map(({ id }) => id)), new Set(signed.map(({ id }) => id))];
    return {
      acknowledged: given.size,
      lost: signed.filter(({ id }) => !there.has(id)).length,
      doubled: rows.length - new Set(rows.map((row) => `${row.pledge_id} ${row.party_position}`)).size + signed.length - given.size,
      unknown: rows.filter(({ id }) => !given.has(id)).length,
      unrecorded: rows.length - events.filter(({ subject_id }) => pledges.has(subject_id ?? '')).length,
    };
  } finally {
    await owner.destroy();
  }
}

function print(signers: number, { signed, seconds, away }: Run, proof: Proof): boolean {
  const times = signed.map(({ took }) => took).toSorted((a, b) => a - b);
  const at = (share: number) => `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN)} ms`;
  const retries = signed.reduce((sum, one) => sum + one.retries, 0);
  console.log(
    `${signers} người ký: ${seconds.toFixed(1)} giây, máy chủ vắng ${(away / 1000).toFixed(1)} giây; một chữ ký: trung vị ${at(0.5)}, p99 ${at(0.99)}; gửi lại ${retries} lần`,
  );
  console.log(
    `  đã báo ${proof.acknowledged}, mất ${proof.lost}, ký đôi ${proof.doubled}, không ai ký ${proof.unknown}, thiếu nhật ký ${proof.unrecorded}`,
  );
  return proof.acknowledged === signers && proof.lost + proof.doubled + proof.unknown + proof.unrecorded === 0;
}

/** `bench signing [--port N]`: sessions of 54 and of 500 signers over HTTP, with a kill -9 in the middle of each. */
export async function benchSigning(args: string[]): Promise<void> {
  const ceremonies = [
    { year: 2026, signers: 54 },
    { year: 2027, signers: 500 },
  ];
  const dataDir = mkdtempSync(join(tmpdir(), 'bangvang-signing-'));
  const product = new Product(dataDir, option(args, 'port', 3991));
  let holds = true;
  try {
    product.setUp();
    product.take(signingBundle(ceremonies));
    for (const each of ceremonies) {
      await product.start();
      await product.signIn();
      const run = await ceremony(product, await openSession(product, each));
      await product.signal('SIGTERM');
      const server = await startEmbedded({ dataDir: `${dataDir}/database`, log: () => {} });
      holds = print(each.signers, run, await prove(server.adminUrl, each.year, run.signed)) && holds;
      if (each.signers === 54 && run.seconds > 60) holds = false;
      await server.stop();
    }
    holds = product.holds() && holds;
  } finally {
    await product.signal('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (!holds) throw new Error('Có chữ ký bị mất, bị đôi, hoặc 54 người ký quá một phút.');
}
