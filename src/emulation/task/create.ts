import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, formatDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { type Party, partyKey } from './party.ts';
import { isPhase, phaseDays, phaseWords, tetYearOf } from './tet.ts';

export interface TaskInput extends Party {
  year: number;
  text: string;
  started_on?: CalendarDate | null;
  due_on: CalendarDate | null;
  phase: string | null;
  origin?: string | null;
  origin_title?: string | null;
  origin_number?: string | null;
  origin_on?: CalendarDate | null;
  speaker_id?: string | null;
  partners?: readonly Party[];
}

/** The due day given, else the last day of the phase around Tết. */
function dueOf({ year, due_on, phase }: TaskInput): CalendarDate | null {
  if (due_on !== null) return due_on;
  return isPhase(phase) ? phaseDays(year, phase).to : null;
}

function checkDays(input: TaskInput, due: CalendarDate | null): void {
  const { started_on = null, phase } = input;
  if (started_on !== null && due !== null && due < started_on)
    throw new Refusal(
      'due_before_start',
      `Hạn ${formatDate(due)} trước ngày bắt đầu ${formatDate(started_on)}. Sửa lại một trong hai ngày.`,
      'due_on',
    );
  if (due === null || !isPhase(phase)) return;
  const tetYear = tetYearOf({ year: input.year, due_on: due });
  if (tetYear !== null && due > phaseDays(tetYear, phase).to)
    throw new Refusal('due_after_phase', `Hạn nằm sau đợt đã chọn (${phaseWords(phase, tetYear)}). Sửa hạn hoặc chọn đợt khác.`, 'due_on');
}

function checkParties(input: TaskInput): void {
  const owners = [input.unit_id, input.bloc_id, input.body_id, input.person_id].filter((id) => id !== null);
  if (owners.length !== 1) throw new Refusal('one_owner', 'Mỗi nhiệm vụ giao cho đúng một nơi chủ trì.', 'owner');
  const partners = (input.partners ?? []).map(partyKey);
  if (partners.includes(partyKey(input)))
    throw new Refusal('owner_is_partner', 'Nơi chủ trì không đồng thời là nơi phối hợp. Bỏ chọn nơi ấy ở phần phối hợp.', 'partners');
}

/** Gives a task to its one owner, with its partners. Returns its id. */
export async function createTask(tx: Tx, actor: Actor, input: TaskInput): Promise<string> {
  checkParties(input);
  const due_on = dueOf(input);
  checkDays(input, due_on);
  const { partners = [], ...columns } = input;
  const row = fresh(tx);
  await tx.db
    .insertInto('task')
    .values({ ...row, ...columns, due_on })
    .execute();
  const kept = [...new Map(partners.map((party) => [partyKey(party), party])).values()];
  if (kept.length > 0)
    await tx.db
      .insertInto('task_partner')
      .values(kept.map((party, position) => ({ ...freshRow(tx), task_id: row.id, position, ...party })))
      .execute();
  await recordEvent(tx, actor, 'task.created', {
    subject: row.id,
    detail: { text: input.text, due_on, owner: partyKey(input), partners: kept.map(partyKey) },
  });
  return row.id;
}
