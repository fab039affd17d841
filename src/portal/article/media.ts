import type { MediaItem } from '../../platform/web/ui/media.tsx';

/** A photo as the page shows it. Only pictures served by this house are shown; what has no file stands as its caption. */
export function mediaItem(photo: { caption: string; alt: string | null; file: string | null }, href?: string): MediaItem {
  const picture = photo.file?.startsWith('/assets/') ? { src: photo.file, alt: photo.alt ?? photo.caption } : {};
  return { caption: photo.caption, ...picture, ...(href ? { href } : {}) };
}
