import type { Visit } from '../../platform/web/route.ts';
import { Tabs } from '../../platform/web/ui/text.tsx';

const views = [
  { key: 'registrations', path: '/lam-viec/dang-ky', label: 'Đăng ký theo đơn vị' },
  { key: 'pledges', path: '/lam-viec/dang-ky/giao-uoc', label: 'Giao ước, cam kết' },
  { key: 'sessions', path: '/lam-viec/dang-ky/phien-ky', label: 'Phiên ký' },
  { key: 'templates', path: '/lam-viec/dang-ky/mau', label: 'Mẫu' },
  { key: 'rhythm', path: '/lam-viec/dang-ky/nhip', label: 'Nhịp hoạt động' },
  { key: 'reminders', path: '/lam-viec/dang-ky/nhac', label: 'Việc chậm, nhắc việc' },
] as const;

/** The views under "Đăng ký, giao ước". */
export const RegistrationTabs = ({ visit, year, current }: { visit: Visit; year: number; current: (typeof views)[number]['key'] }) => (
  <Tabs
    label="Đăng ký, giao ước"
    items={views.map(({ key, path, label }) => ({ href: visit.url(`${path}?nam=${year}`), label, current: key === current }))}
  />
);
