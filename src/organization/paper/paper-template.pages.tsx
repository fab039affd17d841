import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { fillTemplate } from '../../platform/documents/template/fill.ts';
import { templateFields } from '../../platform/documents/template/fields.ts';
import { starterTemplate } from '../../platform/documents/template/starter.ts';
import { type FieldError, Refusal } from '../../platform/refusal.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, FileInput, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { organizationTabs } from '../tabs.tsx';
import { type PaperForm, paperForms, withoutTemplate } from './forms.ts';
import {
  formOf,
  putInTemplate,
  retireTemplate,
  templateFile,
  templateFor,
  templateHistory,
  templateLimit,
  templatesInUse,
} from './paper-template.ts';
import { wordType } from './reply.ts';
import { samplePaper } from './sample.ts';

const path = '/lam-viec/to-chuc/mau-van-ban';
const when = (at: Date) => formatDate(localDate(at));

async function listPage(visit: Visit): Promise<Reply> {
  const inUse = new Map((await templatesInUse(visit.tx)).map((row) => [row.form, row]));
  const forms = (Object.keys(paperForms) as PaperForm[]).filter((form) => !withoutTemplate.includes(form));
  return office(visit, {
    title: 'Mẫu văn bản',
    lead: 'Tệp Word tải về dùng thể thức chung của Nghị định 30/2020/NĐ-CP, hoặc mẫu riêng của địa phương nếu có. Bản PDF luôn dùng thể thức chung.',
    children: (
      <>
        {organizationTabs(visit)}
        <DataTable
          caption="Loại văn bản"
          captionHidden
          rows={forms}
          columns={[
            { key: 'name', label: 'Loại văn bản', cell: (form) => <a href={visit.url(`${path}/${form}`)}>{paperForms[form]}</a> },
            {
              key: 'template',
              label: 'Đang dùng',
              cell: (form) => (inUse.has(form) ? <Tag tone="green">Mẫu riêng</Tag> : 'Thể thức chung'),
            },
            {
              key: 'since',
              label: 'Từ ngày',
              cell: (form) => {
                const row = inUse.get(form);
                return row ? `${when(row.put_in_at)}, ${row.put_in_by}` : '';
              },
            },
          ]}
        />
        <p>Giấy khen in theo phôi và vị trí tính bằng mm, đặt ở phần Quyết định, giấy khen.</p>
      </>
    ),
  });
}

const FieldTable = () => (
  <DataTable
    caption="Các trường dùng được trong mẫu"
    rows={[...templateFields]}
    columns={[
      { key: 'tag', label: 'Gõ vào mẫu', cell: ({ tag }) => <code>{tag}</code> },
      { key: 'about', label: 'Hiện ra', cell: ({ about }) => about },
    ]}
  />
);

const Upload = ({ visit, at, errors }: { visit: Visit; at: string; errors: FieldError[] }) => (
  <Card title="Dùng mẫu khác">
    <PostForm visit={visit} action={at} errors={errors} label="Dùng mẫu khác" multipart>
      <FileInput
        name="file"
        label="Mẫu Word"
        required
        hint="Tệp .docx, nhiều nhất 5 MB, không có macro. Mẫu được thử trước; có lỗi thì chưa nhận và nói rõ lỗi ở đâu."
        accept=".docx"
        errors={errors}
      />
      <Submit>Tải lên và dùng</Submit>
    </PostForm>
  </Card>
);

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const form = formOf(visit.param('form'));
  const at = `${path}/${form}`;
  const history = await templateHistory(visit.tx, form);
  const current = history.find(({ retired_at }) => retired_at === null);
  return office(
    visit,
    {
      title: paperForms[form],
      section: 'Mẫu văn bản',
      crumbs: [{ label: 'Mẫu văn bản', href: visit.url(path) }, { label: paperForms[form] }],
      actions: (
        <>
          <ButtonLink href={visit.url(`${at}/thu.docx`)} download>
            Xem thử
          </ButtonLink>
          <ButtonLink href={visit.url(`${at}/mau-goc.docx`)} tone="secondary" download>
            Tải mẫu gốc để sửa
          </ButtonLink>
        </>
      ),
      children: (
        <>
          <p>{current ? `Đang dùng mẫu riêng “${current.name}” từ ${when(current.put_in_at)}.` : 'Đang dùng thể thức chung.'}</p>
          {allows(visit.actor, 'organization.edit') && <Upload visit={visit} at={at} errors={errors} />}
          {history.length > 0 && (
            <DataTable
              caption="Các mẫu đã dùng"
              rows={history}
              columns={[
                { key: 'name', label: 'Tệp', cell: (row) => <a href={visit.url(`${at}/tep/${row.id}`)}>{row.name}</a> },
                { key: 'from', label: 'Từ ngày', cell: (row) => when(row.put_in_at) },
                { key: 'to', label: 'Đến ngày', cell: (row) => (row.retired_at ? when(row.retired_at) : 'Đang dùng') },
                { key: 'by', label: 'Người đặt', cell: (row) => row.put_in_by },
              ]}
            />
          )}
          {current && allows(visit.actor, 'organization.edit') && (
            <PostForm visit={visit} action={`${at}/bo`} label="Về thể thức chung">
              <Submit tone="secondary">Về thể thức chung</Submit>
            </PostForm>
          )}
          <FieldTable />
        </>
      ),
    },
    errors,
  );
}

async function put(visit: Visit): Promise<Reply> {
  const form = formOf(visit.param('form'));
  const sent = visit.uploads.find(({ field }) => field === 'file');
  if (!sent) throw new Refusal('no_file', 'Chọn tệp Word làm mẫu.', 'file');
  await putInTemplate(visit.tx, visit.actor, visit.runtime.filesDir, { form, name: sent.name, bytes: sent.bytes });
  return redirect(visit.url(`${path}/${form}`), { notice: 'Đã dùng mẫu này cho các tệp Word tải về từ nay.' });
}

async function retire(visit: Visit): Promise<Reply> {
  const form = formOf(visit.param('form'));
  await retireTemplate(visit.tx, visit.actor, form);
  return redirect(visit.url(`${path}/${form}`), { notice: 'Đã về thể thức chung. Mẫu cũ vẫn xem lại được.' });
}

/** The sample in what is in use now; without a template of the ward's own, in the starter. */
async function tryOut(visit: Visit): Promise<Reply> {
  const form = formOf(visit.param('form'));
  const own = await templateFor(visit.tx, visit.runtime.filesDir, form);
  return download(await fillTemplate(own ?? (await starterTemplate()), samplePaper), wordType, 'xem-thu.docx');
}

async function starter(visit: Visit): Promise<Reply> {
  formOf(visit.param('form'));
  return download(await starterTemplate(), wordType, 'mau-goc.docx');
}

async function file(visit: Visit): Promise<Reply> {
  const { name, content } = await templateFile(visit.tx, visit.runtime.filesDir, formOf(visit.param('form')), visit.param('id'));
  return download(content, wordType, name);
}

const seen = { permission: 'organization.view', audit: 'paper_template.viewed' } as const;

export const paperTemplateRoutes = routes()
  .get(path, { permission: 'organization.view', audit: 'paper_template.listed' }, listPage)
  .get(`${path}/:form`, seen, (visit) => showPage(visit))
  .get(`${path}/:form/thu.docx`, seen, tryOut)
  .get(`${path}/:form/mau-goc.docx`, seen, starter)
  .get(`${path}/:form/tep/:id`, seen, file)
  .post(`${path}/:form`, { permission: 'organization.edit', audit: 'paper_template.put_in', uploadLimit: templateLimit }, put, showPage)
  .post(`${path}/:form/bo`, { permission: 'organization.edit', audit: 'paper_template.retired' }, retire, showPage);
