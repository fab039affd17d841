import { anchorId } from './anchor.ts';
import type { Child } from './types.ts';

export { EmptyState, FilterBar, Pagination } from './listing.tsx';

export interface Column<Row> {
  key: string;
  label: string;
  /** Right-aligned with tabular digits. */
  numeric?: boolean;
  /** Offers sorting by this column through the address. */
  sort?: boolean;
  cell: (row: Row) => Child;
}

export interface Sort {
  key: string;
  dir: 'asc' | 'desc';
}

interface DataTableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  sort?: Sort;
  hrefForSort?: (sort: Sort) => string;
  /** What to say instead of an empty table, best an `EmptyState`. */
  empty?: Child;
  /** On a phone: each row a card (default), or scrolling inside its own region for matrices. */
  narrow?: 'cards' | 'scroll';
  /** Totals under the columns, by column key. */
  footer?: Record<string, Child>;
}

const sortOf = (column: { key: string }, sort?: Sort): 'ascending' | 'descending' | undefined =>
  sort?.key === column.key ? (sort.dir === 'asc' ? 'ascending' : 'descending') : undefined;

const numericClass = (column: { numeric?: boolean }) => (column.numeric ? 'numeric' : undefined);

function Heading<Row>({ column, sort, hrefForSort }: { column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'hrefForSort'>) {
  const current = sortOf(column, sort);
  const next: Sort = { key: column.key, dir: current === 'ascending' ? 'desc' : 'asc' };
  return (
    <th role="columnheader" scope="col" class={numericClass(column)} aria-sort={current}>
      {column.sort && hrefForSort ? <a href={hrefForSort(next)}>{column.label}</a> : column.label}
    </th>
  );
}

/** First cell heads its row; the roles survive the card layout of phones. */
function BodyRow<Row>({ columns, row }: { columns: Column<Row>[]; row: Row }) {
  return (
    <tr role="row">
      {columns.map((column, index) =>
        index === 0 ? (
          <th role="rowheader" scope="row" class={numericClass(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td role="cell" class={numericClass(column)} data-label={column.label}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function Totals<Row>({ columns, footer }: { columns: Column<Row>[]; footer: Record<string, Child> }) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column, index) =>
          index === 0 ? (
            <th role="rowheader" scope="row" class={numericClass(column)}>
              {footer[column.key]}
            </th>
          ) : (
            <td role="cell" class={numericClass(column)} data-label={column.label}>
              {footer[column.key]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

/** A table of records; sorting and filtering go through the address. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, narrow = 'cards' } = props;
  const id = `bang-${anchorId(props.caption)}`;
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  return (
    <div class={`table-region table-${narrow}`} role="region" aria-labelledby={id} tabindex={narrow === 'scroll' ? 0 : undefined}>
      <table role="table">
        <caption id={id} class={props.captionHidden ? 'visually-hidden' : undefined}>
          {props.caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Heading column={column} sort={props.sort} hrefForSort={props.hrefForSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <BodyRow columns={columns} row={row} />
          ))}
        </tbody>
        {props.footer && <Totals columns={columns} footer={props.footer} />}
      </table>
    </div>
  );
}
