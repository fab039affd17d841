import { hash } from 'node:crypto';
import { routes } from '../../organization/access.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { type Paper, renderPaperPdf } from '../../platform/documents/paper.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type Reply, download } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Actions, ButtonLink } from '../../platform/web/ui/form.tsx';
import { HomeBlock } from '../../platform/web/ui/public.tsx';
import { DataTable, EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { PageHeader } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';
import { type IssuedPaper, awardDecisions, countDecisions, issuedPapers, publicPaper } from './issued.ts';
import { decisionNumber, documentKinds, paperTitle } from './words.ts';
import { PaperReading } from './reading.tsx';

const path = '/van-ban';
const pageSize = 50;
const Papers = ({ visit, papers }: { visit: Visit; papers: IssuedPaper[] }) => (
  <HomeBlock id="ke-hoach-bao-cao" title="Kế hoạch, báo cáo">
    <DataTable
      caption="Kế hoạch, báo cáo đã ban hành"
      captionHidden
      rows={papers}
      columns={[
        {
          key: 'title',
          label: 'Văn bản',
          cell: (row) => (row.id ? <a href={visit.url(`${path}/${row.id}`)}>{paperTitle(row)}</a> : paperTitle(row)),
        },
        { key: 'number', label: 'Số, ký hiệu', cell: (row) => <span class="unbroken">{row.number ?? 'Không số'}</span> },
        { key: 'on', label: 'Ngày ban hành', cell: (row) => formatDate(row.issuedOn) },
        { key: 'year', label: 'Năm thi đua', numeric: true, cell: (row) => String(row.year) },
      ]}
    />
  </HomeBlock>
);

type Decision = Awaited<ReturnType<typeof awardDecisions>>[number];

const Decisions = ({ visit, rows, page, pages }: { visit: Visit; rows: Decision[]; page: number; pages: number }) => (
  <HomeBlock id="quyet-dinh" title="Quyết định khen thưởng">
    <DataTable
      caption="Quyết định khen thưởng"
      captionHidden
      rows={rows}
      columns={[
        { key: 'title', label: 'Văn bản', cell: (row) => <a href={visit.url(`/bang-vang?nam=${row.year}`)}>{row.title}</a> },
        { key: 'number', label: 'Số, ký hiệu', cell: (row) => <span class="unbroken">{decisionNumber(row)}</span> },
        { key: 'on', label: 'Ngày ban hành', cell: (row) => (row.issued_on ? formatDate(row.issued_on) : '') },
        { key: 'year', label: 'Năm thi đua', numeric: true, cell: (row) => String(row.year) },
      ]}
    />
    <Pagination page={page} pages={pages} hrefFor={(n) => visit.url(`${path}?trang=${n}#quyet-dinh`)} />
  </HomeBlock>
);

async function listPage(visit: Visit): Promise<Reply> {
  const papers = await issuedPapers(visit.tx);
  const total = await countDecisions(visit.tx);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  const decisions = await awardDecisions(visit.tx, { limit: pageSize, offset: (page - 1) * pageSize });
  return site(visit, {
    title: 'Văn bản',
    description: `Kế hoạch thi đua, báo cáo và quyết định khen thưởng của ${visit.ward.name}.`,
    crumbs: [{ label: 'Văn bản' }],
    children: (
      <>
        <PageHeader title="Văn bản" lead="Kế hoạch, báo cáo đã ban hành và quyết định khen thưởng đã ký." />
        {papers.length === 0 && decisions.length === 0 && (
          <EmptyState title="Chưa có văn bản" text="Văn bản hiện ở đây khi được ban hành." />
        )}
        {papers.length > 0 && <Papers visit={visit} papers={papers} />}
        {decisions.length > 0 && <Decisions visit={visit} rows={decisions} page={page} pages={pages} />}
      </>
    ),
  });
}

function idOf(visit: Visit): string {
  const id = visit.param('id');
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id)) throw new NotFound();
  return id;
}

async function readPage(visit: Visit): Promise<Reply> {
  const { paper, issued } = await publicPaper(visit.tx, idOf(visit));
  const title = paperTitle(issued);
  const about = [issued.number && `Số ${issued.number}`, `ngày ${formatDate(issued.issuedOn)}`].filter(Boolean).join(', ');
  return site(visit, {
    title,
    themeYear: issued.year,
    crumbs: [{ label: 'Văn bản', href: visit.url(path) }, { label: title }],
    children: (
      <>
        <PageHeader
          title={title}
          section={documentKinds[issued.document]}
          lead={issued.edition > 1 ? `${about}, bản đính chính lần ${issued.edition - 1}` : about}
        />
        <Actions>
          <ButtonLink href={visit.url(`${path}/${issued.id}/ban-in.pdf`)}>Bản in (PDF)</ButtonLink>
        </Actions>
        <PaperReading paper={paper} />
      </>
    ),
  });
}

const mostKept = 20;
const set = new Map<string, Promise<Uint8Array>>();

/** Setting a paper takes a second of work: each is set once for all readers, the oldest makes room. */
function setOnce(paper: Paper, printedAt: Date): Promise<Uint8Array> {
  const key = hash('sha256', JSON.stringify(paper), 'hex');
  const known = set.get(key) ?? renderPaperPdf(paper, printedAt);
  set.delete(key);
  set.set(key, known);
  known.catch(() => set.delete(key));
  const [oldest] = set.keys();
  if (set.size > mostKept && oldest !== undefined) set.delete(oldest);
  return known;
}

async function printPage(visit: Visit): Promise<Reply> {
  const { paper, issued } = await publicPaper(visit.tx, idOf(visit));
  const name = `${issued.document === 'plan' ? 'ke-hoach' : 'bao-cao'}-${issued.year}.pdf`;
  return download(await setOnce(paper, new Date(`${issued.issuedOn}T00:00:00+07:00`)), 'application/pdf', name, true);
}

export const documentRoutes = routes()
  .get(path, { permission: 'public', audit: 'document.public_listed', kept: true }, listPage)
  .get(`${path}/:id`, { permission: 'public', audit: 'document.public_read', kept: true }, readPage)
  .get(`${path}/:id/ban-in.pdf`, { permission: 'public', audit: 'document.public_printed' }, printPage);
