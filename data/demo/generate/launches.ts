import type { World, Year } from './world.ts';
import { add, YEARS } from './world.ts';
import { wardsOn } from './units.ts';
import { who } from './cadres.ts';
import { postOn } from './posts.ts';
import { yearTexts } from './year-texts.ts';
import { thematics } from './thematic-texts.ts';

const blocs = ['khoi-co-quan', 'khoi-khu-pho', 'khoi-truong-hoc'];
const fields = ['Kinh tế', 'Đô thị, môi trường', 'An sinh xã hội', 'Văn hóa - xã hội', 'An ninh - quốc phòng', 'Khen thưởng'];

export function addLaunches(world: World): void {
  for (const year of YEARS) {
    addAnnualLaunch(world, year);
    for (const thematic of thematics[year]) {
      add(world, 'launches', {
        id: `pd-${thematic.id}`, year, launched_on: thematic.from, part: 'morning', launcher: who.vice, launcher_post: 'Phó Chủ tịch UBND phường',
        movements: [thematic.id],
        call: `Ủy ban nhân dân phường kêu gọi các khối thi đua, khu phố và toàn thể Nhân dân hưởng ứng phong trào “${thematic.name}” bằng những việc làm cụ thể, thiết thực.`,
        contents: thematic.contents.map((text) => ({ text, kind: 'content', year, blocs: ['khoi-khu-pho'] })),
      });
    }
  }
}

function addAnnualLaunch(world: World, year: Year): void {
  const texts = yearTexts[year];
  const wards = wardsOn(world, texts.launchedOn).map((unit) => unit.id);
  const contents = texts.contents.map((text, index) => ({
    text, kind: 'content', field: fields[index], year, ...(index === 1 || index === 3 ? { units: wards } : { blocs }),
  }));
  add(world, 'launches', {
    id: `pd-${year}`, year, launched_on: texts.launchedOn, part: 'morning', launcher: who.chair, launcher_post: postOn(world, who.chair, texts.launchedOn),
    theme: texts.theme,
    call: `Thay mặt lãnh đạo phường, tôi kêu gọi toàn thể cán bộ, đảng viên, công chức, viên chức, người lao động, lực lượng vũ trang và Nhân dân phường Mai Vàng nêu cao tinh thần “${texts.motto}”, ra sức thi đua lập nhiều thành tích trong năm ${year}.`,
    movements: [`pt-tdyn-${year}`, `pt-antq-${year}`],
    contents: [
      ...contents,
      { text: `Đề nghị các khối thi đua, khu phố hoàn thành đăng ký công trình, phần việc trước ngày 28/02/${year} và báo cáo tiến độ trước ngày 25 hằng tháng.`, kind: 'request', year, blocs },
      { text: 'Trang thông tin điện tử phường mở chuyên mục “Gương người tốt việc tốt”, đăng ít nhất 02 bài mỗi tháng.', kind: 'communication', year },
    ],
  });
}
