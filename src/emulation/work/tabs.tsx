import type { Visit } from '../../platform/web/route.ts';
import { Tabs } from '../../platform/web/ui/text.tsx';
import { type Permission, allows } from '../../organization/access.ts';

const views: readonly { key: string; path: string; label: string; permission: Permission }[] = [
  { key: 'works', path: '/lam-viec/cong-trinh', label: 'Danh sách', permission: 'movement.view' },
  { key: 'ledger', path: '/lam-viec/dong-gop', label: 'Sổ đóng góp', permission: 'ledger.view' },
  { key: 'pairs', path: '/lam-viec/minh-chung/trung', label: 'Ảnh trùng, gần trùng', permission: 'evidence.judge' },
];

/** The views under "Công trình, phần việc" that this person may see. */
export const WorkTabs = ({ visit, year, current }: { visit: Visit; year: number; current: 'works' | 'ledger' | 'pairs' }) => (
  <Tabs
    label="Công trình, phần việc"
    items={views
      .filter(({ permission }) => allows(visit.actor, permission))
      .map(({ key, path, label }) => ({ href: visit.url(`${path}?nam=${year}`), label, current: key === current }))}
  />
);
