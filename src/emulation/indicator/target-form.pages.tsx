import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Fieldset, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { livingUnits, residentialUnits, unitName } from '../choices.ts';
import { parseFigure, typedFigure } from '../figures.ts';
import { levelNames, options } from '../words.ts';
import type { Indicator, Target } from './indicator.ts';
import { setTargets } from './set.ts';

const wholeName = 'value_all';
const places = async (visit: Visit) => [
  { unitId: null, name: wholeName, label: 'Toàn địa bàn' },
  ...residentialUnits(await livingUnits(visit.tx, localDate(visit.tx.now))).map((unit) => ({
    unitId: unit.id,
    name: `value_${unit.id}`,
    label: unitName(unit),
  })),
];

/** One value for the whole and one for each residential unit, all at once. */
export async function targetsForm(visit: Visit, indicator: Indicator, targets: readonly Target[], year: number, errors: FieldError[]) {
  const value = typed(visit, errors);
  const ofYear = targets.filter((target) => target.year === year);
  const sample = ofYear[0];
  return (
    <Card title="Giao chỉ tiêu">
      <PostForm visit={visit} action={`/lam-viec/chi-tieu/${indicator.id}/giao`} errors={errors} label="Giao chỉ tiêu">
        <Fieldset legend="Năm, nơi giao" columns>
          <TextInput
            name="year"
            label="Năm"
            required
            width="short"
            inputmode="numeric"
            value={value('year', String(year))}
            errors={errors}
          />
          <Select
            name="assigned_level"
            label="Cấp giao"
            options={options(levelNames)}
            value={value('assigned_level', sample?.assigned_level ?? 'ward')}
            errors={errors}
          />
          <TextInput name="assigned_by" label="Cơ quan giao" value={value('assigned_by', sample?.assigned_by)} errors={errors} />
          <DateInput
            name="due_on"
            label="Hạn"
            value={value('due_on', sample?.due_on ? formatDate(sample.due_on) : `31/12/${year}`)}
            errors={errors}
          />
        </Fieldset>
        <Fieldset legend={`Chỉ tiêu${indicator.measure ? ` (${indicator.measure})` : ''}`} columns hint="Ô để trống thì không giao.">
          {(await places(visit)).map(({ unitId, name, label }) => (
            <TextInput
              name={name}
              label={label}
              width="short"
              value={value(name, typedFigure(ofYear.find((target) => target.unit_id === unitId)?.value ?? null))}
              errors={errors}
            />
          ))}
        </Fieldset>
        <Actions>
          <Submit>Giao chỉ tiêu</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

export async function submitTargets(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      year: input.integer('năm', 1900, 2999),
      assigned_level: input.choice('cấp giao', ['central', 'province', 'district', 'ward', 'unit']),
      assigned_by: input.optionalText(200),
      due_on: input.optionalDate(),
    },
    visit.form,
  );
  const values = (await places(visit)).flatMap(({ unitId, name }) => {
    const text = visit.form.one(name).trim();
    if (text === '') return [];
    const value = parseFigure(text);
    if (value === null)
      throw new InvalidForm([{ field: name, message: `“${text.slice(0, 40)}” không phải là số. Nhập ví dụ 95 hoặc 1.250.` }]);
    return [{ unitId, value }];
  });
  const id = recordId(visit);
  await setTargets(visit.tx, visit.actor, { indicatorId: id, ...data, assigned_by: data.assigned_by ?? null, values });
  return redirect(visit.url(`/lam-viec/chi-tieu/${id}`), { notice: `Đã giao chỉ tiêu năm ${data.year}.` });
}
