import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { MediaItem } from '../../platform/web/ui/media.tsx';

/** A video of an event as its public pages show it. */
export interface Video {
  id: string;
  caption: string;
  description: string;
  seconds: number;
  width: number;
  height: number;
  poster: string | null;
  captions: string | null;
  type: string;
}

/** What an event shows to everybody: it was announced or held. */
export const shownEvent = sql<boolean>`(e.invited_on is not null or e.held_on is not null)`;

/** The videos of an event that anybody may see, in the order they came. */
export async function eventVideos(tx: Tx, eventId: string | null): Promise<Video[]> {
  if (eventId === null) return [];
  const { rows } = await sql<Video>`
    select c.id, c.caption, c.description, c.seconds, c.width, c.height, c.poster, c.captions, f.media_type as type
    from clip c join event e on e.authority_id = c.authority_id and e.id = c.event_id
      join stored_file f on f.authority_id = c.authority_id and f.id = c.file
    where c.event_id = ${eventId} and ${shownEvent} order by c.added_at, c.id limit 50`.execute(tx.db);
  return rows;
}

/** "3 phút 05 giây" */
export function lengthWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = `${String(whole % 60).padStart(minutes > 0 ? 2 : 1, '0')} giây`;
  return minutes === 0 ? rest : whole % 60 === 0 ? `${minutes} phút` : `${minutes} phút ${rest}`;
}

export const videoItem = (visit: Visit, video: Video): MediaItem => ({
  caption: video.caption,
  width: video.width,
  height: video.height,
  clip: {
    src: visit.url(`/video/${video.id}`),
    type: video.type,
    description: video.description,
    length: lengthWords(video.seconds),
    ...(video.poster ? { poster: visit.url(`/tep/${video.poster}`) } : {}),
    ...(video.captions ? { captions: visit.url(`/video/${video.id}/phu-de.vtt`) } : {}),
  },
});
