import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { DataTable, EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Notice, Tag } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf } from '../address.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { deliveryState, listDeliveries } from './deliveries.ts';
import { ReminderTabs, deliveryPath as path } from './tabs.tsx';

const pageSize = 50;

async function deliveriesPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const current = pageNumber(visit.query);
  const { rows, total } = await listDeliveries(visit.tx, pageSize, (current - 1) * pageSize);
  return office(visit, {
    title: 'Thư nhắc việc đã gửi',
    section: `Năm ${year}`,
    lead: 'Mỗi người nhiều nhất một thư trong ngày. Thư chưa gửi được thì thử lại sau 1, 5, 15 phút, 1, 3 và 6 giờ.',
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="reminders" />
        <ReminderTabs visit={visit} year={year} current="deliveries" />
        {visit.runtime.mail === undefined && (
          <Notice tone="info" title="Chưa gửi thư">
            Máy chủ thư chưa được cấu hình; mọi người chỉ được nhắc trong hệ thống. Người vận hành đặt SMTP_URL và MAIL_FROM.
          </Notice>
        )}
        <DataTable
          caption="Thư nhắc việc"
          captionHidden
          rows={rows}
          empty={<EmptyState title="Chưa có thư nào" text="Thư được gửi khi có việc cần nhắc và người nhận có thư điện tử." />}
          columns={[
            { key: 'day', label: 'Ngày', cell: (row) => formatDate(row.day) },
            { key: 'who', label: 'Người nhận', cell: (row) => `${row.reader}${row.email ? `, ${row.email}` : ''}` },
            { key: 'what', label: 'Thư', cell: (row) => row.subject },
            {
              key: 'state',
              label: 'Tình trạng',
              cell: (row) => {
                const { words, tone } = deliveryState(row, visit.tx.now);
                return <Tag tone={tone}>{words}</Tag>;
              },
            },
            { key: 'when', label: 'Lúc', cell: (row) => row.started_at && formatDateTime(row.started_at) },
            { key: 'tries', label: 'Lần thử', numeric: true, cell: (row) => String(row.attempts) },
            { key: 'why', label: 'Lý do', cell: (row) => row.reason },
          ]}
        />
        <Pagination
          page={current}
          pages={Math.max(1, Math.ceil(total / pageSize))}
          hrefFor={(page) => visit.url(`${path}?nam=${year}&trang=${page}`)}
        />
      </>
    ),
  });
}

export const deliveryRoutes = routes().get(path, { permission: 'reminder.send', audit: 'reminder.deliveries_viewed' }, deliveriesPage);
