import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, DateInput, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf } from '../address.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { sourceNames } from '../words.ts';
import { sharesOf } from '../contribution/totals.ts';
import { ownersWords } from '../work/work-table.tsx';
import { listWorks } from '../work/work.ts';
import { type SuperiorDocument, documentWorks, findDocument, listDocuments, saveDocument } from './basis.ts';
import { RegistrationTabs } from './tabs.tsx';

const path = '/lam-viec/dang-ky/van-ban';

async function listPage(visit: Visit): Promise<Reply> {
  const edits = allows(visit.actor, 'movement.edit');
  return office(visit, {
    title: 'Văn bản cấp trên làm căn cứ',
    lead: 'Nghị quyết, kế hoạch mà công trình, phần việc đăng ký thực hiện.',
    actions: edits && (
      <ButtonLink href={visit.url(`${path}/moi`)} tone="primary">
        Thêm văn bản
      </ButtonLink>
    ),
    children: (
      <>
        <RegistrationTabs visit={visit} year={yearOf(visit)} current="registrations" />
        <DataTable
          caption="Văn bản"
          captionHidden
          rows={await listDocuments(visit.tx)}
          empty={<EmptyState title="Chưa có văn bản nào" text="Ghi nghị quyết, kế hoạch một lần; các đơn vị chọn khi đăng ký." />}
          columns={[
            { key: 'number', label: 'Số, ký hiệu', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{row.number}</a> },
            { key: 'title', label: 'Trích yếu', cell: (row) => row.title },
            { key: 'issuer', label: 'Cơ quan ban hành', cell: (row) => row.issuer },
            { key: 'on', label: 'Ngày', cell: (row) => row.issued_on && formatDate(row.issued_on) },
            { key: 'works', label: 'Công trình, phần việc', numeric: true, cell: (row) => String(row.works) },
          ]}
        />
      </>
    ),
  });
}

const money = (amounts: readonly { amount: number }[]) => formatNumber(amounts.reduce((sum, { amount }) => sum + amount, 0));

/** Works of the document, each with what every source gave (S3-19). */
async function Works({ visit, id }: { visit: Visit; id: string }) {
  const ids = await documentWorks(visit.tx, id);
  const works = (await listWorks(visit.tx)).filter((work) => ids.includes(work.id));
  const given =
    ids.length === 0
      ? []
      : await visit.tx.db.selectFrom('contribution').select(['work_id', 'source', 'amount']).where('work_id', 'in', ids).execute();
  const shares = new Map(works.map((work) => [work.id, sharesOf(given.filter(({ work_id }) => work_id === work.id))]));
  const source = (workId: string, name: string) => (shares.get(workId) ?? []).filter((share) => share.source === name);
  return (
    <DataTable
      caption="Công trình, phần việc thực hiện văn bản này"
      rows={works}
      empty={<EmptyState title="Chưa có công trình, phần việc nào" text="Chọn văn bản này khi đăng ký hoặc sửa công trình, phần việc." />}
      columns={[
        {
          key: 'title',
          label: 'Công trình, phần việc',
          cell: (work) => <a href={visit.url(`/lam-viec/cong-trinh/${work.id}`)}>{work.title}</a>,
        },
        { key: 'who', label: 'Đơn vị', cell: (work) => ownersWords(work) },
        ...Object.entries(sourceNames).map(([name, label]) => ({
          key: name,
          label: `${label} (đồng)`,
          numeric: true,
          cell: (work: { id: string }) => money(source(work.id, name)),
        })),
        { key: 'sum', label: 'Cộng (đồng)', numeric: true, cell: (work) => money(shares.get(work.id) ?? []) },
      ]}
    />
  );
}

const Fields = ({ visit, document, errors }: { visit: Visit; document: Omit<SuperiorDocument, 'works'> | null; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action={`${path}/${document?.id ?? 'moi'}`} errors={errors} label="Văn bản">
      <TextInput
        name="number"
        label="Số, ký hiệu"
        required
        width="medium"
        value={value('number', document?.number)}
        hint="Ví dụ: 21-NQ/TU."
        errors={errors}
      />
      <TextInput name="title" label="Trích yếu" required value={value('title', document?.title)} errors={errors} />
      <TextInput name="issuer" label="Cơ quan ban hành" value={value('issuer', document?.issuer)} errors={errors} />
      <DateInput
        name="issued_on"
        label="Ngày ban hành"
        value={value('issued_on', document?.issued_on ? formatDate(document.issued_on) : '')}
        errors={errors}
      />
      <Actions>
        <Submit>Lưu văn bản</Submit>
      </Actions>
    </PostForm>
  );
};

async function showPage(visit: Visit, id: string | null, errors: FieldError[] = []): Promise<Reply> {
  const document = id === null ? null : await findDocument(visit.tx, id);
  const title = document ? document.number : 'Thêm văn bản';
  return office(
    visit,
    {
      title,
      lead: document ? [document.title, document.issuer].filter(Boolean).join(', ') : undefined,
      crumbs: [{ label: 'Văn bản cấp trên', href: visit.url(path) }, { label: title }],
      children: (
        <>
          {document && (await Works({ visit, id: document.id }))}
          {allows(visit.actor, 'movement.edit') &&
            (document ? (
              <Card title="Sửa văn bản">
                <Fields visit={visit} document={document} errors={errors} />
              </Card>
            ) : (
              <Fields visit={visit} document={null} errors={errors} />
            ))}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit, id: string | null): Promise<Reply> {
  const data = readForm(
    {
      number: input.text('số, ký hiệu văn bản', 60),
      title: input.text('trích yếu', 500),
      issuer: input.optionalText(300),
      issued_on: input.optionalDate(),
    },
    visit.form,
  );
  const saved = await saveDocument(visit.tx, visit.actor, id, { ...data, issuer: data.issuer ?? null });
  return redirect(visit.url(`${path}/${saved}`), { notice: 'Đã lưu văn bản.' });
}

export const basisRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'superior_document.listed' }, (visit) => listPage(visit))
  .get(`${path}/moi`, { permission: 'movement.edit', audit: 'superior_document.form_viewed' }, (visit) => showPage(visit, null))
  .post(
    `${path}/moi`,
    { permission: 'movement.edit', audit: 'superior_document.saved' },
    (visit) => save(visit, null),
    (visit, errors) => showPage(visit, null, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'superior_document.viewed' }, (visit) => showPage(visit, recordId(visit)))
  .post(
    `${path}/:id`,
    { permission: 'movement.edit', audit: 'superior_document.saved' },
    (visit) => save(visit, recordId(visit)),
    (visit, errors) => showPage(visit, recordId(visit), errors),
  );
