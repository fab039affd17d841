import type { Actor } from '../../platform/actor.ts';
import { type CalendarDate, formatDate, localDate } from '../../platform/calendar/date.ts';
import type { TodayCard } from '../../platform/slice.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { allows } from '../../organization/access.ts';
import { setName, setPath } from './place.ts';
import { rankingsOf } from './ranking.ts';
import { type StoredSet, setsOfYear } from './set.ts';
import { type Sheet, sheetsOf, submissionOf } from './sheet.ts';

const some = (sheets: readonly Sheet[]) => {
  const names = sheets.map(({ unit_name }) => unit_name);
  return `${names.slice(0, 3).join('; ')}${names.length > 3 ? '…' : '.'}`;
};

function cardsOf(stored: StoredSet, sheets: readonly Sheet[], today: CalendarDate): TodayCard[] {
  const { self_due_on: due } = stored.row;
  const unsent = sheets.filter((sheet) => !submissionOf(sheet, 'self'));
  const uncrossed = sheets.filter((sheet) => sheet.crosser_id !== null && submissionOf(sheet, 'self') && !submissionOf(sheet, 'cross'));
  const late = due !== null && due < today;
  const href = setPath(stored.id);
  const dueWords = due === null ? '' : `${late ? 'Quá hạn' : 'Hạn'} ${formatDate(due)}. `;
  return [
    ...(unsent.length > 0
      ? [
          {
            title: `${unsent.length} phiếu tự chấm chờ gửi`,
            text: `${setName(stored)}. ${dueWords}${some(unsent)}`,
            href,
            tone: late ? ('red' as const) : ('amber' as const),
            group: late ? ('late' as const) : ('today' as const),
          },
        ]
      : []),
    ...(uncrossed.length > 0
      ? [
          {
            title: `${uncrossed.length} phiếu chờ chấm chéo`,
            text: `${setName(stored)}. ${some(uncrossed)}`,
            href,
            tone: 'amber' as const,
            group: 'today' as const,
          },
        ]
      : []),
  ];
}

/** Of the sets being scored: self scores not handed in, with their day, and sheets that wait for their peers. Nothing once a ranking is announced. */
export async function scoringCards(tx: Tx, actor: Actor, year: number): Promise<TodayCard[]> {
  if (!allows(actor, 'criteria.edit')) return [];
  const sets = (await setsOfYear(tx, year)).filter(({ opened }) => opened);
  const ids = sets.map(({ id }) => id);
  const announced = new Set((await rankingsOf(tx, ids)).map(({ criteria_set_id }) => criteria_set_id));
  const sheets = Map.groupBy(await sheetsOf(tx, ids), (sheet) => sheet.criteria_set_id);
  const today = localDate(tx.now);
  return sets.filter(({ id }) => !announced.has(id)).flatMap((stored) => cardsOf(stored, sheets.get(stored.id) ?? [], today));
}
