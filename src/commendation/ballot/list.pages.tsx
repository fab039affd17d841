import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound, Refusal, found } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, Notice, StatGrid } from '../../platform/web/ui/text.tsx';
import { findMeeting } from '../council/council.ts';
import { meetingAt, meetingCrumbs, meetingPath } from './address.ts';
import { listOf } from './list.ts';
import { type PublishedItem, type PublishedList, linesOf } from './published.ts';
import { readReceipt } from './receipt.ts';
import { choiceNames } from './sheet.ts';

type Own = ReturnType<typeof linesOf>;

async function published(visit: Visit) {
  const meeting = found(await findMeeting(visit.tx, visit.param('id')));
  if (!meeting.ballots_sha256) throw new NotFound();
  return { meeting, list: await listOf(visit.tx, meeting, visit.ward.name) };
}

const Ballots = ({ item, own }: { item: PublishedItem; own: Own }) => (
  <Card title={item.label}>
    <p>{`${item.voters} phiếu: ${item.for} đồng ý, ${item.against} không đồng ý, ${item.blank} phiếu trắng.`}</p>
    <ul class="ballot-list">
      {item.ballots.map(({ code, choice }) => (
        <li class={own.some((line) => line.code === code) ? 'ballot-own' : undefined}>
          <code>{code}</code> <span>{choiceNames[choice]}</span>
        </li>
      ))}
    </ul>
  </Card>
);

const Find = ({ visit, errors, own }: { visit: Visit; errors: FieldError[]; own: Own | null }) => (
  <Card title="Tìm lá phiếu của mình">
    {own && (
      <Notice tone="success" title="Lá phiếu của mã này">
        <ul>
          {own.map(({ label, code, choice }) => (
            <li>
              {label}: <strong>{choiceNames[choice]}</strong> (mã {code})
            </li>
          ))}
        </ul>
      </Notice>
    )}
    <PostForm visit={visit} action={`${meetingAt(visit.param('id'))}/danh-sach-phieu`} errors={errors} label="Tìm lá phiếu">
      <TextInput
        name="receipt"
        label="Mã phiếu"
        hint="Mã không được lưu lại. Muốn tìm mà không gửi mã đi: tải tệp JSON và dùng lệnh bangvang ballot verify."
        required
        errors={errors}
        autocomplete="off"
      />
      <Submit tone="secondary">Tìm</Submit>
    </PostForm>
  </Card>
);

const Figures = ({ list }: { list: PublishedList }) => (
  <StatGrid
    items={[
      { value: String(list.roll.voters), label: 'Người bỏ phiếu' },
      { value: String(list.roll.phone), label: 'Phiếu trên máy' },
      { value: String(list.roll.paper_returned), label: 'Phiếu giấy thu về', note: `${list.roll.paper_invalid} phiếu không hợp lệ` },
    ]}
  />
);

async function listPage(visit: Visit, errors: FieldError[] = [], own: Own | null = null): Promise<Reply> {
  const { meeting, list } = await published(visit);
  const at = meetingAt(meeting.id);
  return office(
    visit,
    {
      title: 'Danh sách phiếu',
      section: `Phiên họp ngày ${formatDate(meeting.held_on)}`,
      crumbs: meetingCrumbs((path) => visit.url(path), meeting.id, 'Danh sách phiếu'),
      actions: (
        <ButtonLink href={visit.url(`${at}/danh-sach-phieu.json`)} download>
          Tải tệp để đếm lại
        </ButtonLink>
      ),
      children: (
        <>
          {meeting.telling_results.length > 0 && (
            <Notice tone="warning" title="Kết quả tự làm lộ lá phiếu">
              {meeting.telling_results.join(' ')}
            </Notice>
          )}
          <Figures list={list} />
          <Find visit={visit} errors={errors} own={own} />
          {list.items.map((item) => (
            <Ballots item={item} own={own ?? []} />
          ))}
          <p class="hint">
            Mỗi mục có mã riêng cho từng lá phiếu, nên không ghép được các dòng của một người nếu không có mã phiếu của người đó. Mã băm
            SHA-256 in trong biên bản kiểm phiếu: <span class="ballot-hash">{list.sha256}</span>
          </p>
        </>
      ),
    },
    errors,
  );
}

async function find(visit: Visit): Promise<Reply> {
  const receipt = readReceipt(visit.form.one('receipt'));
  if (receipt === null) throw new Refusal('receipt', 'Mã phiếu gồm 16 ký tự. Nhập lại.', 'receipt');
  const own = linesOf((await published(visit)).list, receipt);
  if (own.length === 0) throw new Refusal('receipt', 'Không có lá phiếu nào của mã này trong danh sách. Xem lại mã.', 'receipt');
  return listPage(visit, [], own);
}

async function file(visit: Visit): Promise<Reply> {
  const { meeting, list } = await published(visit);
  return download(`${JSON.stringify(list, null, 1)}\n`, 'application/json', `phieu-${meeting.held_on}.json`);
}

export const listRoutes = routes()
  .get(`${meetingPath}/danh-sach-phieu.json`, { permission: 'council.view', audit: 'ballot.list_viewed' }, file)
  .get(`${meetingPath}/danh-sach-phieu`, { permission: 'council.view', audit: 'ballot.list_viewed' }, (visit) => listPage(visit))
  .post(`${meetingPath}/danh-sach-phieu`, { permission: 'council.view', audit: 'ballot.list_searched' }, find, listPage);
