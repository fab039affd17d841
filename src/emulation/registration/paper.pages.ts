import { localDate } from '../../platform/calendar/date.ts';
import { renderPaperDocx, renderPaperPdf } from '../../platform/documents/paper.ts';
import { found } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { movementsOfYear } from '../movement/movement.ts';
import { signersOf } from '../pledge/representative.ts';
import { registrationPaper } from './registration.paper.ts';
import { readSheet } from './sheet.pages.tsx';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

export const paperPdf = async (visit: Visit): Promise<Reply> =>
  download(await renderPaperPdf(await paperOf(visit), visit.tx.now), 'application/pdf', 'ban-dang-ky.pdf', true);

export const paperDocx = async (visit: Visit): Promise<Reply> =>
  download(await renderPaperDocx(await paperOf(visit)), docx, 'ban-dang-ky.docx');
