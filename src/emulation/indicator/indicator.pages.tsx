import { formatDate, localDate, localYear } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Radios, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Columns, DescriptionList } from '../../platform/web/ui/text.tsx';
import { allows, mayActFor, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { figureInput, sayFigure } from '../figures.ts';
import { directionNames, frequencyNames, options, sectorNames } from '../words.ts';
import { listPage } from './indicator-list.pages.tsx';
import { type Target, findIndicator, findTarget, targetsOf } from './indicator.ts';
import { createIndicator, enterMeasurement } from './set.ts';
import { submitTargets, targetsForm } from './target-form.pages.tsx';
import { TargetTag, assignedWords } from './target-table.tsx';

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

const measureForm = (visit: Visit, target: Target, errors: FieldError[]) => {
  const value = typed(visit, errors);
  return (
    <Card title="Nhập kết quả">
      <PostForm visit={visit} action={`${path}/giao/${target.id}`} errors={errors} label="Nhập kết quả">
        <TextInput
          name="value"
          label={`Kết quả${target.measure ? ` (${target.measure})` : ''}`}
          required
          width="short"
          value={value('value')}
          hint="Số gần đúng thì ghi cả từ: “hơn 130”."
          errors={errors}
        />
        <DateInput
          name="as_of"
          label="Tính đến ngày"
          required
          value={value('as_of', formatDate(localDate(visit.tx.now)))}
          errors={errors}
        />
        <TextArea name="evidence" label="Căn cứ" rows={2} value={value('evidence')} errors={errors} />
        <Actions>
          <Submit>Lưu kết quả</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

async function targetPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const target = await findTarget(visit.tx, recordId(visit));
  const place = target.unit_name ?? 'Toàn địa bàn';
  const about = [
    { label: 'Tình trạng', value: <TargetTag status={target.status} /> },
    { label: 'Chỉ tiêu giao', value: sayFigure(target.value, target.measure) },
    { label: 'Kết quả', value: sayFigure(target.last?.value, target.measure) },
    { label: 'Chiều', value: directionNames[target.direction] },
    { label: 'Giao bởi', value: assignedWords(target) },
    { label: 'Hạn', value: target.due_on && formatDate(target.due_on) },
    { label: 'Ghi chú', value: target.note },
  ].filter(({ value }) => value);
  return office(
    visit,
    {
      title: target.indicator,
      section: `${place}, năm ${target.year}`,
      crumbs: [list(visit, target.year), { label: target.indicator, href: visit.url(`${path}/${target.indicator_id}`) }, { label: place }],
      children: (
        <Columns
          aside={
            <Card>
              <DescriptionList items={about} />
            </Card>
          }
        >
          <DataTable
            caption="Kết quả đã báo cáo"
            rows={target.measurements.toReversed()}
            empty={<p>Chưa có kết quả nào.</p>}
            columns={[
              { key: 'on', label: 'Tính đến', cell: (row) => formatDate(row.as_of) },
              { key: 'value', label: 'Kết quả', numeric: true, cell: (row) => sayFigure(row.value, target.measure) },
              { key: 'evidence', label: 'Căn cứ', cell: (row) => row.evidence },
              { key: 'who', label: 'Người báo cáo', cell: (row) => row.reporter },
            ]}
          />
          {allows(visit.actor, 'measurement.enter') && mayActFor(visit.actor, target.unit_id) && measureForm(visit, target, errors)}
        </Columns>
      ),
    },
    errors,
  );
}

async function measure(visit: Visit): Promise<Reply> {
  const { value, as_of, evidence } = readForm(
    { value: figureInput.required('kết quả'), as_of: input.date('ngày số liệu'), evidence: input.optionalText(1000) },
    visit.form,
  );
  await enterMeasurement(visit.tx, visit.actor, recordId(visit), { value, as_of, evidence: evidence ?? null });
  return redirect(visit.url(`${path}/giao/${recordId(visit)}`), { notice: 'Đã lưu kết quả.' });
}

export const indicatorRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'indicator.listed' }, (visit) => listPage(visit))
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
