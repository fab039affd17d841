import type { Kysely } from 'kysely';
import type { Figure } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import type { Purse } from './purse.ts';

export interface LedgerFilter extends Partial<Purse> {
  /** Entries of the works of this year, and of funds in it. */
  year?: number;
}

const received = (db: Kysely<DB>) =>
  db
    .selectFrom('contribution as c')
    .leftJoin('work', 'work.id', 'c.work_id')
    .leftJoin('contribution as undoing', 'undoing.reverses_id', 'c.id')
    .selectAll('c')
    .select(['work.title', 'work.year', 'undoing.id as undone_by', 'undoing.reason as undone_because']);

const paid = (db: Kysely<DB>) =>
  db
    .selectFrom('spending as c')
    .leftJoin('work', 'work.id', 'c.work_id')
    .leftJoin('spending as undoing', 'undoing.reverses_id', 'c.id')
    .selectAll('c')
    .select(['work.title', 'work.year', 'undoing.id as undone_by', 'undoing.reason as undone_because']);

export type Received = Awaited<ReturnType<ReturnType<typeof received>['execute']>>[number];
export type Paid = Awaited<ReturnType<ReturnType<typeof paid>['execute']>>[number];

const inYear = (day: string | null, year: number) => day === null || day.startsWith(String(year));

/** What was received, in order of the day. */
export async function listReceived(tx: Tx, { work_id, fund, year }: LedgerFilter): Promise<Received[]> {
  const rows = await received(tx.db)
    .$if(Boolean(work_id), (query) => query.where('c.work_id', '=', work_id ?? ''))
    .$if(Boolean(fund), (query) => query.where('c.fund', '=', fund ?? ''))
    .orderBy('c.given_on')
    .orderBy('c.receipt_year')
    .orderBy('c.receipt_number')
    .orderBy('c.position')
    .orderBy('c.id')
    .execute();
  return rows.filter((row) => year === undefined || (row.work_id === null ? inYear(row.given_on, year) : row.year === year));
}

/** What was paid, in order of the day. */
export async function listPaid(tx: Tx, { work_id, fund, year }: LedgerFilter): Promise<Paid[]> {
  const rows = await paid(tx.db)
    .$if(Boolean(work_id), (query) => query.where('c.work_id', '=', work_id ?? ''))
    .$if(Boolean(fund), (query) => query.where('c.fund', '=', fund ?? ''))
    .orderBy('c.spent_on')
    .orderBy('c.position')
    .orderBy('c.id')
    .execute();
  return rows.filter((row) => year === undefined || (row.work_id === null ? inYear(row.spent_on, year) : row.year === year));
}

export const findReceived = async (tx: Tx, id: string): Promise<Received> =>
  found(await received(tx.db).where('c.id', '=', id).executeTakeFirst());
export const findPaid = async (tx: Tx, id: string): Promise<Paid> => found(await paid(tx.db).where('c.id', '=', id).executeTakeFirst());

/** The names of the funds that money was given to or spent from. */
export async function fundNames(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('contribution')
    .select('fund')
    .where('fund', 'is not', null)
    .union(tx.db.selectFrom('spending').select('fund').where('fund', 'is not', null))
    .execute();
  return rows.map(({ fund }) => fund ?? '').sort((a, b) => a.localeCompare(b, 'vi'));
}

export interface PublicLedger {
  received: readonly { source: string; amount: Figure | null }[];
  /** Those who gave and may be named, each once. */
  givers: string[];
  /** How many gifts came without a name that may be said. */
  unnamed: number;
  spent: readonly { item: string; amount: Figure; spent_on: string | null }[];
}

/** What the public may know of the money of one work: sums, what it was spent on, and the givers that may be named. */
export async function publicLedger(tx: Tx, workId: string): Promise<PublicLedger> {
  const all = await listReceived(tx, { work_id: workId });
  const stands = (row: { reverses_id: string | null; undone_by: string | null }) => row.reverses_id === null && row.undone_by === null;
  const gifts = all.filter((row) => stands(row) && row.source !== 'state');
  const named = gifts.flatMap(({ giver, anonymous }) => (giver !== null && !anonymous ? [giver] : []));
  return {
    received: all,
    givers: [...new Set(named)],
    unnamed: gifts.length - named.length,
    spent: (await listPaid(tx, { work_id: workId })).filter(stands),
  };
}
