import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { ownPath as path } from './digest.tsx';
import { type OwnReminder, chooseChannel, hasMuted, ownReminders } from './own.ts';
import { readerOf } from './recipients.ts';

const Subject = ({ visit, row }: { visit: Visit; row: OwnReminder }) => (
  <>
    {row.href ? <a href={visit.url(row.href)}>{row.subject}</a> : row.subject}
    {row.unit && ` (${row.unit})`}
  </>
);

const Letters = ({ visit, email, muted }: { visit: Visit; email: string | null; muted: boolean }) => (
  <Card title="Thư nhắc việc">
    {email === null ? (
      <p>Tài khoản chưa có thư điện tử nên chỉ được nhắc tại đây. Nhờ quản trị ghi địa chỉ thư vào tài khoản.</p>
    ) : (
      <>
        <p>
          {muted
            ? `Đã thôi nhận thư nhắc việc tại ${email}. Việc được nhắc vẫn hiện ở trang này.`
            : `Mỗi ngày làm việc có việc cần nhắc, một thư được gửi tới ${email} trong khoảng 7 giờ đến 20 giờ.`}
        </p>
        <PostForm visit={visit} action={`${path}/thu`} label="Nhận hay thôi nhận thư nhắc việc">
          <Hidden name="wanted" value={muted ? 'co' : 'khong'} />
          <Submit tone="secondary">{muted ? 'Nhận lại thư' : 'Thôi nhận thư'}</Submit>
        </PostForm>
      </>
    )}
  </Card>
);

async function ownPage(visit: Visit): Promise<Reply> {
  const rows = await ownReminders(visit.tx, visit.actor);
  const reader = await readerOf(visit.tx, visit.actor, localDate(visit.tx.now));
  const waiting = rows.filter(({ open }) => open).length;
  return office(visit, {
    title: 'Việc được nhắc',
    lead: waiting > 0 ? `${waiting} việc đang chờ làm. Mỗi việc ghi rõ vì sao được nhắc.` : 'Không còn việc nào đang chờ.',
    children: (
      <>
        <DataTable
          caption="Việc được nhắc"
          captionHidden
          rows={rows}
          empty={<EmptyState title="Chưa được nhắc việc nào" text="Việc sắp đến hạn, quá hạn sẽ hiện ở đây cùng lý do." />}
          columns={[
            { key: 'what', label: 'Việc', cell: (row) => <Subject visit={visit} row={row} /> },
            { key: 'do', label: 'Cần làm', cell: (row) => row.text },
            { key: 'why', label: 'Vì sao được nhắc', cell: (row) => row.why ?? 'Cán bộ thi đua của phường, xã nhắc.' },
            { key: 'due', label: 'Hạn', cell: (row) => row.dueOn && formatDate(row.dueOn) },
            { key: 'last', label: 'Nhắc gần nhất', cell: (row) => formatDate(localDate(row.last)) },
            { key: 'count', label: 'Số lần', numeric: true, cell: (row) => String(row.count) },
            {
              key: 'state',
              label: 'Tình trạng',
              cell: (row) => <Tag tone={row.open ? 'amber' : 'green'}>{row.open ? 'Đang chờ' : 'Đã làm'}</Tag>,
            },
          ]}
        />
        <Letters visit={visit} email={reader?.email ?? null} muted={await hasMuted(visit.tx, visit.actor, 'email')} />
      </>
    ),
  });
}

async function choose(visit: Visit): Promise<Reply> {
  const wanted = readForm({ wanted: input.choice('lựa chọn', ['co', 'khong']) }, visit.form).wanted === 'co';
  await chooseChannel(visit.tx, visit.actor, 'email', wanted);
  return redirect(visit.url(path), { notice: wanted ? 'Sẽ gửi thư nhắc việc.' : 'Đã thôi gửi thư nhắc việc.' });
}

export const ownReminderRoutes = routes()
  .get(path, { permission: 'office.view', audit: 'reminder.own_viewed' }, ownPage)
  .post(`${path}/thu`, { permission: 'office.view', audit: 'reminder.channel_chosen' }, choose);
