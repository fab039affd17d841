import { NotFound } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { eventsPath } from '../event/event-list.pages.tsx';
import { invitationPapers, invitationReply, recipientPapers } from './invitations.ts';

const event = `${eventsPath}/:id`;
const printing = { permission: 'conference.view', audit: 'invitation.printed' } as const;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The award of the recipient in the question (`nguoi`); without one all are meant. */
function asked(visit: Visit): string | null {
  const id = visit.query.get('nguoi') ?? '';
  if (id !== '' && !uuid.test(id)) throw new NotFound();
  return id === '' ? null : id;
}

const all = (format: 'pdf' | 'docx') => async (visit: Visit) =>
  invitationReply(visit, await invitationPapers(visit, recordId(visit), null), format);
const one = (format: 'pdf' | 'docx') => async (visit: Visit) =>
  invitationReply(visit, await invitationPapers(visit, recordId(visit), recordId(visit, 'delegate')), format);
const recipients = (format: 'pdf' | 'docx') => async (visit: Visit) =>
  invitationReply(visit, await recipientPapers(visit, recordId(visit), asked(visit)), format, 'giay-moi-nhan-khen');

export const invitationRoutes = routes()
  .get(`${event}/giay-moi.pdf`, printing, all('pdf'))
  .get(`${event}/giay-moi.docx`, printing, all('docx'))
  .get(`${event}/giay-moi-nhan-khen.pdf`, printing, recipients('pdf'))
  .get(`${event}/giay-moi-nhan-khen.docx`, printing, recipients('docx'))
  .get(`${event}/dai-bieu/:delegate/giay-moi.pdf`, printing, one('pdf'))
  .get(`${event}/dai-bieu/:delegate/giay-moi.docx`, printing, one('docx'));
