import type { Annex, Block, Paper, Run, Signature, Text } from './paper.ts';

/** Everything both renderers print, as finished lines, so that the PDF and the Word file never differ in words. */
export type PaperView = {
  /** Title and text alone, without the head. */
  bare: boolean;
  draft: boolean;
  parent: string[];
  issuer: string[];
  numberLine: string | null;
  /** “V/v …” under the number of an official letter. */
  subject: string | null;
  placeDate: string;
  kind: string | null;
  summary: string;
  addressees: string[];
  authority: string | null;
  bases: string[];
  decides: boolean;
  blocks: ViewBlock[];
  recipients: string[];
  endnotes: string[];
  signatures: { lines: string[]; name: string }[];
  annexes: ViewAnnex[];
  landscape: boolean;
};

export type ViewAnnex = Omit<Annex, 'blocks'> & { reference: string; blocks: ViewBlock[] };

/** A block whose texts are runs and whose numbered and bulleted items carry their label. */
export type ViewBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { kind: 'paragraph'; align: 'justify' | 'center' | 'right'; runs: Run[]; item?: ViewItem }
  | { kind: 'table'; caption: string | null; columns: Required<ViewColumn>[]; rows: ViewRow[] }
  | { kind: 'picture'; svg: string; alt: string; caption: string | null };

/** The list a numbered or bulleted line stands in, counted through the paper; the line's first run is the label. */
export type ViewItem = { style: '1.' | 'a)' | '-'; list: number; length: number };

export type ViewColumn = { title: string; width?: number; align?: 'left' | 'center' | 'right' };
export type ViewRow = { group: string } | { cells: Run[][] };

const BLANK = '\u2002\u2002\u2002';

/** Turns the fields of a paper into the lines NĐ 30/2020 prescribes. */
export function paperView(paper: Paper): PaperView {
  const bare = paper.bare ?? false;
  return {
    bare,
    draft: paper.draft ?? (!bare && (paper.date === null || (paper.symbol !== null && paper.number === null))),
    parent: paper.issuer.parent ? nameLines(paper.issuer.parent) : [],
    issuer: nameLines(paper.issuer.name),
    numberLine: paper.symbol === null ? null : `Số: ${numberOf(paper)}`,
    subject: paper.kind === null && !bare ? `V/v ${paper.summary}` : null,
    placeDate: `${paper.place}, ${longDate(paper.date)}`,
    kind: paper.kind,
    summary: paper.summary,
    addressees: paper.addressees && paper.addressees.length > 1 ? endings(paper.addressees) : (paper.addressees ?? []),
    authority: paper.authority ?? null,
    bases: endings(paper.bases),
    decides: paper.decides ?? false,
    blocks: bare ? paper.blocks.flatMap(views(0)) : closed(paper.blocks.flatMap(views(0))),
    recipients: endings(paper.recipients).map((line) => `- ${line}`),
    endnotes: paper.endnotes ?? [],
    signatures: paper.signature.map(signatureLines),
    annexes: (paper.annexes ?? []).map((annex, index) => ({
      ...annex,
      reference: annexReference(paper),
      blocks: annex.blocks.flatMap(views(index + 1)),
    })),
    landscape: paper.landscape ?? false,
  };
}

/** “ngày 05 tháng 02 năm 2026”: days below 10 and the months 1 and 2 take a zero (NĐ 30/2020). */
export function longDate(date: string | null): string {
  if (date === null) return `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
  const [year, month, day] = date.split('-').map(Number);
  const zero = (value: number | undefined, below: number) => String(value).padStart((value ?? 0) < below ? 2 : 1, '0');
  return `ngày ${zero(day, 10)} tháng ${zero(month, 3)} năm ${year}`;
}

/** The capitals above the signature, line by line, and the name below it. */
export function signatureLines({ prefix, title, name }: Signature): { lines: string[]; name: string } {
  return { lines: [...(prefix ?? '').split('\n'), title].filter(Boolean), name };
}

function numberOf(paper: Paper): string {
  return `${paper.number?.padStart(2, '0') ?? BLANK}/${paper.symbol}`;
}

// A name too long for its column breaks where clerks break it: before the place.
function nameLines(name: string): string[] {
  if (name.includes('\n')) return name.split('\n');
  const parts = /^(.{8,}?) ((?:THI ĐUA|PHƯỜNG|XÃ|ĐẶC KHU|TỈNH|THÀNH PHỐ|TP\.) .+)$/u.exec(name.normalize('NFC'));
  return parts && name.length > 28 ? [parts[1] ?? '', parts[2] ?? ''] : [name];
}

/** Each line ends with a semicolon, the last with a full stop. */
function endings(lines: string[]): string[] {
  const bare = lines.map((line) =>
    line
      .trim()
      .replace(/^- +/, '')
      .replace(/[;.,]+$/, ''),
  );
  return bare.map((line, index) => line + (index === bare.length - 1 ? '.' : ';'));
}

function annexReference(paper: Paper): string {
  const kind = paper.kind ?? 'Công văn';
  const name = kind.charAt(0) + kind.slice(1).toLocaleLowerCase('vi');
  const number = paper.symbol === null ? '' : ` số ${numberOf(paper)}`;
  const issuer = paper.issuer.inSentence ? ` của ${paper.issuer.inSentence}` : '';
  return `(Kèm theo ${name}${number} ${longDate(paper.date)}${issuer})`;
}

/** Blocks of the text (part 0) or of an annex; no part has a thousand lists. */
const views = (part: number) => (block: Block, index: number) => viewBlocks(block, part * 1000 + index);

function viewBlocks(block: Block, list: number): ViewBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level ?? 1, runs: runs(block.text) }];
    case 'paragraph':
      return [{ kind: 'paragraph', align: block.align ?? 'justify', runs: runs(block.text) }];
    case 'numbered':
      return items(block.items, block.style ?? '1.', list);
    case 'bullets':
      return items(block.items, '-', list);
    case 'article':
      return [labelled(`Điều ${block.number}. `, block.text, { bold: true })];
    case 'picture':
      return [{ ...block, caption: block.caption ?? null }];
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption ?? null,
          columns: block.columns.map(({ title, width = 1, align = 'left' }) => ({ title, width, align })),
          rows: block.rows.map((row) => (Array.isArray(row) ? { cells: row.map(runs) } : row)),
        },
      ];
  }
}

const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'];

// Điểm follow the Vietnamese alphabet, which has đ and no f, j, w, z.
function ordinal(index: number, style: ViewItem['style']): string {
  if (style === '-') return '-';
  return style === '1.' ? `${index + 1}.` : `${LETTERS[index] ?? index + 1})`;
}

function items(texts: Text[], style: ViewItem['style'], list: number): ViewBlock[] {
  return texts.map((text, index) => labelled(`${ordinal(index, style)} `, text, { item: { style, list, length: texts.length } }));
}

function labelled(label: string, text: Text, { bold = false, item }: { bold?: boolean; item?: ViewItem }): ViewBlock {
  return { kind: 'paragraph', align: 'justify', runs: [{ text: label, bold }, ...runs(text)], ...(item ? { item } : {}) };
}

function runs(text: Text): Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The text of a paper closes with “./.”, as the model forms of NĐ 30/2020 do. */
function closed(blocks: ViewBlock[]): ViewBlock[] {
  const last = blocks.at(-1);
  const run = last?.kind === 'paragraph' ? last.runs.at(-1) : undefined;
  if (last?.kind !== 'paragraph' || !run) return blocks;
  const ended = { ...run, text: `${run.text.replace(/[./\s]+$/, '')}./.` };
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), ended] }];
}
