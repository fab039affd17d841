import { type Dice, type Plant, addSentence, fromTemplates, oneOf, pickMatch, proseLines } from '../slip.ts';

/** Slips of the hand in phrases any official text holds. */
const misspelt: readonly (readonly [right: string, ...wrong: string[]])[] = [
  ['phong trào', 'phong trao', 'phòng trào', 'phong chào'],
  ['nỗ lực', 'nổ lực', 'nỗ lưc'],
  ['lãnh đạo', 'lảnh đạo', 'lãnh đao'],
  ['chỉ đạo', 'chĩ đạo', 'chỉ đao'],
  ['hỗ trợ', 'hổ trợ', 'hỗ trơ'],
  ['triển khai', 'triễn khai', 'chiển khai'],
  ['phát triển', 'phát triễn', 'phát chiển'],
  ['thực hiện', 'thực hiên', 'thưc hiện'],
  ['hoàn thành', 'hoàn thanh', 'hòan thanh'],
  ['nhiệm vụ', 'nhiệm vu', 'nhiêm vụ'],
  ['kế hoạch', 'kế hoach', 'kê hoạch'],
  ['đoàn kết', 'đoàn kêt', 'đòan kêt'],
  ['tuyên truyền', 'tuyên truyên', 'tuyên chuyền'],
  ['vận động', 'vân động', 'vận đông'],
  ['xuất sắc', 'xuất xắc', 'xuất sắt', 'suất sắc'],
  ['thành tích', 'thành tich', 'thanh tích'],
  ['khen thưởng', 'khen thưỡng', 'khen thuởng'],
  ['đăng ký', 'đăng kỳ', 'đẵng ký'],
  ['chất lượng', 'chất lương', 'chất luợng'],
  ['môi trường', 'môi trương', 'môi chường'],
  ['cán bộ', 'cán bô', 'cán bổ'],
  ['kiểm tra', 'kiễm tra', 'kiểm cha'],
  ['quyết định', 'quyêt định', 'quyết đinh'],
  ['công trình', 'công trinh', 'công chình'],
  ['khu phố', 'khu phô', 'khu phổ'],
  ['nâng cao', 'nầng cao', 'nâng cào'],
];

export const spelling: Plant = (spoilt, dice) => {
  for (const [right, ...wrong] of dice.shuffle(misspelt)) {
    const match = pickMatch(spoilt, dice, new RegExp(`(?<!\\p{L})${right}(?!\\p{L})`, 'gu'));
    if (match) return { start: match.index, end: match.index + right.length, by: dice.pick(wrong) ?? right };
  }
  return null;
};

const doubledWord: Plant = (spoilt, dice) => {
  const line = dice.pick(proseLines(spoilt.text));
  const pairs = line
    ? [
        ...line.text.matchAll(
          /(?<![\p{L}\d])(?:của|được|và|các|trong|cho|phong trào|thực hiện|địa bàn|Nhân dân|chỉ tiêu|đạt|với|kế hoạch)(?= \p{L})/gu,
        ),
      ]
    : [];
  const word = dice.pick(pairs);
  if (!line || !word) return null;
  const start = line.start + word.index;
  return { start, end: start + word[0].length, by: `${word[0]} ${word[0]}` };
};

const doubledSentence: Plant = (spoilt, dice) => {
  const line = dice.pick(proseLines(spoilt.text).filter(({ text }) => !/\d\.\d|\. /.test(text)));
  if (!line) return null;
  const end = line.start + line.text.length;
  return { start: end, end, by: `${dice.pick([' ', '\n'])}${line.text}` };
};
export const repeated: Plant = oneOf(doubledWord, doubledSentence);

export const level: Plant = (spoilt, dice) =>
  ((sentence) => ({ start: spoilt.text.length, end: spoilt.text.length, by: `\n${sentence}` }))(
    dice.pick([
      `Trong đợt cao điểm, ${dice.number(12, 40)} cá nhân được tặng bằng khen vì thành tích đột xuất.`,
      `Bà Tư bán vé số được trao giấy khen về gương người tốt, việc tốt.`,
      `Đáng chú ý, nhiều người lao động trực tiếp đã nhận giấy khen.`,
      `Có ${dice.number(3, 9)} đồng chí đạt danh hiệu Chiến sĩ thi đua, tăng 02 người so với kỳ trước.`,
      `Anh Sáu chạy xe ôm từng được tặng bằng khen vì bắt cướp.`,
    ]),
  );

export const list: Plant = (spoilt, dice) =>
  addSentence(
    spoilt,
    dice,
    dice.pick([
      'Biểu dương các hộ gia đình hiến đất mở hẻm có tên sau đây.',
      'Ban Tổ chức trân trọng cảm ơn các nhà tài trợ có tên dưới đây.',
      'Hội nghị đã mời các đồng chí có tên sau đây lên nhận hoa.',
      'Lễ ra quân có sự tham gia của các đội hình theo danh sách dưới đây.',
    ]) ?? '',
  );

const shareLost: Plant = (spoilt, dice) => {
  const match = pickMatch(spoilt, dice, /(?:đạt|trên|ít nhất|từ) (\d+(?:,\d+)?)%/g);
  if (!match) return null;
  const at = match.index + match[0].indexOf(match[1] ?? '');
  return { start: at - 1, end: at + (match[1] ?? '').length + 1, by: ' %' };
};
export const target: Plant = oneOf(
  shareLost,
  fromTemplates(
    () => 'Trường THCS duy trì chuẩn quốc gia mức độ và nâng chất lượng mũi nhọn.',
    () => 'Phấn đấu giảm tỷ lệ hộ nghèo so với đầu nhiệm kỳ.',
    () => 'Phấn đấu nâng tỷ lệ hồ sơ nộp trực tuyến lên cao hơn mức bình quân.',
    () => 'Chỉ tiêu: vận động ít nhất triệu đồng ủng hộ Quỹ khuyến học.',
    () => 'Mục tiêu đến cuối kỳ là xây dựng mô hình camera an ninh và kéo giảm số vụ trộm cắp.',
    () => 'Trường mầm non giữ vững kiểm định chất lượng giáo dục cấp độ và môi trường xanh.',
  ),
);

const items = ['Rà soát lại các điểm ngập', 'Trồng thêm cây bóng mát', 'Sơn lại vạch kẻ đường', 'Gom rác đúng giờ', 'Treo cờ ngày lễ'];
const listed = (dice: Dice, marks: readonly string[]) =>
  `\n${marks.map((mark, index) => `${mark} ${items[(index + dice.number(0, 1)) % items.length]}.`).join('\n')}`;
const marked =
  (...marks: readonly string[]): Plant =>
  (spoilt, dice) => ({ start: spoilt.text.length, end: spoilt.text.length, by: listed(dice, marks) });

export const ordinal: Plant = oneOf(
  marked('1.', '2.', '4.'),
  marked('a)', 'b)', 'd)'),
  marked('1)', '2)', '2)', '3)'),
  fromTemplates(
    () => 'Các đơn vị tập trung 03 giải pháp. Thứ nhất: chọn việc thiết thực. Thứ hai: phân công rõ người.',
    () => 'Có hai điểm cần nhớ. Thứ nhất, làm từ việc nhỏ. Thứ ba, giữ nếp lâu dài.',
    () => 'Đó là: (1) gần dân; (2) hiểu dân; (4) vì dân.',
  ),
);

export const vague: Plant = fromTemplates(
  (dice) => `${dice.pick(['Một số', 'Một vài'])} ${dice.pick(['khu phố', 'đơn vị', 'chi hội'])} chưa chủ động tổ chức bình xét.`,
  (dice) => `Một bộ phận ${dice.pick(['cán bộ', 'người dân', 'hội viên'])} còn thụ động trong phong trào thi đua.`,
  (dice) => `Chất lượng hoạt động giữa các ${dice.pick(['khối', 'khu phố', 'tổ'])} ${dice.pick(['chưa đều', 'chưa đồng đều'])}.`,
);
