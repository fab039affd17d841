import type { Actor } from '../platform/actor.ts';
import { type Permission, allows } from '../organization/access.ts';
import type { Fact, RecordRef } from './fact.ts';

interface Place {
  name: string;
  path: string;
  /** Who may open it; everybody of the office when absent. */
  permission?: Permission;
}

const places: Readonly<Record<string, Place>> = {
  movement: { name: 'Phong trào', path: '/lam-viec/phong-trao' },
  work: { name: 'Công trình, phần việc', path: '/lam-viec/cong-trinh' },
  target: { name: 'Chỉ tiêu', path: '/lam-viec/chi-tieu/giao' },
  pledge: { name: 'Giao ước, cam kết', path: '/lam-viec/dang-ky/giao-uoc' },
  contribution: { name: 'Đóng góp', path: '/lam-viec/dong-gop', permission: 'ledger.view' },
  spending: { name: 'Khoản chi', path: '/lam-viec/dong-gop/chi', permission: 'ledger.view' },
  exemplar: { name: 'Điển hình', path: '/lam-viec/dien-hinh' },
  award: { name: 'Khen thưởng', path: '/lam-viec/so-vang' },
  task: { name: 'Nhiệm vụ', path: '/lam-viec/nhiem-vu' },
  event: { name: 'Hội nghị', path: '/lam-viec/hoi-nghi', permission: 'conference.view' },
  council_meeting: { name: 'Phiên họp Hội đồng', path: '/lam-viec/hoi-dong/phien-hop', permission: 'council.view' },
};

export const placeNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(places).map(([table, { name }]) => [table, name]),
);

/** Where a record behind a figure can be seen. */
export const recordPath = ({ table, id }: Pick<RecordRef, 'table' | 'id'>): string => {
  const place = places[table];
  return place ? `${place.path}/${id}` : '/lam-viec';
};

/** Whether this person may open the page of a record. */
export const opensRecord = (actor: Actor, { table }: Pick<RecordRef, 'table'>): boolean => {
  const place = places[table];
  return place !== undefined && (place.permission === undefined || allows(actor, place.permission));
};

/** The birth certificate of a figure, inside the ward. */
export const factPath = (year: number, fact: Pick<Fact, 'key' | 'asOf'>): string =>
  `/lam-viec/so-lieu/${encodeURIComponent(fact.key)}?nam=${year}&den=${fact.asOf}`;
