import type { FieldError } from '../../platform/refusal.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, FileInput, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { type Subject, importColumns, subjects } from './columns.ts';
import type { Heading } from './heading.ts';
import { importSheet, uploadSheet } from './import.ts';
import { PreviewTables, subjectWords } from './preview-tables.tsx';
import { previewImport } from './preview.ts';
import { fileLimit } from './sheet.ts';
import { importTemplate } from './template.ts';

const path = '/lam-viec/to-chuc/nhap';

/** Which list this address imports. */
const subjectOf = (visit: Visit): Subject => found(subjects.find((subject) => `${visit.path}/`.startsWith(`${path}/${subject}/`)));

function uploadPage(visit: Visit, errors: FieldError[] = []): Reply {
  const subject = subjectOf(visit);
  const { title, list, href } = subjectWords[subject];
  return office(
    visit,
    {
      title,
      lead: 'Tải tệp lên, xem trước từng dòng, rồi mới nhập. Nhập lại cùng một tệp không làm danh sách bị trùng.',
      crumbs: [{ label: list, href: visit.url(href) }, { label: title }],
      actions: (
        <ButtonLink href={visit.url(`${path}/${subject}/mau`)} download>
          Tải bảng mẫu
        </ButtonLink>
      ),
      children: (
        <>
          <PostForm visit={visit} action={`${path}/${subject}`} errors={errors} label={title} multipart>
            <FileInput
              name="file"
              label="Bảng tính"
              required
              hint="Excel (.xlsx, .xls), .ods hoặc .csv lưu ở dạng UTF-8; nhiều nhất 10 MB và 50.000 dòng."
              accept=".xlsx,.xls,.ods,.csv"
              errors={errors}
            />
            <Submit>Tải lên và xem trước</Submit>
          </PostForm>
          <DataTable
            caption="Các cột nhận được"
            rows={[...importColumns[subject]]}
            columns={[
              { key: 'label', label: 'Cột', cell: (column) => column.label },
              { key: 'hint', label: 'Cách ghi', cell: (column) => column.hint },
            ]}
          />
        </>
      ),
    },
    errors,
  );
}

async function upload(visit: Visit): Promise<Reply> {
  const subject = subjectOf(visit);
  const sent = visit.uploads.find(({ field }) => field === 'file');
  if (!sent) throw new Refusal('no_file', 'Chọn bảng tính cần nhập.', 'file');
  const file = await uploadSheet(visit.tx, visit.actor, visit.runtime.filesDir, sent);
  return redirect(visit.url(`${path}/${subject}/${file.id}`));
}

/** The headings as the user corrected them: `dong` is the line of the headings, `cot-x` the column of field x. */
function correctedHeading(subject: Subject, value: (name: string) => string): Heading | null {
  const line = Number(value('dong'));
  if (!Number.isInteger(line) || line < 1) return null;
  const pairs = importColumns[subject].map(({ field }) => [field, value(`cot-${field}`)] as const);
  return {
    row: line - 1,
    mapping: Object.fromEntries(pairs.filter(([, at]) => /^\d{1,2}$/.test(at)).map(([field, at]) => [field, Number(at)])),
  };
}

const requestOf = (visit: Visit, value: (name: string) => string) => {
  const subject = subjectOf(visit);
  return { subject, fileId: visit.param('tep'), heading: correctedHeading(subject, value) };
};

async function previewPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const value = (name: string) => (visit.form.names().length > 0 ? visit.form.one(name) : (visit.query.get(name) ?? ''));
  const request = requestOf(visit, value);
  const { title, list, href } = subjectWords[request.subject];
  const preview = await previewImport(visit.tx, visit.runtime.filesDir, request);
  return office(
    visit,
    {
      title: 'Xem trước khi nhập',
      section: title,
      lead: `${preview.fileName}, tiêu đề ở dòng ${preview.heading.row + 1}. Chưa có gì được ghi.`,
      crumbs: [
        { label: list, href: visit.url(href) },
        { label: title, href: visit.url(`${path}/${request.subject}`) },
        { label: 'Xem trước' },
      ],
      children: (
        <PreviewTables
          visit={visit}
          path={`${path}/${request.subject}/${request.fileId}`}
          subject={request.subject}
          preview={preview}
          errors={errors}
        />
      ),
    },
    errors,
  );
}

async function runImport(visit: Visit): Promise<Reply> {
  const request = requestOf(visit, (name) => visit.form.one(name));
  const { added, changed, unchanged } = await importSheet(visit.tx, visit.actor, visit.runtime.filesDir, request);
  const notice = `Đã nhập: thêm ${added} dòng, sửa ${changed} dòng, giữ nguyên ${unchanged} dòng.`;
  return redirect(visit.url(subjectWords[request.subject].href), { notice });
}

async function template(visit: Visit): Promise<Reply> {
  const subject = subjectOf(visit);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return download(await importTemplate(subject), type, `mau-${subject}.xlsx`);
}

export const importRoutes = routes();
for (const subject of subjects) {
  const at = `${path}/${subject}`;
  importRoutes
    .get(at, { permission: 'organization.edit', audit: 'spreadsheet.form_viewed' }, (visit) => uploadPage(visit))
    .post(at, { permission: 'organization.edit', audit: 'spreadsheet.uploaded', uploadLimit: fileLimit }, upload, uploadPage)
    .get(`${at}/mau`, { permission: 'organization.edit', audit: 'spreadsheet.template_downloaded' }, template)
    .get(`${at}/:tep`, { permission: 'organization.edit', audit: 'spreadsheet.previewed' }, (visit) => previewPage(visit))
    .post(`${at}/:tep`, { permission: 'organization.edit', audit: 'spreadsheet.imported' }, runImport, previewPage);
}
