import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, DateInput, Submit } from '../../platform/web/ui/form.tsx';
import { routes } from '../access.ts';
import { listBodies } from '../body/body.ts';
import { PostForm, office } from '../frame.tsx';
import { heldOn } from '../people/protocol.ts';
import { unitOptions } from '../unit/options.ts';
import { findBloc } from './bloc.ts';
import { addMembers, endMember, findMember, listMembers } from './member.ts';

const path = '/lam-viec/to-chuc/khoi';

const crumbsTo = (visit: Visit, bloc: { id: string; name: string }, label: string) => [
  { label: 'Khối thi đua', href: visit.url(path) },
  { label: bloc.name, href: visit.url(`${path}/${bloc.id}`) },
  { label },
];

/** Units and ward bodies that are not in the bloc today. */
async function candidates(visit: Visit, blocId: string) {
  const current = heldOn(await listMembers(visit.tx, [blocId]), localDate(visit.tx.now));
  const taken = new Set(current.flatMap(({ unit_id, body_id }) => [unit_id, body_id]));
  const bodies = (await listBodies(visit.tx)).filter(({ level }) => level === null || level === 'ward' || level === 'unit');
  return {
    units: (await unitOptions(visit.tx)).filter(({ value }) => !taken.has(value)),
    bodies: bodies.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ value: id, label: name })),
  };
}

async function addPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const bloc = found(await findBloc(visit.tx, visit.param('id')));
  const { units, bodies } = await candidates(visit, bloc.id);
  return office(
    visit,
    {
      title: 'Thêm thành viên khối',
      lead: bloc.name,
      crumbs: crumbsTo(visit, bloc, 'Thêm thành viên'),
      children: (
        <PostForm visit={visit} action={`${path}/${bloc.id}/thanh-vien`} errors={errors} label="Thêm thành viên khối">
          <DateInput name="valid_from" label="Vào khối từ ngày" value={visit.form.one('valid_from')} errors={errors} />
          <Checkboxes name="members" label="Đơn vị" options={units} values={visit.form.all('members')} errors={errors} />
          <Checkboxes name="bodies" label="Cơ quan, tổ chức" options={bodies} values={visit.form.all('bodies')} errors={errors} />
          <Submit>Thêm vào khối</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function endPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const member = found(await findMember(visit.tx, visit.param('id')));
  const bloc = found(await findBloc(visit.tx, member.bloc_id));
  const name = (await listMembers(visit.tx, [bloc.id])).find(({ id }) => id === member.id)?.name ?? '';
  return office(
    visit,
    {
      title: `Cho ${name} ra khỏi khối`,
      lead: bloc.name,
      crumbs: crumbsTo(visit, bloc, 'Ra khỏi khối'),
      children: (
        <PostForm visit={visit} action={`${path}/thanh-vien/${member.id}`} errors={errors} label="Ra khỏi khối">
          <DateInput
            name="last_day"
            label="Ngày cuối trong khối"
            required
            value={visit.form.one('last_day') || formatDate(localDate(visit.tx.now))}
            errors={errors}
          />
          <Submit>Cho ra khỏi khối</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

export const memberRoutes = routes()
  .get(`${path}/:id/thanh-vien`, { permission: 'organization.edit', audit: 'bloc.form_viewed' }, (visit) => addPage(visit))
  .post(
    `${path}/:id/thanh-vien`,
    { permission: 'organization.edit', audit: 'bloc.member_added' },
    async (visit) => {
      const bloc = found(await findBloc(visit.tx, visit.param('id')));
      const data = readForm({ members: input.ids(), bodies: input.ids(), valid_from: input.optionalDate() }, visit.form);
      await addMembers(visit.tx, visit.actor, bloc.id, { unitIds: data.members, bodyIds: data.bodies, validFrom: data.valid_from });
      return redirect(visit.url(`${path}/${bloc.id}`), { notice: 'Đã thêm vào khối.' });
    },
    addPage,
  )
  .get(`${path}/thanh-vien/:id`, { permission: 'organization.edit', audit: 'bloc.form_viewed' }, (visit) => endPage(visit))
  .post(
    `${path}/thanh-vien/:id`,
    { permission: 'organization.edit', audit: 'bloc.member_ended' },
    async (visit) => {
      const member = found(await findMember(visit.tx, visit.param('id')));
      const { last_day } = readForm({ last_day: input.date('ngày cuối trong khối') }, visit.form);
      await endMember(visit.tx, visit.actor, member.id, last_day);
      return redirect(visit.url(`${path}/${member.bloc_id}`), { notice: 'Đã cho ra khỏi khối.' });
    },
    endPage,
  );
