import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** What a drawn picture of a conference of the demo shows. */
export interface Hall {
  /** Decides clothes and faces. */
  seed: string;
  /** The part of the programme it was taken at. */
  part: string;
}

type Dice = (place: number, size: number) => number;

const box = (x: number, y: number, width: number, height: number, fill: string, round = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
const dot = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
const row = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, index) => draw(index)).join('');

const skins = ['#e8b98f', '#d9a276', '#c98f63'];
const clothes = ['#f7f4ee', '#7fa3c7', '#c9414f', '#e9d8b4', '#5f7d63', '#8c6bab', '#f0c6c9'];

/** Somebody standing with the feet at `y`, about `size` high. */
function person(x: number, y: number, size: number, dice: Dice, place: number): string {
  const [skin, cloth] = [skins[dice(place, 3)] ?? '', clothes[dice(place + 5, clothes.length)] ?? ''];
  const head = size * 0.11;
  const long = dice(place + 9, 2) === 0;
  const legs = long ? '' : box(x - size * 0.09, y - size * 0.45, size * 0.18, size * 0.45, '#33393f', 6);
  const hair = `<path d="M${x - head} ${y - size * 0.87} a${head} ${head} 0 0 1 ${head * 2} 0 Z" fill="#2b2320"/>`;
  return `${legs}${box(x - size * 0.12, y - size * 0.78, size * 0.24, size * (long ? 0.76 : 0.4), cloth, size * 0.06)}${dot(x, y - size * 0.87, head, skin)}${hair}`;
}

const flowers = (x: number, y: number) =>
  row(7, (index) => {
    const angle = (index * Math.PI) / 3;
    const [far, fill] = index === 6 ? [0, '#e8a317'] : [24, ['#f4c430', '#6f9a52'][index % 2] ?? ''];
    return dot(Math.round(x + Math.cos(angle) * far), Math.round(y + Math.sin(angle) * far), 17, fill);
  });

const stage =
  box(0, 0, 1200, 800, '#efe2c8') +
  box(60, 40, 1080, 420, '#9d1c22') +
  row(18, (index) => box(60 + index * 60, 40, 22, 420, '#8a161c')) +
  box(60, 40, 1080, 16, '#e3b23c') +
  `<polygon points="210,120 226,170 278,170 236,200 252,250 210,220 168,250 184,200 142,170 194,170" fill="#f5d547"/>` +
  box(400, 130, 620, 26, '#f7dc86', 6) +
  box(470, 180, 480, 20, '#f7dc86', 6) +
  box(560, 222, 300, 14, '#f7dc86', 6) +
  box(0, 455, 1200, 150, '#b98a55') +
  box(0, 600, 1200, 16, '#93683c');

const audience = (dice: Dice) =>
  row(2, (line) =>
    row(13, (index) => {
      const [x, y] = [50 + index * 92 + line * 40, 690 + line * 80];
      return `${dot(x, y - 44, 27, '#3a2d28')}${box(x - 42, y - 20, 84, 120, clothes[dice(index + line * 13, clothes.length)] ?? '', 26)}`;
    }),
  );

const lectern = box(740, 330, 150, 220, '#6b3f24', 8) + box(725, 318, 180, 24, '#7d4c2d', 6) + dot(815, 430, 34, '#e3b23c');

const parts: Readonly<Record<string, (dice: Dice) => string>> = {
  awarding: (dice) =>
    row(7, (index) => {
      const x = 180 + index * 140;
      const sheet = `${box(x - 34, 440, 68, 48, '#e3b23c', 3)}${box(x - 29, 445, 58, 38, '#fffaf0', 2)}`;
      return `${person(x, 580, 270, dice, index)}${index % 3 === 2 ? flowers(x, 490) : sheet}`;
    }),
  signing: (dice) =>
    `${row(4, (index) => person(360 + index * 150, 500, 250, dice, index + 9))}${row(7, (index) => person(150 + index * 150, 640, 250, dice, index))}${box(60, 500, 1080, 110, '#b3222b', 6)}${row(7, (index) => box(120 + index * 150, 508, 62, 24, '#fffaf0'))}`,
  report: (dice) =>
    `${box(420, 90, 560, 320, '#f8fbff', 8)}${row(5, (index) => box(490 + index * 92, 360 - 40 - index * 42, 50, 40 + index * 42, ['#9d1c22', '#c9a227'][index % 2] ?? ''))}${row(6, (index) => person(130 + index * 190, 650, 240, dice, index))}${box(60, 540, 1080, 70, '#7d4c2d', 8)}`,
};

const speech = (dice: Dice) => `${person(815, 520, 310, dice, 1)}${lectern}${flowers(640, 560)}${flowers(1010, 560)}`;

const svg = ({ part }: Hall, dice: Dice) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">${stage}${(parts[part] ?? speech)(dice)}${audience(dice)}
<text x="1176" y="780" text-anchor="end" font-size="26" font-family="sans-serif" fill="#fff" stroke="#333" stroke-width="0.6">Tranh minh họa</text></svg>`;

/** Draws the hall as a JPEG, the same bytes each time on the same machine. */
export function drawHall(hall: Hall): Promise<Uint8Array> {
  const bytes = createHash('sha256').update(hall.seed).digest();
  const dice: Dice = (place, size) => (bytes[place % bytes.length] ?? 0) % size;
  return sharp(Buffer.from(svg(hall, dice)))
    .jpeg({ quality: 82 })
    .toBuffer();
}
