import { spreadOfYear, spreadSentence } from '../../emulation/rhythm/evenness.ts';
import { HeatMap } from '../../emulation/rhythm/heat-map.tsx';
import { monthsOver } from '../../emulation/rhythm/months.ts';
import { showsNames, withoutNames } from '../../emulation/rhythm/publication.ts';
import { rhythmOf } from '../../emulation/rhythm/rhythm.ts';
import { movementYears } from '../../emulation/movement/movement.ts';
import { routes } from '../../organization/access.ts';
import { localDate, localYear } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { PageHeader, Tabs } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';
import { yearIn, yearLinks } from '../years.ts';

const path = '/nhip-hoat-dong';

/** How evenly the units act through the year, with or without their names as the ward has chosen. */
async function rhythmPage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const current = localYear(tx.now);
  const years = [...new Set([current, ...(await movementYears(tx)).filter((each) => each < current)])].slice(0, 6);
  const year = yearIn(visit, years);
  const named = await showsNames(tx);
  const all = await rhythmOf(tx, year);
  const rows = named ? all : withoutNames(all);
  const spread = spreadOfYear(rows);
  return site(visit, {
    title: 'Nhịp hoạt động thi đua',
    crumbs: [{ label: 'Nhịp hoạt động' }],
    children: (
      <>
        <PageHeader
          title="Nhịp hoạt động thi đua"
          lead={
            named ? 'Số hoạt động của từng đơn vị trong mỗi tháng.' : 'Số hoạt động trong mỗi tháng; tên đơn vị được ẩn, thứ tự ngẫu nhiên.'
          }
        />
        {years.length > 1 && <Tabs label="Năm" items={yearLinks(visit, path, years, year)} />}
        {rows.length === 0 ? (
          <EmptyState title="Chưa có số liệu" text="Hoạt động của các đơn vị sẽ hiện tại đây." />
        ) : (
          <>
            {spread && <p>{spreadSentence(spread)}</p>}
            <HeatMap caption={`Số hoạt động theo tháng, năm ${year}`} rows={rows} over={monthsOver(year, localDate(tx.now))} />
          </>
        )}
      </>
    ),
  });
}

export const rhythmRoutes = routes().get(path, { permission: 'public', audit: 'rhythm.public_read', kept: true }, rhythmPage);
