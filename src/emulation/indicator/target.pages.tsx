import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Columns, DescriptionList } from '../../platform/web/ui/text.tsx';
import { allows, mayActFor } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { figureInput, sayFigure } from '../figures.ts';
import { directionNames } from '../words.ts';
import { type Target, findTarget } from './indicator.ts';
import { enterMeasurement } from './set.ts';
import { TargetTag, assignedWords } from './target-table.tsx';

const path = '/lam-viec/chi-tieu';
const list = (visit: Visit, year: number) => ({ label: 'Chỉ tiêu', href: visit.url(`${path}?nam=${year}`) });

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

export async function targetPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
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
  ].filter(({ value }) => Boolean(value));
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

export async function measure(visit: Visit): Promise<Reply> {
  const { value, as_of, evidence } = readForm(
    { value: figureInput.required('kết quả'), as_of: input.date('ngày số liệu'), evidence: input.optionalText(1000) },
    visit.form,
  );
  await enterMeasurement(visit.tx, visit.actor, recordId(visit), { value, as_of, evidence: evidence ?? null });
  return redirect(visit.url(`${path}/giao/${recordId(visit)}`), { notice: 'Đã lưu kết quả.' });
}
