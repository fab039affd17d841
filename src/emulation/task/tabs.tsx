import type { Visit } from '../../platform/web/route.ts';
import { Tabs } from '../../platform/web/ui/text.tsx';

export const taskPath = '/lam-viec/nhiem-vu';

const views = [
  { key: 'list', path: taskPath, label: 'Danh sách' },
  { key: 'assignment', path: `${taskPath}/phan-cong`, label: 'Bảng phân công' },
] as const;

/** The views under "Nhiệm vụ". */
export const TaskTabs = ({ visit, year, current }: { visit: Visit; year: number; current: (typeof views)[number]['key'] }) => (
  <Tabs
    label="Nhiệm vụ"
    items={views.map(({ key, path, label }) => ({ href: visit.url(`${path}?nam=${year}`), label, current: key === current }))}
  />
);
