import { hash } from 'node:crypto';
import { slidePng } from '../../review/deck/draw/png.ts';
import { type ShareWords, shareDrawing, shareWidth } from './drawing.ts';

const most = 200;
const drawn = new Map<string, Promise<Uint8Array>>();

/** Changes with anything the picture shows. */
export const shareHash = (words: ShareWords): string => hash('sha256', JSON.stringify(Object.values(words)), 'hex').slice(0, 16);

/** The PNG of 1200 × 630 for these words, drawn once; the pictures not asked for lately make room. */
export function sharePicture(words: ShareWords): Promise<Uint8Array> {
  const key = shareHash(words);
  const known = drawn.get(key) ?? slidePng(shareDrawing(words), shareWidth);
  drawn.delete(key);
  drawn.set(key, known);
  known.catch(() => drawn.delete(key));
  for (const oldest of drawn.keys()) {
    if (drawn.size <= most) break;
    drawn.delete(oldest);
  }
  return known;
}
