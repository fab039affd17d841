import type { Slice } from '../platform/slice.ts';
import { emulationEvents } from './events.ts';
import { exemplarRoutes } from './exemplar/exemplar.pages.tsx';
import { indicatorRoutes } from './indicator/indicator.pages.tsx';
import { movementRoutes } from './movement/movement.pages.tsx';
import { pledgeRoutes } from './pledge/pledge.pages.tsx';
import { registrationRoutes } from './registration/registration.pages.tsx';
import { reminderRoutes } from './reminder/reminder.pages.tsx';
import { communicationRoutes } from './rhythm/communication.pages.tsx';
import { rhythmRoutes } from './rhythm/rhythm.pages.tsx';
import { taskRoutes } from './task/task.pages.tsx';
import { themeRoutes } from './theme/theme.pages.tsx';
import { todayCards } from './today.ts';
import { workRoutes } from './work/work.pages.tsx';

const tables = [
  themeRoutes,
  movementRoutes,
  pledgeRoutes,
  registrationRoutes,
  rhythmRoutes,
  communicationRoutes,
  reminderRoutes,
  workRoutes,
  indicatorRoutes,
  taskRoutes,
  exemplarRoutes,
];

export const emulation: Slice = {
  name: 'emulation',
  routes: tables.flatMap(({ routes }) => routes),
  events: emulationEvents,
  today: todayCards,
};
