import { formatDate } from '../../../platform/calendar/date.ts';
import type { Deck, DeckPhoto, Slide, SlideBlock } from '../deck.ts';
import { type Room, drawBullets, drawChart, drawFigures, drawTable } from './blocks.ts';
import { balance, fit } from './fit.ts';
import { HEIGHT, WIDTH, box, drum, escape, frame, ink, say, sayLines } from './svg.ts';

/** Pictures by the id of their stored file, as data addresses: drawings ask nobody for anything. */
export type Pictures = ReadonlyMap<string, { data: string; width: number; height: number }>;

const centre = WIDTH / 2;

function drawPhotos(items: readonly DeckPhoto[], room: Room, pictures: Pictures): string {
  const shown = items.flatMap((item) => {
    const picture = pictures.get(item.file);
    return picture ? [{ item, picture }] : [];
  });
  const gap = 40;
  const width = shown.length === 1 ? Math.min(room.width, 1200) : (room.width - gap * (shown.length - 1)) / Math.max(1, shown.length);
  const texts = shown.map(({ item }) => item.caption);
  const words = fit(texts, 'sansBold', { width, height: 90 * shown.length }, [32, 30, 28, 26, 24], 1.3, 0);
  const deepest = Math.max(1, ...words.items.map(({ length }) => length)) * words.size * 1.3;
  const height = Math.min(room.height - deepest - 28, width * 0.72);
  const start = room.x + (room.width - width * shown.length - gap * (shown.length - 1)) / 2;
  return shown
    .map(({ item, picture }, index) => {
      const x = Math.round(start + index * (width + gap));
      const [wide, high] = [Math.round(width), Math.round(height)];
      // A photo of quite another form is shown whole: cut to this one it would lose heads and feet.
      const form = (picture.width * high) / (picture.height * wide);
      const fitting = form > 0.8 && form < 1.25 ? 'slice' : 'meet';
      const image = `<svg x="${x}" y="${room.y}" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">${box(0, 0, wide, high, ink.mat)}<image width="${wide}" height="${high}" preserveAspectRatio="xMidYMid ${fitting}" href="${picture.data}"/></svg>`;
      const look = { face: 'sansBold', size: words.size, fill: ink.goldDeep } as const;
      const caption = sayLines(x, room.y + height + 20 + words.size, words.items[index] ?? [], look, 1.3);
      return `<g role="img" aria-label="${escape(item.alt)}">${image}</g>${caption}`;
    })
    .join('');
}

function drawBlock(block: SlideBlock, room: Room, pictures: Pictures): string {
  switch (block.kind) {
    case 'bullets':
      return drawBullets(block.items, room);
    case 'figures':
      return drawFigures(block.items, room);
    case 'chart':
      return drawChart(block.chart, room);
    case 'table':
      return drawTable(block.table, room);
    case 'photos':
      return drawPhotos(block.items, room, pictures);
    case 'lead':
    case 'quote': {
      const { size, items } = fit([block.line.text], 'sans', { width: room.width, height: 150 }, [38, 36, 34, 32, 30]);
      return sayLines(room.x, room.y + size, items[0] ?? [], { face: 'sans', size, fill: ink.soft });
    }
  }
}

function content(deck: Deck, slide: Slide, number: number, pictures: Pictures): string {
  const heading = fit([slide.heading], 'serif', { width: 1660, height: 170 }, [72, 66, 60, 54, 48, 44], 1.2, 0);
  const lines = balance(heading.items[0] ?? [], 'serif', heading.size, 1660);
  const top = 176 + (lines.length - 1) * heading.size * 1.2;
  let room: Room = { x: 130, y: top + 84, width: 1660, height: HEIGHT - 110 - top - 84 };
  const blocks = slide.blocks.map((block, index) => {
    const drawn = drawBlock(block, room, pictures);
    if (index < slide.blocks.length - 1) room = { ...room, y: room.y + 130, height: room.height - 130 };
    return drawn;
  });
  return (
    box(0, 0, WIDTH, HEIGHT, ink.paper) +
    box(0, 0, 24, HEIGHT, ink.red) +
    box(24, 0, 6, HEIGHT, ink.gold) +
    drum(WIDTH - 40, 40, 250, ink.gold, 0.13) +
    sayLines(130, 176, lines, { face: 'serif', size: heading.size, fill: ink.deep }, 1.2) +
    box(130, top + 30, 120, 5, ink.gold) +
    blocks.join('') +
    footer(deck, number)
  );
}

const footer = (deck: Deck, number: number): string =>
  say(130, HEIGHT - 44, `${deck.ward.name}  ·  Số liệu đến ngày ${formatDate(deck.asOf)}`, { face: 'sans', size: 24, fill: ink.soft }) +
  say(WIDTH - 130, HEIGHT - 44, String(number), { face: 'sansBold', size: 26, fill: ink.goldDeep, anchor: 'end' });

const ceremony = (): string =>
  box(0, 0, WIDTH, HEIGHT, ink.deep) +
  drum(centre, HEIGHT / 2, 620, ink.light, 0.1) +
  `<rect x="44" y="44" width="${WIDTH - 88}" height="${HEIGHT - 88}" fill="none" stroke="${ink.gold}" stroke-width="3"/>` +
  `<rect x="58" y="58" width="${WIDTH - 116}" height="${HEIGHT - 116}" fill="none" stroke="${ink.gold}" stroke-width="1"/>`;

function middle(texts: { above: string; large: string; below: string; face: 'serif' | 'serifItalic' }): string {
  const { size, items, height } = fit([texts.large], texts.face, { width: 1480, height: 470 }, [104, 96, 88, 80, 72, 64, 58, 52], 1.25, 0);
  const y = HEIGHT / 2 - height / 2 + size * 0.9;
  const below =
    texts.below === '' ? '' : say(centre, y + height + 62, texts.below, { face: 'sans', size: 38, fill: ink.light, anchor: 'middle' });
  return (
    say(centre, Math.min(250, y - size - 60), texts.above, { face: 'sansBold', size: 36, fill: ink.light, anchor: 'middle' }) +
    sayLines(
      centre,
      y,
      balance(items[0] ?? [], texts.face, size, 1480),
      { face: texts.face, size, fill: ink.cream, anchor: 'middle' },
      1.25,
    ) +
    box(centre - 80, y + height - size * 0.55, 160, 4, ink.gold) +
    below
  );
}

const firstLine = (slide: Slide): string =>
  slide.blocks.flatMap((block) => (block.kind === 'lead' || block.kind === 'quote' ? [block.line.text] : []))[0] ?? '';

/** One slide at 1920 × 1080, the same for the screen, the film and the previews. */
export function slideSvg(deck: Deck, slide: Slide, number: number, pictures: Pictures): string {
  switch (slide.look) {
    case 'cover': {
      const place = firstLine(slide).split(', ');
      const above = `ỦY BAN NHÂN DÂN ${(place[0] ?? '').toLocaleUpperCase('vi')}`;
      return frame(slide.heading, ceremony() + middle({ above, large: slide.heading, below: place.slice(1).join(', '), face: 'serif' }));
    }
    case 'statement':
      return frame(
        slide.heading,
        ceremony() +
          middle({
            above: slide.blocks.length === 0 ? '' : slide.heading,
            large: firstLine(slide) || slide.heading,
            below: '',
            face: 'serifItalic',
          }),
      );
    case 'closing':
      return frame(slide.heading, ceremony() + middle({ above: '', large: slide.heading, below: firstLine(slide), face: 'serifItalic' }));
    case 'content':
      return frame(slide.heading, content(deck, slide, number, pictures));
  }
}
