import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

/** Sessions, newest first, with how many pledges each is about and how many signatures it took. */
export const listSessions = (tx: Tx) =>
  tx.db
    .selectFrom('signing_session as session')
    .select(['session.id', 'session.name', 'session.opened_at', 'session.closed_at'])
    .select([
      sql<number>`(select count(*) from signing_session_pledge p where p.signing_session_id = session.id)`.as('pledges'),
      sql<number>`(select count(*) from pledge_signing s where s.session_id = session.id)`.as('signatures'),
    ])
    .orderBy('session.opened_at', 'desc')
    .orderBy('session.id')
    .execute();
