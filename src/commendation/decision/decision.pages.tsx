import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Notice, StatGrid, Tag } from '../../platform/web/ui/text.tsx';
import { awardName, competenceWarning } from '../catalogue/catalogue.ts';
import { workYears } from '../nomination/reading.ts';
import { docxReply, pdfReply } from '../paper-reply.ts';
import { countKinds, printCounts } from '../subject/counts.ts';
import { kindNames } from '../subject/subject.ts';
import { countAwards, listAwards } from '../register/awards.ts';
import { yearAsked } from '../year.ts';
import { certificatesPdf } from './certificate.ts';
import { type Decision, findDecision, isDraft, listDecisions } from './decision.ts';
import { decisionPaper, givingSentence } from './decision-paper.ts';
import { DiscardForm, EditForm, SignForm } from './decision-forms.tsx';
import { type DecisionLine, linesOf } from './line.ts';
import { signedContentHolds } from './signing.ts';

const list = '/lam-viec/quyet-dinh';

/** "Số 12/QĐ-UBND", or "Dự thảo". */
export const numberOf = ({ number, symbol }: Pick<Decision, 'number' | 'symbol'>) =>
  number === null ? 'Dự thảo' : `Số ${String(number).padStart(2, '0')}/${symbol}`;

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  const decisions = await listDecisions(visit.tx, year);
  const awards = await listAwards(visit.tx, { year, direction: 'given' });
  const counts = (row: (typeof decisions)[number]) =>
    isDraft(row) ? `${row.drafted} dòng` : printCounts(countKinds(awards.filter(({ decision_id }) => decision_id === row.id)));
  const total = countAwards(awards.filter(({ decision_id }) => decision_id !== null));
  const years = await workYears(visit.tx, year);
  return office(visit, {
    title: `Quyết định khen thưởng năm ${year}`,
    lead:
      typeof total.total === 'number'
        ? `${decisions.length} quyết định, ${printCounts(countKinds(awards.filter(({ decision_id }) => decision_id !== null)))}.`
        : `${decisions.length} quyết định.`,
    children: (
      <>
        <FilterBar action={visit.url(list)} submit="Xem">
          <Select
            name="nam"
            label="Năm"
            options={years.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(year)}
          />
        </FilterBar>
        <DataTable
          caption={`Quyết định năm ${year}`}
          captionHidden
          rows={decisions}
          empty={
            <EmptyState
              title="Chưa có quyết định nào"
              text="Dự thảo quyết định từ trang của phiên họp đã có kết quả."
              action={{ href: visit.url('/lam-viec/hoi-dong'), label: 'Đến Hội đồng' }}
            />
          }
          columns={[
            { key: 'number', label: 'Số', cell: (row) => <a href={visit.url(`${list}/${row.id}`)}>{numberOf(row)}</a> },
            { key: 'date', label: 'Ngày ký', cell: (row) => (row.issued_on ? formatDate(row.issued_on) : <Tag tone="amber">Chưa ký</Tag>) },
            { key: 'title', label: 'Về việc', cell: (row) => row.title },
            { key: 'counts', label: 'Khen thưởng', cell: counts },
            { key: 'signer', label: 'Người ký', cell: (row) => row.signer_name ?? '' },
          ]}
        />
      </>
    ),
  });
}

const Lines = ({ visit, decision, lines }: { visit: Visit; decision: Decision; lines: DecisionLine[] }) => (
  <DataTable
    caption="Danh sách"
    rows={lines}
    columns={[
      {
        key: 'name',
        label: 'Đối tượng',
        cell: (row) => (row.register_number === null ? row.name : <a href={visit.url(`/lam-viec/so-vang/${row.id}`)}>{row.name}</a>),
      },
      { key: 'kind', label: 'Loại', cell: (row) => (row.kind ? kindNames[row.kind] : '') },
      { key: 'post', label: 'Chức vụ, đơn vị', cell: (row) => row.post ?? '' },
      { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
      { key: 'citation', label: 'Thành tích', cell: (row) => row.citation },
      ...(isDraft(decision)
        ? []
        : [
            {
              key: 'register',
              label: 'Sổ vàng',
              numeric: true,
              cell: (row: DecisionLine) => (row.register_number === null ? '' : `${row.register_number}/${decision.year}`),
            },
            {
              key: 'certificate',
              label: 'Giấy khen',
              cell: (row: DecisionLine) => (
                <a href={visit.url(`${list}/${decision.id}/giay-khen/${row.id}.pdf`)} aria-label={`Giấy khen của ${row.name}`}>
                  PDF
                </a>
              ),
            },
          ]),
    ]}
  />
);

const Frozen = ({ holds, decision }: { holds: boolean | null; decision: Decision }) => {
  if (holds === null) return null;
  if (!holds)
    return (
      <Notice tone="error" title="Nội dung đã bị thay đổi">
        Nội dung trong cơ sở dữ liệu không còn khớp với nội dung lúc ký. Kiểm tra nhật ký ngay.
      </Notice>
    );
  return <p class="hint">{`Nội dung được khoá khi ký; mã băm ${decision.content_sha256?.slice(0, 16)}…, khớp.`}</p>;
};

export async function decisionPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const decision = found(await findDecision(tx, visit.param('id')));
  const lines = await linesOf(tx, decision);
  const draft = isDraft(decision);
  const counts = countKinds(lines);
  const at = `${list}/${decision.id}`;
  const warnings = [
    ...new Set(lines.map(({ award }) => competenceWarning(award, decision.issued_on ?? tx.now.toISOString().slice(0, 10)))),
  ].filter((each) => each !== null);
  return office(
    visit,
    {
      title: `${numberOf(decision)}${decision.issued_on ? ` ngày ${formatDate(decision.issued_on)}` : ''}`,
      section: `Quyết định khen thưởng năm ${decision.year}`,
      lead: decision.title,
      crumbs: [{ label: 'Quyết định', href: visit.url(`${list}?nam=${decision.year}`) }, { label: numberOf(decision) }],
      actions: (
        <>
          <ButtonLink href={visit.url(`${at}/quyet-dinh.pdf`)}>Quyết định (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${at}/quyet-dinh.docx`)} download>
            Word
          </ButtonLink>
          {lines.length > 0 && <ButtonLink href={visit.url(`${at}/giay-khen.pdf`)}>Giấy khen</ButtonLink>}
          {allows(actor, 'bonus.view') && <ButtonLink href={visit.url(`${at}/tien-thuong`)}>Tiền thưởng</ButtonLink>}
        </>
      ),
      children: (
        <>
          {warnings.map((text) => (
            <Notice tone="warning" title="Thẩm quyền">
              {text}
            </Notice>
          ))}
          <Frozen holds={await signedContentHolds(tx, decision)} decision={decision} />
          <StatGrid
            items={[
              { value: String(counts.collectives), label: 'Tập thể' },
              { value: String(counts.households), label: 'Hộ gia đình' },
              { value: String(counts.individuals), label: 'Cá nhân' },
              ...(decision.signer_name
                ? [{ value: decision.signer_name, label: decision.on_behalf === 'KT' ? 'Ký thay (KT.)' : 'Người ký' }]
                : []),
            ]}
          />
          {lines.length > 0 ? (
            <p class="lead">{`${givingSentence(lines)}.`}</p>
          ) : (
            <Notice tone="warning">Quyết định này chưa có danh sách.</Notice>
          )}
          <Lines visit={visit} decision={decision} lines={lines} />
          {draft && allows(actor, 'decision.draft') && (
            <EditForm visit={visit} at={at} decision={decision} lines={lines} errors={visit.path.endsWith('/sua') ? errors : []} />
          )}
          {draft && allows(actor, 'decision.sign') && (
            <SignForm visit={visit} at={at} lines={lines} errors={visit.path.endsWith('/ky') ? errors : []} />
          )}
          {draft && allows(actor, 'decision.draft') && <DiscardForm visit={visit} at={at} />}
        </>
      ),
    },
    errors,
  );
}

async function withLines(visit: Visit) {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  return { decision, lines: await linesOf(visit.tx, decision) };
}

const fileName = (decision: Decision) =>
  `quyet-dinh-${decision.number === null ? 'du-thao' : `${decision.number}-${decision.issued_on ?? decision.year}`}`;

async function paper(visit: Visit, kind: 'pdf' | 'docx'): Promise<Reply> {
  const { decision, lines } = await withLines(visit);
  const made = decisionPaper(visit.ward, decision, lines);
  return kind === 'pdf' ? pdfReply(visit, made, fileName(decision)) : docxReply(made, fileName(decision));
}

async function certificates(visit: Visit, only: string | null): Promise<Reply> {
  const { decision, lines } = await withLines(visit);
  const chosen = only === null ? lines : lines.filter(({ id }) => `${id}.pdf` === only);
  found(chosen[0]);
  return download(
    await certificatesPdf(visit.tx, visit.ward, decision, chosen),
    'application/pdf',
    `giay-khen-${fileName(decision)}.pdf`,
    true,
  );
}

export const decisionRoutes = routes()
  .get(list, { permission: 'decision.view', audit: 'decision.listed' }, listPage)
  .get(`${list}/:id`, { permission: 'decision.view', audit: 'decision.viewed' }, (visit) => decisionPage(visit))
  .get(`${list}/:id/quyet-dinh.pdf`, { permission: 'decision.view', audit: 'decision.printed' }, (visit) => paper(visit, 'pdf'))
  .get(`${list}/:id/quyet-dinh.docx`, { permission: 'decision.view', audit: 'decision.printed' }, (visit) => paper(visit, 'docx'))
  .get(`${list}/:id/giay-khen.pdf`, { permission: 'decision.view', audit: 'certificate.printed' }, (visit) => certificates(visit, null))
  .get(`${list}/:id/giay-khen/:line`, { permission: 'decision.view', audit: 'certificate.printed' }, (visit) =>
    certificates(visit, visit.param('line')),
  );
