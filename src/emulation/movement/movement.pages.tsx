import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId, yearOf } from '../address.ts';
import { adoptMovement, startFrom } from '../catalogue/adopt.ts';
import { findEntry } from '../catalogue/catalogue.ts';
import { catalogueRoutes } from '../catalogue/catalogue.pages.tsx';
import { readingRoutes } from '../reading/summary.pages.tsx';
import { launchRoutes } from './launch.pages.tsx';
import { listPage } from './movement-list.pages.tsx';
import { movementForm } from './movement-form.pages.tsx';
import { showPage } from './movement-show.tsx';
import { readMovement } from './movement-form.ts';
import { type Movement, findMovement, shortName } from './movement.ts';
import { changeMovement } from './save.ts';
import { approvalRoutes } from './approval.pages.tsx';
import { overlapRoutes } from './overlap.pages.tsx';
import { participationRoutes } from './participation.pages.tsx';
import { movementPrintRoutes } from './print/print.pages.ts';
import { treeRoutes } from './tree.pages.tsx';

const path = '/lam-viec/phong-trao';
const list = (visit: Visit) => ({ label: 'Phong trào', href: visit.url(path) });
/** What the catalogue entry chosen gives the form of a new movement. */
async function started(visit: Visit) {
  const entry = findEntry(visit.query.get('muc') ?? '');
  return entry ? startFrom(visit.tx, entry, yearOf(visit)) : undefined;
}

async function formPage(visit: Visit, movement: Movement | undefined, errors: FieldError[] = []): Promise<Reply> {
  const title = movement ? 'Sửa kế hoạch' : 'Lập kế hoạch phong trào';
  const action = movement ? `${path}/${movement.id}/sua` : `${path}/moi`;
  return office(
    visit,
    {
      title,
      crumbs: [
        list(visit),
        ...(movement ? [{ label: shortName(movement), href: visit.url(`${path}/${movement.id}`) }] : []),
        { label: title },
      ],
      children: await movementForm(visit, action, movement, errors, await started(visit)),
    },
    errors,
  );
}

async function save(visit: Visit, id: string | null): Promise<Reply> {
  const { movement, bases } = readMovement(visit.form);
  if (id !== null) await changeMovement(visit.tx, visit.actor, id, movement, bases);
  const saved = id ?? (await adoptMovement(visit.tx, visit.actor, movement, bases));
  return redirect(visit.url(`${path}/${saved}`), { notice: 'Đã lưu kế hoạch phong trào.' });
}

const edited = async (visit: Visit, errors?: FieldError[]) => formPage(visit, await findMovement(visit.tx, recordId(visit)), errors);

const pages = routes()
  .get(path, { permission: 'movement.view', audit: 'movement.listed' }, listPage)
  .get(`${path}/moi`, { permission: 'movement.edit', audit: 'movement.form_viewed' }, (visit) => formPage(visit, undefined))
  .post(
    `${path}/moi`,
    { permission: 'movement.edit', audit: 'movement.created' },
    (visit) => save(visit, null),
    (visit, errors) => formPage(visit, undefined, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'movement.viewed' }, showPage)
  .get(`${path}/:id/sua`, { permission: 'movement.edit', audit: 'movement.form_viewed' }, (visit) => edited(visit))
  .post(`${path}/:id/sua`, { permission: 'movement.edit', audit: 'movement.changed' }, (visit) => save(visit, recordId(visit)), edited);

const tables = [
  movementPrintRoutes,
  launchRoutes,
  catalogueRoutes,
  treeRoutes,
  overlapRoutes,
  readingRoutes,
  approvalRoutes,
  participationRoutes,
  pages,
];
/** Named pages before those of a movement: an address is tried in this order. */
export const movementRoutes = { routes: tables.flatMap(({ routes: own }) => own) };
