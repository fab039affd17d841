import { z } from 'zod';
import { formatDate } from '../../platform/calendar/date.ts';
import { printFigure } from '../../platform/records/figure.ts';
import type { Figure } from '../../platform/records/figure.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, NumberInput, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { readFigure } from './figure-text.ts';
import { type UnitInput, type UnitRow, type findUnit, listUnitKinds, listUnits, unitName } from './unit.ts';

const figureInput = z
  .string()
  .optional()
  .transform((text, context) => {
    const figure = text === undefined ? null : readFigure(text);
    if (text === undefined || figure !== null) return figure;
    context.addIssue({ code: 'custom', message: 'Ghi bằng chữ số, ví dụ 1.250 hoặc hơn 1.200.', input: text });
    return z.NEVER;
  });

const shape = {
  kind: input.id('loại đơn vị'),
  name: input.text('tên đơn vị', 200),
  number: input.integer('số thứ tự', 1, 9999).optional(),
  parent: input.optionalId(),
  address: input.optionalText(300),
  households: figureInput,
  population: figureInput,
  valid_from: input.optionalDate(),
};

/** The unit as the form tells it. */
export function unitInput(visit: Visit): UnitInput {
  const data = readForm(shape, visit.form);
  return {
    kindId: data.kind,
    name: data.name,
    number: data.number ?? null,
    parentId: data.parent,
    address: data.address ?? null,
    households: data.households,
    population: data.population,
    validFrom: data.valid_from,
  };
}

export const unitLabel = (unit: UnitRow) => `${unitName(unit)}${unit.valid_to ? ` (đến ${formatDate(unit.valid_to)})` : ''}`;

const figureText = (figure: Figure | null | undefined) => (figure == null ? '' : printFigure(figure));
const dateText = (date: string | null | undefined) => (date ? formatDate(date) : '');

interface UnitFieldsProps {
  visit: Visit;
  unit?: Awaited<ReturnType<typeof findUnit>>;
  errors: FieldError[];
  /** Without the day it starts: the act above the form gives it. */
  undated?: boolean;
}

/** What the form shows: what was typed, else the unit as it stands. */
export async function UnitFields({ visit, unit, errors, undated }: UnitFieldsProps) {
  const [kinds, units] = [await listUnitKinds(visit.tx), await listUnits(visit.tx)];
  const typed = visit.form.names().length > 0;
  const value = (name: string, stored: string | null | undefined) => (typed ? visit.form.one(name) : (stored ?? ''));
  const parents = units.filter(({ id, valid_to }) => id !== unit?.id && valid_to === null);
  return (
    <>
      <Select
        name="kind"
        label="Loại đơn vị"
        required
        placeholder="Chọn loại"
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        value={value('kind', unit?.kind_id)}
        errors={errors}
      />
      <TextInput
        name="name"
        label="Tên đơn vị"
        required
        hint="Ví dụ: Khu phố 2, Trường Tiểu học số 1."
        value={value('name', unit?.name)}
        errors={errors}
      />
      <Select
        name="parent"
        label="Trực thuộc"
        options={[{ value: '', label: 'Phường, xã' }, ...parents.map((each) => ({ value: each.id, label: unitLabel(each) }))]}
        value={value('parent', unit?.parent_id)}
        errors={errors}
      />
      <NumberInput name="number" label="Số thứ tự" value={value('number', unit?.number?.toString())} errors={errors} />
      <TextInput name="address" label="Địa chỉ" value={value('address', unit?.address)} errors={errors} />
      <TextInput
        name="households"
        label="Số hộ"
        width="short"
        hint="Chưa chắc thì ghi “hơn 400”."
        value={value('households', figureText(unit?.households))}
        errors={errors}
      />
      <TextInput
        name="population"
        label="Nhân khẩu"
        width="short"
        value={value('population', figureText(unit?.population))}
        errors={errors}
      />
      {!undated && (
        <DateInput name="valid_from" label="Hoạt động từ ngày" value={value('valid_from', dateText(unit?.valid_from))} errors={errors} />
      )}
    </>
  );
}
