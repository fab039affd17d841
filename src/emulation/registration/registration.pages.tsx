import { routes } from '../../organization/access.ts';
import { basisRoutes } from './basis.pages.tsx';
import { boardPage } from './board.pages.tsx';
import { callRoutes } from './call.pages.tsx';
import { editWorkPage, saveWork, withdraw } from './edit-work.pages.tsx';
import { paperDocx, paperPdf } from './paper.pages.ts';
import * as act from './sheet-acts.ts';
import { sheetPage } from './sheet.pages.tsx';
import { unitYearPage } from './unit-year.pages.tsx';

const path = '/lam-viec/dang-ky';
const sheet = `${path}/ban/:id`;

const sheets = routes()
  .get(sheet, { permission: 'movement.view', audit: 'registration.sheet_viewed' }, (visit) => sheetPage(visit))
  .get(`${sheet}/ban-dang-ky.pdf`, { permission: 'movement.view', audit: 'registration.printed' }, paperPdf)
  .get(`${sheet}/ban-dang-ky.docx`, { permission: 'movement.view', audit: 'registration.printed' }, paperDocx)
  .post(`${sheet}/chung`, { permission: 'registration.submit', audit: 'registration.saved' }, act.general, sheetPage)
  .post(`${sheet}/chi-tieu`, { permission: 'registration.submit', audit: 'registration.target_saved' }, act.target, sheetPage)
  .post(`${sheet}/bo-chi-tieu`, { permission: 'registration.submit', audit: 'registration.target_removed' }, act.dropTarget, sheetPage)
  .post(`${sheet}/viec`, { permission: 'registration.submit', audit: 'work.registered' }, act.quickWork, sheetPage)
  .post(`${sheet}/chon`, { permission: 'registration.submit', audit: 'work.alternative_chosen' }, act.choose, sheetPage)
  .post(`${sheet}/gui`, { permission: 'registration.submit', audit: 'registration.submitted' }, act.send, sheetPage)
  .post(`${sheet}/tra-lai`, { permission: 'registration.accept', audit: 'registration.returned' }, act.giveBack, sheetPage)
  .post(`${sheet}/nhan`, { permission: 'registration.accept', audit: 'registration.accepted' }, act.accept, sheetPage)
  .get(`${path}/viec/:id`, { permission: 'registration.submit', audit: 'work.form_viewed' }, (visit) => editWorkPage(visit))
  .post(`${path}/viec/:id`, { permission: 'registration.submit', audit: 'work.edited' }, saveWork, editWorkPage)
  .post(`${path}/viec/:id/rut`, { permission: 'registration.submit', audit: 'work.withdrawn' }, withdraw, editWorkPage);

const pages = routes()
  .get(path, { permission: 'movement.view', audit: 'registration.listed' }, (visit) => boardPage(visit))
  .get(`${path}/don-vi/:id`, { permission: 'movement.view', audit: 'registration.viewed' }, (visit) => unitYearPage(visit));

export const registrationRoutes = { routes: [...pages.routes, ...callRoutes.routes, ...basisRoutes.routes, ...sheets.routes] };
