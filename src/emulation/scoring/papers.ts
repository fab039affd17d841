import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Paper, Row } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';
import { setName } from './place.ts';
import type { RankedSheet } from './ranking-parts.tsx';
import type { Ranking } from './ranking.ts';
import { ruleWords } from './rule-words.ts';
import type { Scorer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';
import { type Sheet, scoreOfColumn, submissionOf } from './sheet.ts';
import { type ComparedLine, compareColumns } from './side-by-side.tsx';
import { sayPoints } from './words.ts';

const upper = (text: string) => text.toLocaleUpperCase('vi');
const placeOf = (name: string) => (/\d/.test(name) ? name : name.replace(/^(Phường|Xã|Đặc khu|Thị trấn)\s+/, ''));
const council = ({ name }: Ward): Paper['issuer'] => ({
  parent: `ỦY BAN NHÂN DÂN ${upper(name)}`,
  name: 'HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG',
});

/** Bảng tổng hợp điểm: every unit with its three totals, place, class and why. */
export function rankingPaper(ward: Ward, stored: StoredSet, shown: Ranking | null, rows: readonly RankedSheet[]): Paper {
  const rules = ruleWords(stored).filter(({ label }) => ['Giới hạn loại cao nhất', 'Khi đồng điểm xét', 'Không xếp hạng'].includes(label));
  const note = ({ row }: RankedSheet) => [row.notRanked ? `Không xếp hạng: ${row.notRanked}` : '', ...row.why].filter(Boolean).join('; ');
  return {
    draft: !shown || shown.kind === 'provisional',
    issuer: council(ward),
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: shown ? localDate(shown.announced_at) : null,
    kind: 'BẢNG TỔNG HỢP ĐIỂM',
    summary: `Thi đua năm ${stored.row.year}, ${setName(stored)}`,
    bases: [],
    landscape: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'Hạng', width: 0.7, align: 'center' },
          { title: 'Đơn vị', width: 2.2 },
          { title: 'Tự chấm', width: 1, align: 'center' },
          { title: 'Chấm chéo', width: 1, align: 'center' },
          { title: 'Hội đồng', width: 1, align: 'center' },
          { title: 'Xếp loại', width: 1.4, align: 'center' },
          { title: 'Ghi chú', width: 4.2 },
        ],
        rows: rows.map((each): Row => [
          each.row.place === null ? '–' : String(each.row.place),
          each.row.name,
          sayPoints(each.totals.self),
          sayPoints(each.totals.cross),
          sayPoints(each.row.total),
          [each.row.class, each.row.prize].filter(Boolean).join(', '),
          note(each),
        ]),
      },
      ...rules.map(({ label, value }) => ({ kind: 'paragraph' as const, text: `${label}: ${value}.` })),
      ...(shown?.reason ? [{ kind: 'paragraph' as const, text: `Đính chính: ${shown.reason}` }] : []),
    ],
    recipients: ['Các đơn vị', 'Lưu: HĐTĐKT'],
    signature: [
      { title: 'NGƯỜI TỔNG HỢP', name: '' },
      { prefix: 'TM. HỘI ĐỒNG', title: 'CHỦ TỊCH', name: '' },
    ],
  };
}

const columns: readonly Scorer[] = ['self', 'cross', 'council'];

function lineRow(line: ComparedLine, index: number): Row {
  const self = line.columns.self;
  const reasons = columns.flatMap((column) => line.columns[column]?.entry.reason ?? []);
  const words = [self?.entry.evidence, ...reasons].filter(Boolean).join('; ');
  return [
    String(index + 1),
    line.title,
    sayPoints(line.max),
    ...columns.map((column) => sayPoints(line.columns[column]?.points).replace('–', '')),
    words,
  ];
}

/** Phiếu tự chấm: order, content, maximum, the three scores, evidence and reasons. */
export function sheetPaper(ward: Ward, stored: StoredSet, sheet: Sheet): Paper {
  const lines = compareColumns(stored, sheet);
  const groups = [...Map.groupBy(lines, ({ group }) => group)];
  const maxOf = new Map(stored.set.groups.map(({ title, max }) => [title, max]));
  const total = (column: Scorer) => sayPoints(scoreOfColumn(stored, sheet, column)?.total).replace('–', '');
  const sent = submissionOf(sheet, 'self');
  return {
    form: 'score_sheet',
    draft: !sent,
    issuer: { parent: `ỦY BAN NHÂN DÂN ${upper(ward.name)}`, name: upper(sheet.unit_name) },
    symbol: null,
    number: null,
    place: placeOf(ward.name),
    date: sent ? localDate(sent.submitted_at) : null,
    kind: 'PHIẾU CHẤM ĐIỂM',
    summary: `Thi đua năm ${stored.row.year}, ${sheet.unit_name}`,
    bases: [],
    landscape: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Nội dung', width: 4 },
          { title: 'Điểm tối đa', width: 0.9, align: 'center' },
          { title: 'Tự chấm', width: 0.9, align: 'center' },
          { title: 'Chấm chéo', width: 0.9, align: 'center' },
          { title: 'Hội đồng', width: 0.9, align: 'center' },
          { title: 'Minh chứng, lý do', width: 3.4 },
        ],
        rows: [
          ...groups.flatMap(([title, own]): Row[] => [
            { group: `${title}${maxOf.has(title) ? ` (${sayPoints(maxOf.get(title))} điểm)` : ''}` },
            ...own.map(lineRow),
          ]),
          ['', [{ text: 'Tổng điểm', bold: true }], '', ...columns.map((column) => [{ text: total(column), bold: true }]), ''],
        ],
      },
      {
        kind: 'paragraph',
        text: `${sent ? `Nộp ngày ${formatDate(localDate(sent.submitted_at))}` : 'Chưa nộp'}${sheet.crosser_name ? `; đơn vị chấm chéo: ${sheet.crosser_name}` : ''}.`,
      },
    ],
    recipients: ['Hội đồng Thi đua - Khen thưởng', `Lưu: ${sheet.unit_name}`],
    signature: [
      { title: 'ĐƠN VỊ CHẤM CHÉO', name: '' },
      { title: 'TRƯỞNG ĐƠN VỊ', name: '' },
    ],
  };
}
