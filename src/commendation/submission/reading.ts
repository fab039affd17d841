import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { powerOver } from '../decision/power.ts';
import { isId } from '../identifier.ts';
import { authorityNames } from '../law/words.ts';
import { type NominationView, listNominations, readNomination } from '../nomination/reading.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { compareListed } from '../subject/order.ts';

export const submissionSymbol = 'TTr-UBND';

const submissionRows = (tx: Tx) =>
  tx.db
    .selectFrom('submission')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'submission.signer_id').onRef('person.authority_id', '=', 'submission.authority_id'),
    )
    .selectAll('submission')
    .select('person.name as signer_name');

const lineRows = (tx: Tx) => tx.db.selectFrom('submission_line').selectAll().orderBy('submission_id').orderBy('position').execute();
const actRows = (tx: Tx) => tx.db.selectFrom('submission_act').selectAll().orderBy('acted_on').orderBy('position').orderBy('id').execute();

export type SubmissionAct = Awaited<ReturnType<typeof actRows>>[number];
export type SubmissionState = 'draft' | 'sent' | 'asked' | 'supplemented' | 'granted' | 'refused' | 'partly';

export const submissionStates: Readonly<Record<SubmissionState, string>> = {
  draft: 'Dự thảo',
  sent: 'Đã gửi, chờ trả lời',
  asked: 'Cấp trên yêu cầu bổ sung',
  supplemented: 'Đã bổ sung, chờ trả lời',
  granted: 'Được khen thưởng',
  refused: 'Không được khen thưởng',
  partly: 'Đã trả lời từng trường hợp',
};

/** Where a submission stands, from its acts; never stored. */
export function submissionState(lines: number, acts: readonly { kind: string }[]): SubmissionState {
  const granted = acts.filter(({ kind }) => kind === 'granted').length;
  const refused = acts.filter(({ kind }) => kind === 'refused').length;
  if (lines > 0 && granted + refused >= lines) return refused === 0 ? 'granted' : granted === 0 ? 'refused' : 'partly';
  const last = acts.findLast(({ kind }) => kind === 'sent' || kind === 'asked' || kind === 'supplemented')?.kind;
  return last === 'asked' || last === 'supplemented' || last === 'sent' ? last : 'draft';
}

export type Submission = Awaited<ReturnType<typeof listSubmissions>>[number];

/** The submissions of a year, or all, newest first. Three queries. */
export async function listSubmissions(tx: Tx, year?: number) {
  const rows = await submissionRows(tx)
    .$if(year !== undefined, (qb) => qb.where('submission.year', '=', year ?? 0))
    .orderBy('submission.issued_on', (order) => order.desc().nullsFirst())
    .orderBy('submission.number', 'desc')
    .execute();
  const [lines, acts] = [await lineRows(tx), await actRows(tx)];
  return rows.map((row) => {
    const own = acts.filter(({ submission_id }) => submission_id === row.id);
    const nominations = lines.filter(({ submission_id }) => submission_id === row.id).map(({ nomination_id }) => nomination_id);
    return { ...row, nominations, acts: own, state: submissionState(nominations.length, own) };
  });
}

export const findSubmission = async (tx: Tx, id: string): Promise<Submission | undefined> =>
  isId(id) ? (await listSubmissions(tx)).find((row) => row.id === id) : undefined;

/** The nominations of a submission in the order of a list; only those the actor may see. */
export async function submittedNominations(
  tx: Tx,
  actor: Actor,
  { nominations }: Pick<Submission, 'nominations'>,
): Promise<NominationView[]> {
  const rows: NominationView[] = [];
  for (const id of nominations) {
    const row = await readNomination(tx, actor, id);
    if (row) rows.push(row);
  }
  return rows.toSorted(compareListed);
}

export interface Submittable extends NominationView {
  /** Who decides by the law book: "Chủ tịch UBND cấp tỉnh". */
  decidedBy: string | null;
  /** Whether the ward's own chair decides it, so that no submission is needed. */
  ownPower: boolean;
}

/** What the council let pass, no decision holds and no submission waits for, with who decides it. */
export async function submittable(tx: Tx, actor: Actor, year: number): Promise<Submittable[]> {
  const waiting = new Set(
    (await listSubmissions(tx)).flatMap(({ nominations, acts }) =>
      nominations.filter((id) => !acts.some(({ kind, nomination_id }) => kind === 'refused' && nomination_id === id)),
    ),
  );
  const passed = (await listNominations(tx, actor, year)).filter(({ id, state }) => state === 'passed' && !waiting.has(id));
  const checks = await powerOver(
    tx,
    passed.map(({ id, name }) => ({ nomination_id: id, name })),
    localDate(tx.now),
  );
  const power = new Map(checks.map((check) => [check.nominationId, check]));
  return passed.toSorted(compareListed).map((row) => {
    const check = power.get(row.id);
    const authority = check?.findings.authority;
    return {
      ...row,
      decidedBy: authority ? (authorityNames[authority] ?? authority) : null,
      ownPower: authority === 'CT_UBND_XA',
    };
  });
}
