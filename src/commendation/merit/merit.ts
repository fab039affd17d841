import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import type { SubjectColumns } from '../subject/subject.ts';
import type { occupations, payrolls, positionKinds, sexes } from './records.ts';

type OneOf<V extends readonly string[]> = V[number];
export type Whom = Pick<SubjectColumns, 'person_id' | 'unit_id' | 'body_id' | 'household_id'>;

export interface Employment {
  recruitedOn: string | null;
  sex: OneOf<typeof sexes> | null;
  positionKind: OneOf<typeof positionKinds> | null;
  payroll: OneOf<typeof payrolls> | null;
  occupation?: OneOf<typeof occupations> | null;
}

/** Writes or mends what the rules ask about a person's work. */
export async function recordEmployment(tx: Tx, actor: Actor, personId: string, input: Employment): Promise<void> {
  const values = {
    recruited_on: input.recruitedOn,
    sex: input.sex,
    position_kind: input.positionKind,
    payroll: input.payroll,
    occupation: input.occupation ?? null,
  };
  await tx.db
    .insertInto('employment')
    .values({ ...fresh(tx), person_id: personId, ...values })
    .onConflict((oc) => oc.columns(['authority_id', 'person_id']).doUpdateSet(values))
    .execute();
  await recordEvent(tx, actor, 'merit.employment_recorded', { subject: personId, detail: { ...values } });
}

export interface Rating {
  year: number;
  rating: string;
  members: number | null;
  women: number | null;
  completed: number | null;
  document: string | null;
}

/** The rating of a person or a collective for one year; written again it replaces that year's, the journal keeps both. */
export async function recordRating(tx: Tx, actor: Actor, whom: Whom, input: Rating): Promise<void> {
  if (input.year > Number(localDate(tx.now).slice(0, 4)))
    throw new Refusal('year_ahead', 'Năm xếp loại chưa đến; ghi năm hiện tại hoặc năm đã qua.', 'year');
  if (input.members !== null && ((input.completed ?? 0) > input.members || (input.women ?? 0) > input.members))
    throw new Refusal('more_than_members', 'Số người hoàn thành nhiệm vụ và số nữ không được lớn hơn số thành viên.', 'members');
  const { household_id: _, ...subject } = whom;
  const { rating, members, women, completed, document } = input;
  await tx.db
    .insertInto('yearly_rating')
    .values({ ...fresh(tx), ...subject, ...input })
    .onConflict((oc) =>
      oc.columns(['authority_id', 'person_id', 'unit_id', 'body_id', 'year']).doUpdateSet({ rating, members, women, completed, document }),
    )
    .execute();
  await recordEvent(tx, actor, 'merit.rating_recorded', { subject: idOf(whom), detail: { year: input.year, rating } });
}

export async function recordLeave(
  tx: Tx,
  actor: Actor,
  personId: string,
  input: { kind: string; from: string; to: string; workingDays: number | null },
): Promise<void> {
  if (input.to < input.from) throw new Refusal('ends_before', 'Ngày kết thúc đứng trước ngày bắt đầu; xem lại hai ngày.', 'to');
  await tx.db
    .insertInto('leave_of_absence')
    .values({ ...fresh(tx), person_id: personId, kind: input.kind, from_on: input.from, to_on: input.to, working_days: input.workingDays })
    .execute();
  await recordEvent(tx, actor, 'merit.leave_recorded', { subject: personId, detail: { kind: input.kind } });
}

export async function recordDiscipline(
  tx: Tx,
  actor: Actor,
  personId: string,
  input: { form: string; decidedOn: string; completedOn: string | null; document: string | null },
): Promise<void> {
  if (input.completedOn !== null && input.completedOn < input.decidedOn)
    throw new Refusal('ends_before', 'Ngày chấp hành xong đứng trước ngày quyết định; xem lại hai ngày.', 'completed_on');
  const row = fresh(tx);
  await tx.db
    .insertInto('discipline')
    .values({
      ...row,
      person_id: personId,
      form: input.form,
      decided_on: input.decidedOn,
      completed_on: input.completedOn,
      document: input.document,
    })
    .execute();
  await recordEvent(tx, actor, 'merit.discipline_recorded', {
    subject: personId,
    detail: { form: input.form, decidedOn: input.decidedOn },
  });
}

/** From this day on the person's achievements count again (NĐ 152/2025 Điều 4 khoản 4). */
export async function completeDiscipline(tx: Tx, actor: Actor, id: string, completedOn: string): Promise<string> {
  const row = found(await tx.db.selectFrom('discipline').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
  if (row.completed_on !== null) throw new Refusal('completed_already', 'Kỷ luật này đã ghi ngày chấp hành xong.');
  if (completedOn < row.decided_on) throw new Refusal('ends_before', 'Ngày chấp hành xong đứng trước ngày quyết định.', 'completed_on');
  await tx.db.updateTable('discipline').set({ completed_on: completedOn }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'merit.discipline_completed', { subject: row.person_id, detail: { completedOn } });
  return row.person_id;
}

/** Opens a matter: from now on every nomination of the subject waits, until it is closed. */
export async function openCase(
  tx: Tx,
  actor: Actor,
  whom: Whom,
  input: { kind: string; openedOn: string; source: string | null; finedFor: string | null },
): Promise<string> {
  if (input.openedOn > localDate(tx.now))
    throw new Refusal('day_ahead', 'Ngày bắt đầu chưa đến; ghi ngày hôm nay hoặc ngày đã qua.', 'opened_on');
  if (input.kind === 'fine' && input.finedFor === null) throw new Refusal('no_fine', 'Chọn bị xử phạt về việc gì.', 'fined_for');
  const row = fresh(tx);
  await tx.db
    .insertInto('integrity_case')
    .values({
      ...row,
      ...whom,
      kind: input.kind,
      opened_on: input.openedOn,
      source: input.source,
      fined_for: input.kind === 'fine' ? input.finedFor : null,
    })
    .execute();
  await recordEvent(tx, actor, 'merit.case_opened', { subject: idOf(whom), detail: { case: row.id, kind: input.kind } });
  return row.id;
}

/** Ends a matter with its result; nominations that waited for it are weighed again. */
export async function closeCase(
  tx: Tx,
  actor: Actor,
  whom: Whom,
  id: string,
  input: { closedOn: string; result: string; conclusion: string | null },
): Promise<void> {
  const row = found(await tx.db.selectFrom('integrity_case').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());
  if (idOf(row) !== idOf(whom)) throw new NotFound();
  if (row.closed_on !== null) throw new Refusal('closed_already', 'Vụ việc này đã ghi kết luận.');
  if (input.closedOn < row.opened_on) throw new Refusal('ends_before', 'Ngày kết luận đứng trước ngày bắt đầu.', 'closed_on');
  await tx.db
    .updateTable('integrity_case')
    .set({ closed_on: input.closedOn, result: input.result, conclusion: input.conclusion })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'merit.case_closed', { subject: idOf(row), detail: { case: id, result: input.result } });
}

export interface NewInitiative {
  title: string;
  year: number;
  scope: string;
  recognisedBy: string | null;
  recognisedLevel: string | null;
  document: string | null;
  authors: readonly string[];
}

/** An initiative that was recognised, with its authors. Who recognises what is weighed by the rules, not here. */
export async function recordInitiative(tx: Tx, actor: Actor, input: NewInitiative): Promise<string> {
  const authors = [...new Set(input.authors)];
  if (authors.length === 0) throw new Refusal('no_author', 'Chọn ít nhất một tác giả.', 'authors');
  const row = fresh(tx);
  await tx.db
    .insertInto('initiative')
    .values({
      ...row,
      title: input.title,
      year: input.year,
      scope: input.scope,
      recognised_by: input.recognisedBy,
      recognised_level: input.recognisedLevel,
      document: input.document,
    })
    .execute();
  await tx.db
    .insertInto('initiative_author')
    .values(authors.map((person_id, position) => ({ ...freshRow(tx), initiative_id: row.id, position, person_id })))
    .execute();
  await recordEvent(tx, actor, 'merit.initiative_recorded', { subject: row.id, detail: { title: input.title, year: input.year } });
  return row.id;
}

const idOf = (whom: Whom) => whom.person_id ?? whom.unit_id ?? whom.body_id ?? whom.household_id ?? '';
