import { formatNumber } from '../text/numbers.ts';

/** One run of numbers along the categories; null where nothing is known, which is drawn as nothing and never as zero. */
export interface Series {
  name: string;
  values: (number | null)[];
}

/** What every chart says of itself to those who do not see it. */
export interface ChartTitle {
  title: string;
  /** The numbers in words; made from the data when absent. */
  desc?: string;
  /** "%", "công trình": said once, above the axis. */
  unit?: string;
}

/** How a chart is drawn where it stands: page, paper, slide, film. Sizes in units of the view box. */
export interface ChartLook {
  width: number;
  height: number;
  /** Size of the letters. */
  size: number;
  font: string;
  /** A family whose digits are equally wide. */
  digits: string;
  ink: string;
  soft: string;
  line: string;
  palette: string[];
  print: (value: number) => string;
}

const PALETTE = ['#971a1d', '#d2a347', '#1d4f83', '#1f6a43', '#8a7a6b', '#74510f'];

/** On a page of the house. */
export const pageLook: ChartLook = {
  width: 720,
  height: 340,
  size: 14,
  font: "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif",
  digits: "'Tabular Digits', 'Be Vietnam Pro', Arial, sans-serif",
  ink: '#241a16',
  soft: '#5c4f47',
  line: '#e5dbca',
  palette: PALETTE,
  print: (value) => formatNumber(value),
};

/** On official paper: the letters of the paper. */
export const paperLook: ChartLook = { ...pageLook, size: 15, font: 'Tinos', digits: 'Tinos', soft: '#3c3c3c', line: '#cccccc' };

export const lookOf = (look: Partial<ChartLook> | undefined, height?: number): ChartLook => ({
  ...pageLook,
  ...(height === undefined ? {} : { height }),
  ...look,
});

/** The nth colour, round again when they run out. */
export const colourOf = (look: ChartLook, index: number): string => look.palette[index % look.palette.length] ?? look.ink;

/** "2024: Chỉ tiêu 12, Kết quả 14; 2025: …": a chart read aloud. */
export function describe(categories: readonly string[], series: readonly Series[], look: ChartLook): string {
  const say = (value: number | null | undefined) => (value === null || value === undefined ? 'không có số liệu' : look.print(value));
  return categories
    .map(
      (category, at) =>
        `${category}: ${series.map((one) => `${series.length > 1 ? `${one.name} ` : ''}${say(one.values[at])}`).join(', ')}`,
    )
    .join('; ');
}
