import { routes } from '../../organization/access.ts';
import { boardPage } from './board.pages.tsx';
import { submitTitles, unitYearPage } from './unit-year.pages.tsx';

const path = '/lam-viec/dang-ky';

export const registrationRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'registration.listed' }, (visit) => boardPage(visit))
  .get(`${path}/don-vi/:id`, { permission: 'movement.view', audit: 'registration.viewed' }, (visit) => unitYearPage(visit))
  .post(
    `${path}/don-vi/:id`,
    { permission: 'registration.submit', audit: 'registration.submitted' },
    (visit) => submitTitles(visit),
    (visit, errors) => unitYearPage(visit, errors),
  );
