import type { Actor } from '../platform/actor.ts';
import { addDays, formatDate, localDate } from '../platform/calendar/date.ts';
import type { TodayCard } from '../platform/slice.ts';
import type { Tx } from '../platform/tenancy.ts';
import { allows } from '../organization/access.ts';
import { eventName, eventsPath } from './event/event-list.pages.tsx';
import { eventState } from './event/state.ts';

/** Conferences of the next weeks that wait for consent or invitations, held ones not closed, and a year nobody has launched. */
export async function conferenceCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  if (!allows(actor, 'conference.edit')) return [];
  const today = localDate(tx.now);
  const events = await tx.db
    .selectFrom('event')
    .selectAll()
    .where('closed_on', 'is', null)
    .where((eb) => eb.or([eb('held_on', 'is', null), eb('held_on', '>=', addDays(today, -60))]))
    .orderBy('held_on')
    .execute();
  const cards = events.flatMap((event): TodayCard[] => {
    const state = eventState(event, today);
    const card = (text: string, tone: TodayCard['tone']) => [
      {
        title: eventName(event),
        text: `${event.held_on ? `${formatDate(event.held_on)}: ` : ''}${text}`,
        href: `${eventsPath}/${event.id}`,
        tone,
      },
    ];
    if (state === 'awaiting_consent') return card('chưa có ý kiến đồng ý nên chưa mời được.', 'red');
    if (state === 'consented') return card('đã có ý kiến, chưa mời đại biểu.', 'amber');
    return state === 'held' ? card('đã diễn ra, chưa ghi bế mạc.', 'amber') : [];
  });
  return [...cards, ...(await launchReminder(tx, today))];
}

/** A conference of the last months gave directions for a year that nobody has launched (S4-31). */
async function launchReminder(tx: Tx, today: string): Promise<TodayCard[]> {
  const looking = await tx.db
    .selectFrom('event')
    .select(['id', 'next_year', 'review_year', 'kind', 'title', 'name'])
    .where('next_year', 'is not', null)
    .where('held_on', '>=', addDays(today, -120))
    .where('held_on', '<=', today)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('launch').select('launch.id').whereRef('launch.year', '=', 'event.next_year'))))
    .execute();
  return looking.map((event) => ({
    title: `Năm ${event.next_year} chưa phát động`,
    text: `“${eventName(event)}” đã nêu phương hướng nhưng chưa có lời phát động.`,
    href: '/lam-viec/phong-trao',
    tone: 'amber' as const,
  }));
}
