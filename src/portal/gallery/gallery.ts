import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import { type Video, shownEvent } from '../video/video.ts';

export interface Picture {
  caption: string;
  alt: string | null;
  file: string | null;
  width: number | null;
  height: number | null;
  /** The conference or work it was taken at. */
  album: { kind: 'event' | 'work'; key: string; title: string; on: string | null } | null;
  /** What plays, where it is a video. */
  video: Video | null;
}

interface Row {
  caption: string;
  alt: string | null;
  file: string | null;
  width: number | null;
  height: number | null;
  kind: GalleryKind;
  key: string | null;
  title: string | null;
  on: string | null;
  video: Video | null;
}

export type GalleryKind = 'event' | 'work' | 'video';

export interface GalleryQuery {
  kind: GalleryKind | null;
  year: number | null;
}

/** Pictures and videos of conferences that were announced or held, and pictures of works that their ward has made public. */
const pictures = sql`(
  select p.caption, p.alt, p.file, null::integer as width, null::integer as height, 'event' as kind, e.key,
    coalesce(e.name, e.title) as title, coalesce(p.taken_on, e.held_on) as "on", coalesce(e.id, p.id) as album, p.position, p.id, null::jsonb as video
  from photo p left join event e on e.authority_id = p.authority_id and e.id = p.event_id
  where e.id is null or e.invited_on is not null or e.held_on is not null
  union all
  select v.caption, v.alt, v.file, v.width, v.height, 'work', w.key, w.title, coalesce((v.taken_at at time zone 'Asia/Ho_Chi_Minh')::date, make_date(w.year, 12, 31)), w.id,
    case v.stage when 'before' then 0 when 'during' then 1 else 2 end, v.id, null
  from evidence v join work w on w.authority_id = v.authority_id and w.id = v.work_id
    join stored_file f on f.authority_id = v.authority_id and f.id::text = v.file
  where v.published and f.public and v.kind = 'photo'
  union all
  select c.caption, c.description, null, c.width, c.height, 'video', e.key, coalesce(e.name, e.title),
    coalesce(e.held_on, (c.added_at at time zone 'Asia/Ho_Chi_Minh')::date), e.id, -1, c.id,
    jsonb_build_object('id', c.id, 'caption', c.caption, 'description', c.description, 'seconds', c.seconds, 'width', c.width,
      'height', c.height, 'poster', c.poster, 'captions', c.captions, 'type', f.media_type)
  from clip c join event e on e.authority_id = c.authority_id and e.id = c.event_id
    join stored_file f on f.authority_id = c.authority_id and f.id = c.file
  where ${shownEvent})`;

const condition = ({ kind, year }: GalleryQuery) =>
  sql`(${kind}::text is null or kind = ${kind}) and (${year}::integer is null or extract(year from "on") = ${year})`;

/** One page of the gallery: albums of the latest day first, each together and in its own order. */
export async function listPictures(tx: Tx, query: GalleryQuery & { limit: number; offset: number }): Promise<Picture[]> {
  const { rows } = await sql<Row>`select caption, alt, file, width, height, kind, key, title, video, "on"::text as "on"
    from (select *, max("on") over (partition by album) as last from ${pictures} as all_pictures where ${condition(query)}) as placed
    order by last desc nulls last, album, position, id limit ${query.limit} offset ${query.offset}`.execute(tx.db);
  return rows.map(({ kind, key, title, on, ...picture }) => ({
    ...picture,
    album: key === null ? null : { kind: kind === 'work' ? 'work' : 'event', key, title: title ?? 'Hội nghị', on },
  }));
}

/** How many pictures and videos each year has of each kind. */
export async function countPictures(tx: Tx): Promise<{ kind: GalleryKind; year: number | null; count: number }[]> {
  const { rows } = await sql<{ kind: GalleryKind; year: number | null; count: number }>`
    select kind, extract(year from "on")::integer as year, count(*)::integer as count from ${pictures} as all_pictures group by 1, 2`.execute(
    tx.db,
  );
  return rows;
}

/** The newest pictures and videos anybody can see; where there are none, the newest captions. */
export async function latestPictures(tx: Tx, limit: number): Promise<Picture[]> {
  const newest = await listPictures(tx, { kind: null, year: null, limit: limit * 10, offset: 0 });
  const seen = newest.filter(({ file, video }) => file !== null || video !== null);
  return (seen.length > 0 ? seen : newest).slice(0, limit);
}

/** The page of what an album shows. */
export const albumPath = ({ kind, key }: NonNullable<Picture['album']>): string =>
  `${kind === 'event' ? '/hoi-nghi' : '/cong-trinh'}/${encodeURIComponent(key)}`;
