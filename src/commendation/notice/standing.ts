import { addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { awardName, needsConfirmation } from '../catalogue/catalogue.ts';
import { lawAward } from '../law/award-code.ts';
import { type Setting, settingOn } from '../law/settings.ts';
import { citeText } from '../law/rule.ts';
import { type WardLaw, wardLaw } from '../law/ward-law.ts';
import { nameSubjects } from '../subject/names.ts';

export interface Required {
  days: number;
  basis: string;
}

/** For how many days the list with this award hangs out: the ward's dated setting, else the rule of that day; null: not asked. */
export function requiredDays({ book, settings }: WardLaw, award: string, day: string): Required | null {
  const set: Setting | undefined = settingOn(settings, 'public_days', day, award);
  if (set) return { days: Number(set.value), basis: set.basis };
  const code = lawAward(award);
  const rule = code && book.award(code, undefined, day);
  if (!rule || !rule.publicDays) return null;
  return { days: rule.publicDays, basis: `${citeText(rule.cite)}${book.needsConfirmation(rule) ? `; ${needsConfirmation}` : ''}` };
}

/** The first day after a list has hung out for so many whole days. */
export const overOn = ({ published_on, days }: { published_on: string; days: number }) => addDays(published_on, days);

export type NoticeState = 'not_required' | 'missing' | 'running' | 'unanswered' | 'settled';

export interface NoticeStanding {
  nominationId: string;
  award: string;
  state: NoticeState;
  required: Required | null;
  /** The first day on which the decision may be made; null while nothing hangs out. */
  freeOn: string | null;
  unanswered: number;
}

async function noticesOf(tx: Tx, nominations: readonly string[]) {
  const notices = await tx.db
    .selectFrom('notice_nomination')
    .innerJoin('public_notice', (join) =>
      join
        .onRef('public_notice.id', '=', 'notice_nomination.public_notice_id')
        .onRef('public_notice.authority_id', '=', 'notice_nomination.authority_id'),
    )
    .select(['notice_nomination.nomination_id', 'public_notice.id', 'public_notice.published_on', 'public_notice.days'])
    .where('notice_nomination.nomination_id', 'in', [...nominations])
    .where('public_notice.withdrawn_on', 'is', null)
    .execute();
  const open = await tx.db
    .selectFrom('notice_opinion')
    .select(['notice_id', 'nomination_id'])
    .where('notice_id', 'in', notices.length > 0 ? notices.map(({ id }) => id) : [...nominations])
    .where('answered_on', 'is', null)
    .execute();
  return { notices, open };
}

/**
 * How the public notice of some nominations stands today: not asked, not hung out, still hanging, with opinions nobody
 * answered, or settled. A list that hangs out although nobody asked for it holds the decision all the same.
 */
export async function noticeStanding(tx: Tx, nominations: readonly string[]): Promise<NoticeStanding[]> {
  if (nominations.length === 0) return [];
  const today = localDate(tx.now);
  const law = await wardLaw(tx);
  const rows = await tx.db
    .selectFrom('nomination')
    .select(['id', 'award'])
    .where('id', 'in', [...nominations])
    .execute();
  const { notices, open } = await noticesOf(tx, nominations);
  return rows.map(({ id, award }) => {
    const required = requiredDays(law, award, today);
    const own = notices.filter(({ nomination_id }) => nomination_id === id);
    // A list that hung out for fewer days than asked does not do.
    const ends = own.map((notice) => overOn({ published_on: notice.published_on, days: Math.max(notice.days, required?.days ?? 0) }));
    const freeOn = ends.toSorted().at(-1) ?? null;
    const unanswered = open.filter(
      ({ notice_id, nomination_id }) => own.some((notice) => notice.id === notice_id) && (nomination_id === null || nomination_id === id),
    ).length;
    const state: NoticeState =
      freeOn === null ? (required ? 'missing' : 'not_required') : today < freeOn ? 'running' : unanswered > 0 ? 'unanswered' : 'settled';
    return { nominationId: id, award, state, required, freeOn, unanswered };
  });
}

const why: Readonly<Record<'missing' | 'running' | 'unanswered', (row: NoticeStanding) => string>> = {
  missing: ({ required }) => `chưa niêm yết công khai ${required?.days ?? ''} ngày (${required?.basis ?? ''})`,
  running: ({ freeOn }) => `đang niêm yết, hết hạn trước ngày ${freeOn ? formatDate(freeOn) : ''}`,
  unanswered: ({ unanswered }) => `còn ${unanswered} ý kiến chưa trả lời`,
};

/** Refuses a decision by name while a list has not hung out for its days or an opinion on it waits for an answer. */
export async function refuseUnnoticed(tx: Tx, nominations: readonly string[]): Promise<void> {
  const held = (await noticeStanding(tx, nominations)).flatMap((row) =>
    row.state === 'missing' || row.state === 'running' || row.state === 'unanswered' ? [{ row, says: why[row.state](row) }] : [],
  );
  if (held.length === 0) return;
  const subjects = await tx.db
    .selectFrom('nomination')
    .selectAll()
    .where(
      'id',
      'in',
      held.map(({ row }) => row.nominationId),
    )
    .execute();
  const names = new Map((await nameSubjects(tx, subjects, localDate(tx.now))).map(({ id, name }) => [id, name]));
  const said = held.map(({ row, says }) => `${names.get(row.nominationId)}, ${awardName(row.award)}: ${says}`).join('; ');
  throw new Refusal('not_noticed', `Chưa ra quyết định được. ${said}. Vào mục Niêm yết công khai để xử lý.`, 'nominations');
}
