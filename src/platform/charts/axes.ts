import { scaleBand, scaleLinear } from 'd3-scale';
import { type ChartLook, type ChartTitle, type Series, colourOf } from './chart.ts';
import { tag, text, widthOf, wrap } from './svg.ts';

/** Where the marks of a chart with two axes stand. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  y: (value: number) => number;
  band: { at: (category: number) => number; width: number };
}

const LABEL_LINES = 3;

/** The key of several series, in as many rows as it needs; nothing for a single one. */
export function legend(look: ChartLook, names: readonly string[], top: number): { drawn: string[]; height: number } {
  if (names.length < 2) return { drawn: [], height: 0 };
  const box = look.size * 0.85;
  let [x, y] = [0, top];
  const drawn = names.flatMap((name, at) => {
    const wide = box * 1.5 + widthOf(name, look.size) + look.size * 1.4;
    if (x > 0 && x + wide > look.width) [x, y] = [0, y + look.size * 1.6];
    const own = [
      tag('rect', { x, y, width: box, height: box, rx: 2, fill: colourOf(look, at) }),
      text(look, x + box * 1.5, y + box * 0.95, name, { fill: look.ink }),
    ];
    x += wide;
    return own;
  });
  return { drawn, height: y - top + look.size * 2 };
}

/** The bounds of all values with zero among them; never empty. */
export function boundsOf(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value): value is number => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  return low === high ? [0, 1] : [low, high];
}

function grid(look: ChartLook, plot: Omit<Plot, 'band'>, ticks: number[], said: (tick: number) => string): string[] {
  return ticks.flatMap((tick) => [
    tag('line', {
      x1: plot.left,
      x2: plot.right,
      y1: plot.y(tick),
      y2: plot.y(tick),
      stroke: tick === 0 ? look.soft : look.line,
      'stroke-width': 1,
    }),
    text(look, plot.left - 8, plot.y(tick) + look.size * 0.32, said(tick), { anchor: 'end', size: look.size * 0.9, digits: true }),
  ]);
}

/** The axis of these values and where it is marked. */
function scaleOf(bounds: [number, number], values: readonly (number | null)[]) {
  const scale = scaleLinear().domain(bounds).nice(5);
  // Things that are counted have no halves.
  const counted = values.every((value) => value === null || Number.isInteger(value));
  return { scale, ticks: scale.ticks(5).filter((tick) => !counted || Number.isInteger(tick)) };
}

/** The numbers that stand along the axis of a chart of these values. */
export const ticksOf = (values: readonly (number | null)[]): number[] => scaleOf(boundsOf(values), values).ticks;

/** Grid, axis words, unit and key for categories along the floor; the marks are drawn on what it returns. */
export function axes(
  look: ChartLook,
  { unit }: ChartTitle,
  categories: readonly string[],
  series: readonly Series[],
  bounds: [number, number],
): { plot: Plot; drawn: string[] } {
  const key = legend(
    look,
    series.map(({ name }) => name),
    0,
  );
  const { scale, ticks } = scaleOf(
    bounds,
    series.flatMap(({ values }) => values),
  );
  const left = Math.max(...ticks.map((tick) => widthOf(look.print(tick), look.size * 0.9)), 24) + 12;
  const small = look.size * 0.9;
  const place = scaleBand<number>()
    .domain(categories.map((_, at) => at))
    .range([left, look.width])
    .paddingInner(0.28)
    .paddingOuter(0.16);
  const labels = categories.map((category) => wrap(category, place.step() * 0.96, small, LABEL_LINES));
  const top = key.height + look.size * (unit ? 2.4 : 1.4);
  const bottom = look.height - Math.max(1, ...labels.map((lines) => lines.length)) * small * 1.25 - small * 0.6;
  const y = scale.range([bottom, top]);
  const frame = { left, right: look.width, top, bottom, y: (value: number) => y(value) };
  const plot: Plot = { ...frame, band: { at: (category) => place(category) ?? 0, width: place.bandwidth() } };
  const words = labels.flatMap((lines, at) =>
    lines.map((line, row) =>
      text(look, plot.band.at(at) + plot.band.width / 2, bottom + small * (1.35 + row * 1.25), line, { anchor: 'middle', size: small }),
    ),
  );
  const measure = unit ? [text(look, 0, key.height + look.size, `(${unit})`, { size: small })] : [];
  return { plot, drawn: [...key.drawn, ...measure, ...grid(look, frame, ticks, look.print), ...words] };
}
