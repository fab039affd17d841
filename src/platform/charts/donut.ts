import { arc, pie } from 'd3-shape';
import { type ChartLook, type ChartTitle, colourOf, lookOf } from './chart.ts';
import { picture, tag, text, wrap } from './svg.ts';

export interface DonutChart extends ChartTitle {
  parts: { name: string; value: number }[];
  /** In the middle: the whole. The sum of the parts when absent. */
  centre?: { value: string; label: string };
}

/** Parts of a whole as a ring with a list beside it: name, number, share. Parts of zero or less are listed and not drawn. SVG. */
export function donut(chart: DonutChart, own?: Partial<ChartLook>): string {
  const look = lookOf(own, 300);
  const drawn = chart.parts.map(({ value }) => Math.max(0, value));
  const sum = drawn.reduce((all, value) => all + value, 0);
  const radius = Math.min(look.height / 2, look.width / 4);
  const [x, y] = [radius, look.height / 2];
  const ring = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(radius * 0.62)
    .outerRadius(radius)
    .cornerRadius(1);
  const slices = pie<number>()
    .sort(null)(drawn)
    .map((slice, at) =>
      slice.value === 0 ? '' : tag('path', { d: ring(slice) ?? '', fill: colourOf(look, at), stroke: '#ffffff', 'stroke-width': 1.5 }),
    );
  const share = (value: number) => (sum === 0 ? '' : ` (${look.print(Math.round((Math.max(0, value) / sum) * 1000) / 10)}%)`);
  const row = Math.min(look.size * 2, look.height / Math.max(1, chart.parts.length));
  const from = y - (row * chart.parts.length) / 2;
  const left = radius * 2 + look.size * 2;
  const list = chart.parts.flatMap(({ name, value }, at) => [
    tag('rect', {
      x: left,
      y: from + row * at + row / 2 - look.size / 2,
      width: look.size,
      height: look.size,
      rx: 2,
      fill: colourOf(look, at),
    }),
    text(
      look,
      left + look.size * 1.6,
      from + row * at + row / 2 + look.size * 0.35,
      wrap(`${name}: ${look.print(value)}${share(value)}`, look.width - left - look.size * 2, look.size, 1).join(' '),
      { fill: look.ink },
    ),
  ]);
  const middle = chart.centre ?? { value: look.print(sum), label: chart.unit ?? '' };
  return picture(
    look,
    { ...chart, desc: chart.desc ?? chart.parts.map(({ name, value }) => `${name}: ${look.print(value)}${share(value)}`).join('; ') },
    [
      tag(
        'g',
        { transform: `translate(${x} ${y})` },
        sum === 0 ? [tag('circle', { r: radius * 0.81, fill: 'none', stroke: look.line, 'stroke-width': radius * 0.38 })] : slices,
      ),
      text(look, x, y + look.size * (middle.label === '' ? 0.7 : 0.3), middle.value, {
        anchor: 'middle',
        size: look.size * 2,
        weight: 700,
        fill: look.ink,
        digits: true,
      }),
      middle.label === '' ? '' : text(look, x, y + look.size * 1.8, middle.label, { anchor: 'middle', size: look.size * 0.9 }),
      ...list,
    ],
  );
}
