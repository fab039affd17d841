import { ANNIVERSARIES } from '../../platform/calendar/anniversary-list.ts';
import { canChi } from '../../platform/calendar/lunar.ts';
import { type Check, type Finding, at } from './finding.ts';
import { writtenDays } from './days.ts';
import { type Stretch, paragraphsOf, sentencesOf } from './sentences.ts';

const YEAR = '((?:19|20)\\d{2})';
const LOOKS_BACK = new RegExp(`(?:tổng kết|sơ kết|đánh giá)[^.;\\n]{0,110}?năm ${YEAR}(?!\\s*[-–])`, 'giu');
const LOOKS_AHEAD = new RegExp(
  `(?:phát động|phương hướng|triển khai(?: phương hướng)?(?:,)? nhiệm vụ|đề ra phương hướng|nhiệm vụ)[^.;\\n“]{0,80}?năm ${YEAR}(?!\\s*[-–])`,
  'giu',
);

/** "tổng kết năm 2022 và phát động năm 2024": the year to come follows the one that ended. */
function aheadOfBack({ text, start }: Stretch): Finding[] {
  const back = [...text.matchAll(LOOKS_BACK)][0];
  if (!back) return [];
  const ahead = [...text.slice(back.index + back[0].length).matchAll(LOOKS_AHEAD)][0];
  const [ended, next] = [Number(back[1]), Number(ahead?.[1])];
  if (!ahead || next === ended + 1 || next === ended) return [];
  const place = start + back.index + back[0].length + ahead.index + ahead[0].length - 4;
  return [at('year', place, String(next), `Tổng kết năm ${ended} mà phát động, đề ra nhiệm vụ năm ${next}; năm sau phải là ${ended + 1}.`)];
}

const HELD = /(?:sáng|chiều|tối|ngày)[^.;\n]{0,40}$/iu;
const HOLDS = /^[^.;\n]{0,140}?(?:tổ chức|long trọng|tiến hành|khai mạc|diễn ra|phát động)/iu;

/** A conference held on a day that looks back on a year which had not ended, or long ago. */
function heldOn(sentence: Stretch, text: string): Finding[] {
  return writtenDays(sentence.text).flatMap(({ start, end, year, month, text: day }) => {
    if (year === null || !HOLDS.test(sentence.text.slice(end)) || !(HELD.test(sentence.text.slice(0, start)) || /^ngày/iu.test(day)))
      return [];
    const rest = sentence.text.slice(end);
    const back = [...rest.matchAll(LOOKS_BACK)][0];
    const ahead = [...rest.matchAll(LOOKS_AHEAD)][0];
    const ended = Number(back?.[1] ?? year);
    const next = Number(ahead?.[1] ?? year);
    const place = (match: RegExpExecArray) => sentence.start + end + match.index + match[0].length - 4;
    const dateOf = text.slice(sentence.start + start, sentence.start + end);
    if (back && (ended > year || year - ended > 1))
      return [
        at(
          'year',
          place(back),
          String(ended),
          `Hội nghị ${dateOf} mà tổng kết năm ${ended}; năm được tổng kết phải là ${month > 9 ? year : year - 1}.`,
        ),
      ];
    if (ahead && (next < year || next - year > 1))
      return [
        at(
          'year',
          place(ahead),
          String(next),
          `Ngày ${dateOf} mà phát động, đề ra nhiệm vụ năm ${next}; năm phải là ${year}${month > 9 ? ` hoặc ${year + 1}` : ''}.`,
        ),
      ];
    return [];
  });
}

const DRIVE = new RegExp(`“([^”\\n]{4,90})”\\s+năm ${YEAR}(?!\\s*[-–])`, 'gu');
const SUMMARY = new RegExp(`(?:tổng kết|sơ kết|kết quả)[^.;\\n“]{0,60}năm ${YEAR}(?!\\s*[-–])`, 'giu');

/** What is read again and again in one text, with its most frequent year. */
function mostSaid(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && second && first[1] > second[1] ? first[0] : null;
}

/** One drive named with two years, or the year of one summary against most of its mentions. */
function sameDrive(text: string): Finding[] {
  const drives = [...text.matchAll(DRIVE)];
  const named = drives.flatMap((match, index) => {
    const other = drives.slice(0, index).find((one) => one[1] === match[1] && one[2] !== match[2]);
    return other
      ? [
          at(
            'year',
            match.index + match[0].length - 4,
            match[2] ?? '',
            `Phong trào “${match[1]}” ở đây ghi năm ${match[2]}, ở trên ghi năm ${other[2]}; năm khác nhau trong cùng đợt.`,
          ),
        ]
      : [];
  });
  const summaries = [...text.matchAll(SUMMARY)];
  const usual = mostSaid(summaries.map((match) => Number(match[1])));
  const odd = summaries.flatMap((match) =>
    usual === null || Math.abs(Number(match[1]) - usual) < 2
      ? []
      : [
          at(
            'year',
            match.index + match[0].length - 4,
            match[1] ?? '',
            `Bài tổng kết năm ${usual} mà ở đây ghi năm ${match[1]}; năm khác nhau trong cùng đợt.`,
          ),
        ],
  );
  return [...named, ...odd];
}

const THEME = /chủ đề\s*:?\s*“([^”]{10,400})”/giu;
const THEME_YEAR = new RegExp(`(?:trong )?năm ${YEAR}`, 'gu');
const TASKS = new RegExp(`(?:nhiệm vụ|chỉ tiêu|phát triển)[^.;\\n“”]{0,60}năm ${YEAR}`, 'giu');

/** The theme speaks of one year and the tasks under it of another (S3-08). */
function themeAndTasks(text: string): Finding[] {
  return [...text.matchAll(THEME)].flatMap((theme) => {
    const years = [...(theme[1] ?? '').matchAll(THEME_YEAR)].map((match) => Number(match[1]));
    if (years.length === 0) return [];
    const end = theme.index + theme[0].length;
    const rest = /^[^\n]*/u.exec(text.slice(end))?.[0] ?? '';
    const task = [...rest.matchAll(TASKS)].find((match) => !years.includes(Number(match[1])));
    if (!task) return [];
    const place = end + task.index + task[0].length - 4;
    return [
      at(
        'year',
        place,
        task[1] ?? '',
        `Chủ đề nói về năm ${years.join(', ')} mà nội dung ghi năm ${task[1]}; năm khác nhau trong cùng đợt.`,
      ),
    ];
  });
}

const KEPT = new RegExp(
  `(\\d{2,3}) năm ([^.;()\\n]{5,110}?)\\s*\\((\\d{1,2}[/.]\\d{1,2}[/.]${YEAR})\\s*[-–]\\s*(\\d{1,2}[/.]\\d{1,2}[/.]${YEAR})\\)`,
  'giu',
);

/** "93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2024)". */
const anniversaries = (text: string): Finding[] =>
  [...text.matchAll(KEPT)].flatMap((match) => {
    const [count, from, to] = [Number(match[1]), Number(match[4]), Number(match[6])];
    const days = [match[3], match[5]].map((day) => day?.split(/[/.]/).slice(0, 2).map(Number).join('/'));
    const founding = Object.values(ANNIVERSARIES).find(({ name }) =>
      (match[2] ?? '').toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi')),
    );
    const founded = founding ? Number(founding.founded.slice(0, 4)) : from;
    if (founded !== from) return [at('year', match.index, match[0], `${founding?.name} từ năm ${founded}, không phải năm ${from}.`)];
    if (to - from !== count)
      return [at('year', match.index, match[0], `Từ năm ${from} đến năm ${to} là ${to - from} năm, không phải ${count} năm.`)];
    return days[0] === days[1] ? [] : [at('year', match.index, match[0], `Ngày kỷ niệm ghi hai ngày khác nhau: ${days.join(' và ')}.`)];
  });

const STEMS = 'Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý';
const BRANCHES = 'Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi';
const LUNAR = new RegExp(`(?<!\\p{L})((?:${STEMS}) (?:${BRANCHES}))\\s*(?:[-–(,]\\s*|năm\\s+)?${YEAR}(?!\\s*[-–]\\s*\\d)`, 'gu');
const alike = (name: string) => name.replace('Tí', 'Tý').replace('Mẹo', 'Mão').replace('Tị', 'Tỵ');

/** "xuân Quý Mão 2024". */
const lunarYears = (text: string): Finding[] =>
  [...text.matchAll(LUNAR)].flatMap((match) => {
    const name = canChi(Number(match[2]));
    return alike(match[1] ?? '') === alike(name)
      ? []
      : [at('year', match.index, match[0], `Năm ${match[2]} là ${name}, không phải ${match[1]}.`)];
  });

const HALF = new RegExp(`6 tháng đầu năm ${YEAR}`, 'giu');
const UNTIL = /tính đến (?:hết )?ngày (\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d{2}))/giu;
const TITLE = new RegExp(`^(?:báo cáo|kế hoạch)?[^\\n]{0,30}(?:tổng kết|sơ kết)[^\\n]{0,120}năm ${YEAR}`, 'imu');

/** Figures of a day outside the year of the report. */
function figuresOfAnotherYear(text: string): Finding[] {
  const title = TITLE.exec(text.slice(0, 600));
  const of = Number(title?.[1] ?? [...text.matchAll(HALF)][0]?.[1] ?? Number.NaN);
  if (Number.isNaN(of)) return [];
  return [...text.matchAll(UNTIL)].flatMap((match) => {
    const year = Number(match[2]);
    return year === of || year === of + 1
      ? []
      : [at('year', match.index, match[0], `Số liệu tính đến ngày ${match[1]} mà báo cáo của năm ${of}; năm khác nhau trong cùng đợt.`)];
  });
}

/** Years that disagree inside one drive (S3-08), anniversaries and lunar years. */
export const yearSlips: Check = (text) => [
  ...sentencesOf(text).flatMap((sentence) => [...aheadOfBack(sentence), ...heldOn(sentence, text)]),
  ...paragraphsOf(text).flatMap((paragraph) =>
    themeAndTasks(paragraph.text).map((one) => ({ ...one, start: one.start + paragraph.start, end: one.end + paragraph.start })),
  ),
  ...sameDrive(text),
  ...anniversaries(text),
  ...lunarYears(text),
  ...figuresOfAnotherYear(text),
];
