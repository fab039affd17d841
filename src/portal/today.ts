import { allows } from '../organization/access.ts';
import type { Actor } from '../platform/actor.ts';
import { localDate } from '../platform/calendar/date.ts';
import type { TodayCard } from '../platform/slice.ts';
import type { Tx } from '../platform/tenancy.ts';
import { commentsPath } from './comment/desk.pages.tsx';
import { countStates } from './comment/moderation.ts';
import { countDesk, untoldEvents } from './article/desk.ts';

/** What waits for the editor: drafts to publish, conferences that nobody has told of. */
export async function portalToday(tx: Tx, actor: Actor): Promise<TodayCard[]> {
  if (!allows(actor, 'article.edit')) return [];
  const { waiting } = await countStates(tx);
  const drafts = await countDesk(tx, 'unpublished');
  const untold = await untoldEvents(tx, localDate(tx.now));
  const [newest] = untold;
  return [
    ...(waiting > 0
      ? [
          {
            title: `${waiting} bình luận chờ duyệt`,
            text: 'Bạn đọc chờ ban biên tập xem.',
            href: commentsPath,
            tone: 'amber' as const,
          },
        ]
      : []),
    ...(drafts > 0
      ? [
          {
            title: `${drafts} tin bài chưa đăng`,
            text: 'Xem lại, gửi duyệt rồi đăng.',
            href: '/lam-viec/tin-bai?loc=unpublished',
            tone: 'amber' as const,
          },
        ]
      : []),
    ...(newest
      ? [
          {
            title: `${untold.length} hội nghị chưa có tin bài`,
            text: newest.name ?? newest.title ?? 'Hội nghị',
            href: '/lam-viec/tin-bai',
            tone: 'neutral' as const,
          },
        ]
      : []),
  ];
}
