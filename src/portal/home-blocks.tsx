import { exemplarTitle, listExemplars } from '../emulation/exemplar/exemplar.ts';
import { formatDate } from '../platform/calendar/date.ts';
import type { Visit } from '../platform/web/route.ts';
import { ArticleList } from '../platform/web/ui/articles.tsx';
import { HomeBlock } from '../platform/web/ui/public.tsx';
import { Columns } from '../platform/web/ui/text.tsx';
import { shortened } from './article/card.ts';
import { latestDocuments } from './document/latest.ts';

export interface Accompanying {
  exemplars: Awaited<ReturnType<typeof listExemplars>>;
  documents: Awaited<ReturnType<typeof latestDocuments>>;
}

const shownExemplars = 4;
const shownDocuments = 4;

/** The newest exemplars and papers. */
export async function accompanying(visit: Visit): Promise<Accompanying> {
  const exemplars = (await listExemplars(visit.tx)).filter(({ total }) => total === null).toSorted((a, b) => b.year - a.year);
  return { exemplars: exemplars.slice(0, shownExemplars), documents: await latestDocuments(visit.tx, shownDocuments) };
}

const Exemplars = ({ visit, rows }: { visit: Visit; rows: Accompanying['exemplars'] }) => (
  <HomeBlock id="dien-hinh" title="Điển hình tiên tiến" more={{ href: visit.url('/dien-hinh'), label: 'Tất cả điển hình' }}>
    <ArticleList
      articles={rows.map((row) => ({
        href: visit.url(`/dien-hinh/${encodeURIComponent(row.key)}`),
        title: exemplarTitle(row),
        published: `Năm ${row.year}`,
        datetime: String(row.year),
        ...(row.field ? { category: row.field } : {}),
        ...(row.story ? { summary: shortened(row.story.split('\n')[0] ?? '') } : {}),
      }))}
    />
  </HomeBlock>
);

const Documents = ({ visit, rows }: { visit: Visit; rows: Accompanying['documents'] }) => (
  <HomeBlock id="van-ban" title="Văn bản mới" more={{ href: visit.url('/van-ban'), label: 'Tất cả' }}>
    <ArticleList
      articles={rows.map(({ path, title, on, number }) => ({
        href: visit.url(path),
        title,
        published: formatDate(on),
        datetime: on,
        ...(number ? { category: number } : {}),
      }))}
    />
  </HomeBlock>
);

/** Exemplars with the papers beside them; nothing where there is neither. */
export const AccompanyingBlocks = ({ visit, exemplars, documents }: Accompanying & { visit: Visit }) => {
  if (exemplars.length === 0) return documents.length > 0 ? <Documents visit={visit} rows={documents} /> : null;
  return (
    <Columns aside={documents.length > 0 ? <Documents visit={visit} rows={documents} /> : null}>
      <Exemplars visit={visit} rows={exemplars} />
    </Columns>
  );
};
