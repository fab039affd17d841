import type { Row, World } from './world.ts';
import { add, plusDays, rowsOf } from './world.ts';

const sponsors = [
  'Công ty TNHH Vật liệu xây dựng Bến Mai', 'Hợp tác xã Vận tải Mai Vàng', 'Doanh nghiệp tư nhân Gỗ mỹ nghệ Lò Gốm', 'Chùa Hoa Giấy', 'Giáo xứ Vườn Mận',
  'Cửa hàng Điện máy Chợ Mai', 'Câu lạc bộ Doanh nhân trẻ Sơn Hà', 'Hội đồng hương Mai Vàng xa quê',
];

/** Splits the money of a work between the state, its people and sponsors so that the sum is the cost; land and labour come on top. */
export function addContributions(world: World, work: Row, cost: number, from: string): void {
  const { random } = world;
  let number = 0;
  const give = (row: Record<string, unknown>) => {
    number += 1;
    const given_on = plusDays(from, random.between(0, 30));
    add(world, 'contributions', { id: `dg-${work.id.slice(3)}-${number}`, work: work.id, ...row, given_on, receipt: row['amount'] ? `${String(work['year']).slice(2)}/${work.id.slice(8)}-${number}` : undefined });
  };
  const round = (share: number) => Math.round((cost * share) / 1_000_000) * 1_000_000;
  const state = cost > 150_000_000 ? round(0.55) : cost > 60_000_000 ? round(0.3) : 0;
  const sponsor = round(0.1 + random.next() * 0.15);
  if (state) give({ source: 'state', kind: 'cash', giver: 'Ngân sách phường', amount: state });
  give({ source: 'sponsor', kind: 'cash', ...(random.chance(0.2) ? { anonymous: true } : { giver: random.pick(sponsors) }), amount: sponsor });
  give({ source: 'people', kind: 'cash', giver: givers(work), amount: cost - state - sponsor });
  if (/Nâng cấp|cống thoát/.test(String(work['title']))) addLandAndLabour(world, work, give);
}

function givers(work: Row): string {
  return String(work['located_in'] ?? '').startsWith('kp-') ? 'Các hộ dân trong khu vực công trình' : 'Phụ huynh, hội viên, đoàn viên ủng hộ';
}

function addLandAndLabour(world: World, work: Row, give: (row: Record<string, unknown>) => void): void {
  const { random } = world;
  const home = rowsOf(world, 'households').find((row) => row['unit'] === work['located_in']);
  give({ source: 'people', kind: 'land', giver: home ? `Hộ ông/bà ${home['head']}` : 'Các hộ mặt tiền hẻm', quantity: random.between(8, 46), measure: 'm²' });
  give({ source: 'people', kind: 'labour', giver: 'Nhân dân và đoàn viên, hội viên', quantity: random.chance(0.5) ? { about: random.between(6, 18) * 10, word: 'khoảng' } : random.between(55, 180), measure: 'ngày công' });
  if (random.chance(0.5)) give({ source: 'sponsor', kind: 'material', giver: random.pick(sponsors), quantity: random.between(20, 90), measure: 'bao xi măng' });
}
