import { routes } from '../../organization/access.ts';
import { cataloguePage, pick } from './catalogue/catalogue.pages.tsx';
import { forecastPage } from './forecast/forecast.pages.tsx';
import { change, create, editPage, newPage } from './indicator-form.pages.tsx';
import { listPage } from './indicator-list.pages.tsx';
import { indicatorPage } from './one-indicator.pages.tsx';
import { matrixPage, workbook } from './matrix/matrix.pages.tsx';
import { enterMonth, entryPage } from './measurement/entry.pages.tsx';
import { correct, measure } from './measurement/target-entry.pages.tsx';
import { path } from './tabs.tsx';
import { submitTargets } from './target/target-form.pages.tsx';
import { targetPage } from './target/target.pages.tsx';

export const indicatorRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'indicator.listed' }, (visit) => listPage(visit))
  .get(`${path}/xuat.xlsx`, { permission: 'movement.view', audit: 'indicator.exported' }, workbook)
  .get(`${path}/ma-tran`, { permission: 'movement.view', audit: 'indicator.matrix_viewed' }, matrixPage)
  .get(`${path}/du-bao`, { permission: 'movement.view', audit: 'indicator.forecast_viewed' }, forecastPage)
  .get(`${path}/danh-muc`, { permission: 'indicator.edit', audit: 'indicator.catalogue_viewed' }, (visit) => cataloguePage(visit))
  .post(
    `${path}/danh-muc`,
    { permission: 'indicator.edit', audit: 'indicator.picked' },
    (visit) => pick(visit),
    (visit, errors) => cataloguePage(visit, errors),
  )
  .get(`${path}/nhap`, { permission: 'measurement.enter', audit: 'measurement.form_viewed' }, (visit) => entryPage(visit))
  .post(
    `${path}/nhap`,
    { permission: 'measurement.enter', audit: 'measurement.period_entered' },
    (visit) => enterMonth(visit),
    (visit, errors) => entryPage(visit, errors),
  )
  .get(`${path}/moi`, { permission: 'indicator.edit', audit: 'indicator.form_viewed' }, (visit) => newPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'indicator.edit', audit: 'indicator.created' },
    (visit) => create(visit),
    (visit, errors) => newPage(visit, errors),
  )
  .get(`${path}/giao/:id`, { permission: 'movement.view', audit: 'target.viewed' }, (visit) => targetPage(visit))
  .post(
    `${path}/giao/:id`,
    { permission: 'measurement.enter', audit: 'measurement.entered' },
    (visit) => measure(visit),
    (visit, errors) => targetPage(visit, errors),
  )
  .post(
    `${path}/giao/:id/sua`,
    { permission: 'measurement.enter', audit: 'measurement.corrected' },
    (visit) => correct(visit),
    (visit, errors) => targetPage(visit, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'indicator.viewed' }, (visit) => indicatorPage(visit))
  .get(`${path}/:id/sua`, { permission: 'indicator.edit', audit: 'indicator.form_viewed' }, (visit) => editPage(visit))
  .post(
    `${path}/:id/sua`,
    { permission: 'indicator.edit', audit: 'indicator.changed' },
    (visit) => change(visit),
    (visit, errors) => editPage(visit, errors),
  )
  .post(
    `${path}/:id/giao`,
    { permission: 'indicator.edit', audit: 'target.set' },
    (visit) => submitTargets(visit),
    (visit, errors) => indicatorPage(visit, errors),
  );
