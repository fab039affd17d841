import type { Slice } from '../platform/slice.ts';
import { agendaRoutes } from './agenda/agenda.pages.tsx';
import { delegateRoutes } from './delegate/delegate.pages.tsx';
import { eventRoutes } from './event/event.pages.tsx';
import { conferenceEvents } from './events.ts';
import { photoRoutes } from './photo/photo.pages.tsx';
import { conferenceCards } from './today.ts';

export const conference: Slice = {
  name: 'conference',
  routes: [...eventRoutes.routes, ...agendaRoutes.routes, ...delegateRoutes.routes, ...photoRoutes.routes],
  events: conferenceEvents,
  today: conferenceCards,
};
