import { mayActFor } from '../../organization/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { type Proposal, findInitiative, findProposal } from './initiative.ts';

export interface ProposalInput {
  title: string;
  year: number;
  field: string | null;
  unitId: string;
  situation: string | null;
  solution: string;
  effect: string | null;
  appliedOn: string | null;
  scope: string;
  authors: readonly string[];
}

async function refuseUnknownPeople(tx: Tx, people: readonly string[]): Promise<void> {
  const known = await tx.db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...people])
    .execute();
  if (known.length < people.length) throw new Refusal('choice_gone', 'Lựa chọn này không còn; chọn lại.', 'author');
}

/** Puts an initiative forward for a unit. It counts for no rule until it is recognised. Returns its id. */
export async function proposeInitiative(tx: Tx, actor: Actor, input: ProposalInput): Promise<string> {
  if (!mayActFor(actor, input.unitId)) throw new NotFound();
  const authors = [...new Set(input.authors)];
  if (authors.length === 0) throw new Refusal('no_author', 'Chọn ít nhất một tác giả.', 'author');
  await refuseUnknownPeople(tx, authors);
  const today = localDate(tx.now);
  if (input.appliedOn !== null && input.appliedOn > today)
    throw new Refusal('day_ahead', 'Sáng kiến phải đã được áp dụng; ngày áp dụng chưa đến.', 'applied_on');
  const unit = await tx.db.selectFrom('unit').select('id').where('id', '=', input.unitId).executeTakeFirst();
  if (!unit) throw new Refusal('choice_gone', 'Lựa chọn này không còn; chọn lại.', 'unit');
  const row = fresh(tx);
  const { title, year, field, situation, solution, effect } = input;
  await tx.db
    .insertInto('initiative_proposal')
    .values({
      ...row,
      title,
      year,
      field,
      situation,
      solution,
      effect,
      unit_id: input.unitId,
      applied_on: input.appliedOn,
      proposed_on: today,
      claimed_scope: input.scope,
    })
    .execute();
  await tx.db
    .insertInto('initiative_proposal_author')
    .values(authors.map((person_id, position) => ({ ...freshRow(tx), initiative_proposal_id: row.id, position, person_id })))
    .execute();
  await recordEvent(tx, actor, 'initiative.proposed', { subject: row.id, detail: { title, year } });
  return row.id;
}

async function unanswered(tx: Tx, id: string): Promise<Proposal> {
  await tx.db.selectFrom('initiative_proposal').select('id').where('id', '=', id).forUpdate().execute();
  const row = await findProposal(tx, id);
  if (row.outcome !== null) throw new Refusal('answered_already', 'Đề nghị này đã có kết luận.');
  return row;
}

export interface Recognition {
  /** The council or the person whose decision it is. */
  by: string;
  level: string;
  scope: string;
  document: string;
  on: string;
  effect: string | null;
}

/** The council's recognition: from now on the initiative stands for its authors in the rules. Returns the id of the initiative. */
export async function recogniseInitiative(tx: Tx, actor: Actor, id: string, input: Recognition): Promise<string> {
  const proposal = await unanswered(tx, id);
  if (input.on < proposal.proposed_on || input.on > localDate(tx.now))
    throw new Refusal('wrong_day', 'Ngày công nhận phải từ ngày đề nghị đến hôm nay.', 'on');
  const row = fresh(tx);
  await tx.db
    .insertInto('initiative')
    .values({
      ...row,
      title: proposal.title,
      year: Number(input.on.slice(0, 4)),
      scope: input.scope,
      recognised_by: input.by,
      recognised_level: input.level,
      recognised_on: input.on,
      document: input.document,
      effect: input.effect ?? proposal.effect,
    })
    .execute();
  await tx.db
    .insertInto('initiative_author')
    .values(proposal.authors.map((author, position) => ({ ...freshRow(tx), initiative_id: row.id, position, person_id: author.id })))
    .execute();
  await answer(tx, id, { answered_on: input.on, answered_by: input.by, outcome: 'recognised', initiative_id: row.id });
  await recordEvent(tx, actor, 'initiative.recognised', {
    subject: row.id,
    detail: { proposal: id, scope: input.scope, level: input.level, document: input.document },
  });
  return row.id;
}

interface Answer {
  answered_on: string;
  answered_by: string;
  outcome: 'recognised' | 'refused';
  initiative_id?: string;
  reason?: string;
}

const answer = (tx: Tx, id: string, values: Answer) => tx.db.updateTable('initiative_proposal').set(values).where('id', '=', id).execute();

export async function refuseInitiative(tx: Tx, actor: Actor, id: string, input: { by: string; reason: string }): Promise<void> {
  await unanswered(tx, id);
  await answer(tx, id, { answered_on: localDate(tx.now), answered_by: input.by, outcome: 'refused', reason: input.reason });
  await recordEvent(tx, actor, 'initiative.refused', { subject: id, detail: { reason: input.reason } });
}

/** Records that a unit took the initiative over, or anew what came of it there. */
export async function recordInitiativeCopy(
  tx: Tx,
  actor: Actor,
  id: string,
  copy: { unitId: string; since: string | null; result: string | null },
): Promise<void> {
  const initiative = await findInitiative(tx, id);
  if (!mayActFor(actor, copy.unitId)) throw new NotFound();
  if (initiative.proposal?.unit_id === copy.unitId)
    throw new Refusal('own_copy', 'Đơn vị này là nơi có sáng kiến; chọn đơn vị áp dụng theo.', 'unit');
  found(await tx.db.selectFrom('unit').select('id').where('id', '=', copy.unitId).executeTakeFirst());
  const values = { since: copy.since, result: copy.result };
  await tx.db
    .insertInto('initiative_copy')
    .values({ ...fresh(tx), initiative_id: id, unit_id: copy.unitId, ...values })
    .onConflict((oc) => oc.columns(['authority_id', 'initiative_id', 'unit_id']).doUpdateSet(values))
    .execute();
  await recordEvent(tx, actor, 'initiative.copied', { subject: id, detail: { unit: copy.unitId, result: copy.result } });
}
