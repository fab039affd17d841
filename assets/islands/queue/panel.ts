import type { Kept } from './store.ts';

export interface Acts {
  sendNow(): void;
  drop(key: string): void;
}

type Part = Node | string | false;

function el(name: string, attributes: Record<string, string>, ...parts: Part[]): HTMLElement {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...parts.filter((part) => part !== false));
  return node;
}

function button(words: string, act: () => void, tone = 'secondary'): HTMLElement {
  const node = el('button', { type: 'button', class: `button button-${tone}` }, words);
  node.addEventListener('click', act);
  return node;
}

const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});
const at = (iso: string): string => {
  const part = (type: string) => clock.formatToParts(new Date(iso)).find((each) => each.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')} ngày ${part('day')}/${part('month')}`;
};

const states: Record<Kept['state'], (kept: Kept) => string> = {
  waiting: ({ keptAt }) => `Giữ trên máy lúc ${at(keptAt)}, tự gửi khi có mạng.`,
  signed_out: ({ keptAt }) => `Giữ trên máy lúc ${at(keptAt)}. Phiên làm việc đã hết: đăng nhập lại thì được gửi.`,
  refused: ({ sentAt }) => `Chưa được nhận (gửi lúc ${at(sentAt ?? '')}):`,
  sent: ({ sentAt }) => `Đã gửi lúc ${at(sentAt ?? '')}.`,
};

function typed(kept: Kept): HTMLElement {
  const said = kept.fields.filter(([name, value]) => value.trim() !== '' && kept.labels[name]);
  const rows = [...said.map(([name, value]) => [kept.labels[name] ?? '', value]), ...kept.files.map(({ filename }) => ['Tệp', filename])];
  const list = el(
    'dl',
    { class: 'queue-typed' },
    ...rows.flatMap(([label = '', value = '']) => [el('dt', {}, label), el('dd', {}, value)]),
  );
  return el('details', {}, el('summary', {}, 'Nội dung đã nhập'), list);
}

function actsOf(kept: Kept, acts: Acts): Node | false {
  const { base, key, page } = kept;
  if (kept.state === 'signed_out')
    return el('p', { class: 'actions' }, el('a', { class: 'button button-primary', href: `${base}/dang-nhap` }, 'Đăng nhập để gửi'));
  if (kept.state === 'refused') {
    const mend = el('a', { class: 'button button-primary', href: `${page}#gui-lai=${key}` }, 'Sửa và gửi lại');
    return el(
      'p',
      { class: 'actions' },
      mend,
      button('Bỏ, không gửi nữa', () => acts.drop(key), 'quiet'),
    );
  }
  if (kept.state !== 'sent') return false;
  const see = el('a', { class: 'button button-secondary', href: kept.to ?? page }, 'Xem');
  return el(
    'p',
    { class: 'actions' },
    see,
    button('Ẩn', () => acts.drop(key), 'quiet'),
  );
}

const row = (kept: Kept, acts: Acts): HTMLElement =>
  el(
    'li',
    { class: `queue-item queue-${kept.state}` },
    el('h3', {}, [kept.title, kept.about].filter(Boolean).join(': ')),
    el('p', {}, states[kept.state](kept)),
    kept.state === 'refused' && el('ul', { class: 'queue-reasons' }, ...kept.reasons.map((reason) => el('li', {}, reason))),
    kept.state !== 'sent' && typed(kept),
    actsOf(kept, acts) || false,
  );

function othersLine(others: readonly Kept[]): Part[] {
  const names = [...new Set(others.map(({ who }) => who))];
  return names.map((who) => {
    const { length } = others.filter((kept) => kept.who === who);
    return el('p', { class: 'queue-others' }, `${length} báo cáo của ${who} chờ gửi trên máy này; chỉ được gửi khi ${who} đăng nhập.`);
  });
}

/** What waits, what was refused, what has gone; of other accounts only that something waits. */
export function panel(kept: readonly Kept[], account: string | null, offline: string | null, acts: Acts): Node[] {
  const own = kept.filter((each) => each.account === account);
  const mine = [...own.filter(({ state }) => state !== 'sent'), ...own.filter(({ state }) => state === 'sent')];
  const others = kept.filter((each) => each.account !== account && each.state !== 'sent');
  const waiting = mine.filter(({ state }) => state === 'waiting' || state === 'signed_out').length;
  const title = waiting > 0 ? `Chờ gửi (${waiting})` : mine.some(({ state }) => state === 'refused') ? 'Báo cáo cần sửa' : 'Đã gửi';
  const away = offline === null ? [] : [el('p', { class: 'queue-away' }, offline)];
  if (mine.length === 0 && others.length === 0) return away;
  const box = el(
    'section',
    { class: 'queue', 'aria-labelledby': 'cho-gui', tabindex: '-1' },
    ...(mine.length > 0 ? [el('h2', { id: 'cho-gui' }, title), el('ul', {}, ...mine.map((each) => row(each, acts)))] : []),
    waiting > 0 && offline === null && el('p', { class: 'actions' }, button('Gửi ngay', acts.sendNow)),
    ...othersLine(others),
  );
  return [...away, box];
}

export { at };
