import type { Slice } from '../platform/slice.ts';
import { articleRoutes } from './article/article.pages.tsx';
import { eventRoutes } from './event/event.pages.tsx';
import { portalEvents } from './events.ts';
import { feedRoutes } from './feed.ts';
import { homeRoutes } from './home.pages.tsx';
import { honourRoutes } from './honour/honour.pages.tsx';
import { movementRoutes } from './movement/movement.pages.tsx';
import { searchRoutes } from './search/search.pages.tsx';
import { unitRoutes } from './unit/unit.pages.tsx';
import { countVisit } from './visits/visits.ts';
import { workRoutes } from './work/work.pages.tsx';

export const portal: Slice = {
  name: 'portal',
  routes: [homeRoutes, articleRoutes, workRoutes, movementRoutes, unitRoutes, honourRoutes, eventRoutes, searchRoutes, feedRoutes].flatMap(({ routes }) => routes),
  events: portalEvents,
  after: countVisit,
};
