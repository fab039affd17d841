import type { Visit } from '../platform/web/route.ts';
import { Tabs } from '../platform/web/ui/text.tsx';

const places = [
  ['', 'Đơn vị'],
  ['/nguoi', 'Cá nhân, chức vụ'],
  ['/co-quan', 'Cơ quan, tổ chức'],
  ['/khoi', 'Khối thi đua'],
  ['/ho', 'Hộ gia đình'],
  ['/chinh-quyen', 'Chính quyền'],
  ['/mau-van-ban', 'Mẫu văn bản'],
] as const;

/** The parts of the organization, the current one marked. */
export function organizationTabs(visit: Visit) {
  const items = places.map(([place, label]) => {
    const path = `/lam-viec/to-chuc${place}`;
    return { href: visit.url(path), label, current: visit.path === path };
  });
  return <Tabs label="Tổ chức" items={items} />;
}
