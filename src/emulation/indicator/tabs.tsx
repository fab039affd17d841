import type { Visit } from '../../platform/web/route.ts';
import { Tabs } from '../../platform/web/ui/text.tsx';
import { type Permission, allows } from '../../organization/access.ts';

export const path = '/lam-viec/chi-tieu';

const views: readonly { key: string; place: string; label: string; permission: Permission }[] = [
  { key: 'list', place: '', label: 'Tổng quan', permission: 'movement.view' },
  { key: 'matrix', place: '/ma-tran', label: 'Bảng đơn vị và chỉ tiêu', permission: 'movement.view' },
  { key: 'entry', place: '/nhap', label: 'Nhập kết quả', permission: 'measurement.enter' },
  { key: 'forecast', place: '/du-bao', label: 'Dự báo cuối năm', permission: 'movement.view' },
  { key: 'catalogue', place: '/danh-muc', label: 'Danh mục dùng chung', permission: 'indicator.edit' },
];

/** The views of the indicators that this person may see. */
export const IndicatorTabs = ({ visit, year, current }: { visit: Visit; year: number; current: string }) => (
  <Tabs
    label="Chỉ tiêu"
    items={views
      .filter(({ permission }) => allows(visit.actor, permission))
      .map(({ key, place, label }) => ({ href: visit.url(`${path}${place}?nam=${year}`), label, current: key === current }))}
  />
);

export const listCrumb = (visit: Visit, year?: number) => ({ label: 'Chỉ tiêu', href: visit.url(year ? `${path}?nam=${year}` : path) });
