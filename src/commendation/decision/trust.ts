import { createHash } from 'node:crypto';
import type { Certificate } from 'pkijs';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { isAuthority, readPem, viewOf } from './signed-pdf/certificate.ts';

/** The certificates of authorities in trust, newest first; those taken out too, as long as they are asked for. */
export const trustedRoots = (tx: Tx) =>
  tx.db
    .selectFrom('trusted_root')
    .selectAll()
    .orderBy('removed_on', (order) => order.desc().nullsFirst())
    .orderBy('subject')
    .execute();

/** The same as certificates, those in trust only. */
export const trustAnchors = async (tx: Tx): Promise<Certificate[]> =>
  (await trustedRoots(tx)).filter(({ removed_on }) => removed_on === null).flatMap(({ pem }) => readPem(pem) ?? []);

const pemOf = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;

/** Puts the authorities of a PEM text in trust. Certificates of people are refused: they would vouch for themselves. Returns how many. */
export async function trustRoots(tx: Tx, actor: Actor, pem: string): Promise<number> {
  const certificates = readPem(pem);
  if (!certificates || certificates.length === 0)
    throw new Refusal(
      'no_certificate',
      'Tệp không có chứng thư dạng PEM (bắt đầu bằng -----BEGIN CERTIFICATE-----). Chọn tệp khác.',
      'pem',
    );
  const person = certificates.find((each) => !isAuthority(each));
  if (person)
    throw new Refusal(
      'no_authority',
      `Chứng thư “${viewOf(person).subject}” không phải của tổ chức chứng thực (CA). Chọn chứng thư gốc hoặc trung gian của tổ chức chứng thực.`,
      'pem',
    );
  const rows = certificates.map((each) => {
    const der = Buffer.from(each.toSchema(true).toBER());
    const { subject, validTo } = viewOf(each);
    const fingerprint = createHash('sha256').update(der).digest('hex');
    return { ...freshRow(tx), fingerprint, subject, valid_to: validTo, pem: pemOf(der), added_on: localDate(tx.now), added_by: actor.name };
  });
  const added = await tx.db
    .insertInto('trusted_root')
    .values(rows)
    .onConflict((oc) => oc.doNothing())
    .returning('fingerprint')
    .execute();
  if (added.length === 0) throw new Refusal('trusted_already', 'Chứng thư này đã có trong danh sách tin cậy.', 'pem');
  await recordEvent(tx, actor, 'trust.added', { detail: { fingerprints: added.map(({ fingerprint }) => fingerprint) } });
  return added.length;
}

/** Takes an authority out of trust; what was checked while it stood keeps its finding. */
export async function distrustRoot(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = found(
    isId(id)
      ? await tx.db
          .updateTable('trusted_root')
          .set({ removed_on: localDate(tx.now) })
          .where('id', '=', id)
          .where('removed_on', 'is', null)
          .returning('fingerprint')
          .executeTakeFirst()
      : undefined,
  );
  await recordEvent(tx, actor, 'trust.removed', { subject: id, detail: { fingerprint: row.fingerprint } });
}
