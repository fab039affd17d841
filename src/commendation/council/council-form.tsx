import type { Tx } from '../../platform/tenancy.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { FormValues } from '../../platform/web/form.ts';
import { compareNames } from '../../platform/text/names.ts';
import { Fieldset, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { isId } from '../identifier.ts';
import { nameSubjects } from '../subject/names.ts';
import { type CouncilRole, type Member, roleNames } from './council.ts';
import type { Seat } from './council-acts.ts';

const nobody = { unit_id: null, body_id: null, bloc_id: null, household_id: null, whole_authority: false };

/** Who may sit in the council: everybody with a post of the ward's level that day, and whoever sits there already. */
export async function seatChoices(tx: Tx, day: string, members: readonly Member[] = []) {
  const rows = await tx.db
    .selectFrom('post')
    .select('person_id')
    .distinct()
    .where('level', '=', 'ward')
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute();
  const people = [...new Set([...rows.map(({ person_id }) => person_id), ...members.map(({ person_id }) => person_id)])];
  const named = await nameSubjects(
    tx,
    people.map((person_id) => ({ ...nobody, person_id })),
    day,
  );
  return named
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(({ person_id, name, post }) => ({ value: person_id ?? '', label: [name, post].filter(Boolean).join(', ') }));
}

export const roleOptions = Object.entries(roleNames).map(([value, label]) => ({ value, label }));

type Choices = Awaited<ReturnType<typeof seatChoices>>;

/** One line for each seat, and some empty ones. */
export function SeatRows({
  form,
  choices,
  members,
  errors,
}: {
  form: FormValues;
  choices: Choices;
  members: readonly Member[];
  errors: FieldError[];
}) {
  const typed = form.names().length > 0;
  const count = Math.max(members.length + 3, 11);
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const member = members[index];
        const value = (name: string, known: string | null | undefined) => (typed ? form.one(`${name}-${index}`) : (known ?? ''));
        return (
          <Fieldset legend={`Thành viên ${index + 1}`} columns>
            <Select
              name={`nguoi-${index}`}
              label="Họ tên"
              placeholder="Để trống nếu không có"
              options={choices}
              value={value('nguoi', member?.person_id)}
              errors={index === 0 ? errors.map((error) => (error.field === 'seats' ? { ...error, field: 'nguoi-0' } : error)) : errors}
            />
            <Select
              name={`vai-tro-${index}`}
              label="Trong hội đồng"
              options={roleOptions}
              value={value('vai-tro', member?.role) || 'member'}
            />
            <TextInput name={`chuc-vu-${index}`} label="Chức vụ ghi trong quyết định" value={value('chuc-vu', member?.post)} />
          </Fieldset>
        );
      })}
    </>
  );
}

/** The seats of a sent form; lines without a person are left out. */
export function readSeats(form: FormValues): Seat[] {
  return form.names().flatMap((name): Seat[] => {
    const [, index] = /^nguoi-(\d+)$/.exec(name) ?? [];
    const personId = form.one(name);
    const role = form.one(`vai-tro-${index}`);
    if (index === undefined || !isId(personId) || !(role in roleNames)) return [];
    return [{ personId, role: role as CouncilRole, post: form.one(`chuc-vu-${index}`).trim().slice(0, 200) || null }];
  });
}
