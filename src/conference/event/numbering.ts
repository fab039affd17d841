import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { drawNumbers } from '../../platform/numbering.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Event, findEvent } from './event.ts';
import { hasConsent } from './state.ts';

/** The papers of a conference that stand in the document book, with the day of each. */
export const numberedPapers = {
  plan: { name: 'Kế hoạch', symbol: 'KH-UBND', number: 'plan_number', on: 'plan_on' },
  invitation: { name: 'Giấy mời', symbol: 'GM-UBND', number: 'invitation_number', on: 'invited_on' },
  minutes: { name: 'Biên bản', symbol: 'BB-UBND', number: 'minutes_number', on: 'closed_on' },
} as const;
export type NumberedPaper = keyof typeof numberedPapers;

/** What the history of a ward already used of a symbol in a year: its conferences, and the plans of movements, whose numbers officers type. */
async function used(tx: Tx, paper: NumberedPaper, year: number): Promise<number> {
  const { number, on, symbol } = numberedPapers[paper];
  const own = await tx.db
    .selectFrom('event')
    .select((eb) => eb.fn.max(number).as('last'))
    .where(sql<boolean>`extract(year from ${sql.ref(on)}) = ${year}`)
    .executeTakeFirstOrThrow();
  const typed = await tx.db
    .selectFrom('plan_act')
    .select(sql<number | null>`max(substring(number from '^([0-9]{1,6})/')::integer)`.as('last'))
    .where(sql<boolean>`split_part(number, '/', 2) = ${symbol}`)
    .where(sql<boolean>`extract(year from document_on) = ${year}`)
    .executeTakeFirstOrThrow();
  return Math.max(own.last ?? 0, typed.last ?? 0);
}

/** The next number of the document book for a paper of a day. */
export async function nextPaperNumber(tx: Tx, paper: NumberedPaper, on: string): Promise<number> {
  const year = Number(on.slice(0, 4));
  return drawNumbers(tx, numberedPapers[paper].symbol, year, 1, await used(tx, paper, year));
}

function checkPlanDay(event: Event, on: string, today: string): void {
  if (!hasConsent(event))
    throw new Refusal('no_consent', 'Chưa có ý kiến đồng ý của cấp ủy nên chưa ban hành kế hoạch được. Ghi ý kiến trước, rồi lấy số.');
  if (event.held_on === null || event.place === null)
    throw new Refusal('no_time_or_place', 'Ghi ngày và địa điểm hội nghị trước khi ban hành kế hoạch.');
  if (on > today) throw new Refusal('act_in_future', 'Ngày này chưa tới. Lấy số khi ký kế hoạch.', 'on');
  if (event.consent_on !== null && on < event.consent_on)
    throw new Refusal(
      'plan_before_consent',
      `Ngày ký kế hoạch trước ngày có ý kiến (${formatDate(event.consent_on)}). Xem lại ngày.`,
      'on',
    );
  if (on > event.held_on)
    throw new Refusal('plan_after_event', `Ngày ký kế hoạch sau ngày hội nghị (${formatDate(event.held_on)}). Xem lại ngày.`, 'on');
}

/** The day a paper bears; `on` counts for the plan alone, the others have theirs from what was recorded. */
function paperDay(event: Event, paper: NumberedPaper, on: string, today: string): string {
  if (paper === 'plan') {
    checkPlanDay(event, on, today);
    return on;
  }
  const day = event[numberedPapers[paper].on];
  if (day !== null) return day;
  throw paper === 'invitation'
    ? new Refusal('not_invited', 'Chưa ghi ngày mời nên giấy mời còn là dự thảo. Ghi đã mời, giấy mời lấy số cùng lúc.')
    : new Refusal('not_closed', 'Hội nghị chưa bế mạc nên biên bản còn là dự thảo. Ghi đã bế mạc, biên bản lấy số cùng lúc.');
}

/** Enters one paper in the document book, once. A paper without a number stays a draft. Returns the number. */
export async function numberPaper(tx: Tx, actor: Actor, id: string, paper: NumberedPaper, on: string): Promise<number> {
  await tx.db.selectFrom('event').select('id').where('id', '=', id).forUpdate().execute();
  const event = found(await findEvent(tx, id));
  const { name, number, symbol } = numberedPapers[paper];
  const had = event[number];
  if (had !== null)
    throw new Refusal('numbered', `${name} đã có số ${String(had).padStart(2, '0')}/${symbol}; mỗi văn bản lấy số một lần.`);
  const day = paperDay(event, paper, on, localDate(tx.now));
  const next = await nextPaperNumber(tx, paper, day);
  await tx.db
    .updateTable('event')
    .set({ [number]: next, ...(paper === 'plan' ? { plan_on: day } : {}) })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'event.numbered', { subject: id, detail: { paper, number: next, symbol, on: day } });
  return next;
}
