import { formatNumber } from '../../../src/platform/text/numbers.ts';
import type { Row, World, Year } from './world.ts';
import { add, plusDays, printDate, rowOf, rowsOf, TODAY, turn, YEARS } from './world.ts';
import { addArticle, polite } from './article-writer.ts';
import { addNotices } from './article-notices.ts';
import { awardsGiven, countAwards, printCounts } from './counts.ts';
import { postOn } from './posts.ts';
import { stories, told } from './exemplars.ts';
import { thematics } from './thematic-texts.ts';
import { unitName } from './units.ts';

export function addArticles(world: World): void {
  const categories = [['tin-tuc', 'Tin tức - Sự kiện'], ['phong-trao', 'Phong trào thi đua'], ['guong', 'Gương người tốt việc tốt'], ['khen-thuong', 'Khen thưởng'], ['thong-bao', 'Thông báo']] as const;
  for (const [id, name] of categories) add(world, 'categories', { id, name });
  addConferenceArticles(world);
  for (const year of YEARS) {
    addThematicArticles(world, year);
    addWorkArticles(world, year);
    addPortraits(world, year);
    addAwardArticles(world, year);
    addNotices(world, year);
  }
}

/** What the product writes itself from the event's records has no body here. */
function addConferenceArticles(world: World): void {
  for (const event of rowsOf(world, 'events').filter((row) => String(row['held_on']) <= TODAY)) {
    const year = Number(event['review_year'] ?? event['next_year']);
    const title = event['name'] ? `Phường Mai Vàng tổ chức ${String(event['name']).charAt(0).toLowerCase()}${String(event['name']).slice(1)}` : `Hội nghị tổng kết phong trào thi đua năm ${year} và phát động phong trào thi đua năm ${year + 1}`;
    addArticle(world, { title, category: 'tin-tuc', day: plusDays(String(event['held_on']), 1), event: event.id, featured: event.id === 'sk-tong-ket-2025' || event.id === 'sk-so-ket-2026' });
  }
}

function addThematicArticles(world: World, year: Year): void {
  for (const thematic of thematics[year]) {
    const name = thematic.short_name ?? thematic.name;
    addArticle(world, {
      title: `Phát động phong trào “${name}”`, category: 'phong-trao', day: thematic.from, tags: [name],
      lead: `Sáng ngày ${printDate(thematic.from)}, UBND phường Mai Vàng phát động phong trào thi đua “${name}”.`,
      body: [
        `Phong trào nhằm ${thematic.purpose.charAt(0).toLowerCase()}${thematic.purpose.slice(1)} Mục tiêu đặt ra: ${thematic.goal.charAt(0).toLowerCase()}${thematic.goal.slice(1)}`,
        `Tại lễ phát động, ${polite(world, 'ta-nhat-binh')}, Phó Chủ tịch UBND phường đề nghị các đơn vị tập trung ${thematic.contents.length === 3 ? '03' : thematic.contents.length} nội dung. ${thematic.contents.map((text, index) => `${['Thứ nhất', 'Thứ hai', 'Thứ ba'][index]}: ${text}`).join(' ')}`,
        thematic.measures,
      ],
    });
  }
}

const openings = [
  'Những ngày này, người dân {unit} phấn khởi khi công trình mong đợi bấy lâu đã thành hiện thực.',
  'Từ ý kiến tại cuộc họp dân đầu năm, {unit} đã chọn một việc thiết thực để đăng ký thi đua.',
  'Có dịp trở lại {unit}, nhiều người dễ dàng nhận ra sự đổi thay của con hẻm, góc phố.',
  'Được Nhân dân bàn bạc, đồng tình, phần việc đăng ký thi đua của {unit} đã về đích.',
];

function addWorkArticles(world: World, year: Year): void {
  const done = rowsOf(world, 'works').filter((row) => row['year'] === year && row['kind'] === 'construction' && row['effect'] && String(row['located_in']).startsWith('kp-'));
  done.slice(0, 4).forEach((work, index) => {
    const finished = (work['milestones'] as { kind: string; happened_on: string }[]).find(({ kind }) => kind === 'completed');
    const unit = unitName(rowOf(world, 'units', String(work['located_in'])));
    const day = plusDays(String(finished?.happened_on), 3);
    if (day > TODAY) return;
    addArticle(world, {
      title: `${unit}: ${String(work['title']).charAt(0).toLowerCase()}${String(work['title']).slice(1)}`, category: 'phong-trao', day, tags: [unit, String(work['field'])],
      lead: `Công trình đăng ký thi đua năm ${year} của ${unit} đã hoàn thành ngày ${printDate(String(finished?.happened_on))}.`,
      body: [turn(openings, index + year).replace('{unit}', unit), moneyOf(world, work), `${work['effect']} Ban điều hành ${unit} đã công khai thu chi tại nhà văn hóa và phân công tổ dân phố quản lý, giữ gìn.`],
    });
  });
}

function moneyOf(world: World, work: Row): string {
  const gifts = rowsOf(world, 'contributions').filter((row) => row['work'] === work.id);
  const million = (source: string) => formatNumber(gifts.filter((row) => row['source'] === source).reduce((sum, row) => sum + Number(row['amount'] ?? 0), 0) / 1_000_000);
  const state = gifts.some((row) => row['source'] === 'state') ? `ngân sách phường hỗ trợ ${million('state')} triệu đồng, ` : '';
  return `Công trình có quy mô ${work['size']}, tổng kinh phí ${formatNumber(Number(work['cost']) / 1_000_000)} triệu đồng; trong đó ${state}Nhân dân đóng góp ${million('people')} triệu đồng, các nhà hảo tâm ủng hộ ${million('sponsor')} triệu đồng.`;
}

const leads = [
  'Nhắc đến {ai}, bà con ai cũng dành những lời trân trọng.',
  'Không nói nhiều về mình, {ai} chọn cách để việc làm lên tiếng.',
  'Ở phường Mai Vàng, câu chuyện về {ai} được nhiều người kể cho nhau nghe.',
  'Phóng viên trang thông tin phường đã gặp {ai} trong một ngày làm việc bận rộn.',
];
const endings = [
  'Việc làm bình dị nhưng bền bỉ ấy đã góp thêm một bông hoa đẹp vào vườn hoa người tốt, việc tốt của phường Mai Vàng.',
  'Những việc nhỏ như thế, khi có nhiều người cùng làm, sẽ tạo nên sự đổi thay lớn cho cả phường.',
  'Điều quý nhất, như lời bà con trong tổ dân phố, là tinh thần trách nhiệm và sự chân thành.',
  'Hội đồng Thi đua - Khen thưởng phường đã đưa gương điển hình này vào danh sách theo dõi, giới thiệu trong năm.',
];

function addPortraits(world: World, year: Year): void {
  stories[year].forEach((story, index) => {
    const exemplar = rowOf(world, 'exemplars', `gdh-${year}-${index + 1}`);
    const person = String(exemplar['person']);
    const day = `${year}-${['05-19', '08-26', '10-15'][index]}`;
    const copies = (exemplar['copies'] as { unit: string }[]).map(({ unit }) => unitName(rowOf(world, 'units', unit)));
    addArticle(world, {
      title: story.name, category: 'guong', day, tags: [story.field], featured: year === 2026 && index === 0,
      lead: turn(leads, index + year).replace('{ai}', `${polite(world, person)}, ${postOn(world, person, day, 1)}`),
      body: [
        told(world, story.story, person),
        copies.length > 0 ? `Từ kết quả ấy, cách làm đã được giới thiệu và nhân rộng tại ${copies.join(', ')}. Kết quả bước đầu: ${String(story.result).charAt(0).toLowerCase()}${String(story.result).slice(1)}.` : 'Cấp ủy, chính quyền phường đang theo dõi, bồi dưỡng để giới thiệu cách làm này với các khu phố khác.',
        turn(endings, index + year),
      ],
    });
  });
}

function movementName(world: World, decision: Row): string {
  const movement = rowOf(world, 'movements', String(decision['movement']));
  return String(movement['short_name'] ?? movement['name']);
}

function addAwardArticles(world: World, year: Year): void {
  for (const decision of rowsOf(world, 'decisions').filter((row) => row['year'] === year && /-0[134]$/.test(row.id))) {
    const awards = awardsGiven(world, year, decision.id);
    const sudden = decision.id.endsWith('-01');
    const day = plusDays(String(decision['issued_on']), 1);
    addArticle(world, {
      title: sudden ? `Khen thưởng đột xuất hành động đẹp: ${String(decision['citation']).charAt(0).toLowerCase()}${String(decision['citation']).slice(1)}` : `${printCounts(countAwards(awards))} được khen trong phong trào “${movementName(world, decision)}”`, category: 'khen-thuong', day,
      lead: `Chủ tịch UBND phường vừa ký Quyết định số ${String(decision['number']).padStart(2, '0')}/QĐ-UBND ngày ${printDate(String(decision['issued_on']))} tặng Giấy khen cho ${printCounts(countAwards(awards))}.`,
      body: [
        sudden ? String(rowOf(world, 'nominations', String(awards[0]?.['nomination']))['achievement']) : `Các trường hợp được khen: ${String(decision['citation']).charAt(0).toLowerCase()}${String(decision['citation']).slice(1)}. Danh sách được Hội đồng Thi đua - Khen thưởng phường xét chọn công khai từ đề nghị của khu phố, đơn vị.`,
        `${sudden ? 'Ngay sau khi nhận tin, ' : ''}${sudden ? 'lãnh đạo' : 'Lãnh đạo'} phường đã đến chúc mừng và đề nghị tiếp tục phát huy, lan tỏa những việc làm tốt trong cộng đồng.`,
      ],
    });
  }
}
