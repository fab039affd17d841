import type { Visit } from '../../platform/web/route.ts';
import { Tabs } from '../../platform/web/ui/text.tsx';

export const latePath = '/lam-viec/dang-ky/nhac';
export const rulePath = `${latePath}/quy-tac`;
export const deliveryPath = `${latePath}/da-gui`;

const views = [
  { key: 'late', path: latePath, label: 'Việc chậm' },
  { key: 'rules', path: rulePath, label: 'Quy tắc nhắc việc' },
  { key: 'deliveries', path: deliveryPath, label: 'Thư đã gửi' },
] as const;

/** The views of who is reminded of what, when and how. */
export const ReminderTabs = ({ visit, year, current }: { visit: Visit; year: number; current: (typeof views)[number]['key'] }) => (
  <Tabs
    label="Nhắc việc"
    items={views.map(({ key, path, label }) => ({ href: visit.url(`${path}?nam=${year}`), label, current: key === current }))}
  />
);
