import { localDate, localYear } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { knownOf } from '../../review/contradiction/known.ts';
import { judgedFindings } from '../../review/contradiction/findings.tsx';
import type { Draft } from '../draft.ts';
import type { deskArticle } from './desk.ts';

type Stored = Awaited<ReturnType<typeof deskArticle>>;

/** Which years an article's figures may be of, and the day they are held against. */
async function heldAgainst(visit: Visit, article: Stored) {
  const { tx } = visit;
  const today = localDate(tx.now);
  const event =
    article.event_id === null
      ? undefined
      : await tx.db
          .selectFrom('event')
          .select(['review_year', 'next_year', 'held_on'])
          .where('id', '=', article.event_id)
          .executeTakeFirst();
  const years = [event?.review_year, event?.next_year].filter((year) => typeof year === 'number');
  const on = event?.held_on ?? (article.published_at ? localDate(article.published_at) : today);
  return { years: years.length > 0 ? years : [localYear(article.published_at ?? tx.now)], on: on > today ? today : on };
}

/** What the check of contradictions says of an article and the captions of its pictures. */
export async function articleFindings(visit: Visit, article: Stored, words: { lead: string; body: string }, draft: Draft | null) {
  const { years, on } = await heldAgainst(visit, article);
  const known = await knownOf(visit.tx, years, on);
  const texts = [article.title, words.lead, words.body, ...(draft?.captions ?? [])];
  return judgedFindings(visit.tx, { table: 'article', id: article.id }, texts, known);
}
