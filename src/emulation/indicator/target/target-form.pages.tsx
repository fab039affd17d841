import { formatDate, localDate } from '../../../platform/calendar/date.ts';
import { type FieldError, InvalidForm } from '../../../platform/refusal.ts';
import { input, readForm } from '../../../platform/web/form.ts';
import { redirect } from '../../../platform/web/reply.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Actions, DateInput, Fieldset, Select, Submit, TextInput } from '../../../platform/web/ui/form.tsx';
import { Card } from '../../../platform/web/ui/text.tsx';
import { PostForm } from '../../../organization/frame.tsx';
import { recordId, typed } from '../../address.ts';
import { livingUnits, residentialUnits, unitName } from '../../choices.ts';
import { parseFigure, sayFigure, typedFigure } from '../../figures.ts';
import { levelNames, options } from '../../words.ts';
import type { Indicator, Target } from '../indicator.ts';
import { rangeWords } from '../range.ts';
import { path } from '../tabs.tsx';
import { setTargets, targetField } from './set-targets.ts';

const places = async (visit: Visit) => [
  { unitId: null, label: 'Toàn địa bàn' },
  ...residentialUnits(await livingUnits(visit.tx, localDate(visit.tx.now))).map((unit) => ({ unitId: unit.id, label: unitName(unit) })),
];

interface FormProps {
  visit: Visit;
  targets: readonly Target[];
  year: number;
  errors: FieldError[];
}

const Terms = ({ visit, targets, year, errors }: FormProps) => {
  const value = typed(visit, errors);
  const sample =
    targets.find((target) => target.year === year && target.unit_id !== null) ?? targets.find((target) => target.year === year);
  return (
    <Fieldset legend="Năm, nơi giao" columns>
      <TextInput name="year" label="Năm" required width="short" inputmode="numeric" value={value('year', String(year))} errors={errors} />
      <Select
        name="assigned_level"
        label="Cấp giao"
        options={options(levelNames)}
        value={value('assigned_level', sample?.assigned_level ?? 'ward')}
        errors={errors}
      />
      <TextInput name="assigned_by" label="Cơ quan giao" value={value('assigned_by', sample?.assigned_by)} errors={errors} />
      <TextInput
        name="document"
        label="Văn bản giao"
        hint="Số, ký hiệu, ví dụ 05/QĐ-UBND"
        value={value('document', sample?.document)}
        errors={errors}
      />
      <DateInput
        name="assigned_on"
        label="Ngày giao"
        value={value('assigned_on', sample?.assigned_on ? formatDate(sample.assigned_on) : '')}
        errors={errors}
      />
      <DateInput
        name="due_on"
        label="Hạn"
        value={value('due_on', sample?.due_on ? formatDate(sample.due_on) : `31/12/${year}`)}
        errors={errors}
      />
    </Fieldset>
  );
};

/** "Năm 2025: giao 118, đạt 121 triệu đồng": what helps to give the next number. */
const before = (targets: readonly Target[], unitId: string | null, year: number) => {
  const last = targets.find((target) => target.year === year - 1 && target.unit_id === unitId);
  return last ? `Năm ${year - 1}: giao ${sayFigure(last.value)}, kết quả ${sayFigure(last.last?.value)}` : undefined;
};

/** One value for the whole and one for each residential unit, all at once. */
export async function targetsForm(visit: Visit, indicator: Indicator, targets: readonly Target[], year: number, errors: FieldError[]) {
  const value = typed(visit, errors);
  const ofYear = targets.filter((target) => target.year === year);
  const range = rangeWords(indicator);
  return (
    <Card title="Giao chỉ tiêu">
      <PostForm visit={visit} action={`${path}/${indicator.id}/giao`} errors={errors} label="Giao chỉ tiêu">
        <Terms visit={visit} targets={targets} year={year} errors={errors} />
        <Fieldset
          legend={`Chỉ tiêu${indicator.measure ? ` (${indicator.measure})` : ''}`}
          columns
          hint={`Ô để trống thì không giao.${range ? ` Giá trị ${range}.` : ''}`}
        >
          {(await places(visit)).map(({ unitId, label }) => (
            <TextInput
              name={targetField(unitId)}
              label={label}
              width="short"
              inputmode="decimal"
              hint={before(targets, unitId, year)}
              value={value(targetField(unitId), typedFigure(ofYear.find((target) => target.unit_id === unitId)?.value ?? null))}
              errors={errors}
            />
          ))}
        </Fieldset>
        {(ofYear.length > 0 || visit.form.one('reason') !== '' || errors.some(({ field }) => field === 'reason')) && (
          <TextInput
            name="reason"
            label="Lý do điều chỉnh"
            hint="Bắt buộc khi đổi chỉ tiêu đã giao; số cũ được giữ lại trong lịch sử."
            value={value('reason')}
            errors={errors}
          />
        )}
        <Actions>
          <Submit>Giao chỉ tiêu</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

export async function submitTargets(visit: Visit): Promise<Reply> {
  const {
    assigned_by = null,
    document = null,
    reason = null,
    ...data
  } = readForm(
    {
      year: input.integer('năm', 1900, 2999),
      assigned_level: input.choice('cấp giao', ['central', 'province', 'district', 'ward', 'unit']),
      assigned_by: input.optionalText(200),
      document: input.optionalText(200),
      assigned_on: input.optionalDate(),
      due_on: input.optionalDate(),
      reason: input.optionalText(1000),
    },
    visit.form,
  );
  const values = (await places(visit)).flatMap(({ unitId }) => {
    const name = targetField(unitId);
    const text = visit.form.one(name).trim();
    if (text === '') return [];
    const value = parseFigure(text);
    if (value === null)
      throw new InvalidForm([{ field: name, message: `“${text.slice(0, 40)}” không phải là số. Nhập ví dụ 95 hoặc 1.250.` }]);
    return [{ unitId, value }];
  });
  const id = recordId(visit);
  await setTargets(visit.tx, visit.actor, { indicatorId: id, ...data, assigned_by, document, reason, values });
  return redirect(visit.url(`${path}/${id}?nam=${data.year}`), { notice: `Đã giao chỉ tiêu năm ${data.year}.` });
}
