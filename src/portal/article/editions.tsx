import { allows } from '../../organization/access.ts';
import { formatDateTime } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Article } from '../../platform/web/ui/articles.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';
import { findArticle } from './whole.ts';
import { Body } from './body.tsx';
import { correctionsOf } from './correction.ts';
import { textBlocks } from './text.ts';

type Correction = Awaited<ReturnType<typeof correctionsOf>>[number];

/** What was corrected since readers first saw the article, with the way to what stood there. */
export const Corrections = ({ visit, slug, corrections }: { visit: Visit; slug: string; corrections: readonly Correction[] }) =>
  corrections.length === 0 ? null : (
    <Notice title="Đính chính">
      <ul>
        {corrections.map(({ position, made_at, reason }) => (
          <li>
            {formatDateTime(made_at)}: {reason}{' '}
            <a href={visit.url(`/tin-tuc/${slug}/ban-truoc/${position + 1}`)}>Đọc bản trước đính chính này</a>
          </li>
        ))}
      </ul>
    </Notice>
  );

/** An article as it stood before a correction. Search engines are to know the corrected one only. */
export async function editionPage(visit: Visit): Promise<Reply> {
  const article = found(await findArticle(visit.tx, visit.param('slug'), allows(visit.actor, 'article.view')));
  const number = visit.param('ban');
  const editions = await correctionsOf(visit.tx, article.id);
  const edition = found(/^[1-9]\d{0,3}$/.test(number) ? editions.find(({ position }) => position === Number(number) - 1) : null);
  const current = visit.url(`/tin-tuc/${article.slug}`);
  return site(visit, {
    title: `${edition.title} (bản trước đính chính)`,
    noindex: true,
    crumbs: [{ label: 'Tin tức', href: visit.url('/tin-tuc') }, { label: article.title, href: current }, { label: 'Bản trước đính chính' }],
    children: (
      <>
        <Notice tone="warning" title="Bản trước đính chính">
          Bản này thôi dùng từ {formatDateTime(edition.made_at)}. Lý do: {edition.reason} <a href={current}>Đọc bản hiện nay</a>
        </Notice>
        <Article
          title={edition.title}
          published={article.published_at ? formatDateTime(article.published_at) : ''}
          datetime={article.published_at?.toISOString()}
          back={{ href: current, label: 'Bản hiện nay' }}
          lead={edition.lead ?? undefined}
        >
          <Body blocks={textBlocks(edition.body ?? '')} />
        </Article>
      </>
    ),
  });
}
