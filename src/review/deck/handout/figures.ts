import { barList, barListHeight } from '../../../platform/charts/bar-list.ts';
import { paperLook } from '../../../platform/charts/chart.ts';
import { type Panel, sideBySide } from '../../../platform/charts/side-by-side.ts';
import type { Block, Row, Text } from '../../../platform/documents/paper.ts';
import type { BigFigure, Deck, DeckChart } from '../deck.ts';

const MOST = 12;

/** The large figures of all slides, each fact once: "25" after "25/27" tells nothing new. */
export function tellingFigures({ slides }: Deck): BigFigure[] {
  const told = new Set<string>();
  const items = slides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figures' ? block.items : [])));
  return items
    .filter(({ facts }) => {
      const isNew = facts.some((key) => !told.has(key));
      for (const key of facts) told.add(key);
      return isNew;
    })
    .slice(0, MOST);
}

const cells = (figure: BigFigure | undefined): Text[] => {
  if (!figure) return ['', ''];
  const { before, value, label, alone = label } = figure;
  return [`${alone.charAt(0).toLocaleUpperCase('vi')}${alone.slice(1)}`, [{ text: [before, value].filter(Boolean).join(' '), bold: true }]];
};

const columns = [
  { title: 'Nội dung', width: 3.2 },
  { title: 'Số liệu', width: 1, align: 'right' as const },
];

/** The figures of the year: one below the other, or in two halves side by side when there are many. */
export function figureTable(deck: Deck): Block[] {
  const figures = tellingFigures(deck);
  if (figures.length === 0) return [];
  if (figures.length < 4) return [{ kind: 'table', columns, rows: figures.map(cells) }];
  const half = Math.ceil(figures.length / 2);
  const rows = figures.slice(0, half).map((figure, index): Row => [...cells(figure), ...cells(figures[half + index])]);
  return [{ kind: 'table', columns: [...columns, ...columns], rows }];
}

function panel({ title, points }: DeckChart): Panel {
  const height = barListHeight(points.length, paperLook.size) * 0.9;
  const bars = points.map(({ label, value, printed }) => ({ label, value, text: printed }));
  return { title, height, draw: (width) => barList({ title, bars }, { ...paperLook, width, height }) };
}

/** The charts of targets and contributions beside each other. */
export function chartRow({ slides }: Deck): Block[] {
  const charts = slides
    .filter(({ key }) => key === 'targets' || key === 'contributions')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])));
  if (charts.length === 0) return [];
  const alt = charts.map(({ title, points }) => `${title}: ${points.map(({ label, printed }) => `${label} ${printed}`).join('; ')}.`);
  return [{ kind: 'picture', svg: sideBySide(charts.map(panel)), alt: alt.join(' ') }];
}
