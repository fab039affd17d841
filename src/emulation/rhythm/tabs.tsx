import type { Visit } from '../../platform/web/route.ts';
import { Tabs } from '../../platform/web/ui/text.tsx';

export const rhythmPath = '/lam-viec/dang-ky/nhip';
export const communicationPath = '/lam-viec/dang-ky/tuyen-truyen';

const views = [
  { key: 'rhythm', path: rhythmPath, label: 'Nhịp hoạt động theo tháng' },
  { key: 'communications', path: communicationPath, label: 'Nhật ký tuyên truyền' },
] as const;

/** The views of how evenly the units act. */
export const RhythmTabs = ({ visit, year, current }: { visit: Visit; year: number; current: (typeof views)[number]['key'] }) => (
  <Tabs
    label="Nhịp hoạt động"
    items={views.map(({ key, path, label }) => ({ href: visit.url(`${path}?nam=${year}`), label, current: key === current }))}
  />
);
