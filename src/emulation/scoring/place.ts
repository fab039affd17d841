import type { Visit } from '../../platform/web/route.ts';
import type { Crumb } from '../../platform/web/ui/types.ts';
import type { Scorer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';

/** Where scoring lives in the office. */
export const scoring = '/lam-viec/cham-diem';
export const setPath = (id: string) => `${scoring}/bo/${id}`;
export const sheetPath = (id: string) => `${scoring}/phieu/${id}`;
export const rankingPath = (id: string) => `${setPath(id)}/xep-hang`;

/** The form of each column. */
export const columnPaths: Record<Scorer, string> = { self: 'tu-cham', cross: 'cham-cheo', council: 'hoi-dong' };

export const home = (visit: Visit, year: number): Crumb => ({ label: 'Chấm điểm, xếp hạng', href: visit.url(`${scoring}?nam=${year}`) });

export const setName = ({ row }: StoredSet) => row.bloc_name ?? row.bloc_title ?? 'Tất cả đơn vị';
