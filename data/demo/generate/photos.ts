import type { World } from './world.ts';
import { add, rowsOf } from './world.ts';
import { who } from './cadres.ts';

/** Photographs are described, not kept: the demo has no picture of people who do not exist. */
export function addPhotos(world: World): void {
  for (const event of rowsOf(world, 'events')) {
    if (event.id === 'sk-tong-ket-2026') continue;
    let number = 0;
    const photo = (agenda_kind: string, caption: string, alt: string, more: Record<string, unknown> = {}) =>
      add(world, 'photos', { id: `anh-${event.id.slice(3)}-${(number += 1)}`, event: event.id, agenda_kind, caption, alt, taken_on: event['held_on'], ...more });
    if (event['kind'] === 'review_and_launch') conference(event['next_year'] as number, photo, signed(world, Number(event['next_year'])));
    else if (event['kind'] === 'launch') {
      photo('launch', 'Đ/c Đoàn Thục Uyên - Chủ tịch UBND phường phát động phong trào thi đua yêu nước năm 2023', 'Chủ tịch phường đứng trên bục phát biểu, phía sau là phông chữ đỏ', { people: [who.chair] });
      photo('signing', 'Đại diện các khu phố ký cam kết thi đua năm 2023', 'Các trưởng khu phố ngồi thành hàng dài ký vào bản cam kết', { pledges: signed(world, 2023) });
    } else {
      photo('report', 'Quang cảnh Hội nghị sơ kết 6 tháng đầu năm', 'Đại biểu ngồi quanh bàn họp, nhìn lên màn hình trình chiếu số liệu');
      photo('awarding', 'Trao Giấy khen cho các tập thể, cá nhân tiêu biểu trong phong trào chuyên đề', 'Các cá nhân cầm giấy khen và hoa, đứng hàng ngang trên sân khấu', { people: [who.chair] });
    }
  }
}

const signed = (world: World, year: number): string[] => rowsOf(world, 'pledges').filter((row) => row['year'] === year && row['kind'] === 'commitment').map(({ id }) => id);

type Put = (agenda_kind: string, caption: string, alt: string, more?: Record<string, unknown>) => void;

function conference(next: number, photo: Put, pledges: string[]): void {
  photo('directive', 'Đ/c Hoàng Khắc Thiệp - Bí thư Đảng ủy phường phát biểu chỉ đạo Hội nghị', 'Bí thư Đảng ủy phát biểu tại bục, bên trái là lẵng hoa mai vàng', { people: [who.secretary] });
  photo('launch', `Đ/c Đoàn Thục Uyên - Chủ tịch UBND phường phát động phong trào thi đua năm ${next}`, 'Chủ tịch phường đọc lời phát động trước hội trường đông đủ đại biểu', { people: [who.chair] });
  photo('signing', `Đại diện các khu phố ký cam kết thi đua năm ${next} trước sự chứng kiến của lãnh đạo phường`, 'Các trưởng khu phố ký cam kết, bốn đại biểu đứng chứng kiến phía sau', { pledges });
  photo('awarding', `Trao khen thưởng cho các tập thể, cá nhân có thành tích xuất sắc năm ${next - 1}`, 'Các đại diện nhận giấy khen và hoa trên sân khấu', { people: [who.chair] });
}
