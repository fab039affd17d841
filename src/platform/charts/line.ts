import { line } from 'd3-shape';
import { axes, boundsOf } from './axes.ts';
import type { CategoryChart } from './bars.ts';
import { type ChartLook, colourOf, describe, lookOf } from './chart.ts';
import { picture, tag, text } from './svg.ts';

const dashes = [undefined, '8 4', '3 3'];

/** Points joined along the categories (years, months); a gap stays a gap. Lines differ by dashes too, not by colour alone. SVG. */
export function lineChart(chart: CategoryChart, own?: Partial<ChartLook>): string {
  const look = lookOf(own);
  const { plot, drawn } = axes(look, chart, chart.categories, chart.series, boundsOf(chart.series.flatMap(({ values }) => values)));
  const few = chart.categories.length * chart.series.length <= 16;
  const x = (at: number) => plot.band.at(at) + plot.band.width / 2;
  const marks = chart.series.flatMap((series, at) => {
    const colour = colourOf(look, at);
    const points = chart.categories.map((_, category): [number, number | null] => [x(category), series.values[category] ?? null]);
    const path = line<[number, number | null]>()
      .defined(([, value]) => value !== null)
      .x(([left]) => left)
      .y(([, value]) => plot.y(value ?? 0))(points);
    return [
      path === null ? '' : tag('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dashes[at % 3] }),
      ...points.flatMap(([left, value]) => {
        if (value === null) return [];
        const dot = tag('circle', { cx: left, cy: plot.y(value), r: 4, fill: colour });
        const style = { anchor: 'middle', size: look.size * 0.9, weight: 600, fill: look.ink, digits: true } as const;
        return few ? [dot, text(look, left, plot.y(value) - 10, look.print(value), style)] : [dot];
      }),
    ];
  });
  return picture(look, { ...chart, desc: chart.desc ?? describe(chart.categories, chart.series, look) }, [...drawn, ...marks]);
}
