import { localYear } from '../platform/calendar/date.ts';
import type { Actor } from '../platform/actor.ts';
import type { TodayCard } from '../platform/slice.ts';
import type { Tx } from '../platform/tenancy.ts';
import { allows } from '../organization/access.ts';
import { unanswered } from './plan/plan.ts';
import { type ReviewAct, nextAct } from './review/act.ts';
import { listReviews, reviewTitle } from './review/review.ts';

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

/** What waits: reports to adopt and issue; for the officer also what last year's review left unanswered. */
export async function reviewCards(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  const onTheWay = allows(actor, 'review.adopt') ? await reportCards(tx) : [];
  return allows(actor, 'review.edit') ? [...onTheWay, ...(await unansweredCard(tx))] : onTheWay;
}

async function unansweredCard(tx: Tx): Promise<TodayCard[]> {
  const year = localYear(tx.now);
  const open = await unanswered(tx, year);
  if (open === 0) return [];
  return [
    {
      title: `${open} hạn chế, bài học năm ${year - 1} chưa có câu trả lời`,
      text: `Nêu biện pháp trong kế hoạch năm ${year}.`,
      href: `/lam-viec/tong-ket/ke-hoach/${year}`,
      tone: 'amber',
    },
  ];
}
