import { axes, boundsOf } from './axes.ts';
import { type ChartLook, type ChartTitle, type Series, colourOf, describe, lookOf } from './chart.ts';
import { picture, tag, text, widthOf } from './svg.ts';

export interface CategoryChart extends ChartTitle {
  categories: string[];
  series: Series[];
}

const named = (chart: CategoryChart, look: ChartLook): ChartTitle => ({
  ...chart,
  desc: chart.desc ?? describe(chart.categories, chart.series, look),
});

/** Bars side by side in each category, each with its number above it where it has room. SVG. */
export function groupedBars(chart: CategoryChart, own?: Partial<ChartLook>): string {
  const look = lookOf(own);
  const { plot, drawn } = axes(look, chart, chart.categories, chart.series, boundsOf(chart.series.flatMap(({ values }) => values)));
  const wide = Math.min(plot.band.width / Math.max(1, chart.series.length), look.size * 5);
  const indent = (plot.band.width - wide * chart.series.length) / 2;
  const bars = chart.series.flatMap((series, at) =>
    chart.categories.flatMap((_, category) => {
      const value = series.values[category] ?? null;
      if (value === null) return [];
      const x = plot.band.at(category) + indent + wide * at;
      const [top, floor] = [Math.min(plot.y(value), plot.y(0)), Math.max(plot.y(value), plot.y(0))];
      const said = look.print(value);
      const size = Math.min(look.size * 0.9, (look.size * 0.9 * (wide + 2)) / widthOf(said, look.size * 0.9));
      return [
        tag('rect', { x: x + 1, y: top, width: Math.max(1, wide - 2), height: floor - top, rx: 2, fill: colourOf(look, at) }),
        size < look.size * 0.6
          ? ''
          : text(look, x + wide / 2, top - 4, said, { anchor: 'middle', size, weight: 600, fill: look.ink, digits: true }),
      ];
    }),
  );
  return picture(look, named(chart, look), [...drawn, ...bars]);
}

const isDark = (colour: string): boolean => {
  const [r = 0, g = 0, b = 0] = (/^#(..)(..)(..)$/u.exec(colour) ?? []).slice(1).map((part) => Number.parseInt(part, 16));
  return r * 0.3 + g * 0.59 + b * 0.11 < 140;
};

/** Bars on top of one another with their sum above them; values below zero are not stacked. SVG. */
export function stackedBars(chart: CategoryChart, own?: Partial<ChartLook>): string {
  const look = lookOf(own);
  const shown = (series: Series, category: number) => Math.max(0, series.values[category] ?? 0);
  const sums = chart.categories.map((_, category) => chart.series.reduce((sum, series) => sum + shown(series, category), 0));
  const { plot, drawn } = axes(look, chart, chart.categories, chart.series, boundsOf(sums));
  const wide = Math.min(plot.band.width, look.size * 6);
  const bars = chart.categories.flatMap((_, category) => {
    const x = plot.band.at(category) + (plot.band.width - wide) / 2;
    let below = 0;
    const parts = chart.series.flatMap((series, at) => {
      const value = shown(series, category);
      if (value === 0) return [];
      const [floor, top] = [plot.y(below), plot.y((below += value))];
      const fits = floor - top > look.size * 1.15 && widthOf(look.print(value), look.size * 0.85) < wide;
      const fill = isDark(colourOf(look, at)) ? '#ffffff' : '#241a16';
      return [
        tag('rect', { x, y: top, width: wide, height: floor - top, fill: colourOf(look, at) }),
        fits
          ? text(look, x + wide / 2, (top + floor) / 2 + look.size * 0.3, look.print(value), {
              anchor: 'middle',
              size: look.size * 0.85,
              fill,
              digits: true,
            })
          : '',
      ];
    });
    const sum = sums[category] ?? 0;
    const style = { anchor: 'middle', size: look.size * 0.9, weight: 600, fill: look.ink, digits: true } as const;
    return [...parts, text(look, x + wide / 2, plot.y(sum) - 5, look.print(sum), style)];
  });
  return picture(look, named(chart, look), [...drawn, ...bars]);
}
