import type { Slice } from '../platform/slice.ts';
import { accountRoutes } from './account/account.pages.tsx';
import { signInRoutes } from './account/sign-in.pages.tsx';
import { organizationEvents } from './events.ts';
import { unitKindRoutes } from './unit/unit-kind.pages.tsx';
import { unitFormRoutes } from './unit/unit-form.pages.tsx';
import { unitRoutes } from './unit/unit.pages.tsx';

export const organization: Slice = {
  name: 'organization',
  routes: [...signInRoutes.routes, ...accountRoutes.routes, ...unitFormRoutes.routes, ...unitKindRoutes.routes, ...unitRoutes.routes],
  events: organizationEvents,
};
