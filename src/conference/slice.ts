import type { Slice } from '../platform/slice.ts';
import { agendaRoutes } from './agenda/agenda.pages.tsx';
import { rollRoutes } from './arrival/roll.pages.tsx';
import { deskRoutes } from './conduct/desk.pages.tsx';
import { screenRoutes } from './conduct/screen.pages.tsx';
import { delegateRoutes } from './delegate/delegate.pages.tsx';
import { eventRoutes } from './event/event.pages.tsx';
import { conferenceEvents } from './events.ts';
import { answerRoutes } from './guest/answers.pages.tsx';
import { invitationRoutes } from './guest/invitation.pages.ts';
import { replyRoutes } from './guest/reply.pages.tsx';
import { minutesRoutes } from './minutes/minutes.pages.tsx';
import { clipRoutes } from './clip/clip.pages.tsx';
import { photoRoutes } from './photo/photo.pages.tsx';
import { planRoutes } from './plan/plan.pages.tsx';
import { seatingRoutes } from './seating/seating.pages.tsx';
import { stageRoutes } from './stage/stage.pages.tsx';
import { conferenceCards } from './today.ts';

export const conference: Slice = {
  name: 'conference',
  routes: [
    ...eventRoutes.routes,
    ...agendaRoutes.routes,
    ...delegateRoutes.routes,
    ...planRoutes.routes,
    ...invitationRoutes.routes,
    ...answerRoutes.routes,
    ...replyRoutes.routes,
    ...seatingRoutes.routes,
    ...stageRoutes.routes,
    ...rollRoutes.routes,
    ...deskRoutes.routes,
    ...screenRoutes.routes,
    ...minutesRoutes.routes,
    ...photoRoutes.routes,
    ...clipRoutes.routes,
  ],
  events: conferenceEvents,
  today: conferenceCards,
};
