import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { articlePaper, printedArticle } from './article.paper.ts';
import { deskArticle } from './desk.ts';
import { liveDraft } from './live.ts';

async function authorOf(visit: Visit, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await visit.tx.db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null;
}

async function paper(visit: Visit) {
  const article = await deskArticle(visit.tx, visit.param('id'));
  const author = article.byline ?? (await authorOf(visit, article.author_id));
  const byline = [author, article.organisation].filter(Boolean).join(', ');
  return articlePaper(printedArticle(article, await liveDraft(visit.tx, article), byline));
}

export const articlePdf = async (visit: Visit) => pdfReply(visit, await paper(visit), 'tin-bai');
export const articleDocx = async (visit: Visit) => docxReply(visit, await paper(visit), 'tin-bai');
