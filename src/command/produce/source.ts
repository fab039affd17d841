import { drawReport } from '../../review/report/printing.ts';
import { type Review, listReviews } from '../../review/review/review.ts';
import { deckYear } from '../../review/deck/content.ts';
import type { Deck } from '../../review/deck/deck.ts';
import { loadPictures } from '../../review/deck/draw/pictures.ts';
import type { Pictures } from '../../review/deck/draw/slide.ts';
import { makeDeck } from '../../review/deck/make.ts';
import { eventStory } from '../../conference/story.ts';
import { type Draft, draftArticle } from '../../portal/draft.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import type { Runtime, Tx } from '../../platform/tenancy.ts';
import type { Ward } from '../../platform/web/route.ts';

/** Everything the documents of one year are made from, read in one transaction. */
export interface Source {
  ward: Ward;
  deck: Deck;
  pictures: Pictures;
  report: Paper;
  article: Draft | null;
}

/** A ward that has written no review has one drawn from its records alone. */
async function reviewOf(tx: Tx, year: number): Promise<Review> {
  const own = (await listReviews(tx)).filter((review) => review.year === year);
  const [review] = own.toSorted((a, b) => Number(b.kind === 'final') - Number(a.kind === 'final'));
  if (review) return review;
  const nothing = Object.fromEntries(
    ['title', 'cutoff_on', 'drafted_on', 'commented_on', 'adopted_on', 'issued_on', 'number', 'symbol', 'note', 'held_on'].map((name) => [
      name,
      null,
    ]),
  );
  return { ...nothing, id: '00000000-0000-0000-0000-000000000000', key: '', kind: 'final', year, hide_units: false } as unknown as Review;
}

async function articleOf(tx: Tx, year: number): Promise<Draft | null> {
  const event = await tx.db
    .selectFrom('event')
    .select('id')
    .where((eb) => eb.or([eb('review_year', '=', year), eb.and([eb('review_year', 'is', null), eb('next_year', '=', year)])]))
    .orderBy((eb) => eb('review_year', 'is', null))
    .orderBy('held_on', (order) => order.desc().nullsLast())
    .orderBy('key')
    .executeTakeFirst();
  return event ? draftArticle(await eventStory(tx, event.id)) : null;
}

/** Reads what a ward's documents need; without a year its last one. */
export async function readSource(tx: Tx, runtime: Pick<Runtime, 'filesDir'>, ward: Ward, year: number | null): Promise<Source> {
  const wanted = year ?? (await deckYear(tx));
  const deck = await makeDeck(tx, ward, wanted);
  return {
    ward,
    deck,
    pictures: await loadPictures(tx, runtime.filesDir, deck),
    report: await drawReport(tx, await reviewOf(tx, wanted), false),
    article: await articleOf(tx, wanted),
  };
}
