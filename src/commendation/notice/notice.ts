import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { wardLaw } from '../law/ward-law.ts';
import { listNominations } from '../nomination/reading.ts';
import { nameSubjects } from '../subject/names.ts';
import { compareListed } from '../subject/order.ts';
import { type Required, overOn, requiredDays } from './standing.ts';

export interface NewNotice {
  year: number;
  title: string;
  place: string | null;
  nominations: string[];
  /** More days than asked may be given; null: as many as asked. */
  days: number | null;
}

/** What still may be hung out in a year: nominations that are not withdrawn, failed or decided, as far as the actor sees them. */
export const noticeable = async (tx: Tx, actor: Actor, year: number) =>
  (await listNominations(tx, actor, year))
    .filter(
      ({ state }) => state === 'considered' || state === 'passed' || state === 'voted' || state === 'unsettled' || state === 'drafted',
    )
    .toSorted(compareListed);

/** The most days any of these awards asks for today, with the basis; null where nothing is asked. */
export async function daysAsked(tx: Tx, awards: readonly string[]): Promise<Required | null> {
  const law = await wardLaw(tx);
  const asked = [...new Set(awards)].flatMap((award) => requiredDays(law, award, localDate(tx.now)) ?? []);
  return asked.toSorted((a, b) => b.days - a.days)[0] ?? null;
}

/** Hangs a list out from today on. Returns its id. */
export async function publishNotice(tx: Tx, actor: Actor, input: NewNotice): Promise<string> {
  const ready = await noticeable(tx, actor, input.year);
  const chosen = ready.filter(({ id }) => input.nominations.includes(id));
  if (chosen.length === 0) throw new Refusal('empty_list', 'Chọn ít nhất một đề nghị để niêm yết.', 'nominations');
  if (chosen.length !== new Set(input.nominations).size)
    throw new Refusal('not_open', 'Có đề nghị đã rút, không đạt hoặc đã có quyết định. Tải lại trang rồi chọn lại.', 'nominations');
  const asked = await daysAsked(
    tx,
    chosen.map(({ award }) => award),
  );
  const days = input.days ?? asked?.days ?? null;
  if (days === null) throw new Refusal('days_missing', 'Chưa có quy định số ngày niêm yết cho các hình thức này. Nhập số ngày.', 'days');
  if (asked && days < asked.days)
    throw new Refusal('too_few_days', `Quy định niêm yết ít nhất ${asked.days} ngày (${asked.basis}). Nhập số ngày lớn hơn.`, 'days');
  const notice = fresh(tx);
  await tx.db
    .insertInto('public_notice')
    .values({
      ...notice,
      title: input.title,
      published_on: localDate(tx.now),
      days,
      basis: asked?.basis ?? 'Ủy ban nhân dân tự niêm yết',
      place: input.place,
    })
    .execute();
  await tx.db
    .insertInto('notice_nomination')
    .values(chosen.map(({ id }, position) => ({ ...freshRow(tx), public_notice_id: notice.id, position, nomination_id: id })))
    .execute();
  await recordEvent(tx, actor, 'notice.published', { subject: notice.id, detail: { nominations: chosen.length, days } });
  return notice.id;
}

/** Takes a list down with its reason; its nominations have to hang out anew. */
export async function withdrawNotice(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const notice = found(await findNotice(tx, id));
  if (notice.withdrawn_on !== null) throw new Refusal('withdrawn_already', 'Danh sách này đã gỡ rồi.');
  await tx.db
    .updateTable('public_notice')
    .set({ withdrawn_on: localDate(tx.now), withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'notice.withdrawn', { subject: id, detail: { reason } });
}

export const findNotice = async (tx: Tx, id: string) =>
  isId(id) ? tx.db.selectFrom('public_notice').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

export type PublicNotice = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

/** Every list, the newest first, with how many opinions came and how many wait. */
export const listNotices = (tx: Tx) =>
  tx.db
    .selectFrom('public_notice')
    .selectAll('public_notice')
    .select((eb) => [
      eb
        .selectFrom('notice_opinion')
        .whereRef('notice_opinion.notice_id', '=', 'public_notice.id')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('opinions'),
      eb
        .selectFrom('notice_opinion')
        .whereRef('notice_opinion.notice_id', '=', 'public_notice.id')
        .where('answered_on', 'is', null)
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('unanswered'),
    ])
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** What hangs out: names and awards only, in the order of a decision. */
export async function noticeLines(tx: Tx, id: string) {
  const rows = await tx.db
    .selectFrom('notice_nomination')
    .innerJoin('nomination', (join) =>
      join
        .onRef('nomination.id', '=', 'notice_nomination.nomination_id')
        .onRef('nomination.authority_id', '=', 'notice_nomination.authority_id'),
    )
    .select([
      'nomination.id',
      'nomination.award',
      'nomination.citation',
      'nomination.withdrawn_on',
      'nomination.person_id',
      'nomination.unit_id',
      'nomination.body_id',
      'nomination.bloc_id',
      'nomination.household_id',
      'nomination.whole_authority',
    ])
    .where('notice_nomination.public_notice_id', '=', id)
    .execute();
  return (await nameSubjects(tx, rows, localDate(tx.now))).toSorted(compareListed);
}

/** Where a list stands on a day (ISO). */
export const noticeState = (
  notice: Pick<PublicNotice, 'published_on' | 'days' | 'withdrawn_on'>,
  day: string,
): 'hanging' | 'over' | 'withdrawn' => (notice.withdrawn_on !== null ? 'withdrawn' : day < overOn(notice) ? 'hanging' : 'over');
export const noticeStateNames = { hanging: 'Đang niêm yết', over: 'Đã hết hạn niêm yết', withdrawn: 'Đã gỡ' } as const;
export const noticeStateTones = { hanging: 'blue', over: 'green', withdrawn: 'neutral' } as const;
