import { formatDate } from '../../../platform/calendar/date.ts';
import type { Block, Paper, Row } from '../../../platform/documents/paper.ts';
import { type Issuer, committeeIssuer, inSentence, placeOf } from '../../../organization/paper/issuer.ts';
import { participantNames, reachNames } from '../../words.ts';
import { basisWords } from '../basis-words.ts';
import type { Movement, movementSurroundings } from '../movement.ts';

export interface PlanSource {
  ward: Issuer;
  movement: Movement;
  bases: Awaited<ReturnType<typeof movementSurroundings>>['bases'];
  /** Under what number it was approved on paper; null prints a draft. */
  approved: { number: string; on: string } | null;
  registerBy: string | null;
  /** Contents of the launch that are given to somebody. */
  given: readonly { text: string; to: string; due: string }[];
  signer: { prefix?: string; title: string; name: string };
}

const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const heading = (words: string): Block => ({ kind: 'heading', text: words, level: 2 });
const closed = (words: string) => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);
const day = (date: string | null) => (date ? formatDate(date) : '');
/** Room to write in what the records do not say yet. */
const open = '…………………………………………………………………';

const labelled = (label: string, words: string | null | undefined): Block[] => [
  { kind: 'paragraph', text: [{ text: `${label}: `, bold: true }, { text: words?.trim() ? closed(words) : open }] },
];
const where = (label: string, words: string | null): Block[] => (words?.trim() ? labelled(label, words) : []);

const principles =
  'phong trào bảo đảm tự nguyện, tự giác, công khai, minh bạch, đoàn kết, hợp tác và cùng phát triển; bình xét, khen thưởng chính xác, công bằng, kịp thời, chú trọng người trực tiếp lao động';

function audience({ reach, scope, classes, subjects }: Movement): string {
  const who = subjects.length > 0 ? subjects : classes.map((each) => participantNames[each] ?? each);
  const field = [reach === 'unit' ? '' : reachNames[reach ?? ''], scope].filter(Boolean).join('. ');
  return [field && closed(field), who.join('; ')].filter(Boolean).join(' Đối tượng: ');
}

const term = ({ starts_on, ends_on }: Movement) =>
  [starts_on && `từ ngày ${day(starts_on)}`, ends_on && `đến ngày ${day(ends_on)}`].filter(Boolean).join(' ');

/** The course of a movement in the order of the year; a step without date or words is left out. */
function steps({ movement, registerBy }: PlanSource): string[] {
  const { starts_on, interim_due_on, final_due_on, supervision, communication, schedule, plan, measures } = movement;
  return [
    starts_on && `Phát động: ngày ${day(starts_on)}`,
    registerBy && `Đăng ký thi đua, công trình, phần việc: trước ngày ${day(registerBy)}`,
    plan,
    measures,
    supervision && `Kiểm tra, giám sát: ${supervision}`,
    communication && `Tuyên truyền, nhân rộng điển hình: ${communication}`,
    schedule && `Tiến độ: ${schedule}`,
    interim_due_on && `Sơ kết: trước ngày ${day(interim_due_on)}`,
    final_due_on && `Tổng kết: trước ngày ${day(final_due_on)}`,
  ].flatMap((step) => (step ? [closed(step)] : []));
}

function carriers({ movement, given }: PlanSource): Block[] {
  const lead = movement.owner_name ?? 'Hội đồng Thi đua - Khen thưởng';
  const rows = given.map(({ text: work, to, due }, index): Row => [String(index + 1), work, to, due]);
  return [
    text(closed(`${lead} chủ trì, theo dõi, đôn đốc và tổng hợp kết quả thực hiện Kế hoạch`)),
    ...(rows.length === 0
      ? [text('Các cơ quan, đơn vị, khu dân cư căn cứ Kế hoạch này đăng ký nội dung, chỉ tiêu và tổ chức thực hiện.')]
      : ([
          {
            kind: 'table',
            caption: 'Phân công thực hiện',
            columns: [
              { title: 'TT', width: 0.5, align: 'center' },
              { title: 'Nội dung', width: 4 },
              { title: 'Đơn vị thực hiện', width: 2.4 },
              { title: 'Thời hạn', width: 1.4, align: 'center' },
            ],
            rows,
          },
        ] satisfies Block[])),
    text('Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Ủy ban nhân dân để xem xét, giải quyết.'),
  ];
}

function blocks(source: PlanSource): Block[] {
  const { ward, movement } = source;
  const { purpose, occasion, goal, theme, motto, contents, criteria, awards, budget } = movement;
  return [
    text(`Ủy ban nhân dân ${inSentence(ward.name)} ban hành Kế hoạch phát động ${movementWords(movement)} như sau:`),
    heading('I. MỤC ĐÍCH, YÊU CẦU'),
    ...labelled('1. Mục đích', purpose ?? occasion),
    ...labelled('2. Yêu cầu', principles.charAt(0).toLocaleUpperCase('vi') + principles.slice(1)),
    heading('II. CHỦ ĐỀ, ĐỐI TƯỢNG, THỜI GIAN'),
    ...where('Chủ đề', theme && `“${theme}”`),
    ...where('Khẩu hiệu', motto && `“${motto}”`),
    ...labelled('Phạm vi, đối tượng', audience(movement)),
    ...labelled('Thời gian', term(movement)),
    heading('III. NỘI DUNG, CHỈ TIÊU'),
    ...(contents.length > 0 ? [{ kind: 'numbered' as const, items: contents.map(closed) }] : [text(open)]),
    ...labelled('Chỉ tiêu', goal),
    heading('IV. HÌNH THỨC TỔ CHỨC'),
    { kind: 'bullets', items: steps(source) },
    ...where('Tiêu chí chấm điểm, bình xét', criteria),
    heading('V. KHEN THƯỞNG'),
    text(awards?.trim() ? closed(awards) : open),
    heading('VI. KINH PHÍ'),
    text(budget?.trim() ? closed(budget) : open),
    heading('VII. TỔ CHỨC THỰC HIỆN'),
    ...carriers(source),
  ];
}

/** "phong trào Thi đua yêu nước năm 2026"; a name that says what it is and of which year stands alone. */
export function movementWords({ name, nature, year }: Pick<Movement, 'name' | 'nature' | 'year'>): string {
  const said = nature !== 'emulation' || /phong trào|vận động|cuộc thi/i.test(name) ? inSentence(name) : `phong trào “${name}”`;
  return year === null || name.includes(String(year)) ? said : `${said} năm ${year}`;
}

/** Kế hoạch phát động: seven parts from the movement's own plan, under the superior's plan it carries out. */
export function launchPlanPaper(source: PlanSource): Paper {
  const { ward, movement, bases, approved, signer } = source;
  const [number = null, ...symbol] = approved?.number.split('/') ?? [];
  return {
    form: 'launch_plan',
    issuer: { ...committeeIssuer(ward), inSentence: `Ủy ban nhân dân ${inSentence(ward.name)}` },
    symbol: symbol.join('/') || 'KH-UBND',
    number: number?.trim() || null,
    place: placeOf(ward.name),
    date: approved?.on ?? null,
    kind: 'KẾ HOẠCH',
    summary: `Phát động ${movementWords(movement)}`,
    bases: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', ...bases.map((basis) => `Thực hiện ${basisWords(basis)}`)],
    blocks: blocks(source),
    recipients: [
      'Cấp trên (để báo cáo)',
      'Thường trực Đảng ủy, HĐND',
      'Ủy ban MTTQ và các đoàn thể',
      'Các cơ quan, đơn vị, khu dân cư',
      'Lưu: VT, HĐTĐKT',
    ],
    signature: [signer],
  };
}
