import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { office } from '../frame.tsx';
import { heldOn } from '../people/protocol.ts';
import { organizationTabs } from '../tabs.tsx';
import { findBloc, listBlocs } from './bloc.ts';
import { type MemberRow, listMembers } from './member.ts';

const path = '/lam-viec/to-chuc/khoi';

async function listPage(visit: Visit): Promise<Reply> {
  const today = localDate(visit.tx.now);
  return office(visit, {
    title: 'Khối thi đua',
    lead: 'Các đơn vị, cơ quan cùng tính chất thi đua với nhau, không theo cây đơn vị.',
    actions: allows(visit.actor, 'organization.edit') && <ButtonLink href={visit.url(`${path}/moi`)}>Lập khối</ButtonLink>,
    children: (
      <>
        {organizationTabs(visit)}
        <DataTable
          caption="Khối thi đua"
          captionHidden
          rows={await listBlocs(visit.tx)}
          empty={<EmptyState title="Chưa có khối thi đua nào" text="Lập khối rồi chọn các đơn vị, cơ quan vào khối." />}
          columns={[
            { key: 'name', label: 'Khối', cell: (bloc) => <a href={visit.url(`${path}/${bloc.id}`)}>{bloc.name}</a> },
            { key: 'year', label: 'Năm', cell: (bloc) => bloc.year?.toString() ?? 'Thường xuyên' },
            { key: 'leader', label: 'Trưởng khối', cell: (bloc) => bloc.leader_name ?? 'Chưa chọn' },
            { key: 'members', label: 'Số thành viên', numeric: true, cell: (bloc) => String(heldOn(bloc.members, today).length) },
          ]}
        />
      </>
    ),
  });
}

const period = ({ valid_from, valid_to }: MemberRow) =>
  [valid_from && `từ ${formatDate(valid_from)}`, valid_to && `đến ${formatDate(valid_to)}`].filter(Boolean).join(' ') || 'Từ khi lập khối';

const memberHref = (visit: Visit, { unit_id, body_id }: MemberRow) =>
  visit.url(unit_id ? `/lam-viec/to-chuc/don-vi/${unit_id}` : `/lam-viec/to-chuc/co-quan/${body_id}`);

async function showPage(visit: Visit): Promise<Reply> {
  const bloc = found(await findBloc(visit.tx, visit.param('id')));
  const members = await listMembers(visit.tx, [bloc.id]);
  const current = heldOn(members, localDate(visit.tx.now));
  const edit = allows(visit.actor, 'organization.edit');
  return office(visit, {
    title: bloc.name,
    section: 'Khối thi đua',
    crumbs: [{ label: 'Khối thi đua', href: visit.url(path) }, { label: bloc.name }],
    actions: edit && (
      <>
        <ButtonLink href={visit.url(`${path}/${bloc.id}/thanh-vien`)}>Thêm thành viên</ButtonLink>
        <ButtonLink href={visit.url(`${path}/${bloc.id}/sua`)}>Sửa khối, đổi trưởng khối</ButtonLink>
      </>
    ),
    children: (
      <>
        <DescriptionList
          items={[
            { label: 'Năm', value: bloc.year?.toString() ?? 'Thường xuyên' },
            { label: 'Trưởng khối', value: bloc.leader_name ?? 'Chưa chọn' },
            { label: 'Số thành viên', value: String(current.length) },
            ...(bloc.note ? [{ label: 'Ghi chú', value: bloc.note }] : []),
          ]}
        />
        <DataTable
          caption="Thành viên"
          rows={members.toSorted((a, b) => Number(current.includes(b)) - Number(current.includes(a)))}
          empty={<p>Khối chưa có thành viên.</p>}
          columns={[
            { key: 'name', label: 'Đơn vị, cơ quan', cell: (member) => <a href={memberHref(visit, member)}>{member.name}</a> },
            { key: 'period', label: 'Thời gian', cell: period },
            {
              key: 'state',
              label: 'Trạng thái',
              cell: (member) => (current.includes(member) ? <Tag tone="green">Trong khối</Tag> : <Tag>Ngoài khối</Tag>),
            },
            {
              key: 'end',
              label: 'Việc',
              cell: (member) =>
                edit && member.valid_to === null ? <a href={visit.url(`${path}/thanh-vien/${member.id}`)}>Cho ra khỏi khối</a> : '',
            },
          ]}
        />
      </>
    ),
  });
}

export const blocRoutes = routes()
  .get(path, { permission: 'organization.view', audit: 'bloc.listed' }, listPage)
  .get(`${path}/:id`, { permission: 'organization.view', audit: 'bloc.viewed' }, showPage);
