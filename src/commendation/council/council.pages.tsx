import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate, localYear } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, DateInput, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { postsOn } from '../subject/posts.ts';
import { councilOn, listCouncils, listMeetings, membersOf, roleNames, stageNames, stageOf, stageTones } from './council.ts';
import { CompositionCard } from './council-view.tsx';
import { compositionChecks, councilRules } from './council-check.ts';
import { callMeeting } from './meeting.ts';
import { voteRulesOn } from './vote-rules.ts';

const home = '/lam-viec/hoi-dong';
const term = ({ valid_from, valid_to }: { valid_from: string | null; valid_to: string | null }) =>
  [valid_from && `từ ${formatDate(valid_from)}`, valid_to && `đến ${formatDate(valid_to)}`].filter(Boolean).join(' ') ||
  'không ghi thời hạn';

async function councilPage(visit: Visit): Promise<Reply> {
  const councils = await listCouncils(visit.tx);
  const inOffice = await councilOn(visit.tx, localDate(visit.tx.now));
  const council = councils.find(({ key }) => key === visit.query.get('hoi-dong')) ?? inOffice ?? councils[0];
  const members = council ? await membersOf(visit.tx, council.id) : [];
  const day = council?.valid_to ?? localDate(visit.tx.now);
  // One person may wear several hats (S3-12): all of them are shown, not only the one the council was made up with.
  const posts = await postsOn(
    visit.tx,
    members.map(({ person_id }) => person_id),
    day,
  );
  const meetings = await listMeetings(visit.tx);
  const { quorum } = await voteRulesOn(visit.tx, day);
  const manage = allows(visit.actor, 'council.manage');
  return office(visit, {
    title: 'Hội đồng Thi đua – Khen thưởng',
    lead: council && `${council.name}, ${term(council)}: ${members.length} thành viên.`,
    actions: (
      <>
        {manage && (
          <ButtonLink tone="primary" href={visit.url(`${home}/phien-hop/moi`)}>
            Mở phiên họp
          </ButtonLink>
        )}
        <ButtonLink href={visit.url(`${home}/quan-he`)}>Khai quan hệ</ButtonLink>
        {manage && <ButtonLink href={visit.url('/lam-viec/niem-yet')}>Niêm yết công khai</ButtonLink>}
        {manage && <ButtonLink href={visit.url(`${home}/moi`)}>Ghi hội đồng mới</ButtonLink>}
        {manage && council && <ButtonLink href={visit.url(`${home}/${council.id}/thay`)}>Thay thành viên</ButtonLink>}
        {manage && council && <ButtonLink href={visit.url(`${home}/${council.id}/sua`)}>Sửa hội đồng</ButtonLink>}
      </>
    ),
    children: (
      <>
        {council && council.id !== inOffice?.id && <Notice>Đây không phải hội đồng đang hoạt động hôm nay.</Notice>}
        {councils.length > 1 && (
          <FilterBar action={visit.url(home)} label="Chọn hội đồng" submit="Xem">
            <Select
              name="hoi-dong"
              label="Hội đồng"
              options={councils.map((each) => ({ value: each.key, label: term(each) }))}
              value={council?.key}
            />
          </FilterBar>
        )}
        <DataTable
          caption="Thành viên"
          rows={members}
          empty={
            <EmptyState title="Chưa có hội đồng" text="Ghi hội đồng và thành viên theo quyết định thành lập bằng nút “Ghi hội đồng mới”." />
          }
          columns={[
            { key: 'name', label: 'Họ tên', cell: (row) => row.name },
            {
              key: 'role',
              label: 'Trong hội đồng',
              cell: (row) => (row.role === 'chair' ? <Tag tone="red">{roleNames.chair}</Tag> : roleNames[row.role]),
            },
            {
              key: 'post',
              label: 'Chức vụ',
              cell: (row) => [...new Set([...(posts.get(row.person_id) ?? []), ...(row.post ? [row.post] : [])])].join(', '),
            },
          ]}
        />
        {council?.basis && <p class="hint">{`Quyết định thành lập: ${council.basis}`}</p>}
        {council?.note && <p class="hint">{council.note}</p>}
        {council && <CompositionCard checks={await compositionChecks(visit.tx, members, day)} rules={await councilRules(visit.tx, day)} />}
        <DataTable
          caption="Phiên họp"
          rows={meetings}
          empty={<EmptyState title="Chưa có phiên họp nào" text={`${quorum.note}.`} />}
          columns={[
            {
              key: 'date',
              label: 'Ngày họp',
              cell: (row) => <a href={visit.url(`${home}/phien-hop/${row.id}`)}>{formatDate(row.held_on)}</a>,
            },
            { key: 'year', label: 'Xét năm', numeric: true, cell: (row) => String(row.year) },
            { key: 'place', label: 'Nơi họp', cell: (row) => row.place ?? '' },
            { key: 'present', label: 'Có mặt', numeric: true, cell: (row) => `${row.present}/${row.members}` },
            { key: 'votes', label: 'Đề nghị', numeric: true, cell: (row) => String(row.votes) },
            { key: 'stage', label: 'Trạng thái', cell: (row) => <Tag tone={stageTones[stageOf(row)]}>{stageNames[stageOf(row)]}</Tag> },
          ]}
        />
      </>
    ),
  });
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  return office(
    visit,
    {
      title: 'Mở phiên họp',
      crumbs: [{ label: 'Hội đồng', href: visit.url(home) }, { label: 'Mở phiên họp' }],
      children: (
        <PostForm visit={visit} action={`${home}/phien-hop/moi`} errors={errors} label="Mở phiên họp">
          <NumberInput
            name="year"
            label="Xét khen thưởng năm"
            required
            value={form.one('year') || localYear(visit.tx.now)}
            errors={errors}
          />
          <DateInput
            name="held_on"
            label="Ngày họp"
            required
            value={form.one('held_on') || formatDate(localDate(visit.tx.now))}
            errors={errors}
          />
          <TextInput name="place" label="Nơi họp" value={form.one('place')} errors={errors} />
          <Submit>Mở phiên họp</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm(
    { year: input.integer('năm', 1945, 2200), held_on: input.date('ngày họp'), place: input.optionalText(200) },
    visit.form,
  );
  const id = await callMeeting(visit.tx, visit.actor, { year: data.year, heldOn: data.held_on, place: data.place ?? null });
  return redirect(visit.url(`${home}/phien-hop/${id}`), { notice: 'Đã mở phiên họp. Điểm danh, rồi mở phiếu.' });
}

export const councilRoutes = routes()
  .get(home, { permission: 'council.view', audit: 'council.viewed' }, councilPage)
  .get(`${home}/phien-hop/moi`, { permission: 'council.manage', audit: 'meeting.form_viewed' }, (visit) => newPage(visit))
  .post(`${home}/phien-hop/moi`, { permission: 'council.manage', audit: 'meeting.called' }, create, newPage);
