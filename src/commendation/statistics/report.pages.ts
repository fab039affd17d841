import { competentLaunchers } from '../../emulation/movement/launcher.ts';
import { routes } from '../../organization/access.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { yearAsked } from '../year.ts';
import { statisticsOf, statisticsPaper } from './report.paper.ts';

const path = '/lam-viec/thong-ke/bao-cao';

async function paper(visit: Visit) {
  const year = yearAsked(visit);
  const [chair] = await competentLaunchers(visit.tx, { reach: null, owner_id: null }, localDate(visit.tx.now));
  return statisticsPaper(visit.ward, year, await statisticsOf(visit.tx, year), chair?.name ?? '');
}

const seen = { permission: 'office.view', audit: 'statistics.printed' } as const;

export const statisticsReportRoutes = routes()
  .get(`${path}.pdf`, seen, async (visit) => pdfReply(visit, await paper(visit), 'bao-cao-thong-ke'))
  .get(`${path}.docx`, seen, async (visit) => docxReply(visit, await paper(visit), 'bao-cao-thong-ke'));
