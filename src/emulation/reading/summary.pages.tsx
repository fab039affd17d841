import { localDate } from '../../platform/calendar/date.ts';
import { renderOneSheet } from '../../platform/documents/paper.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Tabs } from '../../platform/web/ui/text.tsx';
import { allows, mayActFor, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { launchMoment } from '../movement/when.ts';
import { boardPage, remindFromBoard } from './board.pages.tsx';
import { type UnitSummary, unitSummary } from './summary.ts';
import { summaryPapers } from './summary.paper.ts';
import { type SummaryTable, summaryTables } from './summary-words.ts';

const path = '/lam-viec/phong-trao/don-vi';

const Section = ({ table }: { table: SummaryTable }) =>
  table.rows.length === 0 ? (
    <Card title={table.title}>
      <p>{table.empty}</p>
    </Card>
  ) : (
    <DataTable
      caption={table.title}
      rows={table.rows}
      columns={table.columns.map((label, index) => ({ key: label, label, cell: (row: string[]) => row[index] ?? '' }))}
    />
  );

/** The unit's head says here that the launch was read and made known. */
const Unread = ({ visit, summary }: { visit: Visit; summary: UnitSummary }) => {
  const open = summary.launches.filter(({ read_at }) => read_at === null);
  if (open.length === 0 || !allows(visit.actor, 'registration.submit') || !mayActFor(visit.actor, summary.unit.id)) return null;
  return (
    <Card title="Chờ xác nhận quán triệt">
      {open.map((launch) => (
        <PostForm visit={visit} action={`/lam-viec/phong-trao/phat-dong/${launch.id}/quan-triet`} label="Xác nhận quán triệt">
          <p>
            <a href={visit.url(`/lam-viec/phong-trao/phat-dong/${launch.id}`)}>
              Lời phát động {launchMoment(launch).toLocaleLowerCase('vi')}
            </a>
          </p>
          <Hidden name="unit" value={summary.unit.id} />
          <Submit>Đã đọc và phổ biến trong đơn vị</Submit>
        </PostForm>
      ))}
    </Card>
  );
};

async function summaryPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const summary = await unitSummary(visit.tx, recordId(visit), year);
  const here = `${path}/${summary.unit.id}`;
  return office(visit, {
    title: `${summary.unit.name}: việc được giao`,
    section: `Năm thi đua ${year}`,
    lead: 'Một trang về mọi việc đơn vị phải làm trong năm: nội dung, chỉ tiêu, giao ước, công trình, nhiệm vụ và hạn.',
    crumbs: [
      { label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') },
      { label: 'Theo dõi đơn vị', href: visit.url(`/lam-viec/phong-trao/theo-doi?nam=${year}`) },
      { label: summary.unit.name },
    ],
    actions: (
      <>
        <ButtonLink href={visit.url(`${here}/tom-tat.pdf?nam=${year}`)}>Bản in (PDF)</ButtonLink>
        <ButtonLink href={visit.url(`/lam-viec/dang-ky/don-vi/${summary.unit.id}?nam=${year}`)}>Đăng ký của đơn vị</ButtonLink>
      </>
    ),
    children: (
      <>
        <Tabs label="Năm" items={yearTabs(visit, here, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <Unread visit={visit} summary={summary} />
        {summaryTables(summary).map((table) => (
          <Section table={table} />
        ))}
      </>
    ),
  });
}

async function summaryPdf(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const summary = await unitSummary(visit.tx, recordId(visit), year);
  const place = `${visit.origin}${visit.url(`${path}/${summary.unit.id}?nam=${year}`)}`;
  const pdf = await renderOneSheet(summaryPapers(visit.ward, summary, localDate(visit.tx.now), place), visit.tx.now);
  return download(pdf, 'application/pdf', `tom-tat-${year}.pdf`, true);
}

export const readingRoutes = routes()
  .get('/lam-viec/phong-trao/theo-doi', { permission: 'movement.view', audit: 'reading.listed' }, boardPage)
  .post('/lam-viec/phong-trao/theo-doi/nhac', { permission: 'reminder.send', audit: 'reminder.sent' }, remindFromBoard)
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'reading.summary_viewed' }, summaryPage)
  .get(`${path}/:id/tom-tat.pdf`, { permission: 'movement.view', audit: 'reading.summary_printed' }, summaryPdf);
