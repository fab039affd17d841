import { assignRoutes } from './assign.pages.tsx';
import { fillRoutes } from './fill.pages.tsx';
import { lineFormRoutes } from './line-form.pages.tsx';
import { newSetRoutes } from './new-set.pages.tsx';
import { overviewRoutes } from './overview.pages.tsx';
import { rankingFileRoutes } from './ranking-files.pages.tsx';
import { rankingRoutes } from './ranking.pages.tsx';
import { rulesFormRoutes } from './rules-form.pages.tsx';
import { setRoutes } from './set.pages.tsx';
import { sheetRoutes } from './sheet.pages.tsx';

/** Forms stand before the pages of one record: their address would read as its id. */
export const scoringRoutes = {
  routes: [
    overviewRoutes,
    newSetRoutes,
    lineFormRoutes,
    rulesFormRoutes,
    assignRoutes,
    rankingFileRoutes,
    rankingRoutes,
    setRoutes,
    fillRoutes,
    sheetRoutes,
  ].flatMap(({ routes }) => routes),
};
