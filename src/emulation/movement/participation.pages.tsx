import { localDate } from '../../platform/calendar/date.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { BarList, Card } from '../../platform/web/ui/text.tsx';
import { allows, ownUnits, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { livingUnits, unitName, unitOptions } from '../choices.ts';
import { figureInput, sayFigure } from '../figures.ts';
import { type Movement, findMovement, shortName } from './movement.ts';
import { type MonthTotal, enterParticipation, monthTotals, participationsOf } from './participation.ts';

const path = '/lam-viec/phong-trao';
const monthWords = (month: string) => `Tháng ${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
const about = (total: MonthTotal, value: number) => `${total.about ? 'khoảng ' : ''}${formatNumber(value)}`;

/** People per month as bars with their numbers; the way to the figures behind them. */
export async function ParticipationCard({ visit, movement }: { visit: Visit; movement: Movement }) {
  const totals = monthTotals(await participationsOf(visit.tx, movement.id));
  const here = visit.url(`${path}/${movement.id}/tham-gia`);
  if (totals.length === 0 && !allows(visit.actor, 'measurement.enter')) return null;
  return (
    <Card
      title="Tham gia theo tháng"
      actions={<ButtonLink href={here}>{totals.length === 0 ? 'Nhập số tham gia' : 'Số liệu, nhập thêm'}</ButtonLink>}
    >
      {totals.length === 0 ? (
        <p>Chưa có số tham gia theo tháng.</p>
      ) : (
        <BarList
          label="Số người tham gia theo tháng"
          bars={totals.map((total) => ({
            label: `${monthWords(total.month)} (${formatNumber(total.units)} đơn vị)`,
            value: total.people,
            text: about(total, total.people),
          }))}
        />
      )}
    </Card>
  );
}

async function entryForm(visit: Visit, movement: Movement, errors: FieldError[]) {
  const value = typed(visit, errors);
  const own = ownUnits(visit.actor);
  const units = unitOptions(await livingUnits(visit.tx, localDate(visit.tx.now))).filter(
    (unit) => own === null || own.includes(unit.value),
  );
  const [year, month] = localDate(visit.tx.now).split('-');
  return (
    <Card title="Nhập số tham gia">
      <PostForm visit={visit} action={`${path}/${movement.id}/tham-gia`} errors={errors} label="Nhập số tham gia">
        <TextInput
          name="month"
          label="Tháng"
          required
          width="short"
          hint="Tháng/năm, ví dụ 3/2026."
          value={value('month', `${Number(month)}/${year}`)}
          errors={errors}
        />
        <Select
          name="unit"
          label="Đơn vị"
          options={units}
          {...(own === null ? { placeholder: 'Cả địa phương (một con số chung)' } : {})}
          value={value('unit', own?.[0])}
          errors={errors}
        />
        <TextInput
          name="people"
          label="Số người tham gia"
          width="medium"
          hint="Ví dụ 76 hoặc “hơn 9.000”."
          value={value('people')}
          errors={errors}
        />
        {own === null && (
          <TextInput
            name="units"
            label="Số đơn vị, tổ tham gia"
            width="medium"
            hint="Chỉ cần khi nhập cho cả địa phương."
            value={value('units')}
            errors={errors}
          />
        )}
        <Actions>
          <Submit>Lưu số tham gia</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

async function participationPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const movement = await findMovement(visit.tx, recordId(visit));
  const rows = await participationsOf(visit.tx, movement.id);
  return office(
    visit,
    {
      title: 'Số tham gia theo tháng',
      lead: movement.name,
      crumbs: [
        { label: 'Phong trào', href: visit.url(path) },
        { label: shortName(movement), href: visit.url(`${path}/${movement.id}`) },
        { label: 'Tham gia' },
      ],
      children: (
        <>
          <DataTable
            caption="Cộng theo tháng"
            rows={monthTotals(rows)}
            empty={
              <EmptyState title="Chưa có số tham gia" text="Đơn vị hoặc cán bộ nhập số người tham gia từng tháng ở biểu mẫu bên dưới." />
            }
            columns={[
              { key: 'month', label: 'Tháng', cell: (row) => monthWords(row.month) },
              { key: 'units', label: 'Đơn vị', numeric: true, cell: (row) => formatNumber(row.units) },
              { key: 'people', label: 'Người', numeric: true, cell: (row) => about(row, row.people) },
              { key: 'from', label: 'Từ đâu', cell: (row) => (row.whole ? 'Số chung của địa phương' : 'Cộng từ các đơn vị') },
            ]}
          />
          {rows.length > 0 && (
            <DataTable
              caption="Đã nhập"
              rows={rows}
              columns={[
                { key: 'month', label: 'Tháng', cell: (row) => monthWords(row.month) },
                {
                  key: 'unit',
                  label: 'Đơn vị',
                  cell: (row) => (row.kind === null ? 'Cả địa phương' : unitName({ ...row, kind: row.kind })),
                },
                { key: 'people', label: 'Người', numeric: true, cell: (row) => sayFigure(row.people) },
                { key: 'units', label: 'Đơn vị, tổ', numeric: true, cell: (row) => sayFigure(row.units) },
                { key: 'by', label: 'Người nhập', cell: (row) => row.entered_by ?? '' },
              ]}
            />
          )}
          {allows(visit.actor, 'measurement.enter') && (await entryForm(visit, movement, errors))}
        </>
      ),
    },
    errors,
  );
}

/** "3/2026" as the first day of that month. Throws InvalidForm. */
function readMonth(text: string): string {
  const [, month = '', year = ''] = /^(0?[1-9]|1[0-2])\/((?:19|20)\d{2})$/.exec(text.trim()) ?? [];
  if (year === '') throw new InvalidForm([{ field: 'month', message: 'Ghi tháng và năm, ví dụ 3/2026.' }]);
  return `${year}-${month.padStart(2, '0')}-01`;
}

async function enter(visit: Visit): Promise<Reply> {
  const data = readForm(
    { month: input.text('tháng', 10), unit: input.optionalId(), people: figureInput.optional(), units: figureInput.optional() },
    visit.form,
  );
  const { people, units } = data;
  await enterParticipation(visit.tx, visit.actor, recordId(visit), { unitId: data.unit, month: readMonth(data.month), people, units });
  return redirect(visit.url(`${path}/${recordId(visit)}/tham-gia`), { notice: 'Đã lưu số tham gia.' });
}

export const participationRoutes = routes()
  .get(`${path}/:id/tham-gia`, { permission: 'movement.view', audit: 'participation.viewed' }, (visit) => participationPage(visit))
  .post(`${path}/:id/tham-gia`, { permission: 'measurement.enter', audit: 'participation.entered' }, enter, participationPage);
