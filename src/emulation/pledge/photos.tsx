import type { Visit } from '../../platform/web/route.ts';
import { Card, Media } from '../../platform/web/ui/text.tsx';

/** Photos of the signing of one pledge: those of the ceremony that name it. What has no file stands as its caption. */
export async function PledgePhotos({ visit, pledgeId }: { visit: Visit; pledgeId: string }) {
  const photos = await visit.tx.db
    .selectFrom('photo_pledge')
    .innerJoin('photo', 'photo.id', 'photo_pledge.photo_id')
    .select(['photo.caption', 'photo.alt', 'photo.file', 'photo.taken_on'])
    .where('photo_pledge.pledge_id', '=', pledgeId)
    .orderBy('photo.position')
    .orderBy('photo.id')
    .execute();
  if (photos.length === 0) return null;
  const items = photos.map(({ caption, alt, file }) => {
    const stored = file !== null && /^[0-9a-f-]{36}$/.test(file);
    return { caption, ...(stored ? { src: visit.url(`/tep/${file}`), alt: alt ?? caption } : {}) };
  });
  return (
    <Card title="Ảnh lễ ký">
      <Media items={items} />
    </Card>
  );
}
