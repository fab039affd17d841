import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { tidy } from '../../platform/text/normalize.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Radios, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { type PersonInput, changePerson, createPerson, findPerson } from './people.ts';

const path = '/lam-viec/to-chuc/nguoi';
const crumbs = (visit: Visit, label: string) => [{ label: 'Cá nhân, chức vụ', href: visit.url(path) }, { label }];

const shape = {
  name: input.text('họ và tên', 120),
  honorific: input.choice('cách gọi', ['Ông', 'Bà']).optional(),
  pen_name: input.optionalText(120),
  note: input.optionalText(2000),
};

function personInput(visit: Visit): PersonInput {
  const data = readForm(shape, visit.form);
  return { name: tidy(data.name), honorific: data.honorific ?? null, penName: data.pen_name ?? null, note: data.note ?? null };
}

interface PersonFieldsProps {
  visit: Visit;
  person?: Awaited<ReturnType<typeof findPerson>>;
  errors: FieldError[];
}

function PersonFields({ visit, person, errors }: PersonFieldsProps) {
  const typed = visit.form.names().length > 0;
  const value = (name: string, stored?: string | null) => (typed ? visit.form.one(name) : (stored ?? ''));
  const forms = [
    { value: 'Ông', label: 'Ông' },
    { value: 'Bà', label: 'Bà' },
  ];
  return (
    <>
      <TextInput name="name" label="Họ và tên" required value={value('name', person?.name)} errors={errors} />
      <Radios name="honorific" label="Cách gọi" inline options={forms} value={value('honorific', person?.honorific)} errors={errors} />
      <TextInput
        name="pen_name"
        label="Bút danh"
        hint="Tên ký dưới tin bài, nếu khác họ tên."
        value={value('pen_name', person?.pen_name)}
        errors={errors}
      />
      <TextArea name="note" label="Ghi chú" rows={3} value={value('note', person?.note)} errors={errors} />
    </>
  );
}

const newPage = (visit: Visit, errors: FieldError[] = []): Reply =>
  office(
    visit,
    {
      title: 'Thêm cá nhân',
      crumbs: crumbs(visit, 'Thêm cá nhân'),
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Thêm cá nhân">
          <PersonFields visit={visit} errors={errors} />
          <Checkbox
            name="namesake"
            label="Là người khác cùng tên"
            hint="Chỉ đánh dấu khi đã có người trùng họ tên trong danh sách."
            checked={visit.form.one('namesake') !== ''}
          />
          <Submit>Thêm cá nhân</Submit>
        </PostForm>
      ),
    },
    errors,
  );

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const person = found(await findPerson(visit.tx, visit.param('id')));
  return office(
    visit,
    {
      title: `Sửa ${person.name}`,
      crumbs: crumbs(visit, person.name),
      children: (
        <PostForm visit={visit} action={`${path}/${person.id}/sua`} errors={errors} label="Sửa cá nhân">
          <PersonFields visit={visit} person={person} errors={errors} />
          <Submit>Lưu</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

export const personFormRoutes = routes()
  .get(`${path}/moi`, { permission: 'organization.edit', audit: 'person.form_viewed' }, (visit) => newPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'organization.edit', audit: 'person.created' },
    async (visit) => {
      const id = await createPerson(visit.tx, visit.actor, personInput(visit), visit.form.one('namesake') !== '');
      return redirect(visit.url(`${path}/${id}`), { notice: 'Đã thêm cá nhân. Thêm chức vụ nếu có.' });
    },
    newPage,
  )
  .get(`${path}/:id/sua`, { permission: 'organization.edit', audit: 'person.form_viewed' }, (visit) => editPage(visit))
  .post(
    `${path}/:id/sua`,
    { permission: 'organization.edit', audit: 'person.changed' },
    async (visit) => {
      await changePerson(visit.tx, visit.actor, visit.param('id'), personInput(visit));
      return redirect(visit.url(`${path}/${visit.param('id')}`), { notice: 'Đã lưu.' });
    },
    editPage,
  );
