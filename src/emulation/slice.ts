import type { JobKind } from '../platform/jobs.ts';
import type { Slice } from '../platform/slice.ts';
import { ledgerRoutes } from './contribution/ledger.pages.tsx';
import { evidenceRoutes } from './evidence/evidence.pages.tsx';
import { emulationEvents } from './events.ts';
import { exemplarRoutes } from './exemplar/exemplar.pages.tsx';
import { suggestionRoutes } from './exemplar/suggestion/suggestion.pages.tsx';
import { indicatorRoutes } from './indicator/indicator.pages.tsx';
import { occasionRoutes } from './occasion/occasion.pages.tsx';
import { movementRoutes } from './movement/movement.pages.tsx';
import { householdPledgeRoutes } from './pledge/household.pages.tsx';
import { pledgeRoutes } from './pledge/pledge.pages.tsx';
import { registrationRoutes } from './registration/registration.pages.tsx';
import { deliveryRoutes } from './reminder/delivery.pages.tsx';
import { messageDelivery } from './reminder/outbox.ts';
import { ownReminderRoutes } from './reminder/own.pages.tsx';
import { reminderRoutes } from './reminder/reminder.pages.tsx';
import { communicationRoutes } from './rhythm/communication.pages.tsx';
import { ruleRoutes } from './reminder/rule.pages.tsx';
import { openRun, reminderRun } from './reminder/run.ts';
import { rhythmRoutes } from './rhythm/rhythm.pages.tsx';
import { hallRoutes } from './signing/hall.pages.tsx';
import { phoneRoutes } from './signing/phone.pages.tsx';
import { sessionRoutes } from './signing/session.pages.tsx';
import { sealRoutes } from './seal/seal.pages.tsx';
import { scoringRoutes } from './scoring/scoring.pages.ts';
import { taskRoutes } from './task/task.pages.tsx';
import { themeRoutes } from './theme/theme.pages.tsx';
import { todayCards } from './today.ts';
import { workRoutes } from './work/work.pages.tsx';

const tables = [
  themeRoutes,
  occasionRoutes,
  movementRoutes,
  householdPledgeRoutes,
  pledgeRoutes,
  sealRoutes,
  sessionRoutes,
  hallRoutes,
  phoneRoutes,
  registrationRoutes,
  rhythmRoutes,
  communicationRoutes,
  reminderRoutes,
  ruleRoutes,
  deliveryRoutes,
  ownReminderRoutes,
  workRoutes,
  evidenceRoutes,
  ledgerRoutes,
  indicatorRoutes,
  taskRoutes,
  scoringRoutes,
  suggestionRoutes,
  exemplarRoutes,
];

export const emulation: Slice = {
  name: 'emulation',
  routes: tables.flatMap(({ routes }) => routes),
  events: emulationEvents,
  today: todayCards,
  jobs: [reminderRun, messageDelivery] as readonly JobKind[],
  tick: openRun,
};
