import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { livingUnits, unitOptions } from '../choices.ts';
import { exemplarsPath } from './exemplar-form.pages.tsx';
import { type Exemplar, copiesOf } from './exemplar.ts';
import { recordCopy, removeCopy } from './save.ts';

/** The units that copied an exemplar, with the form that adds one. */
export async function copiesCard(visit: Visit, row: Exemplar, errors: FieldError[]) {
  const copies = await copiesOf(visit.tx, row.id);
  const edits = allows(visit.actor, 'movement.edit');
  const value = typed(visit, errors);
  const units = edits ? unitOptions(await livingUnits(visit.tx, localDate(visit.tx.now))) : [];
  const path = `${exemplarsPath}/${row.id}/nhan-rong`;
  const bin = (id: string) => (
    <PostForm visit={visit} action={`${path}/${id}/bo`} label="Bỏ đơn vị ghi nhầm">
      <Submit tone="quiet">Bỏ</Submit>
    </PostForm>
  );
  return (
    <Card title="Nhân rộng">
      <DataTable
        caption="Đơn vị làm theo"
        captionHidden
        rows={copies}
        empty={<p>Chưa đơn vị nào làm theo.</p>}
        columns={[
          { key: 'unit', label: 'Đơn vị làm theo', cell: (copy) => copy.unit },
          { key: 'result', label: 'Kết quả', cell: (copy) => copy.result ?? 'Chưa nêu' },
          ...(edits ? [{ key: 'act', label: 'Ghi nhầm', cell: (copy: (typeof copies)[number]) => bin(copy.id) }] : []),
        ]}
      />
      {edits && (
        <PostForm visit={visit} action={path} errors={errors} label="Ghi đơn vị làm theo">
          <Select
            name="unit"
            label="Đơn vị làm theo"
            required
            options={units.filter((unit) => unit.value !== row.unit_id)}
            placeholder="Chọn đơn vị"
            hint="Chọn đơn vị đã có trong bảng thì ghi lại kết quả."
            value={value('unit')}
            errors={errors}
          />
          <TextArea name="result" label="Kết quả" rows={2} value={value('result')} errors={errors} />
          <Actions>
            <Submit>Ghi đơn vị làm theo</Submit>
          </Actions>
        </PostForm>
      )}
    </Card>
  );
}

export async function addCopy(visit: Visit): Promise<Reply> {
  const { unit, result } = readForm({ unit: input.id('đơn vị làm theo'), result: input.optionalText(1000) }, visit.form);
  await recordCopy(visit.tx, visit.actor, recordId(visit), { unitId: unit, result: result ?? null });
  return redirect(visit.url(`${exemplarsPath}/${recordId(visit)}`), { notice: 'Đã ghi đơn vị làm theo.' });
}

export async function takeBackCopy(visit: Visit): Promise<Reply> {
  await removeCopy(visit.tx, visit.actor, recordId(visit), recordId(visit, 'copy'));
  return redirect(visit.url(`${exemplarsPath}/${recordId(visit)}`), { notice: 'Đã bỏ đơn vị ghi nhầm.' });
}
