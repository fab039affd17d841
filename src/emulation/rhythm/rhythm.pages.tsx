import { localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice, Tabs } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { type UnitMonths, idleWords, monthsOver, shade } from './months.ts';
import { rhythmOf } from './rhythm.ts';

const path = '/lam-viec/dang-ky/nhip';

/** The number is what counts; the shade only helps the eye along the row. The running month may still see something. */
const Month = ({ count, most, over }: { count: number; most: number; over: boolean }) =>
  over || count > 0 ? <span class={`heat heat-${shade(count, most)}`}>{String(count)}</span> : <>–</>;

const Heat = ({ visit, year, rows, over }: { visit: Visit; year: number; rows: UnitMonths[]; over: number }) => {
  const most = Math.max(...rows.flatMap(({ counts }) => counts));
  return (
    <DataTable
      caption={`Số hoạt động của từng đơn vị theo tháng, năm ${year}`}
      narrow="scroll"
      rows={rows}
      columns={[
        {
          key: 'unit',
          label: 'Đơn vị',
          cell: (row) => <a href={visit.url(`/lam-viec/dang-ky/don-vi/${row.unitId}?nam=${year}`)}>{row.name}</a>,
        },
        ...Array.from({ length: 12 }, (_, index) => ({
          key: `T${index + 1}`,
          label: `T${index + 1}`,
          numeric: true,
          cell: (row: UnitMonths) => <Month count={row.counts[index] ?? 0} most={most} over={index < over} />,
        })),
        { key: 'sum', label: 'Cả năm', numeric: true, cell: (row) => String(row.counts.reduce((sum, count) => sum + count, 0)) },
      ]}
    />
  );
};

const Idle = ({ rows, over }: { rows: readonly UnitMonths[]; over: number }) => {
  if (over === 0) return null;
  const idle = idleWords(rows, over);
  return idle.length === 0 ? (
    <Notice tone="success" title="Đều khắp, liên tục">
      Mọi đơn vị có hoạt động trong từng tháng đã qua.
    </Notice>
  ) : (
    <Notice tone="warning" title="Chưa đều khắp, chưa liên tục">
      Không có hoạt động:
      <ul>
        {idle.map((units) => (
          <li>{units}</li>
        ))}
      </ul>
    </Notice>
  );
};

async function rhythmPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const rows = await rhythmOf(visit.tx, year);
  const over = monthsOver(year, localDate(visit.tx.now));
  return office(visit, {
    title: 'Nhịp hoạt động theo tháng',
    section: `Năm ${year}`,
    lead: 'Đếm đăng ký, ký giao ước, quán triệt phát động, báo cáo tiến độ, mốc công trình, đóng góp, số liệu chỉ tiêu và nhiệm vụ đã xong của từng đơn vị, gồm cả các tổ trực thuộc.',
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="rhythm" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        {rows.length === 0 ? (
          <EmptyState title="Chưa có đơn vị nào" text="Lập đơn vị ở mục Tổ chức; hoạt động của từng đơn vị hiện tại đây." />
        ) : (
          <>
            <Idle rows={rows} over={over} />
            <Heat visit={visit} year={year} rows={rows} over={over} />
          </>
        )}
      </>
    ),
  });
}

export const rhythmRoutes = routes().get(path, { permission: 'movement.view', audit: 'rhythm.viewed' }, rhythmPage);
