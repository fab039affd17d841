import { wrapText } from '../../../platform/documents/letter-width.ts';
import { HEIGHT, WIDTH, box, ink, sayLines } from '../draw/svg.ts';
import type { Cue } from './plan.ts';

function clock(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const part = (size: number, of: number, digits: number) => String(Math.floor(thousandths / size) % of).padStart(digits, '0');
  return `${part(3_600_000, 100, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The captions as a WebVTT track. */
export const webVtt = (cues: readonly Cue[]): string =>
  `WEBVTT\n\n${cues.map(({ from, to, text }, index) => `${index + 1}\n${clock(from)} --> ${clock(to)}\n${escaped(text)}\n`).join('\n')}`;

/** A caption drawn into a slide: a dark band at its foot. */
export function burn(svg: string, text: string): string {
  const size = 40;
  const lines = wrapText(text, 'sans', size, 1640);
  const height = lines.length * size * 1.35 + 36;
  const y = HEIGHT - height;
  const band =
    box(0, y, WIDTH, height, '#1a1210', 'fill-opacity="0.86"') +
    sayLines(WIDTH / 2, y + 18 + size, lines, { face: 'sans', size, fill: ink.cream, anchor: 'middle' });
  return svg.replace(/<\/svg>$/, `${band}</svg>`);
}
