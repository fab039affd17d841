import { verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type Runtime, type Tx, inTenant } from '../../platform/tenancy.ts';
import { tidyPhone, tokenHash } from './account.ts';

const idleMinutes = 120;
const lifetimeHours = 12;
const failuresAllowed = 5;
const pauseMinutes = 15;
/** No account has a longer one. */
const longestLogin = 200;
/** A hash of nothing anybody knows: checked where there is no account, so that the answer takes as long. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$9kLZ0FvdtAhlWAOhG8rj7OlqfC2zY0qyH7K1ZNk2yqc';

const minutesAgo = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

export type SignIn =
  | { outcome: 'signed_in'; token: string; mustChange: boolean }
  | { outcome: 'wrong' }
  | { outcome: 'paused'; minutes: number };

/**
 * Signs in by e-mail or phone. Failures are counted for the name typed and for the network it came from, whether or not
 * such an account exists; the answer is the same for both. Returns a new token, kept only as its hash.
 */
export async function signIn(tx: Tx, login: string, password: string, address: string): Promise<SignIn> {
  const name = (login.includes('@') ? login.trim().toLowerCase() : tidyPhone(login)).slice(0, longestLogin);
  await takeTurn(tx, name);
  const subjects = [`login:${name}`, `network:${address}`];
  if (await isPaused(tx, subjects)) return { outcome: 'paused', minutes: pauseMinutes };
  const account = await tx.db
    .selectFrom('account')
    .selectAll()
    .where(login.includes('@') ? 'email' : 'phone', '=', name)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  const right = await verify(account?.password_hash ?? decoy, password).catch(() => false);
  if (!account || !right) {
    for (const subject of subjects) await countFailure(tx, subject);
    return { outcome: 'wrong' };
  }
  await tx.db.deleteFrom('sign_in_failure').where('subject', '=', `login:${name}`).execute();
  const token = randomBytes(32).toString('base64url');
  await tx.db
    .insertInto('session')
    .values({
      authority_id: tx.authorityId,
      token_hash: tokenHash(token),
      account_id: account.id,
      created_at: tx.now,
      seen_at: tx.now,
      expires_at: new Date(tx.now.getTime() + lifetimeHours * 3_600_000),
    })
    .execute();
  await recordEvent(
    tx,
    { kind: 'account', accountId: account.id, personId: account.person_id, name: account.name, roles: [] },
    'session.opened',
    { subject: account.id },
  );
  return { outcome: 'signed_in', token, mustChange: account.must_change_password };
}

/** Attempts for one name follow each other, so that many at once are not all counted as the first. */
const takeTurn = (tx: Tx, name: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`sign in ${tx.authorityId} ${name}`}, 0))`.execute(tx.db);

async function isPaused(tx: Tx, subjects: string[]): Promise<boolean> {
  const row = await tx.db
    .selectFrom('sign_in_failure')
    .select('subject')
    .where('subject', 'in', subjects)
    .where('last_at', '>', minutesAgo(tx.now, pauseMinutes))
    .where((eb) =>
      eb(
        'failures',
        '>=',
        eb
          .case()
          .when('subject', 'like', 'network:%')
          .then(failuresAllowed * 6)
          .else(failuresAllowed)
          .end(),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

async function countFailure(tx: Tx, subject: string): Promise<void> {
  const stale = minutesAgo(tx.now, pauseMinutes);
  await tx.db
    .insertInto('sign_in_failure')
    .values({ authority_id: tx.authorityId, subject, failures: 1, last_at: tx.now })
    .onConflict((oc) =>
      oc.columns(['authority_id', 'subject']).doUpdateSet({
        failures: sql<number>`case when sign_in_failure.last_at < ${stale} then 1 else sign_in_failure.failures + 1 end`,
        last_at: tx.now,
      }),
    )
    .execute();
}

/** Who holds this token, if it is still good. */
export async function identify(tx: Tx, token: string): Promise<Actor | null> {
  const row = await tx.db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.authority_id', '=', 'session.authority_id').onRef('account.id', '=', 'session.account_id'),
    )
    .select(['account.id', 'account.name', 'account.person_id'])
    .select((eb) =>
      eb
        .selectFrom('account_role')
        .whereRef('account_role.account_id', '=', 'account.id')
        .select(
          sql<{ role: string; unitId: string | null }[]>`jsonb_agg(jsonb_build_object('role', role, 'unitId', unit_id) order by role)`.as(
            'roles',
          ),
        )
        .as('roles'),
    )
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', tx.now)
    .where('seen_at', '>', minutesAgo(tx.now, idleMinutes))
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return { kind: 'account', accountId: row.id, personId: row.person_id, name: row.name, roles: row.roles ?? [] };
}

/** Moves the idle limit on, at most once a minute. */
export async function touchSession(runtime: Runtime, authorityId: string, token: string): Promise<void> {
  await inTenant(runtime, authorityId, (tx) =>
    tx.db
      .updateTable('session')
      .set({ seen_at: tx.now })
      .where('token_hash', '=', tokenHash(token))
      .where('seen_at', '<', minutesAgo(tx.now, 1))
      .execute(),
  );
}

export async function signOut(tx: Tx, actor: Actor, token: string | null): Promise<void> {
  if (token) await tx.db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
  await recordEvent(tx, actor, 'session.closed', actor.accountId ? { subject: actor.accountId } : {});
}
