import { routes } from '../../organization/access.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { HomeBlock } from '../../platform/web/ui/public.tsx';
import { EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Media, PageHeader, Tabs } from '../../platform/web/ui/text.tsx';
import { mediaItem } from '../article/media.ts';
import { site } from '../site.tsx';
import { videoItem } from '../video/video.ts';
import { type GalleryKind, type GalleryQuery, type Picture, albumPath, countPictures, listPictures } from './gallery.ts';

const path = '/thu-vien-anh';
const pageSize = 36;
const tabs = [
  ['hoi-nghi', 'Hội nghị'],
  ['cong-trinh', 'Công trình'],
  ['video', 'Video'],
] as const;
const kinds = { 'hoi-nghi': 'event', 'cong-trinh': 'work', video: 'video' } as const;

/** Pictures and videos that follow one another and were taken at the same place. */
function albumsOf(pictures: readonly Picture[]): Picture[][] {
  const albums: Picture[][] = [];
  for (const picture of pictures) {
    const last = albums.at(-1);
    if (last && last[0]?.album?.key === picture.album?.key && last[0]?.album?.kind === picture.album?.kind) last.push(picture);
    else albums.push([picture]);
  }
  return albums;
}

function Album({ visit, pictures, index }: { visit: Visit; pictures: Picture[]; index: number }) {
  const album = pictures[0]?.album ?? null;
  const day = album?.kind === 'event' && album.on ? ` (${formatDate(album.on)})` : '';
  const more = album && { href: visit.url(albumPath(album)), label: album.kind === 'event' ? 'Xem hội nghị' : 'Xem công trình' };
  const items = pictures.map((picture) =>
    picture.video
      ? videoItem(visit, picture.video)
      : {
          ...mediaItem(visit, picture),
          ...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {}),
        },
  );
  return (
    <HomeBlock id={`bo-anh-${index + 1}`} title={album ? `${album.title}${day}` : 'Ảnh khác'} {...(more ? { more } : {})}>
      <Media items={items} />
    </HomeBlock>
  );
}

const addressOf = (kind: string | null, year: number | null, page = 1): string => {
  const query = new URLSearchParams({
    ...(kind ? { loai: kind } : {}),
    ...(year ? { nam: String(year) } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  });
  return query.size > 0 ? `${path}?${query}` : path;
};

async function galleryPage(visit: Visit): Promise<Reply> {
  const counts = await countPictures(visit.tx);
  const asked = Object.keys(kinds).find((each) => each === visit.query.get('loai')) ?? null;
  const kind: GalleryQuery['kind'] = asked ? kinds[asked as keyof typeof kinds] : null;
  const years = [...new Set(counts.flatMap((row) => (row.year && (kind === null || row.kind === kind) ? [row.year] : [])))];
  const year = years.find((each) => String(each) === visit.query.get('nam')) ?? null;
  const total = counts
    .filter((row) => (kind === null || row.kind === kind) && (year === null || row.year === year))
    .reduce((sum, { count }) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  const albums = albumsOf(await listPictures(visit.tx, { kind, year, limit: pageSize, offset: (page - 1) * pageSize }));
  const has = (one: GalleryKind) => counts.some((row) => row.kind === one);
  const title = has('video') ? 'Thư viện ảnh, video' : 'Thư viện ảnh';
  const tab = (label: string, each: string | null) => ({ href: visit.url(addressOf(each, null)), label, current: asked === each });
  const yearTab = (each: number | null) => ({
    href: visit.url(addressOf(asked, each)),
    label: each === null ? 'Mọi năm' : `Năm ${each}`,
    current: year === each,
  });
  return site(visit, {
    title,
    description: `${has('video') ? 'Ảnh, video' : 'Ảnh'} hội nghị, công trình thi đua của ${visit.ward.name}.`,
    canonical: addressOf(asked, year, page),
    crumbs: [{ label: title }],
    children: (
      <>
        <PageHeader title={title} lead="Hội nghị, lễ phát động, trao thưởng; công trình trước và sau khi làm." />
        {new Set(counts.map((row) => row.kind)).size > 1 && (
          <Tabs
            label="Loại"
            items={[tab('Tất cả', null), ...tabs.filter(([each]) => has(kinds[each])).map(([each, label]) => tab(label, each))]}
          />
        )}
        {years.length > 1 && <Tabs label="Năm" items={[null, ...years.toSorted((a, b) => b - a)].map(yearTab)} />}
        {albums.length === 0 && <EmptyState title="Chưa có ảnh" text="Ảnh hội nghị và công trình hiện ở đây khi được đăng." />}
        <div class="gallery">
          {albums.map((pictures, index) => (
            <Album visit={visit} pictures={pictures} index={index} />
          ))}
        </div>
        <Pagination page={page} pages={pages} hrefFor={(n) => visit.url(addressOf(asked, year, n))} />
      </>
    ),
  });
}

export const galleryRoutes = routes().get(path, { permission: 'public', audit: 'gallery.public_viewed', kept: true }, galleryPage);
