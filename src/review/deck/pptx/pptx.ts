import { createRequire } from 'node:module';
import { formatDate } from '../../../platform/calendar/date.ts';
import type { Deck, Slide, SlideBlock } from '../deck.ts';
import type { Room } from '../draw/blocks.ts';
import { balance, fit } from '../draw/fit.ts';
import type { Pictures } from '../draw/slide.ts';
import { ink } from '../draw/svg.ts';
import {
  type Page,
  type Presentation,
  SANS,
  SERIF,
  bullets,
  chart,
  clean,
  colour,
  figures,
  inch,
  photos,
  place,
  point,
  table,
} from './parts.ts';

// The package's own types describe its CommonJS build.
const PptxGenJs = createRequire(import.meta.url)('pptxgenjs') as new () => Presentation;

const CONTENT = 'NOI_DUNG';
const CEREMONY = 'TRANG_TRONG';

function masters(file: Presentation, deck: Deck): void {
  const foot = { fontFace: SANS, fontSize: 11, color: colour(ink.soft) };
  file.defineSlideMaster({
    title: CONTENT,
    background: { color: colour(ink.paper) },
    objects: [
      { rect: { x: 0, y: 0, w: inch(24), h: 7.5, fill: { color: colour(ink.red) } } },
      { rect: { x: inch(24), y: 0, w: inch(6), h: 7.5, fill: { color: colour(ink.gold) } } },
      {
        text: {
          text: clean(`${deck.ward.name}  ·  Số liệu đến ngày ${formatDate(deck.asOf)}`),
          options: { x: inch(130), y: 7, w: 9, h: 0.35, margin: 0, ...foot },
        },
      },
    ],
    slideNumber: { x: inch(1700), y: 7, w: 0.7, h: 0.35, align: 'right', ...foot },
  });
  file.defineSlideMaster({
    title: CEREMONY,
    background: { color: colour(ink.deep) },
    objects: [
      { rect: { x: inch(44), y: inch(44), w: inch(1832), h: inch(992), line: { color: colour(ink.gold), width: 1.5 } } },
      { rect: { x: inch(58), y: inch(58), w: inch(1804), h: inch(964), line: { color: colour(ink.gold), width: 0.5 } } },
    ],
  });
}

function block(page: Page, each: SlideBlock, room: Room, pictures: Pictures): void {
  if (each.kind === 'bullets') bullets(page, each.items, room);
  else if (each.kind === 'figures') figures(page, each.items, room);
  else if (each.kind === 'chart') chart(page, each.chart, { ...room, height: Math.min(room.height, 130 * each.chart.points.length + 60) });
  else if (each.kind === 'table') table(page, each.table, room);
  else if (each.kind === 'photos') photos(page, each.items, room, pictures);
  else
    page.addText(clean(each.line.text), {
      ...place({ ...room, height: 110 }),
      fontFace: SANS,
      fontSize: 18,
      color: colour(ink.soft),
      margin: 0,
      lang: 'vi-VN',
    });
}

function contentPage(page: Page, slide: Slide, pictures: Pictures): void {
  const { size, items } = fit([slide.heading], 'serif', { width: 1600, height: 170 }, [72, 66, 60, 54, 48, 44], 1.2, 0);
  const lines = balance(items[0] ?? [], 'serif', size, 1600);
  const height = lines.length * size * 1.3;
  page.addText(clean(lines.join(' ')), {
    ...place({ x: 130, y: 176 - size * 1.15, width: 1660, height }),
    fontFace: SERIF,
    bold: true,
    fontSize: point(size),
    color: colour(ink.deep),
    margin: 0,
    valign: 'top',
    lang: 'vi-VN',
  });
  const under = 176 - size * 1.15 + height;
  page.addShape('rect', { ...place({ x: 130, y: under + 6, width: 120, height: 5 }), fill: { color: colour(ink.gold) } });
  let room: Room = { x: 130, y: under + 54, width: 1660, height: 960 - under - 54 };
  for (const each of slide.blocks) {
    block(page, each, room, pictures);
    room = { ...room, y: room.y + 130, height: room.height - 130 };
  }
}

function ceremonyPage(page: Page, deck: Deck, slide: Slide): void {
  const [line = ''] = slide.blocks.flatMap((each) => (each.kind === 'lead' || each.kind === 'quote' ? [each.line.text] : []));
  const isQuote = slide.look === 'statement' && line !== '';
  const above = slide.look === 'cover' ? `ỦY BAN NHÂN DÂN ${deck.ward.name.toLocaleUpperCase('vi')}` : isQuote ? slide.heading : '';
  const below = slide.look === 'cover' ? deck.ward.place : slide.look === 'closing' ? line : '';
  const large = isQuote ? line : slide.heading;
  const { size, items } = fit([large], 'serif', { width: 1400, height: 470 }, [104, 96, 88, 80, 72, 64, 58, 52], 1.3, 0);
  const lines = balance(items[0] ?? [], 'serif', size, 1400);
  const base = { align: 'center' as const, margin: 0, lang: 'vi-VN' };
  const small = { ...base, fontFace: SANS, fontSize: 18, color: colour(ink.light) };
  if (above) page.addText(clean(above), { ...place({ x: 160, y: 170, width: 1600, height: 70 }), ...small, bold: true });
  page.addText(clean(lines.join('\n')), {
    ...place({ x: 220, y: 270, width: 1480, height: 520 }),
    ...base,
    fontFace: SERIF,
    bold: slide.look === 'cover',
    italic: slide.look !== 'cover',
    fontSize: point(size),
    color: colour(ink.cream),
    valign: 'middle',
  });
  page.addShape('rect', { ...place({ x: 880, y: 812, width: 160, height: 4 }), fill: { color: colour(ink.gold) } });
  if (below) page.addText(clean(below), { ...place({ x: 160, y: 850, width: 1600, height: 70 }), ...small });
}

/** The deck as a presentation to go on with: native charts and tables, the speaking text as notes. */
export async function deckPptx(deck: Deck, pictures: Pictures): Promise<Uint8Array> {
  const file = new PptxGenJs();
  file.layout = 'LAYOUT_WIDE';
  file.title = clean(deck.title);
  file.company = clean(deck.ward.name);
  file.author = clean(deck.ward.name);
  file.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  masters(file, deck);
  for (const slide of deck.slides) {
    const page = file.addSlide({ masterName: slide.look === 'content' ? CONTENT : CEREMONY });
    if (slide.look === 'content') contentPage(page, slide, pictures);
    else ceremonyPage(page, deck, slide);
    if (slide.speech.length > 0) page.addNotes(clean(slide.speech.map(({ text }) => text).join('\n')));
  }
  return (await file.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
}
