import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { type AuditName, recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { launcherStanding } from './launcher.ts';
import { type Movement, findMovement } from './movement.ts';
import { currentContent } from './plan-content.ts';
import { missing, missingWords } from './readiness.ts';
import { type PlanActKind, type PlanStanding, planStanding } from './standing.ts';

/** Everything that was done with the plan, oldest first, with who did it. */
export const planActsOf = (tx: Tx, movementId: string) =>
  tx.db
    .selectFrom('plan_act')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'plan_act.person_id').onRef('person.authority_id', '=', 'plan_act.authority_id'),
    )
    .selectAll('plan_act')
    .select('person.name as person_name')
    .where('movement_id', '=', movementId)
    .orderBy('acted_at')
    .orderBy('version')
    .orderBy('plan_act.id')
    .execute();

export type StoredAct = Awaited<ReturnType<typeof planActsOf>>[number];

export const standingOf = async (tx: Tx, movement: Movement): Promise<PlanStanding> =>
  planStanding(await planActsOf(tx, movement.id), await currentContent(tx, movement));

interface Act {
  kind: PlanActKind;
  version: number;
  personId?: string;
  personPost?: string;
  onPaper?: boolean;
  reason?: string;
  number?: string;
  documentOn?: CalendarDate;
  content?: string;
}

const events: Readonly<Record<PlanActKind, AuditName>> = {
  submitted: 'plan.submitted',
  withdrawn: 'plan.withdrawn',
  returned: 'plan.returned',
  approved: 'plan.approved',
};

async function record(tx: Tx, actor: Actor, movement: Movement, act: Act): Promise<void> {
  await tx.db
    .insertInto('plan_act')
    .values({
      ...fresh(tx),
      movement_id: movement.id,
      kind: act.kind,
      version: act.version,
      acted_at: tx.now,
      actor: actor.name,
      account_id: actor.accountId,
      person_id: act.personId ?? null,
      person_post: act.personPost ?? null,
      on_paper: act.onPaper ?? false,
      reason: act.reason ?? null,
      number: act.number ?? null,
      document_on: act.documentOn ?? null,
      content: act.content ?? null,
    })
    .execute();
  await recordEvent(tx, actor, events[act.kind], {
    subject: movement.id,
    detail: { name: movement.name, version: act.version, ...(act.reason ? { reason: act.reason } : {}) },
  });
}

/** The movement with its standing; those who act on one plan take turns. */
async function locked(tx: Tx, id: string): Promise<{ movement: Movement; standing: PlanStanding }> {
  await sql`select from movement where id = ${id} for update`.execute(tx.db);
  const movement = await findMovement(tx, id);
  return { movement, standing: await standingOf(tx, movement) };
}

async function waiting(tx: Tx, id: string): Promise<{ movement: Movement; version: number }> {
  const { movement, standing } = await locked(tx, id);
  if (standing.state !== 'submitted')
    throw new Refusal('plan_not_submitted', 'Kế hoạch không ở trạng thái chờ duyệt. Xem lại trang phong trào.');
  return { movement, version: standing.version };
}

/** Sends the complete plan to the chair; what is sent is kept as a version. */
export async function submitPlan(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { movement, standing } = await locked(tx, id);
  if (movement.launched) throw new Refusal('already_launched', 'Phong trào đã phát động; không còn gì phải trình duyệt.');
  if (standing.state === 'submitted') throw new Refusal('already_submitted', 'Kế hoạch đang chờ duyệt. Rút lại nếu cần sửa.');
  if (standing.state === 'approved') throw new Refusal('already_approved', 'Kế hoạch đã được duyệt và không đổi từ đó; có thể phát động.');
  const gaps = missing(movement);
  if (gaps.length > 0)
    throw new Refusal(
      'plan_incomplete',
      `Chưa trình được: kế hoạch còn thiếu ${missingWords(gaps)} (Điều 17 Luật TĐKT 2022). Bổ sung rồi trình.`,
    );
  const version = Math.max(0, ...(await planActsOf(tx, id)).map((act) => act.version)) + 1;
  await record(tx, actor, movement, { kind: 'submitted', version, content: await currentContent(tx, movement) });
}

/** Takes a sent plan back before the chair has answered. */
export async function withdrawPlan(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { movement, version } = await waiting(tx, id);
  await record(tx, actor, movement, { kind: 'withdrawn', version });
}

async function competent(tx: Tx, movement: Movement, personId: string | null, on: CalendarDate) {
  const person = (await launcherStanding(tx, movement, on)).find(({ id }) => id === personId);
  if (!person?.competent)
    throw new Refusal(
      'approver_not_competent',
      `${person ? `${person.name}: ${person.reason}` : 'Tài khoản này không gắn với người giữ chức Chủ tịch hoặc Phó Chủ tịch UBND'} (Điều 18 Luật TĐKT 2022). Người có thẩm quyền phát động duyệt kế hoạch.`,
      'person',
    );
  return person;
}

const ofChair = (actor: Actor) => actor.roles.some(({ role }) => role === 'chair');

/** The chair sends the plan back and says why. */
export async function returnPlan(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const { movement, version } = await waiting(tx, id);
  if (!ofChair(actor)) throw new NotFound();
  const person = await competent(tx, movement, actor.personId, localDate(tx.now));
  if (reason.trim() === '') throw new Refusal('reason_missing', 'Ghi lý do trả lại để người soạn biết phải sửa gì.', 'reason');
  await record(tx, actor, movement, { kind: 'returned', version, reason: reason.trim(), personId: person.id, personPost: person.post });
}

/** What the officer copies from a plan the chair has signed on paper. */
export interface PaperApproval {
  personId: string;
  number: string;
  documentOn: CalendarDate;
}

/** Who may launch approves: the chair by the own account, or on paper, recorded by the officer with number and day. */
export async function approvePlan(tx: Tx, actor: Actor, id: string, paper: PaperApproval | null): Promise<void> {
  const { movement, version } = await waiting(tx, id);
  if (paper === null) {
    if (!ofChair(actor)) throw new NotFound();
    const person = await competent(tx, movement, actor.personId, localDate(tx.now));
    return record(tx, actor, movement, { kind: 'approved', version, personId: person.id, personPost: person.post });
  }
  if (paper.documentOn > localDate(tx.now))
    throw new Refusal('approval_in_future', 'Ngày văn bản còn ở phía trước. Ghi khi đã ký.', 'document_on');
  const person = await competent(tx, movement, paper.personId, paper.documentOn);
  const { number, documentOn } = paper;
  return record(tx, actor, movement, {
    kind: 'approved',
    version,
    personId: person.id,
    personPost: person.post,
    onPaper: true,
    number,
    documentOn,
  });
}
