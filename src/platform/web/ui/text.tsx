import { classes } from './anchor.ts';
import type { Child } from './types.ts';

export { Tag } from './tag.tsx';
export { PageHeader } from './page-header.tsx';
export { Backlink, Breadcrumbs, Tabs } from './navigation.tsx';
export { BarList, Columns, Progress, Stat, StatGrid } from './figures.tsx';
export { Steps, Timeline } from './timeline.tsx';
export { UnitTree } from './tree.tsx';
export { Media } from './media.tsx';
export { HonourCard, HonourGrid, HonourRoll } from './honour.tsx';

/** Names and values of one record. */
export const DescriptionList = ({ items }: { items: { label: string; value: Child }[] }) => (
  <dl class="description-list">
    {items.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A box with a heading. */
export const Card = (props: { title?: string; href?: string; actions?: Child; children?: Child }) => (
  <section class="card">
    {(props.title || props.actions) && (
      <div class="card-head">
        {props.title && <h2>{props.href ? <a href={props.href}>{props.title}</a> : props.title}</h2>}
        {props.actions && <div class="actions">{props.actions}</div>}
      </div>
    )}
    {props.children}
  </section>
);

/** Cards side by side where there is room. */
export const CardGrid = ({ children }: { children?: Child }) => <div class="card-grid">{children}</div>;

type NoticeTone = 'success' | 'warning' | 'error' | 'info';

const noticeWords: Record<NoticeTone, string> = {
  success: 'Đã xong',
  warning: 'Cần chú ý',
  error: 'Chưa thực hiện được',
  info: 'Thông tin',
};

/** A message about what happened or what to mind. `title` replaces the word for its tone. */
export const Notice = (props: { tone?: NoticeTone; title?: string; children?: Child }) => {
  const tone = props.tone ?? 'info';
  return (
    <div class={classes('notice', `notice-${tone}`)} role={tone === 'error' ? 'alert' : 'status'}>
      <p class="notice-title">{props.title ?? noticeWords[tone]}</p>
      <div>{props.children}</div>
    </div>
  );
};

/** Words of a person or a paper, with where they come from. */
export const Quote = ({ by, children }: { by?: Child; children?: Child }) => (
  <figure class="quote">
    <blockquote>{children}</blockquote>
    {by && <figcaption>{by}</figcaption>}
  </figure>
);

/** A short form that tells its full one. */
export const Abbr = ({ short, full }: { short: string; full: string }) => <abbr title={full}>{short}</abbr>;

/** Running text of an article or a report. */
export const Prose = ({ children }: { children?: Child }) => <div class="prose">{children}</div>;
