import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { nameSubjects } from '../subject/names.ts';

const recoveryRows = (tx: Tx) =>
  tx.db
    .selectFrom('recovery')
    .innerJoin('amendment', (join) =>
      join.onRef('amendment.id', '=', 'recovery.amendment_id').onRef('amendment.authority_id', '=', 'recovery.authority_id'),
    )
    .innerJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'amendment.decision_id').onRef('decision.authority_id', '=', 'amendment.authority_id'),
    )
    .innerJoin('award', (join) =>
      join.onRef('award.id', '=', 'amendment.award_id').onRef('award.authority_id', '=', 'amendment.authority_id'),
    )
    .selectAll('recovery')
    .select([
      'amendment.award_id',
      'amendment.decision_id',
      'award.recipient',
      'award.person_id',
      'award.unit_id',
      'award.body_id',
      'award.bloc_id',
      'award.household_id',
      'award.whole_authority',
      'award.award',
      'decision.number',
      'decision.symbol',
      'decision.issued_on',
    ])
    .where('decision.issued_on', 'is not', null)
    .orderBy('due_on')
    .orderBy('recovery.id');

const returnRows = (tx: Tx) => tx.db.selectFrom('recovery_return').selectAll().orderBy('recovery_id').orderBy('position').execute();

export type RecoveryState = 'returned' | 'partly' | 'open' | 'overdue';
export type Recovery = Awaited<ReturnType<typeof listRecoveries>>[number];

/** Everything to be given back by signed revocations, with what came back. A constant number of queries. */
export async function listRecoveries(tx: Tx) {
  const returns = await returnRows(tx);
  const today = localDate(tx.now);
  const rows = await nameSubjects(tx, await recoveryRows(tx).execute(), today);
  return rows.map((row) => {
    const own = returns.filter(({ recovery_id }) => recovery_id === row.id);
    const back = own.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const done = row.what === 'money' ? back >= (row.amount ?? 0) : own.length > 0;
    const state: RecoveryState = done ? 'returned' : row.due_on < today ? 'overdue' : own.length > 0 ? 'partly' : 'open';
    return {
      ...row,
      recipient: row.recipient ?? row.name,
      returns: own,
      back,
      left: row.what === 'money' ? Math.max(0, (row.amount ?? 0) - back) : null,
      state,
    };
  });
}

export interface NewReturn {
  returnedOn: string;
  /** đồng; null for an object. */
  amount: number | null;
  /** The receipt or minutes that prove it. */
  paper: string;
}

/** Records that an object or money came back. More than what is owed is refused. */
export async function recordReturn(tx: Tx, actor: Actor, id: string, input: NewReturn): Promise<void> {
  if (isId(id)) await tx.db.selectFrom('recovery').select('id').where('id', '=', id).forUpdate().execute();
  const row = found((await listRecoveries(tx)).find((each) => each.id === id));
  if (row.state === 'returned') throw new Refusal('returned_already', 'Khoản này đã được nộp lại đủ.');
  if (input.returnedOn > localDate(tx.now)) throw new Refusal('in_future', 'Ngày nộp lại chưa đến; ghi ngày đã nộp.', 'returned_on');
  if (row.what === 'money' && (input.amount === null || input.amount < 1))
    throw new Refusal('no_amount', 'Ghi số tiền đã nộp lại.', 'amount');
  if (row.what === 'money' && (input.amount ?? 0) > (row.left ?? 0))
    throw new Refusal('too_much', 'Số tiền nộp lại nhiều hơn số còn phải thu; kiểm tra lại.', 'amount');
  await tx.db
    .insertInto('recovery_return')
    .values({
      ...freshRow(tx),
      recovery_id: id,
      position: row.returns.length,
      returned_on: input.returnedOn,
      amount: row.what === 'money' ? input.amount : null,
      paper: input.paper,
      recorded_by: actor.name,
    })
    .execute();
  await recordEvent(tx, actor, 'recovery.returned', { subject: id, detail: { amount: input.amount, paper: input.paper } });
}
