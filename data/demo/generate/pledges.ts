import { formatNumber } from '../../../src/platform/text/numbers.ts';
import type { Row, World, Year } from './world.ts';
import { add, rowsOf, YEARS } from './world.ts';
import { who } from './cadres.ts';
import { leaderOf, postOn } from './posts.ts';
import { resultOf, unitTarget } from './results.ts';
import { wardsOn } from './units.ts';
import { yearTexts } from './year-texts.ts';

/** Each promise of a khu phố and the indicator that tells whether it was kept. */
const promises = [
  ['ct-thue-dat', 'Hoàn thành thu thuế sử dụng đất phi nông nghiệp theo chỉ tiêu được giao'],
  ['ct-gdvh', 'Tỷ lệ hộ đạt danh hiệu Gia đình văn hóa đạt chỉ tiêu được giao, bình xét dân chủ, thực chất'],
  ['ct-bhyt', 'Vận động người dân tham gia bảo hiểm y tế đạt chỉ tiêu được giao'],
  ['ct-chay', 'Không để xảy ra cháy gây thiệt hại về người, tài sản'],
  ['ct-truc-tuyen', 'Hướng dẫn người dân nộp hồ sơ thủ tục hành chính trực tuyến đạt chỉ tiêu được giao'],
  ['ct-khieu-nai', 'Không để phát sinh khiếu nại đông người, vượt cấp'],
] as const;
const lastPromise = 'Hoàn thành đúng tiến độ công trình, phần việc đã đăng ký; báo cáo tiến độ trước ngày 25 hằng tháng';

const blocItems = [
  'Mỗi đơn vị đăng ký và hoàn thành ít nhất 01 công trình hoặc phần việc',
  '100% cán bộ, công chức, viên chức, đoàn viên, hội viên đăng ký thi đua ngay từ đầu năm',
  'Không có cán bộ, đảng viên vi phạm pháp luật, vi phạm nồng độ cồn khi tham gia giao thông',
  'Tổ chức chấm điểm chéo, bình xét trong khối công khai, dân chủ; hoàn thành trước ngày 30/11',
];

export function addPledges(world: World): void {
  add(world, 'pledge_templates', {
    id: 'mau-cam-ket-khu-pho', title: 'Bản cam kết thi đua của khu phố', kind: 'commitment',
    text: 'Thay mặt Ban điều hành và Nhân dân khu phố, chúng tôi cam kết với Hội đồng Thi đua - Khen thưởng phường thực hiện tốt các nội dung sau:',
    items: [...promises.map(([, text]) => text), lastPromise],
  });
  add(world, 'pledge_templates', {
    id: 'mau-giao-uoc-khoi', title: 'Giao ước thi đua của khối', kind: 'agreement',
    text: 'Các đơn vị trong khối cùng thống nhất ký kết giao ước thi đua với những nội dung sau:', items: blocItems,
  });
  for (const year of YEARS) {
    for (const unit of wardsOn(world, yearTexts[year].launchedOn)) addWardPledge(world, year, unit);
    addBlocPledges(world, year);
  }
}

function witnesses(world: World, day: string) {
  return [who.secretary, who.chair, who.front, who.police].map((person) => ({ person, post: postOn(world, person, day) }));
}

function addWardPledge(world: World, year: Year, unit: Row): void {
  const day = yearTexts[year].launchedOn;
  const representative = leaderOf(world, unit.id, 71, day);
  const end = unit['valid_to'] ? '2025-06-30' : `${year}-12-31`;
  const items = promises.map(([indicator, text]) => {
    const target = unitTarget(world, indicator, year, unit.id);
    const result = resultOf(target, end);
    const measure = result ? result.indicator.measure : undefined;
    const outcome = year < 2026 && result ? (result.met ? 'met' : 'missed') : undefined;
    return { text, target: target?.['value'], measure, due_on: end, outcome, evidence: outcome ? `Báo cáo kết quả năm ${year}: ${formatNumber(result?.value ?? 0)}${measure === '%' ? '%' : ` ${measure}`}` : undefined };
  });
  const works = rowsOf(world, 'works').filter((work) => work['registration'] === `dk-${year}-${unit.id}`);
  const kept = works.length > 0 && works.every((work) => !work['note']);
  add(world, 'pledges', {
    id: `ck-${year}-${unit.id}`, year, kind: 'commitment', title: `Bản cam kết thi đua năm ${year} của ${unit['name']}`, template: 'mau-cam-ket-khu-pho', movement: `pt-tdyn-${year}`,
    due_on: `${year}-12-31`, signed_on: day, part: 'morning',
    parties: [{ unit: unit.id, representative, representative_post: postOn(world, representative, day, 1), signed_on: day }],
    witnesses: witnesses(world, day),
    items: [...items, { text: lastPromise, due_on: end, outcome: year < 2026 ? (kept ? 'met' : 'missed') : undefined }],
    note: unit['valid_to'] && year === 2025 ? 'Từ ngày 01/7/2025, Khu phố 11 tiếp tục thực hiện các nội dung đã cam kết.' : undefined,
  });
}

function addBlocPledges(world: World, year: Year): void {
  const day = yearTexts[year].launchedOn;
  const leaders: Record<string, string> = {
    'khoi-co-quan': who.front, 'khoi-khu-pho': leaderOf(world, 'kp-03', 71, day), 'khoi-truong-hoc': leaderOf(world, 'truong-thcs-mai-vang', 65, day),
  };
  for (const bloc of rowsOf(world, 'blocs')) {
    const representative = String(leaders[bloc.id]);
    add(world, 'pledges', {
      id: `gu-${year}-${bloc.id}`, year, kind: 'agreement', title: `Giao ước thi đua năm ${year} của ${String(bloc['name']).replace('Khối', 'khối')}`, template: 'mau-giao-uoc-khoi',
      movement: `pt-tdyn-${year}`, due_on: `${year}-12-31`, signed_on: day, part: 'morning',
      parties: [{ bloc: bloc.id, representative, representative_post: `Khối trưởng, ${postOn(world, representative, day, 1)}`, signed_on: day }],
      witnesses: witnesses(world, day).filter(({ person }) => person !== representative),
      items: blocItems.map((text, index) => ({ text, due_on: `${year}-12-31`, outcome: year < 2026 ? (index === 1 && year === 2023 && bloc.id === 'khoi-khu-pho' ? 'missed' : 'met') : undefined })),
    });
  }
}
