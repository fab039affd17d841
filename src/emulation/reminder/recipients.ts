import { sql } from 'kysely';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import type { Recipient } from '../../platform/mail/channel.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Actor } from '../../platform/actor.ts';

/** An account with everything it is addressed as. */
export interface Reader extends Recipient {
  accountId: string;
  /** Keys of the addressees (`addresseeKey`) it reads for. */
  reads: ReadonlySet<string>;
  /** Channels it does not want. */
  muted: ReadonlySet<string>;
}

interface Row {
  id: string;
  name: string;
  email: string | null;
  person_id: string | null;
  units: string[] | null;
  officer: boolean;
  bodies: string[] | null;
  muted: string[] | null;
}

/** What one account reads: its units, itself, the bodies it holds a post in, and the office for officers. One query. */
export async function readersOn(tx: Tx, day: CalendarDate, accountId: string | null = null): Promise<Reader[]> {
  const { rows } = await sql<Row>`
    select a.id, a.name, a.email, a.person_id,
      (select array_agg(r.unit_id) from account_role r where r.authority_id = a.authority_id and r.account_id = a.id and r.role = 'unit_head' and r.unit_id is not null) as units,
      exists (select from account_role r where r.authority_id = a.authority_id and r.account_id = a.id and r.role = 'officer') as officer,
      (select array_agg(distinct p.body_id) from post p where p.authority_id = a.authority_id and p.person_id = a.person_id and p.body_id is not null
        and (p.valid_from is null or p.valid_from <= ${day}) and (p.valid_to is null or p.valid_to >= ${day})) as bodies,
      (select array_agg(m.channel) from channel_mute m where m.authority_id = a.authority_id and m.account_id = a.id) as muted
    from account a where a.disabled_at is null and (${accountId}::uuid is null or a.id = ${accountId}::uuid) order by a.created_at, a.id`.execute(
    tx.db,
  );
  return rows.map(({ id, name, email, person_id, units, officer, bodies, muted }) => ({
    accountId: id,
    name,
    email,
    reads: new Set([...(units ?? []), ...(person_id ? [person_id] : []), ...(bodies ?? []), ...(officer ? ['office'] : [])]),
    muted: new Set(muted ?? []),
  }));
}

/** What the person who looks reads. */
export const readerOf = async (tx: Tx, actor: Actor, day: CalendarDate): Promise<Reader | null> =>
  actor.accountId === null ? null : ((await readersOn(tx, day, actor.accountId))[0] ?? null);
