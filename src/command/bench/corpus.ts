import type { ForeignArticle } from '../../portal/article/import.ts';

const who = [
  'Ủy ban nhân dân phường',
  'Đảng ủy phường',
  'Hội Liên hiệp Phụ nữ phường',
  'Đoàn Thanh niên phường',
  'Công an phường',
  'Trạm Y tế phường',
  'Tổ dân phố số 7',
  'Ban điều hành khu phố 12',
];
const did = [
  'đã phát động đợt',
  'tổ chức hội nghị tổng kết',
  'ban hành kế hoạch triển khai',
  'khen thưởng đột xuất trong',
  'ký kết giao ước thực hiện',
  'lấy ý kiến nhân dân về',
];
const what = [
  'chương trình chuyển đổi số cấp xã',
  'cải cách thủ tục hành chính',
  'mô hình “Khu phố không rác”',
  'ngày hội hiến máu tình nguyện',
  'công tác phòng cháy, chữa cháy',
  'công tác tuyển quân',
];
const emulation = 'phong trào thi đua “Dân vận khéo”';
const tail = [
  'với sự tham gia của đông đảo người dân',
  'trên địa bàn phường trong quý vừa qua',
  'đạt và vượt chỉ tiêu đề ra',
  'được cấp trên ghi nhận và biểu dương',
  'tạo sức lan tỏa sâu rộng trong cộng đồng dân cư',
];
const categories = ['Tin tức - Sự kiện', 'Phong trào thi đua', 'Khen thưởng', 'Thông báo', 'Chuyển đổi số', 'Văn hóa - Xã hội'];

/** The same numbers on every machine (xorshift32), so that two runs measure the same pages. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** Invented articles of a ward, a quarter of them about emulation, about 2,500 letters each, one for every eight hours back from 30/6/2026. */
export function corpus(count: number): ForeignArticle[] {
  const next = sequence(0x2545f491);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? '';
  const subject = (index: number) => (index % 4 === 0 && next(2) === 0 ? emulation : pick(what));
  const sentence = (index: number) => `${pick(who)} ${pick(did)} ${subject(index)}, ${pick(tail)}; có ${next(900) + 12} hộ dân đăng ký.`;
  const paragraph = (index: number) => `<p>${Array.from({ length: 4 }, () => sentence(index)).join(' ')}</p>`;
  const last = Date.UTC(2026, 5, 30);
  return Array.from({ length: count }, (_, index) => ({
    slug: `bai-do-${index + 1}`,
    title: `${pick(who)} ${pick(did)} ${subject(index)} (bài ${index + 1})`,
    excerpt: sentence(index),
    html: Array.from({ length: 5 }, () => paragraph(index)).join(''),
    category: pick(categories),
    tags: [],
    author: 'Ban biên tập',
    date: new Date(last - index * 8 * 3_600_000).toISOString(),
  }));
}
