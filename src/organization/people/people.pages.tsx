import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import { searchQuery } from '../../platform/text/search-key.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { bodyOptions } from '../body/body.ts';
import { office } from '../frame.tsx';
import { organizationTabs } from '../tabs.tsx';
import { levelNames } from '../words.ts';
import type { Level } from '../words.ts';
import { type PersonRow, type PostRow, findPerson, listPeople, placeOf, postsOf } from './people.ts';
import { addressed, heldOn, printPosts, protocolOrder } from './protocol.ts';

const path = '/lam-viec/to-chuc/nguoi';
const pageSize = 50;

/** Everybody whose name or posts hold the words typed, accents or not, and who is of the body asked for. */
function narrowed(people: PersonRow[], search: string, bodyId: string): PersonRow[] {
  const words = searchQuery(search).split(' ').filter(Boolean);
  return people.filter((person) => {
    const key = searchQuery([person.name, person.pen_name, ...person.posts.map(({ title }) => title)].filter(Boolean).join(' '));
    return words.every((word) => key.includes(word)) && (bodyId === '' || person.posts.some(({ body_id }) => body_id === bodyId));
  });
}

const separator = (visit: Visit) => visit.ward.post_separator ?? ', ';

async function listPage(visit: Visit): Promise<Reply> {
  const [search, body, order] = [visit.query.get('tim') ?? '', visit.query.get('co-quan') ?? '', visit.query.get('xep') ?? 'ten'];
  const all = await listPeople(visit.tx, localDate(visit.tx.now));
  const people = order === 'le-tan' ? protocolOrder(narrowed(all, search, body)) : narrowed(all, search, body);
  const pages = Math.max(1, Math.ceil(people.length / pageSize));
  const current = Math.min(pages, pageNumber(visit.query));
  const query = (extra: Record<string, string>) => `?${new URLSearchParams({ tim: search, 'co-quan': body, xep: order, ...extra })}`;
  return office(visit, {
    title: 'Cá nhân, chức vụ',
    lead: search || body ? `${people.length} trong ${all.length} người` : `${all.length} người, xếp theo tên`,
    actions: allows(visit.actor, 'organization.edit') && (
      <>
        <ButtonLink href={visit.url(`${path}/moi`)}>Thêm cá nhân</ButtonLink>
        <ButtonLink href={visit.url('/lam-viec/to-chuc/nhap/ca-nhan')}>Nhập từ bảng tính</ButtonLink>
      </>
    ),
    children: (
      <>
        {organizationTabs(visit)}
        <FilterBar action={visit.url(path)} {...(search || body || order !== 'ten' ? { resetHref: visit.url(path) } : {})}>
          <TextInput name="tim" label="Tìm tên, chức vụ" type="search" value={search} />
          <Select name="co-quan" label="Cơ quan, tổ chức" placeholder="Tất cả" options={await bodyOptions(visit.tx)} value={body} />
          <Select
            name="xep"
            label="Xếp theo"
            options={[
              { value: 'ten', label: 'Tên' },
              { value: 'le-tan', label: 'Thứ tự chức vụ' },
            ]}
            value={order}
          />
        </FilterBar>
        <DataTable
          caption="Cá nhân"
          captionHidden
          rows={people.slice((current - 1) * pageSize, current * pageSize)}
          empty={<EmptyState title="Không có ai" text="Thêm từng người, nhập cả danh sách từ bảng tính, hoặc bỏ bớt điều kiện lọc." />}
          columns={[
            { key: 'name', label: 'Họ và tên', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{addressed(row, 'list')}</a> },
            { key: 'posts', label: 'Chức vụ hiện nay', cell: (row) => printPosts(row.posts, separator(visit)) },
            { key: 'place', label: 'Đơn vị, cơ quan', cell: (row) => [...new Set(row.posts.map(placeOf).filter(Boolean))].join('; ') },
          ]}
        />
        <Pagination page={current} pages={pages} hrefFor={(page) => query({ trang: String(page) })} />
      </>
    ),
  });
}

const period = ({ valid_from, valid_to }: PostRow) =>
  [valid_from && `từ ${formatDate(valid_from)}`, valid_to && `đến ${formatDate(valid_to)}`].filter(Boolean).join(' ') || 'Chưa ghi';

function PostTable({ visit, posts }: { visit: Visit; posts: PostRow[] }) {
  const current = heldOn(posts, localDate(visit.tx.now));
  const edit = allows(visit.actor, 'organization.edit');
  return (
    <DataTable
      caption="Chức vụ"
      rows={posts}
      empty={<p>Chưa ghi chức vụ nào.</p>}
      columns={[
        {
          key: 'title',
          label: 'Chức vụ',
          cell: (post) => (edit ? <a href={visit.url(`/lam-viec/to-chuc/chuc-vu/${post.id}`)}>{post.title}</a> : post.title),
        },
        { key: 'place', label: 'Đơn vị, cơ quan', cell: (post) => placeOf(post) ?? '' },
        { key: 'level', label: 'Cấp', cell: (post) => levelNames[post.level as Level] },
        { key: 'rank', label: 'Thứ tự', numeric: true, cell: (post) => post.rank?.toString() ?? '' },
        { key: 'period', label: 'Thời gian', cell: period },
        {
          key: 'state',
          label: 'Trạng thái',
          cell: (post) => (current.includes(post) ? <Tag tone="green">Đang giữ</Tag> : <Tag>Không còn giữ</Tag>),
        },
      ]}
    />
  );
}

async function showPage(visit: Visit): Promise<Reply> {
  const person = found(await findPerson(visit.tx, visit.param('id')));
  const posts = await postsOf(visit.tx, person.id);
  const held = printPosts(heldOn(posts, localDate(visit.tx.now)), separator(visit));
  return office(visit, {
    title: person.name,
    section: 'Cá nhân',
    lead: held,
    crumbs: [{ label: 'Cá nhân, chức vụ', href: visit.url(path) }, { label: person.name }],
    actions: allows(visit.actor, 'organization.edit') && (
      <>
        <ButtonLink href={visit.url(`${path}/${person.id}/chuc-vu`)}>Thêm chức vụ</ButtonLink>
        <ButtonLink href={visit.url(`${path}/${person.id}/sua`)}>Sửa</ButtonLink>
      </>
    ),
    children: (
      <>
        <DescriptionList
          items={[
            { label: 'Trong danh sách', value: addressed(person, 'list') },
            { label: 'Trong diễn văn', value: addressed(person, 'speech') },
            ...(person.pen_name ? [{ label: 'Bút danh', value: person.pen_name }] : []),
            ...(person.note ? [{ label: 'Ghi chú', value: person.note }] : []),
          ]}
        />
        <PostTable visit={visit} posts={posts} />
      </>
    ),
  });
}

export const peopleRoutes = routes()
  .get(path, { permission: 'organization.view', audit: 'person.listed' }, listPage)
  .get(`${path}/:id`, { permission: 'organization.view', audit: 'person.viewed' }, showPage);
