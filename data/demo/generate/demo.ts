import { addArticles } from './articles.ts';
import { addBodies } from './bodies.ts';
import { addCadres } from './cadres.ts';
import { addCommendationLife } from './commendation-life.ts';
import { addCommendations } from './commendations.ts';
import { addCouncils } from './councils.ts';
import { addEvents } from './events.ts';
import { addExemplars } from './exemplars.ts';
import { addIndicators } from './indicators.ts';
import { addLaunches } from './launches.ts';
import { addMovements } from './movements.ts';
import { addPhotos } from './photos.ts';
import { addPledges } from './pledges.ts';
import { addReceivedAwards } from './received-awards.ts';
import { addRegistrations } from './registrations.ts';
import { addResidents } from './residents.ts';
import { addReviews } from './reviews.ts';
import { addTargets } from './targets.ts';
import { addUnits } from './units.ts';
import { addEvidence } from './evidence.ts';
import { addFiguresLife } from './figures-life.ts';
import { addLedgerLife } from './ledger-life.ts';
import { addMovementLife } from './movement-life.ts';
import { addPledgeLife } from './pledge-life.ts';
import { addRegistrationLife } from './registration-life.ts';
import { addRhythm } from './rhythm.ts';
import { addScoring } from './scoring.ts';
import { addTasksLife } from './tasks-life.ts';
import { addWorkLife } from './works-life.ts';
import { addHallLife } from './hall-life.ts';
import { addReviewLife } from './review-life.ts';
import { addReaderComments } from './reader-comments.ts';
import { add, newWorld } from './world.ts';
import type { World } from './world.ts';

/** The whole invented ward; the order matters, because later records are counted from earlier ones. */
export async function makeDemo(): Promise<World> {
  const world = newWorld();
  const steps = [
    addUnits, addBodies, addCadres, addResidents, addMovements, addLaunches, addIndicators, addTargets, addRegistrations, addPledges, addExemplars, addCouncils, addCommendations,
    addReceivedAwards, addReviews, addEvents, addPhotos, addArticles, addCounters,
    addMovementLife, addRegistrationLife, addWorkLife, addLedgerLife, addFiguresLife, addTasksLife, addPledgeLife, addRhythm, addScoring, addCommendationLife, addReviewLife, addHallLife, addReaderComments,
  ];
  for (const step of steps) step(world);
  await addEvidence(world);
  return world;
}

function addCounters(world: World): void {
  const counters = [['today', 186], ['week', 1243], ['month', 4978], ['total', 152_406]] as const;
  for (const [kind, value] of counters) add(world, 'counters', { id: `dem-${kind}`, kind, value, as_of: '2026-11-21' });
}
