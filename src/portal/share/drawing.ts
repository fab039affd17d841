import { wrapText } from '../../platform/documents/letter-width.ts';
import { fit } from '../../review/deck/draw/fit.ts';
import { box, drum, escape, ink, say, sayLines } from '../../review/deck/draw/svg.ts';

/** What stands on a picture that goes with a shared address. */
export interface ShareWords {
  ward: string;
  place: string;
  title: string;
  /** "Chủ đề năm 2026", "Tin tức · 11/01/2026". */
  above: string;
}

export const shareWidth = 1200;
export const shareHeight = 630;
const margin = 76;
const mostLines = 5;

/** The title as large as it may be, cut after five lines. */
function titleLines(title: string): { size: number; lines: string[] } {
  const room = { width: shareWidth - margin * 2 - 40, height: 300 };
  const { size, items } = fit([title], 'serif', room, [76, 68, 60, 52, 46], 1.2);
  const lines = items[0] ?? [];
  if (lines.length <= mostLines) return { size, lines };
  const last = lines[mostLines - 1] ?? '';
  return { size, lines: [...lines.slice(0, mostLines - 1), `${last.slice(0, Math.max(1, last.lastIndexOf(' ')))}…`] };
}

/** The picture as SVG: the ward, what the page is called, and when. */
export function shareDrawing({ ward, place, title, above }: ShareWords): string {
  const { size, lines } = titleLines(title);
  const top = 196 + size;
  const [name = ''] = wrapText(ward, 'sansBold', 30, shareWidth - margin * 2);
  const drawn = [
    box(0, 0, shareWidth, shareHeight, ink.deep),
    drum(1060, 90, 380, ink.gold, 0.16),
    box(0, shareHeight - 12, shareWidth, 12, ink.gold),
    say(margin, 132, above, { face: 'sansBold', size: 30, fill: ink.light }),
    sayLines(margin, top, lines, { face: 'serif', size, fill: ink.cream }, 1.2),
    box(margin, 512, 72, 4, ink.gold),
    say(margin, 562, name, { face: 'sansBold', size: 30, fill: ink.cream }),
    say(margin, 596, place, { face: 'sans', size: 22, fill: ink.light }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${shareWidth} ${shareHeight}"><title>${escape(title)}</title>${drawn.join('')}</svg>`;
}
