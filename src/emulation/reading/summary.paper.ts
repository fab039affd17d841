import type { Block, Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import type { UnitSummary } from './summary.ts';
import { type SummaryTable, contentWords, summaryTables } from './summary-words.ts';

/** How much of it all is printed: so many lines of each section, so many characters of each line. */
interface Room {
  lines: number;
  letters: number;
}

/** From everything to what fits on a sheet whatever a unit has to do. */
const rooms: readonly [Room, ...Room[]] = [
  { lines: Infinity, letters: Infinity },
  ...[14, 11, 9, 7].map((lines) => ({ lines, letters: 160 })),
  // A numbered line of so many letters stays one line.
  ...[7, 6, 5, 4, 3, 2].map((lines) => ({ lines, letters: 68 })),
  { lines: 1, letters: 60 },
];

/** A text cut at a word, with what stands for the rest. */
const cut = (text: string, letters: number) =>
  text.length <= letters
    ? text
    : `${text
        .slice(0, letters - 1)
        .replace(/\s\S*$/, '')
        .trimEnd()}…`;

const more = (count: number) => `và ${count} mục khác, xem bản đầy đủ`;

/** Every section in three columns, so that all of them share one table and the whole stays on one sheet. */
const rows = ({ title, rows: lines }: SummaryTable, room: Room): Row[] => {
  if (lines.length === 0) return [];
  const left = lines.length - room.lines;
  const shown = lines.slice(0, room.lines).map(([what = '', ...others]): Row => {
    const level = cut(others.slice(0, -1).join('; '), room.letters / 2);
    return [cut(what, room.letters), level, others.at(-1) ?? ''];
  });
  return [{ group: title }, ...shown, ...(left > 0 ? [[more(left), '', '']] : [])];
};

const launchLine = ({ launches }: UnitSummary): Block => {
  const read = launches.filter(({ read_at }) => read_at !== null).length;
  return { kind: 'paragraph', text: `Đơn vị đã quán triệt ${read}/${launches.length} lời phát động của năm.` };
};

/** What the launches ask of the unit, over the full width: the launches and contents are the first two sections. */
const contentList = ({ assigned, general }: UnitSummary, room: Room): Block[] => {
  const items = [...assigned, ...general].map((each) => cut(contentWords(each), room.letters));
  const left = items.length - room.lines;
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Nội dung được giao', level: 2 },
        { kind: 'numbered', items: items.slice(0, room.lines) },
        ...(left > 0 ? [{ kind: 'paragraph' as const, text: `${more(left).replace('và', 'Và')}.` }] : []),
      ];
};

/** What is asked of a unit in the year, as far as there is room for it; it carries no number and no signature. */
const paperIn = (room: Room, ward: Pick<Ward, 'name'>, summary: UnitSummary, date: string, place: string): Paper => ({
  draft: false,
  issuer: { name: `ỦY BAN NHÂN DÂN ${ward.name.toLocaleUpperCase('vi')}` },
  symbol: null,
  number: null,
  place: ward.name.replace(/^(Phường|Xã|Đặc khu)\s+(?=\D)/, ''),
  date,
  kind: 'BẢN TÓM TẮT',
  summary: `Nhiệm vụ thi đua năm ${summary.year} của ${summary.unit.name}`,
  bases: [],
  blocks: [
    ...(summary.launches.length === 0 ? [] : [launchLine(summary)]),
    ...(room.lines === Infinity ? [] : [{ kind: 'paragraph' as const, text: `Bản đầy đủ: ${place}`, align: 'center' as const }]),
    ...contentList(summary, room),
    {
      kind: 'table',
      columns: [
        { title: 'Việc', width: 5 },
        { title: 'Mức, yêu cầu', width: 1.8 },
        { title: 'Hạn, tình trạng', width: 1.4 },
      ],
      rows: summaryTables(summary)
        .slice(2)
        .flatMap((table) => rows(table, room)),
    },
  ],
  recipients: [],
  signature: [],
});

/** The summary from its full to its shortest version, for `renderOneSheet`; `place` is the address where all of it stands. */
export const summaryPapers = (ward: Pick<Ward, 'name'>, summary: UnitSummary, date: string, place: string): [Paper, ...Paper[]] => {
  const [all, ...less] = rooms;
  const at = (room: Room) => paperIn(room, ward, summary, date, place);
  return [at(all), ...less.map(at)];
};
