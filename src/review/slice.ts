import type { Slice } from '../platform/slice.ts';
import { birthRoutes } from './birth/birth.pages.tsx';
import { entryRoutes } from './entry/entry.pages.tsx';
import { reviewEvents } from './events.ts';
import { planRoutes } from './plan/plan.pages.tsx';
import { reviewRoutes } from './review/review.pages.tsx';
import { reviewCards } from './today.ts';

/** The plan of a year stands before the reviews: its address would otherwise be read as the id of one. */
export const review: Slice = {
  name: 'review',
  routes: [...birthRoutes.routes, ...planRoutes.routes, ...reviewRoutes.routes, ...entryRoutes.routes],
  events: reviewEvents,
  today: reviewCards,
};
