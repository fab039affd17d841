import { PostForm, office } from '../../organization/frame.tsx';
import { routes } from '../../organization/access.ts';
import { refuseWhileTied } from '../../commendation/council/conflict-whole.ts';
import { readStoredFile, storeFile } from '../../platform/files.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { type FieldError, Refusal } from '../../platform/refusal.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Consequence, FileInput, Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, CardGrid, Notice } from '../../platform/web/ui/text.tsx';
import type { Bundle, BundleFault } from '../bundle/bundle.ts';
import type { Difference } from '../bundle/difference.ts';
import { changesNothing } from '../bundle/difference.ts';
import { exportBundle } from '../bundle/export.ts';
import { printBundle, readBundle } from '../bundle/file.ts';
import { importBundle, previewImport } from '../bundle/import.ts';

const path = '/lam-viec/goi-du-lieu';
const largest = 20 * 1024 * 1024;
const mostShown = 500;
const yaml = 'application/yaml; charset=utf-8';

function homePage(visit: Visit, errors: FieldError[] = [], faults: readonly BundleFault[] = []): Reply {
  return office(
    visit,
    {
      title: 'Gói dữ liệu',
      lead: 'Toàn bộ hồ sơ của phường, xã trong một tệp: để lưu giữ, chuyển sang máy khác, hoặc nhập hồ sơ đã có.',
      children: (
        <>
          {faults.length > 0 && <Faults faults={faults} />}
          <CardGrid>
            <Card title="Xuất">
              <p>Tệp gồm mọi bản ghi, không có tài khoản và mật khẩu.</p>
              <ButtonLink href={visit.url(`${path}/xuat.yaml`)} download>
                Tải gói dữ liệu
              </ButtonLink>
            </Card>
            <Card title="Nhập">
              <PostForm visit={visit} action={`${path}/xem-truoc`} errors={errors} multipart label="Nhập gói dữ liệu">
                <FileInput
                  name="file"
                  label="Tệp YAML hoặc JSON"
                  required
                  hint="Xem trước khác biệt rồi mới nhập; nhập trọn vẹn hoặc không gì cả."
                  accept=".yaml,.yml,.json"
                  errors={errors}
                />
                <Submit>Xem trước</Submit>
              </PostForm>
            </Card>
          </CardGrid>
        </>
      ),
    },
    errors,
  );
}

const Faults = ({ faults }: { faults: readonly BundleFault[] }) => (
  <>
    <Notice tone="error" title={`Tệp có ${faults.length} chỗ phải sửa`}>
      Chưa ghi gì vào hồ sơ. Sửa tệp theo bảng dưới rồi tải lên lại.{faults.length > mostShown && ` Bảng nêu ${mostShown} chỗ đầu.`}
    </Notice>
    <DataTable
      caption="Chỗ phải sửa"
      rows={faults.slice(0, mostShown)}
      columns={[
        { key: 'path', label: 'Chỗ trong tệp', cell: (fault) => `${fault.line ? `Dòng ${fault.line}: ` : ''}${fault.path}` },
        { key: 'rule', label: 'Quy tắc', cell: (fault) => fault.rule },
        { key: 'message', label: 'Cần làm', cell: (fault) => fault.message },
      ]}
    />
  </>
);

const faultsReply = (visit: Visit, faults: readonly BundleFault[]) =>
  homePage(visit, [{ field: 'file', message: `Tệp có ${faults.length} chỗ phải sửa; xem bảng.` }], faults);

/** The bundle of a file, or what is wrong with it. A file of another ward is wrong as a whole. */
function bundleOf(visit: Visit, bytes: Uint8Array, name: string): Bundle | readonly BundleFault[] {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  const { bundle, faults } = readBundle(text, name.endsWith('.json') ? 'json' : 'yaml');
  if (!bundle) return faults;
  if (bundle.authority['slug'] === visit.ward.slug) return otherHost(visit, bundle) ?? bundle;
  return [
    {
      path: 'authority.slug',
      rule: 'phường, xã khác',
      message: `Tệp này của “${String(bundle.authority['slug'])}”, còn trang đang mở là của “${visit.ward.slug}”. Mở đúng trang rồi nhập.`,
    },
  ];
}

/** A host name takes over every address under it, also other wards' pages: it is given on the server, never by a file of the ward. */
function otherHost({ ward }: Visit, { authority }: Bundle): readonly BundleFault[] | null {
  if ((authority['host'] ?? null) === ward.host) return null;
  return [
    {
      path: 'authority.host',
      rule: 'tên miền',
      message: `Tên miền do người quản trị máy chủ đặt (hiện là “${ward.host ?? 'không có'}”). Ghi đúng như vậy hoặc bỏ trường này rồi nhập.`,
    },
  ];
}

const isFaults = (result: Bundle | readonly BundleFault[]): result is readonly BundleFault[] => Array.isArray(result);

async function preview(visit: Visit): Promise<Reply> {
  await refuseWhileTied(visit.tx, visit.actor, 'bundle.move');
  const upload = visit.uploads.find(({ field }) => field === 'file');
  if (!upload) throw new Refusal('no_file', 'Chọn tệp gói dữ liệu rồi bấm Xem trước.', 'file');
  const result = bundleOf(visit, upload.bytes, upload.name);
  if (isFaults(result)) return faultsReply(visit, result);
  const difference = await previewImport(visit.tx, result);
  const file = await storeFile(visit.tx, visit.runtime.filesDir, { name: upload.name, mediaType: yaml, bytes: upload.bytes });
  await recordEvent(visit.tx, visit.actor, 'bundle.previewed', { subject: file.id });
  return previewPage(visit, difference, file.id);
}

function previewPage(visit: Visit, difference: Difference, file: string): Reply {
  const rows = difference.sections.filter(({ added, changed }) => added.length + changed.length > 0);
  return office(visit, {
    title: 'Xem trước gói dữ liệu',
    crumbs: [{ label: 'Gói dữ liệu', href: visit.url(path) }, { label: 'Xem trước' }],
    children: changesNothing(difference) ? (
      <Notice tone="info" title="Không có gì mới">
        Hồ sơ đã giống hệt tệp; không cần nhập.
      </Notice>
    ) : (
      <>
        <DataTable
          caption="Khác biệt giữa tệp và hồ sơ"
          rows={rows}
          columns={[
            { key: 'title', label: 'Phần', cell: (row) => row.title },
            { key: 'added', label: 'Thêm', numeric: true, cell: (row) => String(row.added.length) },
            { key: 'changed', label: 'Đổi', numeric: true, cell: (row) => String(row.changed.length) },
            {
              key: 'which',
              label: 'Bản ghi',
              cell: (row) =>
                [...row.added, ...row.changed.map(({ id, fields }) => `${id} (${fields.map(({ field }) => field).join(', ')})`)]
                  .slice(0, 8)
                  .join('; '),
            },
          ]}
        />
        <PostForm visit={visit} action={`${path}/nhap`} label="Nhập gói dữ liệu">
          <Hidden name="file" value={file} />
          <Consequence
            items={[
              'Các bản ghi mới được thêm, bản ghi khác được sửa theo tệp.',
              'Bản ghi không có trong tệp vẫn giữ nguyên.',
              'Việc nhập được ghi vào nhật ký.',
            ]}
          />
          <Submit>Nhập</Submit>
        </PostForm>
      </>
    ),
  });
}

async function take(visit: Visit): Promise<Reply> {
  await refuseWhileTied(visit.tx, visit.actor, 'bundle.move');
  const stored = await readStoredFile(visit.tx, visit.runtime.filesDir, visit.form.one('file'));
  const result = bundleOf(visit, stored.content, stored.name);
  if (isFaults(result)) return faultsReply(visit, result);
  const difference = await importBundle(visit.tx, visit.actor, result);
  const count = difference.sections.reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
  return redirect(visit.url(path), { notice: `Đã nhập gói dữ liệu: ${count} bản ghi mới hoặc thay đổi.` });
}

async function exported(visit: Visit): Promise<Reply> {
  await refuseWhileTied(visit.tx, visit.actor, 'bundle.move');
  return download(printBundle(await exportBundle(visit.tx)), yaml, `${visit.ward.slug}-${localDate(visit.tx.now)}.yaml`);
}

export const bundleRoutes = routes()
  .get(path, { permission: 'bundle.move', audit: 'bundle.page_viewed' }, (visit) => homePage(visit))
  .get(`${path}/xuat.yaml`, { permission: 'bundle.move', audit: 'bundle.exported' }, exported)
  .post(`${path}/xem-truoc`, { permission: 'bundle.move', audit: 'bundle.previewed', uploadLimit: largest }, preview, homePage)
  .post(`${path}/nhap`, { permission: 'bundle.move', audit: 'bundle.imported' }, take, homePage);
