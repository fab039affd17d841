import { routes } from '../../organization/access.ts';
import { wardChrome } from '../../organization/frame.tsx';
import { found } from '../../platform/refusal.ts';
import { type Reply, download } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { ThemeChrome } from '../../platform/web/ui/types.ts';
import { findArticle } from '../article/whole.ts';
import { publishedWords } from '../article/card.ts';
import { bannerTheme } from '../theme.ts';
import type { ShareWords } from './drawing.ts';
import { shareHash, sharePicture } from './picture.ts';

/** Where a picture is; its address changes with what it shows. */
export interface SharePicture {
  path: string;
  words: ShareWords;
}

const chromeWords = (visit: Visit) => ({ ward: visit.ward.name, place: wardChrome(visit.ward, visit.base).parent });

/** The picture of the ward: the theme of the year. */
export const wardPicture = (visit: Visit, theme: ThemeChrome | undefined): SharePicture => ({
  path: '/anh-chia-se',
  words: {
    ...chromeWords(visit),
    above: theme ? `Chủ đề năm ${theme.year}` : 'Thi đua – khen thưởng',
    title: theme?.text ?? visit.ward.name,
  },
});

interface ToldArticle {
  slug: string;
  title: string;
  published_at: Date | null;
  held_on: string | null;
  category_name: string | null;
}

/** The picture of one article: its title, category and day. */
export const articlePicture = (visit: Visit, article: ToldArticle): SharePicture => {
  const day = publishedWords(article.published_at, article.held_on).replace(/ \| .*/, '');
  return {
    path: `/anh-chia-se/${article.slug}`,
    words: { ...chromeWords(visit), above: [article.category_name, day].filter(Boolean).join(' · ') || 'Tin tức', title: article.title },
  };
};

/** The whole address of a picture. */
export const pictureAddress = (visit: Visit, { path, words }: SharePicture): string =>
  `${visit.origin}${visit.url(`${path}?v=${shareHash(words)}`)}`;

const sent = async ({ words }: SharePicture): Promise<Reply> => download(await sharePicture(words), 'image/png', 'chia-se.png', true);

export const shareRoutes = routes()
  .get('/anh-chia-se', { permission: 'public', audit: 'share.pictured' }, async (visit) =>
    sent(wardPicture(visit, await bannerTheme(visit))),
  )
  .get('/anh-chia-se/:slug', { permission: 'public', audit: 'share.pictured' }, async (visit) =>
    sent(articlePicture(visit, found(await findArticle(visit.tx, visit.param('slug'), false)))),
  );
