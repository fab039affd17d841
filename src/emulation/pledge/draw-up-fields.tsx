import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, Fieldset, Radios, Select } from '../../platform/web/ui/form.tsx';
import { typed } from '../address.ts';
import { listBlocs, listPeople, livingUnits, named, personOption, residentialUnits, unitOptions } from '../choices.ts';
import type { Template } from './template.ts';

/** Places for witnesses on the form. */
export const seats = [1, 2, 3, 4, 5, 6];

export async function witnessFields(visit: Visit, errors: FieldError[]) {
  const people = (await listPeople(visit.tx, localDate(visit.tx.now)))
    .filter(({ posts }) => posts.some(({ body_id }) => body_id !== null))
    .map(personOption);
  const value = typed(visit, errors);
  return (
    <Fieldset legend="Người chứng kiến" hint="Theo thứ tự xướng tên. Người chứng kiến không phải là một bên ký.">
      {seats.map((seat) => (
        <Select
          name={`witness_${seat}`}
          label={`Người thứ ${seat}`}
          options={people}
          placeholder="Không có"
          value={value(`witness_${seat}`)}
          errors={errors}
        />
      ))}
    </Fieldset>
  );
}

export async function partyFields(visit: Visit, template: Template, errors: FieldError[]) {
  const units = await livingUnits(visit.tx, localDate(visit.tx.now));
  const blocs = named(await listBlocs(visit.tx));
  const everyArea = template.kind === 'commitment' ? residentialUnits(units).map(({ id }) => id) : [];
  const chosen = (name: string, otherwise: string[]) => (errors.length > 0 ? visit.form.all(name) : otherwise);
  return (
    <Fieldset legend="Các bên ký" hint="Người đứng đầu đơn vị, khối trưởng được ghi là đại diện.">
      <Checkboxes name="units" label="Đơn vị" options={unitOptions(units)} values={chosen('units', everyArea)} errors={errors} />
      {blocs.length > 0 && (
        <Checkboxes
          name="blocs"
          label="Khối"
          options={blocs}
          values={chosen('blocs', template.kind === 'agreement' ? blocs.map(({ value }) => value) : [])}
          errors={errors}
        />
      )}
      <Radios
        name="together"
        label="Cách ký"
        value={typed(visit, errors)('together', 'no')}
        options={[
          { value: 'no', label: 'Mỗi bên một bản' },
          { value: 'yes', label: 'Các bên cùng ký một bản', hint: 'Giao ước giữa các đơn vị ngang nhau trong cụm, khối.' },
        ]}
      />
    </Fieldset>
  );
}
