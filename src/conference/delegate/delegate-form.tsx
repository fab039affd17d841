import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { typed } from '../../emulation/address.ts';
import { listBodies, listPeople, livingUnits, named, personOption, unitOptions } from '../../emulation/choices.ts';
import { figureInput } from '../../emulation/figures.ts';
import { levelNames, options } from '../../emulation/words.ts';
import { PostForm } from '../../organization/frame.tsx';
import { type DelegateInput, delegateRoles } from './delegate.ts';

/** The form that adds a delegate, sent to `action`. */
export async function AddForm({ visit, action, errors }: { visit: Visit; action: string; errors: FieldError[] }) {
  const value = typed(visit, errors);
  const today = localDate(visit.tx.now);
  const kinds = await visit.tx.db.selectFrom('unit_kind').select(['id', 'name']).orderBy('position').execute();
  return (
    <Card title="Thêm đại biểu">
      <PostForm visit={visit} action={action} errors={errors} label="Thêm đại biểu">
        <Select name="role" label="Tư cách" required options={options(delegateRoles)} value={value('role', 'delegate')} errors={errors} />
        <Select
          name="person"
          label="Cá nhân"
          placeholder="Không nêu tên"
          options={(await listPeople(visit.tx, today)).map(personOption)}
          value={value('person')}
          errors={errors}
        />
        <Select
          name="body"
          label="Cơ quan, tổ chức"
          placeholder="Không"
          options={named(await listBodies(visit.tx))}
          value={value('body')}
          errors={errors}
        />
        <Select
          name="unit"
          label="Đơn vị"
          placeholder="Không"
          options={unitOptions(await livingUnits(visit.tx, today))}
          value={value('unit')}
          errors={errors}
        />
        <Select
          name="unit_kind"
          label="Mọi đơn vị thuộc loại"
          placeholder="Không"
          options={named(kinds)}
          value={value('unit_kind')}
          errors={errors}
        />
        <TextInput
          name="group"
          label="Tên nhóm"
          hint="Ví dụ: Ban điều hành; các đồng chí lãnh đạo quận."
          value={value('group')}
          errors={errors}
        />
        <TextInput
          name="post"
          label="Chức vụ in trên giấy mời"
          hint="Để trống thì in các chức vụ đang giữ."
          value={value('post')}
          errors={errors}
        />
        <Select name="level" label="Cấp" placeholder="Không ghi" options={options(levelNames)} value={value('level')} errors={errors} />
        <TextInput name="seats" label="Số ghế" width="short" value={value('seats')} errors={errors} />
        <Actions>
          <Submit>Thêm đại biểu</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

export function readDelegate(visit: Visit): DelegateInput {
  const data = readForm(
    {
      role: input.choice('tư cách', ['delegate', 'guest', 'representative', 'leaders', 'all_staff', 'honouree']),
      person: input.optionalId(),
      body: input.optionalId(),
      unit: input.optionalId(),
      unit_kind: input.optionalId(),
      group: input.optionalText(200),
      post: input.optionalText(200),
      level: input.choice('cấp', ['central', 'province', 'district', 'ward', 'unit']).optional(),
      seats: figureInput.optional(),
    },
    visit.form,
  );
  return {
    role: data.role,
    personId: data.person,
    bodyId: data.body,
    unitId: data.unit,
    unitKindId: data.unit_kind,
    groupName: data.group ?? null,
    post: data.post ?? null,
    level: data.level ?? null,
    seats: data.seats,
  };
}
