import { formatDate } from '../../platform/calendar/date.ts';
import type { Block, Column, Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import { sayMoney } from '../figures.ts';
import { participantNames, workKindNames } from '../words.ts';
import { targetWords } from './changes.ts';
import type { Content, ContentWork } from './content.ts';

export interface PrintedMovement {
  name: string;
  goal: string | null;
  starts_on: string | null;
  final_due_on: string | null;
}

export interface PaperSource {
  ward: Pick<Ward, 'name'>;
  registrant: string;
  year: number;
  content: Content;
  movements: readonly PrintedMovement[];
  /** The day it was first sent; null prints a draft. */
  sentOn: string | null;
  signer: { name: string; post: string } | null;
}

/** "Phường 3" keeps its capital inside a sentence, "phường Mai Vàng" does not (NĐ 30/2020, annex II). */
const inSentence = (name: string) => (/^\p{L}+ \d/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1));
const upper = (text: string) => text.toLocaleUpperCase('vi');
const day = (date: string | null) => (date === null ? '' : formatDate(date));
const number: Column = { title: 'TT', width: 0.7, align: 'center' };

const part = (title: string, blocks: Block[]): Block[] => [
  { kind: 'heading', text: title, level: 2 },
  ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: 'Không đăng ký.' } as const]),
];

const table = (columns: Column[], rows: Row[]): Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', columns: [number, ...columns], rows }];
const numbered = <T>(rows: readonly T[], cells: (row: T) => string[]): Row[] =>
  rows.map((row, index) => [String(index + 1), ...cells(row)]);

const movementTable = (movements: readonly PrintedMovement[]) =>
  table(
    [
      { title: 'Tên phong trào', width: 3 },
      { title: 'Mục tiêu', width: 3 },
      { title: 'Phát động', width: 1.7, align: 'center' },
      { title: 'Tổng kết', width: 1.7, align: 'center' },
    ],
    numbered(movements, ({ name, goal, starts_on, final_due_on }) => [name, goal ?? '', day(starts_on), day(final_due_on)]),
  );

const targetTable = ({ targets }: Content) =>
  table(
    [
      { title: 'Nội dung chỉ tiêu', width: 4 },
      { title: 'Đơn vị tính', width: 1.2, align: 'center' },
      { title: 'Kế hoạch', width: 1.4, align: 'center' },
      { title: 'Hạn', width: 1.8, align: 'center' },
    ],
    numbered(targets, (target) => [target.text, target.measure ?? '', targetWords({ ...target, measure: null }), day(target.due_on)]),
  );

function titleBlocks({ titles, classes }: Content): Block[] {
  const who = classes.map((each) => (participantNames[each] ?? each).toLocaleLowerCase('vi')).join(', ');
  return [
    ...(titles.length > 0 ? [{ kind: 'bullets' as const, items: [...titles] }] : []),
    ...(who && titles.length > 0 ? [{ kind: 'paragraph' as const, text: `Đối tượng tham gia: ${who}.` }] : []),
  ];
}

const goalOf = (work: ContentWork) =>
  [work.size, work.target, targetWords({ value: work.target_value, measure: work.target_measure, level: work.target_level })]
    .filter(Boolean)
    .join('; ');

function workName(work: ContentWork, all: readonly ContentWork[]): string {
  const root = all.find(({ key }) => key === work.alternative_of);
  const shared = work.owners.length > 1 ? ` (cùng thực hiện: ${work.owners.slice(1).join(', ')})` : '';
  const bases = [work.basis, ...work.documents].filter(Boolean).join('; ');
  const choice = work.chosen ? ' – phương án được chọn' : '';
  return `${workKindNames[work.kind] ?? ''}: ${work.title}${root ? ` (hoặc thay cho “${root.title}”)` : ''}${choice}${shared}${bases && `; căn cứ: ${bases}`}`;
}

const workTable = ({ works }: Content) =>
  table(
    [
      { title: 'Tên công trình, phần việc', width: 3.4 },
      { title: 'Địa điểm', width: 1.8 },
      { title: 'Quy mô, mục tiêu', width: 2.4 },
      { title: 'Kinh phí', width: 1.5 },
      { title: 'Hạn', width: 1.9, align: 'center' },
    ],
    numbered(works, (work) => [
      workName(work, works),
      work.place ?? '',
      goalOf(work),
      work.cost === null ? '' : sayMoney(work.cost),
      day(work.due_on),
    ]),
  );

/** "Bản đăng ký thi đua": movements, targets, titles, works; by the unit to the ward, without number. Not sent, it is a draft. */
export function registrationPaper(source: PaperSource): Paper {
  const { ward, registrant, year, content, movements, sentOn, signer } = source;
  return {
    form: 'registration',
    draft: sentOn === null,
    issuer: { parent: upper(ward.name), name: upper(registrant), inSentence: registrant },
    symbol: null,
    number: null,
    place: ward.name.replace(/^(Phường|Xã|Đặc khu|Thị trấn)\s+(?!\d)/u, ''),
    date: sentOn,
    kind: 'BẢN ĐĂNG KÝ',
    summary: `Thi đua năm ${year}`,
    addressees: [`Ủy ban nhân dân ${inSentence(ward.name)}`],
    bases: [],
    blocks: [
      { kind: 'paragraph', text: `${registrant} đăng ký thi đua năm ${year} như sau:` },
      ...part('I. PHONG TRÀO THI ĐUA', movementTable(movements)),
      ...part('II. CHỈ TIÊU', targetTable(content)),
      ...part('III. DANH HIỆU, HÌNH THỨC KHEN THƯỞNG', titleBlocks(content)),
      ...part('IV. CÔNG TRÌNH, PHẦN VIỆC', workTable(content)),
    ],
    recipients: ['Như trên', `Lưu: ${registrant}`],
    signature: [{ title: upper(signer?.post ?? 'Thủ trưởng đơn vị'), name: signer?.name ?? '' }],
  };
}
