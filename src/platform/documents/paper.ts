import { paperView } from './paper-view.ts';
import { renderPdf, setPages } from './pdf.ts';

export { renderPaperDocx } from './paper-docx.ts';

/** A stretch of text in one style; a plain string is one upright run. */
export type Run = { text: string; bold?: boolean; italic?: boolean };
export type Text = string | Run[];

export type Column = {
  title: string;
  /** Share of the table's width; 1 when absent. */
  width?: number;
  align?: 'left' | 'center' | 'right';
};

/** A row of cells, or one bold line over the whole width (“I. TẬP THỂ”). */
export type Row = Text[] | { group: string };

export type Block =
  | { kind: 'heading'; text: Text; level?: 1 | 2 | 3 }
  | { kind: 'paragraph'; text: Text; align?: 'justify' | 'center' | 'right' }
  | { kind: 'numbered'; items: Text[]; style?: '1.' | 'a)' }
  | { kind: 'bullets'; items: Text[] }
  | { kind: 'article'; number: number; text: Text }
  | { kind: 'table'; columns: Column[]; rows: Row[]; caption?: string }
  | Picture;

/** A drawing such as a chart (`paperLook`), as SVG with a view box; `alt` says it to those who do not see it. */
export type Picture = { kind: 'picture'; svg: string; alt: string; caption?: string };

export type Signature = {
  /** “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”; a line break separates two of them. */
  prefix?: string;
  title: string;
  name: string;
};

export type Annex = {
  /** “Phụ lục I”; only when there are several. */
  label?: string;
  title: string;
  summary?: string;
  blocks: Block[];
  landscape?: boolean;
};

/** An official paper in the layout of NĐ 30/2020/NĐ-CP, from which both the PDF and the Word file are made. */
export type Paper = {
  /** Which kind of paper this is, for a template of the ward's own; absent: always the prescribed layout. */
  form?: string;
  /** A speech or an article: title and text alone, without the head of an administrative document, never a draft by itself. */
  bare?: boolean;
  /** Absent: a paper without number or date is a draft. */
  draft?: boolean;
  issuer: {
    parent?: string;
    name: string;
    /** As it stands inside a sentence, for the annex line: “Chủ tịch Ủy ban nhân dân phường Tân Bình”. */
    inSentence?: string;
  };
  /** “QĐ-UBND”; null for a paper that carries no number, such as a unit's registration. */
  symbol: string | null;
  number: string | null;
  place: string;
  /** ISO date, null before it is signed. */
  date: string | null;
  /** “QUYẾT ĐỊNH”; null for an official letter, whose summary becomes “V/v …”. */
  kind: string | null;
  summary: string;
  /** “Kính gửi”. */
  addressees?: string[];
  /** “CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TÂN BÌNH”, above the bases of a decision. */
  authority?: string;
  bases: string[];
  /** Prints “QUYẾT ĐỊNH:” between the bases and the articles. */
  decides?: boolean;
  blocks: Block[];
  recipients: string[];
  /** Small print under everything else of the text itself: the hash of what was signed. */
  endnotes?: string[];
  /** One signs at the right; two side by side (secretary, chair); more in rows. */
  signature: Signature[];
  annexes?: Annex[];
  landscape?: boolean;
};

const optionsOf = (paper: Paper, createdAt: Date) => ({
  standard: 'a-2a' as const,
  title: [paper.kind, paper.summary].filter(Boolean).join(' '),
  createdAt,
});

/** The paper as PDF/A-2a. Throws `UnprintableText` when a character has no glyph. */
export const renderPaperPdf = (paper: Paper, createdAt: Date): Promise<Uint8Array> =>
  renderPdf('letter.typ', paperView(paper), optionsOf(paper, createdAt));

/** The first of ever shorter versions of a paper that fits on one sheet, as PDF/A-2a; the shortest when none does. */
export async function renderOneSheet(versions: readonly [Paper, ...Paper[]], createdAt: Date): Promise<Uint8Array> {
  const [paper, shorter, ...rest] = versions;
  const { pdf, pages } = await setPages('letter.typ', paperView(paper), optionsOf(paper, createdAt));
  return pages <= 1 || !shorter ? pdf : renderOneSheet([shorter, ...rest], createdAt);
}
