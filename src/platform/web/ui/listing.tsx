import type { Child, LinkAction } from './types.ts';

/** Inputs that narrow a list, sent as a query. */
export const FilterBar = (props: {
  action: string;
  label?: string;
  submit?: string;
  /** Where all filters are off; shown when some are on. */
  resetHref?: string;
  children?: Child;
}) => (
  <form class="filter-bar" action={props.action} method="get" role="search" aria-label={props.label ?? 'Lọc danh sách'}>
    {props.children}
    <div class="actions">
      <button class="button button-secondary" type="submit">
        {props.submit ?? 'Lọc'}
      </button>
      {props.resetHref && <a href={props.resetHref}>Bỏ lọc</a>}
    </div>
  </form>
);

/** Page numbers around the current one, with null where some are left out. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (candidate) => candidate === 1 || candidate === pages || Math.abs(candidate - page) <= 1,
  );
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? [null, number] : [number];
  });
}

const PageLink = ({ number, page, hrefFor }: { number: number; page: number; hrefFor: (page: number) => string }) => (
  <a href={hrefFor(number)} aria-label={`Trang ${number}`} aria-current={number === page ? 'page' : undefined}>
    {number}
  </a>
);

/** Links to the pages of a long list; nothing when there is only one. */
export const Pagination = (props: { page: number; pages: number; hrefFor: (page: number) => string }) => {
  const { page, pages, hrefFor } = props;
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label="Phân trang">
      {page > 1 && (
        <a class="pagination-step" rel="prev" href={hrefFor(page - 1)}>
          Trang trước
        </a>
      )}
      <ul>
        {pageWindow(page, pages).map((number) => (
          <li>{number === null ? <span>…</span> : <PageLink number={number} page={page} hrefFor={hrefFor} />}</li>
        ))}
      </ul>
      {page < pages && (
        <a class="pagination-step" rel="next" href={hrefFor(page + 1)}>
          Trang sau
        </a>
      )}
    </nav>
  );
};

/** Says why a list is empty and what to do about it. */
export const EmptyState = ({ title, text, action }: { title: string; text: Child; action?: LinkAction }) => (
  <div class="empty-state">
    <h2>{title}</h2>
    <p>{text}</p>
    {action && (
      <a class="button button-primary" href={action.href}>
        {action.label}
      </a>
    )}
  </div>
);
