import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Actions, Fieldset, Select, Submit } from '../../platform/web/ui/form.tsx';
import { Pagination } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { assignCrossing, ring } from './assign.ts';
import { home, scoring, setName, setPath } from './place.ts';
import { findSet } from './set.ts';
import { type Sheet, sheetsOf } from './sheet.ts';

/** Every unit is a choice of every unit: so many choices a page can bear. */
const choices = 8_000;

function pageOf(visit: Visit, sheets: readonly Sheet[]) {
  const size = Math.max(10, Math.floor(choices / Math.max(1, sheets.length)));
  const page = pageNumber(visit.query);
  return { page, pages: Math.max(1, Math.ceil(sheets.length / size)), shown: sheets.slice((page - 1) * size, page * size) };
}

async function assignPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const stored = await findSet(visit.tx, recordId(visit));
  const sheets = await sheetsOf(visit.tx, [stored.id]);
  const { page, pages, shown } = pageOf(visit, sheets);
  const path = `${setPath(stored.id)}/cheo`;
  return office(
    visit,
    {
      title: 'Phân công chấm chéo',
      section: `${setName(stored)}, năm ${stored.row.year}`,
      lead: 'Đơn vị không chấm chéo chính mình. Đã chấm rồi thì không đổi người chấm.',
      crumbs: [home(visit, stored.row.year), { label: setName(stored), href: visit.url(setPath(stored.id)) }, { label: 'Chấm chéo' }],
      children: (
        <>
          <Card title="Chấm vòng tròn">
            <PostForm visit={visit} action={`${path}/vong`} label="Chấm vòng tròn">
              <p>Đơn vị thứ nhất chấm đơn vị thứ hai, cứ thế đến hết; đơn vị cuối chấm đơn vị thứ nhất.</p>
              <Submit tone="secondary">Phân công vòng tròn</Submit>
            </PostForm>
          </Card>
          <PostForm visit={visit} action={`${path}?trang=${page}`} errors={errors} label="Phân công từng đơn vị">
            <Fieldset legend="Từng đơn vị được chấm bởi" columns>
              {shown.map((sheet) => (
                <Select
                  name={`crosser_${sheet.id}`}
                  label={sheet.unit_name}
                  placeholder="Không chấm chéo"
                  options={sheets.map(({ unit_id, unit_name }) => ({ value: unit_id, label: unit_name }))}
                  value={errors.length > 0 ? visit.form.one(`crosser_${sheet.id}`) : (sheet.crosser_id ?? '')}
                  errors={errors}
                />
              ))}
            </Fieldset>
            <Actions>
              <Submit>Lưu phân công</Submit>
            </Actions>
          </PostForm>
          <Pagination page={page} pages={pages} hrefFor={(n) => `?trang=${n}`} />
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit) =>
  redirect(visit.url(`${setPath(recordId(visit))}/cheo?trang=${pageNumber(visit.query)}`), { notice: 'Đã phân công chấm chéo.' });

async function assign(visit: Visit): Promise<Reply> {
  const sheets = await sheetsOf(visit.tx, [recordId(visit)]);
  const asked = new Set(visit.form.names());
  const chosen = new Map(
    sheets.map(({ id, crosser_id }) => [id, asked.has(`crosser_${id}`) ? visit.form.one(`crosser_${id}`) || null : crosser_id] as const),
  );
  await assignCrossing(visit.tx, visit.actor, recordId(visit), chosen);
  return back(visit);
}

async function assignRing(visit: Visit): Promise<Reply> {
  await assignCrossing(visit.tx, visit.actor, recordId(visit), ring(await sheetsOf(visit.tx, [recordId(visit)])));
  return back(visit);
}

const path = `${scoring}/bo/:id/cheo`;

export const assignRoutes = routes()
  .get(path, { permission: 'criteria.edit', audit: 'score.crossing_viewed' }, (visit) => assignPage(visit))
  .post(path, { permission: 'criteria.edit', audit: 'score.crossing_assigned' }, assign, assignPage)
  .post(`${path}/vong`, { permission: 'criteria.edit', audit: 'score.crossing_assigned' }, assignRing, assignPage);
