import { scaleLinear } from 'd3-scale';
import { type ChartLook, type ChartTitle, colourOf, lookOf } from './chart.ts';
import { picture, tag, text, widthOf, wrap } from './svg.ts';

export interface BarListChart extends ChartTitle {
  bars: {
    label: string;
    value: number;
    /** As printed; the number when absent. */ text?: string;
    /** Drawn in the second colour. */ weak?: boolean;
  }[];
  /** What a full bar stands for; the largest value when absent. */
  max?: number;
}

const ROW = 1.9;

/** The height a list of bars needs at a size of letters. */
export const barListHeight = (bars: number, size: number): number => Math.max(1, bars) * size * ROW + size * 0.4;

/** Lying bars with their names left and numbers right, in the order given; its height follows from the number of bars. SVG. */
export function barList(chart: BarListChart, own?: Partial<ChartLook>): string {
  const size = lookOf(own).size;
  const look = lookOf({ ...own, height: own?.height ?? barListHeight(chart.bars.length, size) });
  const row = look.height / Math.max(1, chart.bars.length);
  const said = chart.bars.map((bar) => bar.text ?? look.print(bar.value));
  const names = Math.min(look.width * 0.42, Math.max(0, ...chart.bars.map(({ label }) => widthOf(label, size))) + size);
  const numbers = Math.max(0, ...said.map((one) => widthOf(one, size))) + size;
  const scale = scaleLinear()
    .domain([0, Math.max(chart.max ?? 0, ...chart.bars.map(({ value }) => value)) || 1])
    .range([0, Math.max(10, look.width - names - numbers)]);
  const drawn = chart.bars.flatMap((bar, at) => {
    const middle = row * at + row / 2;
    const thick = Math.min(row * 0.55, size * 1.3);
    const long = Math.max(0, scale(bar.value));
    return [
      text(look, names - size * 0.7, middle + size * 0.35, wrap(bar.label, names, size, 1).join(' '), { anchor: 'end', fill: look.ink }),
      tag('rect', {
        x: names,
        y: middle - thick / 2,
        width: Math.max(long, 1),
        height: thick,
        rx: 2,
        fill: colourOf(look, bar.weak ? 1 : 0),
      }),
      text(look, names + long + size * 0.5, middle + size * 0.35, said[at] ?? '', { weight: 600, fill: look.ink, digits: true }),
    ];
  });
  const desc = chart.desc ?? chart.bars.map(({ label }, at) => `${label}: ${said[at]}`).join('; ');
  return picture(look, { ...chart, desc }, drawn);
}
