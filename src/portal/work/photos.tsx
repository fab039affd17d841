import type { Visit } from '../../platform/web/route.ts';
import { Media } from '../../platform/web/ui/text.tsx';

const stages = { before: 'Trước khi làm', during: 'Trong khi làm', after: 'Sau khi làm' } as const;

/** The photos of a work that its ward has made public, those of before first. */
export async function Photos({ visit, workId }: { visit: Visit; workId: string }) {
  const photos = await visit.tx.db
    .selectFrom('evidence')
    .innerJoin('stored_file', (join) => join.on((eb) => eb(eb.cast<string>('stored_file.id', 'text'), '=', eb.ref('evidence.file'))))
    .select(['stored_file.id', 'evidence.stage', 'caption', 'alt', 'width', 'height'])
    .where('work_id', '=', workId)
    .where('published', '=', true)
    .where('stored_file.public', '=', true)
    .orderBy('evidence.id')
    .execute();
  if (photos.length === 0) return null;
  const order = Object.keys(stages);
  const items = photos
    .sort((a, b) => order.indexOf(a.stage ?? 'during') - order.indexOf(b.stage ?? 'during'))
    .map(({ id, stage, caption, alt, width, height }) => ({
      src: visit.url(`/tep/${id}`),
      alt: alt ?? caption,
      caption: stage === null ? caption : `${stages[stage as keyof typeof stages]}: ${caption}`,
      ...(width && height ? { width, height } : {}),
    }));
  return <Media label="Ảnh công trình" items={items} />;
}
