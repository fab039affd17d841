import { localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { movementsOfYear } from '../movement/movement.ts';
import { signersOf } from '../pledge/representative.ts';
import { registrationPaper } from './registration.paper.ts';
import { readSheet } from './sheet.pages.tsx';

async function paperOf(visit: Visit) {
  const sheet = await readSheet(visit);
  found(sheet.registration);
  const { registrant, year, content, sentOn } = sheet;
  const ids = sheet.movementIds ?? [];
  const movements = (await movementsOfYear(visit.tx, { year })).filter(({ id }) => ids.includes(id));
  const head = registrant.unitId ? [registrant.unitId] : [];
  const [signer] = await signersOf(visit.tx, head, registrant.blocId ? [registrant.blocId] : [], localDate(visit.tx.now));
  const person = signer?.representative_id
    ? await visit.tx.db.selectFrom('person').select('name').where('id', '=', signer.representative_id).executeTakeFirst()
    : undefined;
  return registrationPaper({
    ward: visit.ward,
    registrant: registrant.name,
    year,
    content,
    movements,
    sentOn,
    signer: person ? { name: person.name, post: signer?.representative_post ?? '' } : null,
  });
}

export const paperPdf = async (visit: Visit): Promise<Reply> => pdfReply(visit, await paperOf(visit), 'ban-dang-ky');

export const paperDocx = async (visit: Visit): Promise<Reply> => docxReply(visit, await paperOf(visit), 'ban-dang-ky');
