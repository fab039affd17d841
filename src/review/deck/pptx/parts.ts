import type pptxgen from 'pptxgenjs';
import { textWidth } from '../../../platform/documents/letter-width.ts';
import type { BigFigure, DeckChart, DeckPhoto, DeckTable, Line } from '../deck.ts';
import type { Room } from '../draw/blocks.ts';
import { fit } from '../draw/fit.ts';
import type { Pictures } from '../draw/slide.ts';
import { ink } from '../draw/svg.ts';

export type Presentation = InstanceType<typeof pptxgen.default>;
export type Page = ReturnType<Presentation['addSlide']>;

/** Fonts every office has: a presentation carries none with it. */
export const SERIF = 'Times New Roman';
export const SANS = 'Arial';

export const colour = (hex: string): string => hex.slice(1);
/** A drawing is 1920 wide, a presentation 13⅓ inches. */
export const inch = (dots: number): number => dots / 144;
export const point = (dots: number): number => Math.round(dots / 2);
export const place = ({ x, y, width, height }: Room) => ({ x: inch(x), y: inch(y), w: inch(width), h: inch(height) });

export const clean = (text: string): string => text.normalize('NFC').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

export function bullets(page: Page, items: readonly Line[], room: Room): void {
  const { size } = fit(
    items.map(({ text }) => text),
    'sans',
    { width: room.width - 90, height: room.height * 0.94 },
    [56, 52, 48, 44, 42, 40, 38, 36, 34, 32, 30, 28],
    1.38,
    0.75,
  );
  page.addText(
    items.map(({ text }) => ({
      text: clean(text),
      options: { bullet: { indent: point(44) }, breakLine: true, paraSpaceAfter: point(size * 0.7) },
    })),
    { ...place(room), fontFace: SANS, fontSize: point(size), color: colour(ink.text), valign: 'middle', lang: 'vi-VN', margin: 0 },
  );
}

export function figures(page: Page, items: readonly BigFigure[], room: Room): void {
  const across = items.length <= 3 ? items.length : items.length === 4 ? 2 : 3;
  const down = Math.ceil(items.length / across);
  const [width, height] = [room.width / across, room.height / down];
  for (const [index, { before, value, label }] of items.entries()) {
    const x = room.x + (index % across) * width;
    const y = room.y + Math.floor(index / across) * height;
    const size = Math.min(down === 1 ? 170 : 130, (100 * (width - 90)) / textWidth(value, 'serif', 100));
    const words = { fontFace: SANS, fontSize: point(34), color: colour(ink.soft) };
    page.addText(
      [
        ...(before ? [{ text: clean(before), options: { ...words, breakLine: true } }] : []),
        { text: value, options: { fontFace: SERIF, bold: true, fontSize: point(size), color: colour(ink.red), breakLine: true } },
        { text: clean(label), options: words },
      ],
      { ...place({ x, y, width: width - 30, height }), valign: 'middle', lang: 'vi-VN', margin: 0 },
    );
  }
}

const millions = '#,##0.##,,';
const doubt = (printed: string): string => /^\p{L}+/u.exec(printed)?.[0] ?? '';

/** A chart that stays a chart: its numbers can be changed in the office program. */
export function chart(page: Page, { title, points }: DeckChart, room: Room): void {
  const shown = points.toReversed();
  const labels = shown.map(({ label, printed }) => clean(doubt(printed) ? `${label} (${doubt(printed)})` : label));
  const inMoney = points.some(({ printed }) => printed.endsWith('đồng'));
  if (inMoney)
    page.addText('Đơn vị tính: triệu đồng', {
      ...place({ ...room, y: room.y - 44, height: 40 }),
      fontFace: SANS,
      fontSize: 14,
      italic: true,
      color: colour(ink.soft),
      margin: 0,
      lang: 'vi-VN',
    });
  page.addChart('bar', [{ name: clean(title), labels, values: shown.map(({ value }) => value) }], {
    ...place(room),
    barDir: 'bar',
    barGapWidthPct: 70,
    chartColors: [colour(ink.red)],
    showLegend: false,
    showTitle: false,
    showValue: true,
    dataLabelPosition: 'outEnd',
    dataLabelFontFace: SANS,
    dataLabelFontSize: 18,
    dataLabelFontBold: true,
    dataLabelColor: colour(ink.text),
    dataLabelFormatCode: inMoney ? millions : '#,##0.##',
    catAxisLabelFontFace: SANS,
    catAxisLabelFontSize: 18,
    catAxisLabelColor: colour(ink.text),
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: 'none' },
    altText: clean(`${title}: ${points.map(({ label, printed }) => `${label} ${printed}`).join('; ')}`),
  });
}

export function table(page: Page, { columns, rows }: DeckTable, room: Room): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const height = Math.min(92, room.height / (rows.length + 1));
  const size = height < 76 ? 13 : 15;
  const align = (column: number) => (columns[column]?.numeric ? ('right' as const) : ('left' as const));
  const head = columns.map(({ title }, column) => ({
    text: clean(title),
    options: { bold: true, color: colour(ink.cream), fill: { color: colour(ink.red) }, align: align(column) },
  }));
  const body = rows.map((cells, row) =>
    cells.map(({ text }, column) => ({
      text: clean(text),
      options: {
        align: align(column),
        bold: columns[column]?.numeric ?? false,
        color: colour(columns[column]?.numeric ? ink.red : ink.text),
        fill: { color: colour(row % 2 === 1 ? ink.wash : ink.paper) },
      },
    })),
  );
  page.addTable([head, ...body], {
    ...place({ ...room, height: height * (rows.length + 1) }),
    colW: columns.map(({ share }) => inch((room.width * share) / shares)),
    rowH: inch(height),
    fontFace: SANS,
    fontSize: size,
    valign: 'middle',
    border: { type: 'solid', pt: 0.5, color: colour(ink.line) },
  });
}

/** The largest size at which a picture is whole inside its room, in the middle of it. */
export function whole(picture: { width: number; height: number }, room: Room): Room {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width, height };
}

/** Photos beside each other, each whole on a mat of one size, with its caption: none loses heads or feet. */
export function photos(page: Page, items: readonly DeckPhoto[], room: Room, pictures: Pictures): void {
  const shown = items.flatMap((item) => {
    const picture = pictures.get(item.file);
    return picture ? [{ item, picture }] : [];
  });
  const gap = 40;
  const width = shown.length === 1 ? 1200 : (room.width - gap * (shown.length - 1)) / Math.max(1, shown.length);
  const words = fit(
    shown.map(({ item }) => item.caption),
    'sansBold',
    { width: width * 0.94, height: 90 * shown.length },
    [30, 28, 26, 24],
    1.3,
    0,
  );
  const under = Math.max(1, ...words.items.map(({ length }) => length)) * words.size * 1.35;
  const height = Math.min(room.height - under - 14, width * 0.72);
  const start = room.x + (room.width - width * shown.length - gap * (shown.length - 1)) / 2;
  for (const [index, { item, picture }] of shown.entries()) {
    const area = { x: start + index * (width + gap), y: room.y, width, height };
    page.addShape('rect', { ...place(area), fill: { color: colour(ink.mat) } });
    page.addImage({ data: picture.data, ...place(whole(picture, area)), altText: clean(item.alt) });
    page.addText(clean(item.caption), {
      ...place({ ...area, y: room.y + height + 12, height: under }),
      fontFace: SANS,
      bold: true,
      fontSize: point(words.size),
      color: colour(ink.goldDeep),
      margin: 0,
      valign: 'top',
      lang: 'vi-VN',
    });
  }
}
