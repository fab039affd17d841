import { routes } from '../../../organization/access.ts';
import { NotFound } from '../../../platform/refusal.ts';
import { download } from '../../../platform/web/reply.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { deskArticle } from '../desk.ts';
import { docxFile } from './docx.ts';
import { type ExportedArticle, exportedArticle, exportedShelf } from './form.ts';
import { htmlFile } from './html.ts';
import { atomFile, wxrFile } from './xml.ts';

/** As many as a WordPress import takes at once. */
const mostTogether = 500;
const wxrType = 'application/rss+xml; charset=utf-8';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const home = (visit: Visit) => `${visit.origin}${visit.url('/')}`;

const forms: Readonly<Record<string, (visit: Visit, article: ExportedArticle) => Promise<Reply> | Reply>> = {
  html: (_visit, article) => download(htmlFile(article), 'text/html; charset=utf-8', `${article.slug}.html`),
  docx: async (_visit, article) => download(await docxFile(article), wordType, `${article.slug}.docx`),
  atom: (visit, article) =>
    download(atomFile(article, visit.ward, visit.tx.now), 'application/atom+xml; charset=utf-8', `${article.slug}.atom`),
  wxr: (visit, article) => download(wxrFile([article], visit.ward, home(visit), visit.tx.now), wxrType, `${article.slug}.wxr.xml`),
};

async function one(visit: Visit): Promise<Reply> {
  const form = Object.hasOwn(forms, visit.param('dang')) ? forms[visit.param('dang')] : undefined;
  if (!form) throw new NotFound();
  const { id } = await deskArticle(visit.tx, visit.param('id'));
  return form(visit, await exportedArticle(visit, id));
}

async function shelf(visit: Visit): Promise<Reply> {
  const articles = await exportedShelf(visit, mostTogether);
  return download(wxrFile(articles, visit.ward, home(visit), visit.tx.now), wxrType, 'tin-bai.wxr.xml');
}

/** Articles as files for the portals of others. */
export const exportRoutes = routes()
  .get('/lam-viec/tin-bai/tai.xml', { permission: 'article.view', audit: 'article.exported' }, shelf)
  .get('/lam-viec/tin-bai/:id/tai/:dang', { permission: 'article.view', audit: 'article.exported' }, one);
