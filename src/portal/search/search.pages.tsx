import { routes } from '../../organization/access.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ArticleList } from '../../platform/web/ui/articles.tsx';
import { HomeBlock } from '../../platform/web/ui/public.tsx';
import { EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { PageHeader } from '../../platform/web/ui/text.tsx';
import { articleCard } from '../article/card.ts';
import { findExemplars } from '../exemplar/exemplar.ts';
import { ExemplarTable } from '../exemplar/exemplar.pages.tsx';
import { remembered } from '../memory.ts';
import { site } from '../site.tsx';
import { findWorks } from '../work/work.ts';
import { WorkTable } from '../work/work.pages.tsx';
import { SearchBox, longestQuery } from './box.tsx';
import { meant, readVocabulary } from './suggestion.ts';
import { type Found, matchIn, searchArticles } from './search.ts';

const pageSize = 20;

/** The excerpt with the words that were looked for marked. */
function Marked({ text, typed }: { text: string; typed: string }) {
  const match = matchIn(text, typed);
  if (!match) return <>{text}</>;
  return (
    <>
      {text.slice(0, match.start)}
      <mark>{text.slice(match.start, match.end)}</mark>
      {text.slice(match.end)}
    </>
  );
}

const Results = ({ visit, typed, found, page }: { visit: Visit; typed: string; found: Found; page: number }) => {
  const place = (n: number) => `/tim-kiem?${new URLSearchParams({ q: typed, ...(n > 1 ? { trang: String(n) } : {}) })}`;
  return (
    <HomeBlock id="tin-bai" title={`Tin bài (${formatNumber(found.total)})`}>
      <ArticleList
        articles={found.articles.map((row) => ({
          ...articleCard(visit, row, place(page)),
          summary: <Marked text={row.excerpt} typed={typed} />,
        }))}
      />
      <Pagination page={page} pages={Math.ceil(found.total / pageSize)} hrefFor={(n) => visit.url(place(n))} />
    </HomeBlock>
  );
};

/** Another spelling that finds something, where there is one near. */
async function Instead({ visit, typed }: { visit: Visit; typed: string }) {
  const instead = meant(await remembered(visit, 'vocabulary', () => readVocabulary(visit.tx)), typed);
  if (instead === null) return <>Thử ít từ hơn hoặc từ khác.</>;
  return (
    <>
      Có phải ý bạn là <a href={visit.url(`/tim-kiem?${new URLSearchParams({ q: instead })}`)}>{instead}</a>?
    </>
  );
}

async function searchPage(visit: Visit): Promise<Reply> {
  const typed = (visit.query.get('q') ?? '').normalize('NFC').trim().slice(0, longestQuery);
  const page = pageNumber(visit.query);
  const found = await searchArticles(visit.tx, typed, pageSize, (page - 1) * pageSize);
  const works = page > 1 ? [] : await findWorks(visit.tx, typed, pageSize);
  const exemplars = page > 1 ? [] : await findExemplars(visit.tx, typed, pageSize);
  const total = found.total + works.length + exemplars.length;
  return site(visit, {
    title: typed ? `Tìm “${typed}”` : 'Tìm kiếm',
    noindex: true,
    crumbs: [{ label: 'Tìm kiếm' }],
    children: (
      <>
        <PageHeader
          title="Tìm kiếm"
          lead={typed ? `${formatNumber(total)} kết quả cho “${typed}”.` : 'Gõ có dấu hoặc không dấu, viết tắt hoặc đầy đủ đều được.'}
        />
        <SearchBox visit={visit} typed={typed} />
        {works.length > 0 && (
          <HomeBlock id="cong-trinh" title="Công trình, phần việc">
            <WorkTable visit={visit} works={works} caption="Công trình tìm thấy" />
          </HomeBlock>
        )}
        {exemplars.length > 0 && (
          <HomeBlock id="dien-hinh" title="Điển hình tiên tiến">
            <ExemplarTable visit={visit} rows={exemplars} caption="Điển hình tìm thấy" />
          </HomeBlock>
        )}
        {found.total > 0 && <Results visit={visit} typed={typed} found={found} page={page} />}
        {typed && total === 0 && <EmptyState title="Không tìm thấy" text={<Instead visit={visit} typed={typed} />} />}
      </>
    ),
  });
}

export const searchRoutes = routes().get('/tim-kiem', { permission: 'public', audit: 'search.made', kept: true }, searchPage);
