import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { heldOn } from '../people/protocol.ts';
import { changeBloc, createBloc, findBloc, rotateLeader } from './bloc.ts';
import { listMembers } from './member.ts';

const path = '/lam-viec/to-chuc/khoi';

function blocInput(visit: Visit) {
  const data = readForm({ name: input.text('tên khối', 200), year: input.integer('năm', 1945, 2100).optional() }, visit.form);
  return { name: data.name, year: data.year ?? null };
}

interface BlocFieldsProps {
  visit: Visit;
  bloc?: { name: string; year: number | null };
  errors: FieldError[];
}

function BlocFields({ visit, bloc, errors }: BlocFieldsProps) {
  const typed = visit.form.names().includes('name');
  const value = (name: string, stored?: string | null) => (typed ? visit.form.one(name) : (stored ?? ''));
  return (
    <>
      <TextInput name="name" label="Tên khối" required value={value('name', bloc?.name)} errors={errors} />
      <NumberInput
        name="year"
        label="Năm"
        hint="Bỏ trống nếu khối duy trì qua nhiều năm."
        value={value('year', bloc?.year?.toString())}
        errors={errors}
      />
    </>
  );
}

const newPage = (visit: Visit, errors: FieldError[] = []): Reply =>
  office(
    visit,
    {
      title: 'Lập khối thi đua',
      crumbs: [{ label: 'Khối thi đua', href: visit.url(path) }, { label: 'Lập khối' }],
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Lập khối thi đua">
          <BlocFields visit={visit} errors={errors} />
          <Submit>Lập khối</Submit>
        </PostForm>
      ),
    },
    errors,
  );

async function leaderOptions(visit: Visit, blocId: string) {
  const members = heldOn(await listMembers(visit.tx, [blocId]), localDate(visit.tx.now));
  return members.flatMap(({ unit_id, name }) => (unit_id ? [{ value: unit_id, label: name }] : []));
}

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const bloc = found(await findBloc(visit.tx, visit.param('id')));
  const ofLeader = errors.some(({ field }) => field === 'leader');
  return office(
    visit,
    {
      title: `Sửa ${bloc.name}`,
      crumbs: [
        { label: 'Khối thi đua', href: visit.url(path) },
        { label: bloc.name, href: visit.url(`${path}/${bloc.id}`) },
        { label: 'Sửa' },
      ],
      children: (
        <>
          <Card title="Trưởng khối luân phiên">
            <PostForm visit={visit} action={`${path}/${bloc.id}/truong-khoi`} errors={ofLeader ? errors : []} label="Đổi trưởng khối">
              <Select
                name="leader"
                label="Trưởng khối"
                required
                placeholder="Chọn đơn vị trong khối"
                options={await leaderOptions(visit, bloc.id)}
                value={bloc.leader_id ?? ''}
                errors={errors}
              />
              <Submit>Lưu trưởng khối</Submit>
            </PostForm>
          </Card>
          <Card title="Tên và năm">
            <PostForm visit={visit} action={`${path}/${bloc.id}/sua`} errors={ofLeader ? [] : errors} label="Sửa khối">
              <BlocFields visit={visit} bloc={bloc} errors={errors} />
              <Submit>Lưu</Submit>
            </PostForm>
          </Card>
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${path}/${visit.param('id')}`), { notice });

export const blocFormRoutes = routes()
  .get(`${path}/moi`, { permission: 'organization.edit', audit: 'bloc.form_viewed' }, (visit) => newPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'organization.edit', audit: 'bloc.created' },
    async (visit) => {
      const id = await createBloc(visit.tx, visit.actor, blocInput(visit));
      return redirect(visit.url(`${path}/${id}/thanh-vien`), { notice: 'Đã lập khối. Chọn các thành viên của khối.' });
    },
    newPage,
  )
  .get(`${path}/:id/sua`, { permission: 'organization.edit', audit: 'bloc.form_viewed' }, (visit) => editPage(visit))
  .post(
    `${path}/:id/sua`,
    { permission: 'organization.edit', audit: 'bloc.changed' },
    async (visit) => {
      await changeBloc(visit.tx, visit.actor, visit.param('id'), blocInput(visit));
      return back(visit, 'Đã lưu khối.');
    },
    editPage,
  )
  .post(
    `${path}/:id/truong-khoi`,
    { permission: 'organization.edit', audit: 'bloc.leader_rotated' },
    async (visit) => {
      const { leader } = readForm({ leader: input.id('trưởng khối') }, visit.form);
      await rotateLeader(visit.tx, visit.actor, visit.param('id'), leader);
      return back(visit, 'Đã đổi trưởng khối.');
    },
    editPage,
  );
