import type { World } from './world.ts';
import { add } from './world.ts';
import { addPerson } from './names.ts';

type Post = readonly [title: string, body: string | null, rank: number, from?: string, to?: string, level?: string];
type Cadre = readonly [name: string, honorific: 'Ông' | 'Bà', posts: readonly Post[], pen?: string];

const START = '2020-06-15';
const REFORM = '2025-07-01';
const EVE = '2025-06-30';

/** Leading people, in protocol order. Ranks are lower for those who are named earlier. */
const cadres: readonly Cadre[] = [
  ['Hoàng Khắc Thiệp', 'Ông', [['Thành ủy viên', null, 5, START, EVE, 'district'], ['Bí thư Đảng ủy', 'dang-uy', 10, START], ['Chủ tịch HĐND phường', 'hdnd', 11, START]]],
  ['Dương Bá Ước', 'Ông', [['Phó Bí thư Thường trực Đảng ủy', 'dang-uy', 15, START]]],
  ['Đoàn Thục Uyên', 'Bà', [['Phó Bí thư Đảng ủy', 'dang-uy', 18, START], ['Chủ tịch UBND phường', 'ubnd', 20, START]]],
  ['Kiều Hữu Phước', 'Ông', [['Ủy viên Ban Thường vụ Đảng ủy', 'dang-uy', 24, START], ['Chủ tịch Ủy ban MTTQ Việt Nam phường', 'mttq', 25, START]]],
  ['Tạ Nhật Bình', 'Ông', [['Ủy viên Ban Thường vụ Đảng ủy', 'dang-uy', 28, '2021-06-20'], ['Phó Chủ tịch UBND phường', 'ubnd', 30, '2021-06-20']]],
  ['Lưu Trọng Khoát', 'Ông', [['Phó Chủ tịch UBND phường', 'ubnd', 31, START, EVE]]],
  ['Đặng Thu Nguyệt', 'Bà', [['Đảng ủy viên', 'dang-uy', 32, REFORM], ['Phó Chủ tịch UBND phường', 'ubnd', 33, REFORM]]],
  ['Quách Thế Dũng', 'Ông', [['Ủy viên Ban Thường vụ Đảng ủy', 'dang-uy', 34, START], ['Trưởng Công an phường', 'cong-an', 35, START]]],
  ['Thạch Công Sơn', 'Ông', [['Chỉ huy trưởng Ban Chỉ huy Quân sự phường', 'quan-su', 36, START]]],
  ['Ninh Thị Phương Chi', 'Bà', [['Chủ tịch Hội LHPN phường', 'hoi-lhpn', 40, START]]],
  ['Từ Văn Đãi', 'Ông', [['Chủ tịch Hội Nông dân phường', 'hoi-nong-dan', 41, START]]],
  ['Lại Viết Tấn', 'Ông', [['Chủ tịch Hội Cựu chiến binh phường', 'hoi-ccb', 42, START]]],
  ['Hà Khánh Vy', 'Bà', [['Bí thư Đoàn TNCSHCM phường', 'doan-tn', 43, '2022-03-26']]],
  ['Mạc Tuấn Kiệt', 'Ông', [['Chủ tịch Công đoàn phường', 'cong-doan', 44, START]]],
  ['Âu Minh Tuệ', 'Ông', [['Công chức Văn phòng - Thống kê', 'ubnd', 50, START, EVE], ['Chánh Văn phòng HĐND và UBND phường', 'ubnd', 48, REFORM]]],
  ['Vi Thùy Trâm', 'Bà', [['Công chức Văn phòng - Thống kê, phụ trách công tác TĐKT', 'ubnd', 51, START, EVE], ['Chuyên viên Phòng Văn hóa - Xã hội, phụ trách công tác TĐKT', 'ubnd', 52, REFORM]]],
  ['Lương Thị Mỹ Hạnh', 'Bà', [['Công chức Tài chính - Kế toán', 'ubnd', 53, START, EVE], ['Kế toán trưởng Văn phòng HĐND và UBND phường', 'ubnd', 53, REFORM]]],
  ['Chu Đăng Khiêm', 'Ông', [['Công chức Văn hóa - Xã hội', 'ubnd', 54, START, EVE], ['Chuyên viên Phòng Văn hóa - Xã hội', 'ubnd', 54, REFORM]], 'Đăng Khiêm'],
  ['Trà Ngọc Bích', 'Bà', [['Công chức Tư pháp - Hộ tịch', 'ubnd', 55, START, EVE], ['Phó Giám đốc Trung tâm Phục vụ hành chính công phường', 'ubnd', 49, REFORM]]],
  ['Hứa Quang Lập', 'Ông', [['Công chức Địa chính - Xây dựng - Đô thị và Môi trường', 'ubnd', 56, START, EVE], ['Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường', 'ubnd', 49, REFORM]]],
  ['Tiêu Thị Hồng Gấm', 'Bà', [['Công chức Văn hóa - Xã hội', 'ubnd', 57, START, EVE], ['Trưởng phòng Văn hóa - Xã hội phường', 'ubnd', 47, REFORM]]],
  ['Nghiêm Xuân Trạch', 'Ông', [['Phó Chủ tịch Ủy ban MTTQ Việt Nam phường', 'mttq', 58, START]]],
  ['La Thị Cẩm Nhung', 'Bà', [['Phó Chủ tịch Hội LHPN phường', 'hoi-lhpn', 59, START]]],
  ['Khổng Minh Nhựt', 'Ông', [['Phó Bí thư Đoàn TNCSHCM phường', 'doan-tn', 60, '2022-03-26']]],
  ['Bạch Đăng Tú', 'Ông', [['Phó Trưởng Công an phường', 'cong-an', 61, START]]],
  ['Lâm Thị Diệu Linh', 'Bà', [['Cán bộ Công an phường', 'cong-an', 62, START]]],
  ['Triệu Vĩnh Nghi', 'Ông', [['Phó Chỉ huy trưởng Ban Chỉ huy Quân sự phường', 'quan-su', 63, START]]],
  ['Tô Lệ Quyên', 'Bà', [['Trưởng Trạm Y tế phường', null, 45, START]]],
];

export const who = {
  secretary: 'hoang-khac-thiep', deputySecretary: 'duong-ba-uoc', chair: 'doan-thuc-uyen', front: 'kieu-huu-phuoc', vice: 'ta-nhat-binh',
  formerVice: 'luu-trong-khoat', newVice: 'dang-thu-nguyet', police: 'quach-the-dung', military: 'thach-cong-son', women: 'ninh-thi-phuong-chi',
  farmers: 'tu-van-dai', veterans: 'lai-viet-tan', youth: 'ha-khanh-vy', labour: 'mac-tuan-kiet', office: 'au-minh-tue', officer: 'vi-thuy-tram',
  accountant: 'luong-thi-my-hanh', editor: 'chu-dang-khiem', clinic: 'to-le-quyen', culture: 'tieu-thi-hong-gam', works: 'hua-quang-lap', counter: 'tra-ngoc-bich',
} as const;

export function addCadres(world: World): void {
  for (const [name, honorific, posts, pen_name] of cadres) {
    const person = addPerson(world, name, honorific, pen_name ? { pen_name } : {});
    posts.forEach(([title, body, rank, valid_from, valid_to, level = 'ward'], index) => {
      const unit = person.id === who.clinic ? 'tram-y-te' : undefined;
      add(world, 'posts', { id: `cv-${person.id}-${index + 1}`, person: person.id, title, body: body ?? undefined, unit, level, rank, valid_from, valid_to });
    });
  }
}
