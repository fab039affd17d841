import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** What a drawn picture of the demo shows: nobody photographed a ward that does not exist. */
export interface Scene {
  /** Decides houses, colours and the like. */
  seed: string;
  stage: 'before' | 'during' | 'after';
  /** Words about the work: lamps, flowers, a wall … are drawn when it names them. */
  about: string;
  width: number;
  height: number;
}

const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
const dot = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

type Dice = (place: number, size: number) => number;
const diceOf = (seed: string): Dice => {
  const bytes = createHash('sha256').update(seed).digest();
  return (place, size) => (bytes[place % bytes.length] ?? 0) % size;
};

const walls = ['#e7d3b1', '#d9b99b', '#cfdccf', '#e3c6c6', '#c9d6e3', '#efe3c2', '#d8cfe0'];
const roofs = ['#a34a33', '#7d5a45', '#8c6a3d', '#5d6b74', '#b35c44'];
const blooms = ['#e0a800', '#d1495b', '#c77dff', '#f4d35e'];

function houses(dice: Dice): string {
  return Array.from({ length: 6 }, (_, index) => {
    const height = 170 + dice(index, 140);
    const x = index * 200;
    const y = 430 - height;
    const roof = `<path d="M${x - 6} ${y} L${x + 95} ${y - 40 - dice(index + 7, 40)} L${x + 196} ${y} Z" fill="${roofs[dice(index + 3, 5)]}"/>`;
    const windows = [30, 110].map((offset) => box(x + offset, y + 50, 50, 60, '#5b7083')).join('');
    return `${roof}${box(x, y, 188, height, walls[dice(index + 11, 7)] ?? '')}${windows}${box(x + 72, y + height - 80, 46, 80, '#6b4a34')}`;
  }).join('');
}

/** Puddles, weeds and heaps before; a bare bed of gravel while it is worked on. */
function road(stage: Scene['stage'], dice: Dice): string {
  const surface = { before: '#8a8176', during: '#b7a78b', after: '#b9bec4' }[stage];
  const marks = Array.from({ length: stage === 'after' ? 0 : 14 }, (_, index) => {
    const [x, y] = [60 + dice(index + 2, 250) * 4.2, 480 + dice(index + 9, 250)];
    return stage === 'before'
      ? `<ellipse cx="${x}" cy="${y}" rx="${30 + dice(index, 50)}" ry="${8 + dice(index + 4, 14)}" fill="#655d52"/>`
      : dot(x, y, 6 + dice(index, 9), '#8d7f66');
  });
  return `<path d="M0 800 L330 430 L870 430 L1200 800 Z" fill="${surface}"/>${marks.join('')}`;
}

function works({ stage, about }: Scene, dice: Dice): string {
  if (stage !== 'after')
    return stage === 'during' ? `${box(120, 560, 170, 46, '#e07a1f')}${box(160, 606, 12, 70, '#444')}${box(238, 606, 12, 70, '#444')}` : '';
  const lamps = /đèn|sáng|camera/i.test(about)
    ? [260, 930].map((x) => `${box(x, 230, 10, 330, '#3c4650')}${dot(x + 5, 226, 26, '#ffe9a8')}`).join('')
    : '';
  const rows = Array.from({ length: 16 }, (_, index) => {
    const y = 790 - index * 22;
    const x = 35 + index * 19;
    return `${dot(x, y, 17 - index * 0.6, '#4f7f45')}${dot(x, y - 8, 9 - index * 0.3, blooms[dice(index, 4)] ?? '')}`;
  });
  return `${lamps}${rows.join('')}`;
}

const svg = (scene: Scene, dice: Dice) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" viewBox="0 0 1200 800" preserveAspectRatio="none">
${box(0, 0, 1200, 440, scene.stage === 'before' ? '#c3ccd4' : '#a9d3ef')}${dot(150 + dice(1, 200) * 4, 110, 54, '#fff3c4')}${box(0, 430, 1200, 370, '#9aa57f')}
${houses(dice)}${road(scene.stage, dice)}${works(scene, dice)}
<text x="1176" y="780" text-anchor="end" font-size="26" font-family="sans-serif" fill="#fff" stroke="#333" stroke-width="0.6">Tranh minh họa</text></svg>`;

/** The place an evidence of the demo shows, by its key: the same before and after, and when its photo is used again. */
export const sceneOf = (key: string): string => key.replace(/(-(before|during|after))?(-dung-lai)?$/, '');

/** Draws the scene as a JPEG, the same bytes each time on the same machine. */
export const drawScene = (scene: Scene): Promise<Uint8Array> =>
  sharp(Buffer.from(svg(scene, diceOf(scene.seed))))
    .jpeg({ quality: 80 })
    .toBuffer();
