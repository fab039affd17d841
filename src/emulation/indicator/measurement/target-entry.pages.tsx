import { formatDate, localDate } from '../../../platform/calendar/date.ts';
import type { FieldError } from '../../../platform/refusal.ts';
import { input, readForm } from '../../../platform/web/form.ts';
import { redirect } from '../../../platform/web/reply.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Actions, DateInput, Select, Submit, TextArea, TextInput } from '../../../platform/web/ui/form.tsx';
import { Card } from '../../../platform/web/ui/text.tsx';
import { PostForm } from '../../../organization/frame.tsx';
import { recordId, typed } from '../../address.ts';
import { figureInput, sayFigure } from '../../figures.ts';
import type { Target } from '../indicator.ts';
import { path } from '../tabs.tsx';
import { correctMeasurement, enterMeasurement } from './enter.ts';

const label = (target: Target) =>
  `${target.counting === 'cumulative' ? 'Kết quả lũy kế từ đầu năm' : 'Kết quả'}${target.measure ? ` (${target.measure})` : ''}`;

/** What is typed of one result. */
export const measureForm = (visit: Visit, target: Target, errors: FieldError[]) => {
  const value = typed(visit, errors);
  return (
    <Card title="Nhập kết quả">
      <PostForm visit={visit} action={`${path}/giao/${target.id}`} errors={errors} label="Nhập kết quả">
        <TextInput
          name="value"
          label={label(target)}
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
        <TextArea
          name="evidence"
          label="Căn cứ"
          hint="Số báo cáo, biên bản, danh sách, tên tệp. Bắt buộc khi đạt hoặc vượt."
          rows={2}
          value={value('evidence')}
          errors={errors}
        />
        <Actions>
          <Submit>Lưu kết quả</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

/** A further value for a day that has one; why is public in the history. */
export const correctionForm = (visit: Visit, target: Target, errors: FieldError[]) => {
  const value = typed(visit, errors);
  const inForce = [...new Map(target.measurements.map((row) => [row.as_of, row])).values()].toReversed();
  const days = inForce.map((row) => ({
    value: formatDate(row.as_of),
    label: `${formatDate(row.as_of)}: ${sayFigure(row.value, target.measure)}`,
  }));
  return (
    <Card title="Sửa số đã nhập">
      <PostForm visit={visit} action={`${path}/giao/${target.id}/sua`} errors={errors} label="Sửa số đã nhập">
        <Select name="corrected" label="Số cần sửa" options={days} value={value('corrected')} errors={errors} />
        <TextInput name="right_value" label="Số đúng" required width="short" value={value('right_value')} errors={errors} />
        <TextInput
          name="reason"
          label="Lý do sửa"
          required
          hint="Số cũ và lý do được giữ lại, mọi người xem được."
          value={value('reason')}
          errors={errors}
        />
        <TextArea name="right_evidence" label="Căn cứ của số đúng" rows={2} value={value('right_evidence')} errors={errors} />
        <Actions>
          <Submit tone="secondary">Sửa số</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

export async function measure(visit: Visit): Promise<Reply> {
  const { value, as_of, evidence } = readForm(
    { value: figureInput.required('kết quả'), as_of: input.date('ngày số liệu'), evidence: input.optionalText(1000) },
    visit.form,
  );
  await enterMeasurement(visit.tx, visit.actor, recordId(visit), { value, as_of, evidence: evidence ?? null });
  return redirect(visit.url(`${path}/giao/${recordId(visit)}`), { notice: 'Đã lưu kết quả.' });
}

export async function correct(visit: Visit): Promise<Reply> {
  const { corrected, right_value, right_evidence, reason } = readForm(
    {
      corrected: input.date('số cần sửa'),
      right_value: figureInput.required('số đúng'),
      reason: input.text('lý do sửa', 1000),
      right_evidence: input.optionalText(1000),
    },
    visit.form,
  );
  await correctMeasurement(visit.tx, visit.actor, recordId(visit), {
    as_of: corrected,
    value: right_value,
    evidence: right_evidence ?? null,
    reason,
  });
  return redirect(visit.url(`${path}/giao/${recordId(visit)}`), { notice: 'Đã sửa số; số cũ và lý do còn trong lịch sử.' });
}
