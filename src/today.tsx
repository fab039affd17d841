import { chairView } from './emulation/own/chair-view.tsx';
import { ownView } from './emulation/own/own-view.tsx';
import { type Permission, allows, ownUnits } from './organization/access.ts';
import { office } from './organization/frame.tsx';
import { formatLongDate, localDate, weekday } from './platform/calendar/date.ts';
import type { TodayCard } from './platform/slice.ts';
import type { Reply } from './platform/web/reply.ts';
import type { Visit } from './platform/web/route.ts';
import { EmptyState } from './platform/web/ui/table.tsx';
import { Tag } from './platform/web/ui/text.tsx';
import type { Child } from './platform/web/ui/types.ts';

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

const urgency: readonly TodayCard['tone'][] = ['red', 'amber', 'neutral', 'green'];
const urgencyWords: Readonly<Partial<Record<TodayCard['tone'], string>>> = { red: 'Cần làm ngay', amber: 'Đang chờ' };

/** The most urgent first; within one urgency as the year flows. */
const byUrgency = (cards: readonly TodayCard[]) => cards.toSorted((a, b) => urgency.indexOf(a.tone) - urgency.indexOf(b.tone));

const Item = ({ visit, card }: { visit: Visit; card: TodayCard }) => (
  <li class={`today-item today-${card.tone}`}>
    <h3>
      <a href={visit.url(card.href)}>{card.title}</a>
    </h3>
    <p class="today-text">{card.text}</p>
    {urgencyWords[card.tone] && (
      <p class="today-word">
        <Tag tone={card.tone}>{urgencyWords[card.tone]}</Tag>
      </p>
    )}
  </li>
);

interface Shortcut {
  permission: Permission;
  path: string;
  label: string;
  text: string;
}

/** What people come to do, in the order of the year; each sees what the own roles may. */
const shortcuts: readonly Shortcut[] = [
  { permission: 'work.report', path: '/lam-viec/cong-trinh', label: 'Báo cáo tiến độ', text: 'Công trình, phần việc đã đăng ký' },
  { permission: 'task.edit', path: '/lam-viec/nhiem-vu/moi', label: 'Giao nhiệm vụ', text: 'Một nơi chủ trì, một hạn, một kết quả' },
  {
    permission: 'nomination.propose',
    path: '/lam-viec/de-nghi/moi',
    label: 'Lập đề nghị khen thưởng',
    text: 'Tập thể, hộ gia đình, cá nhân',
  },
  {
    permission: 'council.manage',
    path: '/lam-viec/hoi-dong/phien-hop/moi',
    label: 'Mở phiên họp hội đồng',
    text: 'Xét các đề nghị đang chờ',
  },
  {
    permission: 'council.vote',
    path: '/lam-viec/hoi-dong',
    label: 'Xem các phiên họp hội đồng',
    text: 'Đề nghị, kết quả biểu quyết, biên bản',
  },
  {
    permission: 'decision.sign',
    path: '/lam-viec/quyet-dinh',
    label: 'Xem quyết định khen thưởng',
    text: 'Dự thảo chờ ký và quyết định đã ký',
  },
  { permission: 'bonus.view', path: '/lam-viec/quyet-dinh', label: 'Xem tiền thưởng theo quyết định', text: 'Danh sách chi và ký nhận' },
  { permission: 'article.publish', path: '/lam-viec/tin-bai/moi', label: 'Viết tin bài', text: 'Tin tức, gương người tốt việc tốt' },
  { permission: 'account.manage', path: '/lam-viec/tai-khoan', label: 'Quản lý tài khoản', text: 'Ai được vào, với vai trò nào' },
  { permission: 'office.view', path: '/lam-viec/so-vang', label: 'Tra cứu sổ vàng', text: 'Ai đã được khen, theo quyết định nào' },
];

/** One place is offered once, under the first name that fits. */
function shortcutsOf(visit: Visit): Shortcut[] {
  const mine = shortcuts.filter(({ permission }) => allows(visit.actor, permission));
  return mine.filter(({ path }, index) => mine.findIndex((other) => other.path === path) === index);
}

const Shortcuts = ({ visit }: { visit: Visit }) => (
  <section aria-labelledby="viec-thuong-lam">
    <h2 id="viec-thuong-lam">Việc thường làm</h2>
    <ul class="shortcuts">
      {shortcutsOf(visit).map(({ path, label, text }) => (
        <li>
          <a href={visit.url(path)}>
            {label}
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const parts = [
  { group: 'late', id: 'viec-tre-han', title: 'Trễ hạn' },
  { group: 'today', id: 'viec-dang-cho', title: 'Việc đang chờ' },
  { group: 'silent', id: 'don-vi-im-lang', title: 'Đơn vị im lặng' },
] as const;

const Waiting = ({ visit, cards }: { visit: Visit; cards: readonly TodayCard[] }) => (
  <>
    {parts.map(({ group, id, title }) => {
      const own = cards.filter((card) => (card.group ?? 'today') === group);
      return own.length === 0 ? null : (
        <section aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <ul class="today-list">
            {byUrgency(own).map((card) => (
              <Item visit={visit} card={card} />
            ))}
          </ul>
        </section>
      );
    })}
  </>
);

/** What this person looks at first of all: the head of a unit the own lines, the chair the year at a glance. */
async function firstOf(visit: Visit): Promise<Child> {
  if ((ownUnits(visit.actor) ?? []).length > 0) return ownView(visit);
  return visit.actor.roles.some(({ role }) => role === 'chair') ? chairView(visit) : null;
}

/** The first page of the office: what waits for this person, then what the person usually comes for. */
export async function todayView(visit: Visit, cards: readonly TodayCard[]): Promise<Reply> {
  const first = await firstOf(visit);
  const today = localDate(visit.tx.now);
  return office(visit, {
    title: 'Hôm nay',
    section: `${weekdays[weekday(today)]}, ${formatLongDate(today)}`,
    lead: `Xin chào ${visit.actor.name}.`,
    children: (
      <>
        {first}
        {cards.length === 0 && first === null ? (
          <EmptyState
            title="Không có việc nào đang chờ"
            text="Đăng ký, báo cáo, phiếu bầu hay văn bản cần đến phần việc của bạn sẽ hiện ở đây."
          />
        ) : (
          <Waiting visit={visit} cards={cards} />
        )}
        <Shortcuts visit={visit} />
      </>
    ),
  });
}
