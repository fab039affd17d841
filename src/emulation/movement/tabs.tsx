import type { Visit } from '../../platform/web/route.ts';
import { Tabs } from '../../platform/web/ui/text.tsx';

const views = [
  { key: 'movements', path: '/lam-viec/phong-trao', label: 'Phong trào trong năm' },
  { key: 'programmes', path: '/lam-viec/phong-trao/chuong-trinh', label: 'Cây chương trình' },
  { key: 'overlap', path: '/lam-viec/phong-trao/chong-cheo', label: 'Tải theo đơn vị' },
  { key: 'reading', path: '/lam-viec/phong-trao/theo-doi', label: 'Theo dõi đơn vị' },
  { key: 'occasions', path: '/lam-viec/phong-trao/dip', label: 'Ngày lễ, sự kiện' },
  { key: 'catalogue', path: '/lam-viec/phong-trao/danh-muc', label: 'Danh mục' },
] as const;

/** The views under "Phong trào". */
export const MovementTabs = ({ visit, year, current }: { visit: Visit; year: number; current: (typeof views)[number]['key'] }) => (
  <Tabs
    label="Phong trào"
    items={views.map(({ key, path, label }) => ({ href: visit.url(`${path}?nam=${year}`), label, current: key === current }))}
  />
);
