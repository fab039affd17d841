import { formatDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { DescriptionList } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { office, wardChrome } from '../frame.tsx';
import { organizationTabs } from '../tabs.tsx';
import { type AuthorityKind, authorityKindNames } from '../words.ts';
import { readAuthority } from './authority.ts';

const path = '/lam-viec/to-chuc/chinh-quyen';
const day = (date: string | null) => (date ? formatDate(date) : '');
const kindName = (kind: string) => authorityKindNames[kind as AuthorityKind];

async function showPage(visit: Visit): Promise<Reply> {
  const authority = await readAuthority(visit.tx);
  const separator = authority.post_separator ?? ', ';
  return office(visit, {
    title: 'Chính quyền',
    lead: 'Tên gọi, cấp trên và quá trình sắp xếp; đầu trang, chân trang và mọi văn bản lấy từ đây.',
    actions: allows(visit.actor, 'organization.edit') && (
      <>
        <ButtonLink href={visit.url(`${path}/sua`)}>Sửa</ButtonLink>
        <ButtonLink href={visit.url(`${path}/cap`)}>Ghi thay đổi cấp hành chính</ButtonLink>
        <ButtonLink href={visit.url(`${path}/ke-tuc`)}>Ghi tiền thân, kế tục</ButtonLink>
      </>
    ),
    children: (
      <>
        {organizationTabs(visit)}
        <DescriptionList
          items={[
            { label: 'Tên', value: authority.name },
            { label: 'Loại', value: kindName(authority.kind) },
            { label: 'Cấp trên trực tiếp', value: authority.parent ?? 'Chưa ghi' },
            { label: 'Tỉnh, thành phố', value: authority.province ?? 'Chưa ghi' },
            { label: 'Địa chỉ trang', value: authority.host ?? `/${authority.slug}` },
            { label: 'In nhiều chức vụ', value: ['Phó Bí thư Đảng ủy', 'Chủ tịch UBND'].join(separator) },
            { label: 'Chân trang', value: wardChrome(authorityWard(visit, authority), visit.base).footerLines.join(' ') },
          ]}
        />
        <DataTable
          caption="Cấp hành chính theo thời gian"
          rows={authority.levels}
          empty={<p>Chưa ghi.</p>}
          columns={[
            { key: 'name', label: 'Tên', cell: (row) => row.name },
            { key: 'kind', label: 'Cấp', cell: (row) => kindName(row.kind) },
            { key: 'parent', label: 'Thuộc', cell: (row) => row.parent ?? '' },
            { key: 'from', label: 'Từ ngày', cell: (row) => day(row.valid_from) },
            { key: 'to', label: 'Đến ngày', cell: (row) => day(row.valid_to) },
          ]}
        />
        <DataTable
          caption="Tiền thân và kế tục"
          rows={authority.successions}
          empty={<p>Chưa ghi.</p>}
          columns={[
            { key: 'name', label: 'Tên', cell: (row) => row.name },
            { key: 'direction', label: 'Quan hệ', cell: (row) => (row.direction === 'predecessor' ? 'Tiền thân' : 'Kế tục') },
            { key: 'on', label: 'Ngày', cell: (row) => day(row.happened_on) },
            { key: 'basis', label: 'Căn cứ', cell: (row) => row.basis ?? '' },
          ]}
        />
      </>
    ),
  });
}

const authorityWard = (visit: Visit, { name, kind, parent, province }: Awaited<ReturnType<typeof readAuthority>>) => ({
  ...visit.ward,
  name,
  kind,
  parent,
  province,
});

export const authorityRoutes = routes().get(path, { permission: 'organization.view', audit: 'authority.viewed' }, showPage);
