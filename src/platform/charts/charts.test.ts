import { describe, expect, test } from 'vitest';
import { barList } from './bar-list.ts';
import { groupedBars, stackedBars } from './bars.ts';
import { paperLook } from './chart.ts';
import { donut } from './donut.ts';
import { lineChart } from './line.ts';
import { chartPng } from './picture.ts';

const years = { title: 'Khen thưởng qua các năm', unit: 'lượt', categories: ['2024', '2025', '2026'] };
const series = [
  { name: 'Cá nhân', values: [12, 1520, null] },
  { name: 'Tập thể', values: [8, 640, 700.5] },
];
const charts = {
  grouped: groupedBars({ ...years, series }),
  stacked: stackedBars({ ...years, series }),
  line: lineChart({ ...years, series }),
  donut: donut({
    title: 'Cơ cấu khen thưởng',
    unit: 'người',
    parts: [
      { name: 'Người lao động trực tiếp', value: 62 },
      { name: 'Cán bộ', value: 31 },
      { name: 'Không có', value: 0 },
    ],
  }),
  list: barList({
    title: 'Công trình theo khu phố',
    bars: [
      { label: 'Khu phố 1', value: 12 },
      { label: 'Ban Chỉ huy Quân sự phường Mai Vàng và các chi hội trực thuộc', value: 3, weak: true },
    ],
  }),
};
const all = Object.entries(charts);

describe('charts', () => {
  test.each(all)('%s: an unknown number is not drawn as zero and odd data leaves no broken number', (_, svg) => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/u);
  });
  test.each(all)('%s: a name and words for those who do not see it, no style that the house forbids', (_, svg) => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/u);
    expect(svg).not.toContain('style=');
  });
  test('numbers are said in Vietnamese, missing ones as missing', () => {
    expect(charts.grouped).toContain(
      '<desc>2024: Cá nhân 12, Tập thể 8; 2025: Cá nhân 1.520, Tập thể 640; 2026: Cá nhân không có số liệu, Tập thể 700,5</desc>',
    );
    expect(charts.donut).toContain('Người lao động trực tiếp: 62 (66,7%)');
  });
  test('what people typed is text, never markup', () => {
    const svg = barList({ title: '<script>', bars: [{ label: '"a" & </svg>\u0000', value: 1 }] });
    expect(svg).toContain('<title>&lt;script&gt;</title>');
    expect(svg).toContain('&quot;a&quot; &amp; &lt;/svg&gt;<');
  });
  test('nothing to show, only zeros and numbers below zero are drawn without breaking', () => {
    const draw = [groupedBars, stackedBars, lineChart];
    const odd = [[], [{ name: 'a', values: [0, 0] }], [{ name: 'a', values: [-3, 2] }]];
    const drawn = draw.flatMap((one) => odd.map((each) => one({ title: 'Thử', categories: ['x', 'y'], series: each })));
    for (const svg of [...drawn, donut({ title: 'Thử', parts: [] }), barList({ title: 'Thử', bars: [] })])
      expect(svg).not.toMatch(/NaN|Infinity|width="-|height="-/u);
  });
  test('becomes a picture of the width asked for', () => {
    const png = chartPng(groupedBars({ ...years, series }, paperLook), 800);
    expect(String.fromCharCode(...png.slice(1, 4))).toBe('PNG');
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(800);
  });
});
