import type { Slice } from '../platform/slice.ts';
import { accountRoutes } from './account/account.pages.tsx';
import { signInRoutes } from './account/sign-in.pages.tsx';
import { organizationEvents } from './events.ts';

export const organization: Slice = {
  name: 'organization',
  routes: [...signInRoutes.routes, ...accountRoutes.routes],
  events: organizationEvents,
};
