import type { Slice } from '../platform/slice.ts';
import { birthRoutes } from './birth/birth.pages.tsx';
import { editionRoutes } from './edition/edition.pages.tsx';
import { makeFilmRun } from './deck/film/run-job.ts';
import { reviveFilms } from './deck/film/run.ts';
import { deckRoutes } from './deck/page/deck.pages.tsx';
import { filmRoutes } from './deck/page/film.pages.tsx';
import { entryRoutes } from './entry/entry.pages.tsx';
import { reviewEvents } from './events.ts';
import { planRoutes } from './plan/plan.pages.tsx';
import { commentRoutes } from './review/comment.pages.tsx';
import { weaknessRoutes } from './weakness/weakness.pages.tsx';
import { reviewRoutes } from './review/review.pages.tsx';
import { reviewCards } from './today.ts';

/** The plan of a year stands before the reviews: its address would otherwise be read as the id of one. */
export const review: Slice = {
  name: 'review',
  routes: [
    ...birthRoutes.routes,
    ...planRoutes.routes,
    ...reviewRoutes.routes,
    ...commentRoutes.routes,
    ...weaknessRoutes.routes,
    ...editionRoutes.routes,
    ...entryRoutes.routes,
    ...filmRoutes.routes,
    ...deckRoutes.routes,
  ],
  events: reviewEvents,
  today: reviewCards,
  jobs: [makeFilmRun],
  tick: reviveFilms,
};
