import { ownUnits, routes } from '../../organization/access.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { peopleOfUnit } from '../../organization/people/people.ts';
import { findUnit, unitName } from '../../organization/unit/unit.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { tiedToProposals } from '../council/conflict.ts';
import { yearAsked } from '../year.ts';
import { listNominations } from './reading.ts';
import { residentsMeetingPaper } from './residents-meeting.paper.ts';

const path = '/lam-viec/de-nghi/hop-dan/:id/bien-ban';

async function paperOf(visit: Visit) {
  const { tx, actor, ward } = visit;
  const unit = found(await findUnit(tx, visit.param('id')));
  const own = ownUnits(actor);
  if (own && own.length > 0 && !own.includes(unit.id)) throw new NotFound();
  const year = yearAsked(visit);
  if (await tiedToProposals(tx, actor, unit.id, year)) throw new NotFound();
  const people = (await peopleOfUnit(tx, unit.id)).map(({ name, title }) => ({ name, title }));
  const nominations = (await listNominations(tx, actor, year)).filter((row) => row.proposed_by_id === unit.id && row.state !== 'withdrawn');
  const kind = unit.kind_name.toLocaleLowerCase('vi');
  return residentsMeetingPaper({ ward, year, unit: unitName(unit), kind, households: unit.households, people, nominations });
}

const seen = { permission: 'nomination.view', audit: 'residents_meeting.printed' } as const;

export const residentsMeetingRoutes = routes()
  .get(`${path}.pdf`, seen, async (visit) => pdfReply(visit, await paperOf(visit), 'bien-ban-hop-dan'))
  .get(`${path}.docx`, seen, async (visit) => docxReply(visit, await paperOf(visit), 'bien-ban-hop-dan'));
