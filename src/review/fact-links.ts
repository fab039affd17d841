import type { RecordRef } from './fact.ts';

const places: Readonly<Record<string, string>> = {
  movement: '/lam-viec/phong-trao',
  work: '/lam-viec/cong-trinh',
  target: '/lam-viec/chi-tieu',
  pledge: '/lam-viec/giao-uoc',
  contribution: '/lam-viec/cong-trinh',
  exemplar: '/lam-viec/dien-hinh',
  award: '/lam-viec/so-vang',
};
/** Records with a page of their own; the others are seen in the list they stand in. */
const withPage = new Set(['movement', 'work', 'pledge', 'exemplar']);

export const placeNames: Readonly<Record<string, string>> = {
  movement: 'Phong trào',
  work: 'Công trình, phần việc',
  target: 'Chỉ tiêu',
  pledge: 'Giao ước, cam kết',
  contribution: 'Đóng góp',
  exemplar: 'Điển hình',
  award: 'Khen thưởng',
};

/** Where a record behind a figure can be seen. */
export const recordPath = ({ table, id }: Pick<RecordRef, 'table' | 'id'>): string =>
  `${places[table] ?? '/lam-viec'}${withPage.has(table) ? `/${id}` : ''}`;
