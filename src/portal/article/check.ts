import type { Tx } from '../../platform/tenancy.ts';
import type { Draft } from '../draft.ts';
import { draftLead, draftText } from '../draft.ts';

/** What an article lacks, for the editor's eyes only (S4-32): the article is published without it all the same. */
export async function gaps(
  tx: Tx,
  article: { event_id: string | null; category_id: string | null; byline: string | null; author_id: string | null },
  draft: Draft | null,
): Promise<string[]> {
  const missing: string[] = [];
  if (article.category_id === null) missing.push('Chưa chọn chuyên mục.');
  if (article.byline === null && article.author_id === null) missing.push('Chưa ghi tác giả.');
  if (article.event_id === null) return missing;
  const photos = await tx.db.selectFrom('photo').select('file').where('event_id', '=', article.event_id).execute();
  if (photos.length === 0) missing.push('Hội nghị chưa có ảnh.');
  else if (photos.every(({ file }) => file === null)) missing.push('Có chú thích nhưng chưa có tệp ảnh.');
  if (draft === null) return missing;
  const text = `${draftLead(draft)}\n${draftText(draft)}`;
  if (!draft.blocks.some(({ part }) => part === 'awards')) missing.push('Không có số liệu khen thưởng trao tại hội nghị.');
  if (
    /các tập thể|không nêu số/.test(
      draft.blocks
        .filter(({ part }) => part === 'awards')
        .map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''))
        .join(' '),
    )
  )
    missing.push('Chưa rõ số lượng được khen thưởng.');
  if (!/ tại /.test(draftLead(draft))) missing.push('Chưa ghi địa điểm tổ chức.');
  if (!/\d+ (?:khu phố|tổ dân phố|khu dân cư|thôn)/.test(text)) missing.push('Chưa nêu số khu phố, khu dân cư.');
  return missing;
}
