import type { Slice } from '../platform/slice.ts';
import { accountListRoutes } from './account/account-list.pages.tsx';
import { accountRoutes } from './account/account.pages.tsx';
import { signInRoutes } from './account/sign-in.pages.tsx';
import { authorityFormRoutes } from './authority/authority-form.pages.tsx';
import { authorityRoutes } from './authority/authority.pages.tsx';
import { blocFormRoutes } from './bloc/bloc-form.pages.tsx';
import { blocRoutes } from './bloc/bloc.pages.tsx';
import { memberRoutes } from './bloc/member.pages.tsx';
import { bodyRoutes } from './body/body.pages.tsx';
import { organizationEvents } from './events.ts';
import { householdRoutes } from './household/household.pages.tsx';
import { paperTemplateRoutes } from './paper/paper-template.pages.tsx';
import { peopleRoutes } from './people/people.pages.tsx';
import { personFormRoutes } from './people/person-form.pages.tsx';
import { postRoutes } from './people/post-form.pages.tsx';
import { importRoutes } from './spreadsheet/import.pages.tsx';
import { unitFormRoutes } from './unit/unit-form.pages.tsx';
import { unitKindRoutes } from './unit/unit-kind.pages.tsx';
import { unitRoutes } from './unit/unit.pages.tsx';

/** Forms stand before the pages of one record: their address would read as its id. */
const tables = [
  signInRoutes,
  accountListRoutes,
  accountRoutes,
  unitFormRoutes,
  unitKindRoutes,
  unitRoutes,
  personFormRoutes,
  postRoutes,
  peopleRoutes,
  bodyRoutes,
  memberRoutes,
  blocFormRoutes,
  blocRoutes,
  householdRoutes,
  authorityFormRoutes,
  authorityRoutes,
  paperTemplateRoutes,
  importRoutes,
];

export const organization: Slice = {
  name: 'organization',
  routes: tables.flatMap(({ routes }) => routes),
  events: organizationEvents,
};
