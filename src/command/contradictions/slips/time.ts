import { weekday } from '../../../platform/calendar/date.ts';
import { type Plant, addSentence, fromTemplates, oneOf, pickMatch, replaceGroup } from '../slip.ts';

const two = (value: number) => String(value).padStart(2, '0');

export const term: Plant = oneOf(
  (spoilt, dice) => {
    const match = pickMatch(spoilt, dice, /(?<![\d/])(20[12]\d)( ?[-–] ?)(20[123]\d)(?![\d/])/g);
    return match ? replaceGroup(match, match[0], `${match[1]}${match[2]}${Number(match[1]) - dice.number(1, 6)}`) : null;
  },
  fromTemplates(
    (dice) => `Đại hội Chi đoàn khối cơ quan nhiệm kỳ ${2024 + dice.number(0, 3)}-${2019 + dice.number(0, 3)} đã bầu Ban Chấp hành mới.`,
    (dice) => `Đề án vỉa hè xanh giai đoạn ${2026 + dice.number(0, 2)} – ${2021 + dice.number(0, 3)} được tiếp tục thực hiện.`,
    (dice) => `Chương trình được thực hiện từ năm ${2026 + dice.number(0, 2)} đến năm ${2021 + dice.number(0, 3)}.`,
    (dice) => `Hội thi diễn ra từ ngày ${dice.number(11, 28)}/9/2025 đến ngày ${dice.number(11, 28)}/8/2025.`,
  ),
);

const lunar = ['Giáp Thìn', 'Ất Tỵ', 'Bính Ngọ', 'Quý Mão'];
export const year: Plant = oneOf(
  (spoilt, dice) => {
    const match = pickMatch(
      spoilt,
      dice,
      /tổng kết phong trào thi đua[^\n.]{0,20}năm (20\d\d) và phát động phong trào thi đua[^\n.]{0,20}năm (20\d\d)/giu,
    );
    const next = match?.[2];
    if (!match || !next) return null;
    const start = match.index + match[0].length - 4;
    return { start, end: start + 4, by: String(Number(next) + dice.number(2, 4)) };
  },
  fromTemplates(
    (dice) => `Không khí vui tươi mừng xuân ${dice.pick(lunar)} ${2019 + dice.number(0, 2)} lan tỏa khắp các con hẻm.`,
    (dice) =>
      `Các hoạt động hướng tới kỷ niệm ${70 + dice.number(0, 5)} năm Ngày Thầy thuốc Việt Nam (27/02/1955 - 27/02/${2018 + dice.number(0, 4)}).`,
    (dice) =>
      `Đây cũng là dịp chào mừng ${40 + dice.number(0, 4)} năm Ngày Nhà giáo Việt Nam (20/11/1982 – 20/11/${2015 + dice.number(0, 4)}).`,
    (dice) => {
      const name = dice.pick(['Sạch nhà, đẹp ngõ', 'Góc phố nở hoa', 'Tiếng trống học bài', 'Bữa cơm ấm lòng']);
      const of = 2020 + dice.number(0, 4);
      return `Phong trào “${name}” năm ${of} có nhiều cách làm hay; qua phong trào “${name}” năm ${of - dice.number(1, 3)}, nhiều tuyến hẻm đổi thay.`;
    },
    (dice) => {
      const of = 2021 + dice.number(0, 4);
      return `Sáng ngày ${dice.number(10, 25)}/12/${of}, chi hội phụ nữ tổ chức hội nghị tổng kết công tác hội năm ${of - dice.number(2, 4)}.`;
    },
  ),
);

/** Whether the same day stands in full in the text, with zeros or without. */
function writtenAgain(text: string, day: string): boolean {
  const [of, month] = day.split('/').map(Number);
  return [...text.matchAll(new RegExp(`(?<!\\d)0?${of}/0?${month}/20\\d\\d`, 'g'))].length > 1;
}

export const noYear: Plant = oneOf(
  (spoilt, dice) => {
    const lines = spoilt.text.split('\n').filter((line) => (line.match(/20\d\d/g) ?? []).length === 1);
    const usable = lines.flatMap((line) => {
      const date = /(?:[Nn]gày|[Ss]áng|[Cc]hiều) (?:ngày )?(\d\d?\/\d\d?)(\/20\d\d)(?!\d)/u.exec(line);
      const elsewhere = date ? writtenAgain(spoilt.text, date[1] ?? '') : true;
      return date && !elsewhere && !/(?:trước|hết|chậm nhất) ?$/u.test(line.slice(0, date.index)) ? [{ line, date }] : [];
    });
    const chosen = dice.pick(usable);
    if (!chosen) return null;
    const start = spoilt.text.indexOf(chosen.line) + chosen.date.index;
    const said = chosen.date[0].replace(chosen.date[2] ?? '', '');
    return { start, end: start + chosen.date[0].length, by: said };
  },
  (spoilt, dice) => {
    const day = `${dice.number(13, 27)}`;
    const month = dice.pick([1, 4, 6, 7, 9, 10]) ?? 6;
    if (new RegExp(`(?<!\\d)${day}/0?${month}/20`).test(spoilt.text)) return null;
    const sentence = dice.pick([
      `Chiều ${day}/${month}, đoàn công tác của phường đã đi thực tế tại cơ sở.`,
      `Ngày ${day} tháng ${month}, Ban Chỉ đạo họp phiên mở rộng để tháo gỡ vướng mắc.`,
      `Tối ${day}/${month}, bà con tổ 14 sinh hoạt chung tại sân nhà văn hóa.`,
      `Vào ngày ${day}/${month}, lực lượng dân quân ra quân dọn dẹp kênh rạch.`,
    ]);
    return { start: spoilt.text.length, end: spoilt.text.length, by: `\n${sentence}` };
  },
);

export const noSuchDay: Plant = oneOf(
  (spoilt, dice) => {
    const match = pickMatch(spoilt, dice, /(?<![\d/])(\d\d?)\/(\d\d?)\/(20\d\d)(?![\d/])/g);
    return match ? replaceGroup(match, match[0], `${dice.pick(['31/4', '30/02', '31/6', '31/11', '31/9'])}/${match[3]}`) : null;
  },
  fromTemplates(
    (dice) => `Vòng chung khảo dự kiến tổ chức vào ngày 31 tháng ${dice.pick([4, 6, 9, 11])} năm ${2023 + dice.number(0, 3)}.`,
    (dice) => `Hạn nộp bài dự thi là ngày 30/02/${2023 + dice.number(0, 3)}.`,
    (dice) => `Công văn được gửi đi ngày ${dice.number(10, 20)}/13/${2023 + dice.number(0, 3)}.`,
  ),
);

const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
export const wrongWeekday: Plant = (spoilt, dice) => {
  const [of, month, day] = [2021 + dice.number(0, 5), dice.number(1, 12), dice.number(1, 28)];
  const right = weekday(`${of}-${two(month)}-${two(day)}`);
  const wrong = names[(right + dice.number(1, 6)) % 7] ?? '';
  const sentence = dice.pick([
    `Buổi tập huấn diễn ra vào ${wrong}, ngày ${two(day)}/${two(month)}/${of} tại hội trường.`,
    `Ngày ${day}/${month}/${of} (${wrong}), các lực lượng đồng loạt ra quân.`,
    `Theo lịch, ${wrong} ngày ${two(day)} tháng ${two(month)} năm ${of} sẽ nghiệm thu.`,
  ]);
  return addSentence(spoilt, dice, sentence ?? '');
};
