import { localYear } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf } from '../address.ts';
import { sayFigure } from '../figures.ts';
import { directionNames, frequencyNames, options, sectorNames } from '../words.ts';
import { listPage } from './indicator-list.pages.tsx';
import { findIndicator, targetsOf, targetsOfYear } from './indicator.ts';
import { createIndicator } from './set.ts';
import { submitTargets, targetsForm } from './target-form.pages.tsx';
import { TargetTag, assignedWords } from './target-table.tsx';
import { targetPage, measure } from './target.pages.tsx';
import { resultsWorkbook } from './workbook.ts';

const path = '/lam-viec/chi-tieu';
const list = (visit: Visit, year?: number) => ({ label: 'Chỉ tiêu', href: visit.url(year ? `${path}?nam=${year}` : path) });

function newPage(visit: Visit, errors: FieldError[] = []): Reply {
  const value = typed(visit, errors);
  return office(
    visit,
    {
      title: 'Thêm chỉ tiêu',
      crumbs: [list(visit), { label: 'Thêm chỉ tiêu' }],
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Thêm chỉ tiêu">
          <TextInput name="name" label="Tên chỉ tiêu" required value={value('name')} errors={errors} />
          <Select
            name="sector"
            label="Nhóm"
            options={options(sectorNames)}
            placeholder="Nhóm khác"
            value={value('sector')}
            errors={errors}
          />
          <TextInput name="measure" label="Đơn vị tính" width="short" value={value('measure')} errors={errors} />
          <Radios
            name="direction"
            label="Chiều"
            required
            options={options(directionNames)}
            value={value('direction', 'higher')}
            errors={errors}
          />
          <Select
            name="frequency"
            label="Kỳ báo cáo"
            options={options(frequencyNames)}
            placeholder="Không định kỳ"
            value={value('frequency')}
            errors={errors}
          />
          <Actions>
            <Submit>Thêm chỉ tiêu</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      name: input.text('tên chỉ tiêu', 300),
      sector: input.choice('nhóm', ['economy', 'culture_society', 'defence_security', 'political_system']).optional(),
      measure: input.optionalText(60),
      direction: input.choice('chiều', ['higher', 'lower', 'zero']),
      frequency: input.choice('kỳ báo cáo', ['month', 'quarter', 'half', 'year']).optional(),
    },
    visit.form,
  );
  const id = await createIndicator(visit.tx, visit.actor, {
    ...data,
    sector: data.sector ?? null,
    measure: data.measure ?? null,
    frequency: data.frequency ?? null,
  });
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã thêm chỉ tiêu. Giao chỉ tiêu cho các đơn vị ở bên dưới.' });
}

async function indicatorPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const indicator = await findIndicator(visit.tx, recordId(visit));
  const targets = await targetsOf(visit.tx, indicator.id);
  return office(
    visit,
    {
      title: indicator.name,
      section: sectorNames[indicator.sector ?? ''] ?? 'Chỉ tiêu',
      crumbs: [list(visit), { label: indicator.name }],
      lead: [
        directionNames[indicator.direction],
        indicator.measure && `đơn vị tính: ${indicator.measure}`,
        frequencyNames[indicator.frequency ?? ''],
      ]
        .filter(Boolean)
        .join('; '),
      children: (
        <>
          <DataTable
            caption="Chỉ tiêu đã giao"
            rows={targets}
            columns={[
              { key: 'year', label: 'Năm', cell: (row) => <a href={visit.url(`${path}/giao/${row.id}`)}>{String(row.year)}</a> },
              { key: 'unit', label: 'Nơi thực hiện', cell: (row) => row.unit_name ?? 'Toàn địa bàn' },
              { key: 'by', label: 'Giao bởi', cell: assignedWords },
              { key: 'value', label: 'Chỉ tiêu giao', numeric: true, cell: (row) => sayFigure(row.value, row.measure) },
              { key: 'result', label: 'Kết quả', numeric: true, cell: (row) => sayFigure(row.last?.value, row.measure) },
              { key: 'status', label: 'Tình trạng', cell: (row) => <TargetTag status={row.status} /> },
            ]}
          />
          {allows(visit.actor, 'indicator.edit') && (await targetsForm(visit, indicator, targets, localYear(visit.tx.now), errors))}
        </>
      ),
    },
    errors,
  );
}

async function workbook(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return download(await resultsWorkbook(await targetsOfYear(visit.tx, year)), type, `chi-tieu-${year}.xlsx`);
}

export const indicatorRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'indicator.listed' }, (visit) => listPage(visit))
  .get(`${path}/xuat.xlsx`, { permission: 'movement.view', audit: 'indicator.exported' }, workbook)
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
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'indicator.viewed' }, (visit) => indicatorPage(visit))
  .post(
    `${path}/:id/giao`,
    { permission: 'indicator.edit', audit: 'target.set' },
    (visit) => submitTargets(visit),
    (visit, errors) => indicatorPage(visit, errors),
  );
