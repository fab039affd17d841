import { formatDate, localDate } from '../../../platform/calendar/date.ts';
import type { FieldError } from '../../../platform/refusal.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { DataTable } from '../../../platform/web/ui/table.tsx';
import { Card, Columns, DescriptionList, Notice } from '../../../platform/web/ui/text.tsx';
import { allows, mayActFor } from '../../../organization/access.ts';
import { office } from '../../../organization/frame.tsx';
import { recordId } from '../../address.ts';
import { sayFigure } from '../../figures.ts';
import { directionNames } from '../../words.ts';
import { type Target, findTarget } from '../indicator.ts';
import { correctionForm, measureForm } from '../measurement/target-entry.pages.tsx';
import { missingPeriods, periodWords } from '../measurement/period.ts';
import { rangeWords } from '../range.ts';
import { listCrumb, path } from '../tabs.tsx';
import { TargetTag, assignedWords } from '../target-table.tsx';
import { countingNames } from '../words.ts';
import { type TargetChange, changesOf } from './changes.ts';

const about = (target: Target) =>
  [
    { label: 'Tình trạng', value: <TargetTag status={target.status} /> },
    { label: 'Chỉ tiêu giao', value: sayFigure(target.value, target.measure) },
    { label: 'Kết quả', value: sayFigure(target.last?.value, target.measure) },
    { label: 'Chiều', value: directionNames[target.direction] },
    { label: 'Cách ghi số', value: countingNames[target.counting ?? ''] },
    { label: 'Khoảng giá trị', value: rangeWords(target) },
    { label: 'Giao bởi', value: assignedWords(target) },
    {
      label: 'Văn bản giao',
      value: [target.document, target.assigned_on && `ngày ${formatDate(target.assigned_on)}`].filter(Boolean).join(', '),
    },
    { label: 'Hạn', value: target.due_on && formatDate(target.due_on) },
    { label: 'Ghi chú', value: target.note },
  ].filter(({ value }) => Boolean(value));

type Result = Target['measurements'][number];

const entered = (row: Result) =>
  [row.entered_by ?? row.reporter, row.entered_at && `ngày ${formatDate(localDate(row.entered_at))}`].filter(Boolean).join(', ');

/** Every value ever entered, newest first; one that was corrected says so and stays. */
const History = ({ target }: { target: Target }) => {
  const inForce = new Map(target.measurements.map((row) => [row.as_of, row.position]));
  return (
    <DataTable
      caption="Kết quả đã báo cáo"
      rows={target.measurements.toReversed()}
      empty={<p>Chưa có kết quả nào.</p>}
      columns={[
        { key: 'on', label: 'Tính đến', cell: (row) => formatDate(row.as_of) },
        {
          key: 'value',
          label: 'Kết quả',
          numeric: true,
          cell: (row) =>
            inForce.get(row.as_of) === row.position ? (
              sayFigure(row.value, target.measure)
            ) : (
              <del>{sayFigure(row.value, target.measure)}</del>
            ),
        },
        { key: 'evidence', label: 'Căn cứ', cell: (row) => row.evidence },
        {
          key: 'reason',
          label: 'Sửa số',
          cell: (row) => (inForce.get(row.as_of) === row.position ? row.reason && `Lý do sửa: ${row.reason}` : 'Đã được sửa'),
        },
        { key: 'who', label: 'Người nhập', cell: entered },
      ]}
    />
  );
};

const Changes = ({ rows, measure }: { rows: TargetChange[]; measure: string | null }) =>
  rows.length === 0 ? null : (
    <DataTable
      caption="Các lần điều chỉnh chỉ tiêu"
      rows={rows}
      columns={[
        { key: 'on', label: 'Ngày', cell: (row) => formatDate(localDate(row.changed_at)) },
        { key: 'old', label: 'Từ', numeric: true, cell: (row) => sayFigure(row.old_value, measure) },
        { key: 'new', label: 'Thành', numeric: true, cell: (row) => sayFigure(row.new_value, measure) },
        { key: 'why', label: 'Lý do', cell: (row) => row.reason },
        { key: 'who', label: 'Người điều chỉnh', cell: (row) => row.changed_by },
      ]}
    />
  );

const Missing = ({ target, today }: { target: Target; today: string }) => {
  const missing = missingPeriods(target.measurements, target.year, target.frequency, today);
  return missing.length === 0 ? null : (
    <Notice tone="warning" title="Kỳ chưa có số">
      {missing.map(periodWords).join(', ')}
    </Notice>
  );
};

export async function targetPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const target = await findTarget(visit.tx, recordId(visit));
  const place = target.unit_name ?? 'Toàn địa bàn';
  const mayEnter = allows(visit.actor, 'measurement.enter') && mayActFor(visit.actor, target.unit_id);
  const correcting = visit.path.endsWith('/sua');
  return office(
    visit,
    {
      title: target.indicator,
      section: `${place}, năm ${target.year}`,
      crumbs: [
        listCrumb(visit, target.year),
        { label: target.indicator, href: visit.url(`${path}/${target.indicator_id}?nam=${target.year}`) },
        { label: place },
      ],
      children: (
        <Columns
          aside={
            <Card>
              <DescriptionList items={about(target)} />
            </Card>
          }
        >
          <Missing target={target} today={localDate(visit.tx.now)} />
          <History target={target} />
          <Changes rows={await changesOf(visit.tx, target.id)} measure={target.measure} />
          {mayEnter && measureForm(visit, target, correcting ? [] : errors)}
          {mayEnter && target.measurements.length > 0 && correctionForm(visit, target, correcting ? errors : [])}
        </Columns>
      ),
    },
    errors,
  );
}
