import sharp from 'sharp';
import { readStoredFile } from '../../../platform/files.ts';
import type { Tx } from '../../../platform/tenancy.ts';
import type { Deck } from '../deck.ts';
import type { Pictures } from './slide.ts';

const widest = 1200;

/** The photos of a deck, small enough for a screen; one that cannot be read is left out. */
export async function loadPictures(tx: Tx, filesDir: string, deck: Pick<Deck, 'slides'>): Promise<Pictures> {
  const ids = deck.slides.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'photos' ? block.items.map(({ file }) => file) : [])),
  );
  const pictures = new Map<string, { data: string; width: number; height: number }>();
  for (const id of new Set(ids)) {
    const file = await readStoredFile(tx, filesDir, id).catch(() => null);
    if (!file) continue;
    const { data, info } = await sharp(file.content)
      .rotate()
      .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 78 })
      .toBuffer({ resolveWithObject: true });
    pictures.set(id, { data: `data:image/jpeg;base64,${data.toString('base64')}`, width: info.width, height: info.height });
  }
  return pictures;
}
