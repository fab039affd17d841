import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { councilHome } from '../ballot/address.ts';
import { type CouncilRole, councilOn, listCouncils, membersOf, roleNames } from './council.ts';
import { changeCouncil, establishCouncil, substituteMember } from './council-acts.ts';
import { SeatRows, readSeats, roleOptions, seatChoices } from './council-form.tsx';

const crumbs = (visit: Visit, label: string) => [{ label: 'Hội đồng', href: visit.url(councilHome) }, { label }];
const typed = (visit: Visit, name: string, otherwise: string | null | undefined) =>
  visit.form.names().length > 0 ? visit.form.one(name) : (otherwise ?? '');
const councilAt = async (visit: Visit) => found((await listCouncils(visit.tx)).find(({ id }) => id === visit.param('id')));

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const today = localDate(visit.tx.now);
  const before = await councilOn(visit.tx, today);
  const members = before ? await membersOf(visit.tx, before.id) : [];
  return office(
    visit,
    {
      title: 'Ghi hội đồng mới',
      lead: 'Theo quyết định thành lập, kiện toàn. Hội đồng đang hoạt động kết thúc vào ngày trước đó.',
      crumbs: crumbs(visit, 'Hội đồng mới'),
      children: (
        <PostForm visit={visit} action={`${councilHome}/moi`} errors={errors} label="Hội đồng mới">
          <TextInput
            name="name"
            label="Tên hội đồng"
            required
            value={typed(visit, 'name', before?.name ?? `Hội đồng Thi đua - Khen thưởng ${visit.ward.name}`)}
            errors={errors}
          />
          <TextInput
            name="basis"
            label="Quyết định thành lập"
            hint="Số, ngày, người ký. Ví dụ: Quyết định số 45/QĐ-UBND ngày 04/7/2026 của Chủ tịch UBND phường."
            required
            value={typed(visit, 'basis', '')}
            errors={errors}
          />
          <DateInput name="valid_from" label="Từ ngày" required value={typed(visit, 'valid_from', formatDate(today))} errors={errors} />
          <DateInput
            name="valid_to"
            label="Đến ngày"
            hint="Để trống nếu quyết định không ghi."
            value={typed(visit, 'valid_to', '')}
            errors={errors}
          />
          <SeatRows form={visit.form} choices={await seatChoices(visit.tx, today, members)} members={members} errors={errors} />
          <Submit>Ghi hội đồng</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      name: input.text('tên hội đồng', 200),
      basis: input.text('quyết định thành lập', 500),
      valid_from: input.date('ngày bắt đầu'),
      valid_to: input.optionalDate(),
    },
    visit.form,
  );
  await establishCouncil(visit.tx, visit.actor, {
    name: data.name,
    basis: data.basis,
    validFrom: data.valid_from,
    validTo: data.valid_to,
    seats: readSeats(visit.form),
  });
  return redirect(visit.url(councilHome), { notice: 'Đã ghi hội đồng.' });
}

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const council = await councilAt(visit);
  const members = await membersOf(visit.tx, council.id);
  const choices = await seatChoices(visit.tx, council.valid_from ?? localDate(visit.tx.now), members);
  return office(
    visit,
    {
      title: 'Sửa hội đồng',
      lead: 'Chỉ sửa được khi hội đồng chưa họp biểu quyết. Sau đó thành phần thay đổi bằng quyết định có ngày.',
      crumbs: crumbs(visit, 'Sửa'),
      children: (
        <PostForm visit={visit} action={`${councilHome}/${council.id}/sua`} errors={errors} label="Sửa hội đồng">
          <TextInput name="name" label="Tên hội đồng" required value={typed(visit, 'name', council.name)} errors={errors} />
          <TextInput name="basis" label="Quyết định thành lập" required value={typed(visit, 'basis', council.basis)} errors={errors} />
          <SeatRows form={visit.form} choices={choices} members={members} errors={errors} />
          <Submit>Lưu hội đồng</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function edit(visit: Visit): Promise<Reply> {
  const data = readForm({ name: input.text('tên hội đồng', 200), basis: input.text('quyết định thành lập', 500) }, visit.form);
  await changeCouncil(visit.tx, visit.actor, (await councilAt(visit)).id, { ...data, seats: readSeats(visit.form) });
  return redirect(visit.url(councilHome), { notice: 'Đã lưu hội đồng.' });
}

async function substitutePage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const council = await councilAt(visit);
  const members = await membersOf(visit.tx, council.id);
  const choices = (await seatChoices(visit.tx, localDate(visit.tx.now))).filter(
    ({ value }) => !members.some(({ person_id }) => person_id === value),
  );
  const value = (name: string) => visit.form.one(name);
  return office(
    visit,
    {
      title: 'Thay thành viên',
      lead: 'Các phiên họp trước ngày thay giữ nguyên thành phần cũ; phiên chưa mở phiếu từ ngày đó theo thành phần mới.',
      crumbs: crumbs(visit, 'Thay thành viên'),
      children: (
        <PostForm visit={visit} action={`${councilHome}/${council.id}/thay`} errors={errors} label="Thay thành viên">
          <Select
            name="leaving"
            label="Thôi tham gia"
            required
            placeholder="Chọn thành viên"
            options={members.map((member) => ({ value: member.person_id, label: `${member.name}, ${roleNames[member.role]}` }))}
            value={value('leaving')}
            errors={errors}
          />
          <Select
            name="joining"
            label="Người thay"
            required
            placeholder="Chọn người"
            options={choices}
            value={value('joining')}
            errors={errors}
          />
          <Select name="role" label="Trong hội đồng" required options={roleOptions} value={value('role') || 'member'} errors={errors} />
          <TextInput name="post" label="Chức vụ ghi trong quyết định" value={value('post')} errors={errors} />
          <DateInput name="day" label="Từ ngày" required value={value('day') || formatDate(localDate(visit.tx.now))} errors={errors} />
          <TextInput name="basis" label="Quyết định kiện toàn" hint="Số, ngày, người ký." required value={value('basis')} errors={errors} />
          <Submit>Ghi việc thay thành viên</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function substitute(visit: Visit): Promise<Reply> {
  const roleKeys = Object.keys(roleNames) as [CouncilRole, ...CouncilRole[]];
  const data = readForm(
    {
      leaving: input.id('thành viên thôi tham gia'),
      joining: input.id('người thay'),
      role: input.choice('vai trò', roleKeys),
      post: input.optionalText(200),
      day: input.date('ngày thay'),
      basis: input.text('quyết định kiện toàn', 500),
    },
    visit.form,
  );
  await substituteMember(visit.tx, visit.actor, (await councilAt(visit)).id, {
    day: data.day,
    basis: data.basis,
    leaving: data.leaving,
    joining: { personId: data.joining, role: data.role, post: data.post ?? null },
  });
  return redirect(visit.url(councilHome), { notice: 'Đã ghi việc thay thành viên.' });
}

export const councilEditRoutes = routes()
  .get(`${councilHome}/moi`, { permission: 'council.manage', audit: 'council.form_viewed' }, (visit) => newPage(visit))
  .post(`${councilHome}/moi`, { permission: 'council.manage', audit: 'council.established' }, create, newPage)
  .get(`${councilHome}/:id/sua`, { permission: 'council.manage', audit: 'council.form_viewed' }, (visit) => editPage(visit))
  .post(`${councilHome}/:id/sua`, { permission: 'council.manage', audit: 'council.changed' }, edit, editPage)
  .get(`${councilHome}/:id/thay`, { permission: 'council.manage', audit: 'council.form_viewed' }, (visit) => substitutePage(visit))
  .post(`${councilHome}/:id/thay`, { permission: 'council.manage', audit: 'council.member_substituted' }, substitute, substitutePage);
