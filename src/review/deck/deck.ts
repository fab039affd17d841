import type { Fact, RecordRef } from '../fact.ts';

/** A stretch of text with the figures it prints (keys of facts) and the records it quotes. */
export interface Line {
  text: string;
  facts?: readonly string[];
  records?: readonly RecordRef[];
}

/** One figure large: "22/24", or "khoảng" before "507,65" and "triệu đồng …" after it. Printed from its facts, never typed. */
export interface BigFigure {
  before?: string;
  value: string;
  label: string;
  /** The label where no heading says what is counted; absent where the label says it. */
  alone?: string;
  facts: readonly string[];
}

/** A chart whose every value is a fact; known values only. */
export interface DeckChart {
  title: string;
  points: readonly { label: string; value: number; printed: string; fact: string }[];
}

export interface DeckTable {
  caption: string;
  columns: readonly { title: string; share: number; numeric?: boolean }[];
  rows: readonly (readonly Line[])[];
}

export interface DeckPhoto {
  /** Id of the stored file. */
  file: string;
  alt: string;
  caption: string;
}

export type SlideBlock =
  | { kind: 'lead'; line: Line }
  | { kind: 'figures'; items: readonly BigFigure[] }
  | { kind: 'bullets'; items: readonly Line[] }
  | { kind: 'chart'; chart: DeckChart }
  | { kind: 'table'; table: DeckTable }
  | { kind: 'photos'; items: readonly DeckPhoto[] }
  | { kind: 'quote'; line: Line };

export interface Slide {
  /** Stable inside one year: 'works.figures', 'limits.2', 'own.<id>'. */
  key: string;
  /** `cover` and `closing` stand on the ward's red; `statement` is one sentence large. */
  look: 'cover' | 'statement' | 'content' | 'closing';
  heading: string;
  blocks: readonly SlideBlock[];
  /** Lời dẫn: what is said while the slide is seen, sentence by sentence. */
  speech: readonly Line[];
  /** Id of the uploaded narration, which then decides how long the slide stands. */
  audio?: { file: string; seconds: number };
}

export interface DeckWard {
  name: string;
  /** "Quận Tân Bình, Thành phố Hồ Chí Minh", '' where unknown. */
  place: string;
}

/** The slides of one year of a ward; shown, printed, filmed and handed out from this one model. */
export interface Deck {
  ward: DeckWard;
  year: number;
  /** ISO date of its figures. */
  asOf: string;
  title: string;
  /** Whether units that fell short are named. */
  names: boolean;
  slides: readonly Slide[];
  facts: readonly Fact[];
}

/** "hơn 130 tập thể": a large figure read aloud. */
export const figureText = ({ before, value, label }: BigFigure): string => [before, value, label].filter(Boolean).join(' ');

/** Every text of a slide in reading order, without the speech. */
export const linesOf = (slide: Slide): Line[] => [{ text: slide.heading }, ...slide.blocks.flatMap(blockLines)];

function blockLines(block: SlideBlock): Line[] {
  switch (block.kind) {
    case 'lead':
    case 'quote':
      return [block.line];
    case 'figures':
      return block.items.map((item) => ({ text: figureText(item), facts: item.facts }));
    case 'bullets':
      return [...block.items];
    case 'chart':
      return block.chart.points.map(({ label, printed, fact }) => ({ text: `${label}: ${printed}`, facts: [fact] }));
    case 'table':
      return block.table.rows.flat();
    case 'photos':
      return block.items.map(({ caption }) => ({ text: caption }));
  }
}
