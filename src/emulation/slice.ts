import type { Slice } from '../platform/slice.ts';
import { emulationEvents } from './events.ts';
import { movementRoutes } from './movement/movement.pages.tsx';
import { pledgeRoutes } from './pledge/pledge.pages.tsx';
import { themeRoutes } from './theme/theme.pages.tsx';

export const emulation: Slice = {
  name: 'emulation',
  routes: [...themeRoutes.routes, ...movementRoutes.routes, ...pledgeRoutes.routes],
  events: emulationEvents,
};
