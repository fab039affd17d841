import type { Visit } from '../../platform/web/route.ts';
import type { MediaItem } from '../../platform/web/ui/media.tsx';

/** A photo as the page shows it. Only pictures this ward has stored are shown; what has no file stands as its caption. */
export function mediaItem(visit: Visit, photo: { caption: string; alt: string | null; file: string | null }, href?: string): MediaItem {
  const stored = photo.file !== null && /^[0-9a-f-]{36}$/.test(photo.file);
  const picture = stored ? { src: visit.url(`/tep/${photo.file}`), alt: photo.alt ?? photo.caption } : {};
  return { caption: photo.caption, ...picture, ...(href ? { href } : {}) };
}
