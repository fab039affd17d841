import { localDate } from '../platform/calendar/date.ts';
import type { Actor } from '../platform/actor.ts';
import type { TodayCard } from '../platform/slice.ts';
import type { Tx } from '../platform/tenancy.ts';
import { allows } from '../organization/access.ts';
import { unanswered } from './plan/plan.ts';
import { type ReviewAct, nextAct } from './review/act.ts';
import { listReviews, reviewTitle } from './review/review.ts';

/** Movements whose interim or final review was due and has not been adopted. */
async function overdueReviews(tx: Tx, today: string): Promise<number> {
  const due = await tx.db
    .selectFrom('movement')
    .select(['id', 'interim_due_on', 'final_due_on'])
    .where((eb) => eb.or([eb('interim_due_on', '<', today), eb('final_due_on', '<', today)]))
    .execute();
  const adopted = await tx.db
    .selectFrom('review')
    .innerJoin('review_movement', 'review_movement.review_id', 'review.id')
    .select(['review_movement.movement_id', 'review.kind'])
    .where('adopted_on', 'is not', null)
    .execute();
  const lacks = (movement: string, kind: string) => !adopted.some((row) => row.movement_id === movement && row.kind === kind);
  const open = (on: string | null, movement: string, kind: string) => on !== null && on < today && lacks(movement, kind);
  return due.filter((row) => open(row.interim_due_on, row.id, 'interim') || open(row.final_due_on, row.id, 'final')).length;
}

const nextWords: Readonly<Partial<Record<ReviewAct, string>>> = {
  commented: 'Dự thảo đang lấy ý kiến: đọc và góp ý trước khi thông qua.',
  adopted: 'Đã góp ý xong, chờ thông qua.',
  issued: 'Đã thông qua, chờ ban hành.',
};

/** Reports on their way, for whoever adopts and issues them. */
async function reportCards(tx: Tx): Promise<TodayCard[]> {
  return (await listReviews(tx)).flatMap((review): TodayCard[] => {
    const next = nextAct(review);
    const text = next === null ? undefined : nextWords[next];
    if (text === undefined) return [];
    return [
      { title: reviewTitle(review), text, href: `/lam-viec/tong-ket/${review.id}`, tone: next === 'commented' ? 'neutral' : 'amber' },
    ];
  });
}

/** What waits: reports to adopt and issue; for the officer also reviews overdue and what last year's review left unanswered. */
export async function reviewCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  const onTheWay = allows(actor, 'review.adopt') ? await reportCards(tx) : [];
  return allows(actor, 'review.edit') ? [...onTheWay, ...(await officerCards(tx))] : onTheWay;
}

async function officerCards(tx: Tx): Promise<TodayCard[]> {
  const today = localDate(tx.now);
  const year = Number(today.slice(0, 4));
  const [overdue, open] = [await overdueReviews(tx, today), await unanswered(tx, year)];
  const cards: TodayCard[] = [];
  if (overdue > 0)
    cards.push({
      title: `${overdue} phong trào quá hạn sơ kết, tổng kết`,
      text: 'Lập báo cáo và ghi ngày thông qua.',
      href: '/lam-viec/tong-ket',
      tone: 'red',
    });
  if (open > 0)
    cards.push({
      title: `${open} hạn chế, bài học năm ${year - 1} chưa có câu trả lời`,
      text: `Nêu biện pháp trong kế hoạch năm ${year}.`,
      href: `/lam-viec/tong-ket/ke-hoach/${year}`,
      tone: 'amber',
    });
  return cards;
}
