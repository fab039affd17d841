import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { addDays } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { refuseReversed } from '../known.ts';
import type { AuthorityKind } from '../words.ts';

export interface AuthorityInput {
  name: string;
  kind: AuthorityKind;
  parent: string | null;
  province: string | null;
  /** A host name of its own: "phuong3.example.vn". */
  host: string | null;
  /** Stands between the posts one person holds: "/" or ", ". */
  postSeparator: string | null;
}

/** Changes what the ward is called and how its papers print it. */
export async function changeAuthority(tx: Tx, actor: Actor, input: AuthorityInput): Promise<void> {
  if (input.host !== null) await refuseBadHost(tx, input.host);
  const { postSeparator, ...columns } = input;
  await tx.db
    .updateTable('authority')
    .set({ ...columns, post_separator: postSeparator })
    .where('authority_id', '=', tx.authorityId)
    .execute();
  await recordEvent(tx, actor, 'authority.changed', { subject: tx.authorityId, detail: { ...input } });
}

async function refuseBadHost(tx: Tx, host: string): Promise<void> {
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host)) {
    throw new Refusal('host_form', 'Tên miền viết thường, không có http:// và dấu /, ví dụ phuong3.gov.vn.', 'host');
  }
  const taken = await tx.db
    .selectFrom('authority')
    .select('authority_id')
    .where('host', '=', host)
    .where('authority_id', '!=', tx.authorityId)
    .executeTakeFirst();
  if (taken) throw new Refusal('host_taken', 'Tên miền này đã dùng cho nơi khác.', 'host');
}

export interface LevelInput {
  kind: AuthorityKind;
  name: string;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
}

const nextPosition = sql<number>`coalesce(max(position) + 1, 0)`;

/**
 * Records what the authority (or a level above it) was from a day on. The entry of that kind that was still open ends
 * the day before.
 */
export async function addLevel(tx: Tx, actor: Actor, input: LevelInput): Promise<void> {
  refuseReversed(input.validFrom, input.validTo, 'valid_to');
  if (input.validFrom) {
    const lastDay = addDays(input.validFrom, -1);
    await tx.db
      .updateTable('authority_level')
      .set({ valid_to: lastDay })
      .where('kind', '=', input.kind)
      .where('valid_to', 'is', null)
      .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', lastDay)]))
      .execute();
  }
  const { position } = await tx.db.selectFrom('authority_level').select(nextPosition.as('position')).executeTakeFirstOrThrow();
  const { validFrom, validTo, ...columns } = input;
  const row = { ...freshRow(tx), position, ...columns, valid_from: validFrom, valid_to: validTo };
  await tx.db.insertInto('authority_level').values(row).execute();
  await recordEvent(tx, actor, 'authority.level_added', { subject: row.id, detail: { ...input } });
}

export interface SuccessionInput {
  direction: 'predecessor' | 'successor';
  name: string;
  happenedOn: string | null;
  /** The resolution it rests on. */
  basis: string | null;
}

/** Records an authority this one came from, or that takes its place. */
export async function addSuccession(tx: Tx, actor: Actor, input: SuccessionInput): Promise<void> {
  const taken = await tx.db
    .selectFrom('authority_succession')
    .select('id')
    .where('direction', '=', input.direction)
    .where('name', '=', input.name)
    .executeTakeFirst();
  if (taken) throw new Refusal('succession_taken', 'Dòng này đã có.', 'succession_name');
  const { position } = await tx.db.selectFrom('authority_succession').select(nextPosition.as('position')).executeTakeFirstOrThrow();
  const { happenedOn, ...columns } = input;
  const row = { ...freshRow(tx), position, ...columns, happened_on: happenedOn };
  await tx.db.insertInto('authority_succession').values(row).execute();
  await recordEvent(tx, actor, 'authority.succession_added', { subject: row.id, detail: { ...input } });
}

/** The authority with its levels by date and what it came from. */
export async function readAuthority(tx: Tx) {
  const identity = await tx.db.selectFrom('authority').selectAll().where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const levels = await tx.db.selectFrom('authority_level').selectAll().orderBy('position').execute();
  const successions = await tx.db.selectFrom('authority_succession').selectAll().orderBy('position').execute();
  return { ...identity, levels, successions };
}
