import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, InvalidForm } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { FileInput, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { distrustRoot, trustRoots, trustedRoots } from './trust.ts';

const path = '/lam-viec/chung-thu-tin-cay';

async function trustPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  return office(
    visit,
    {
      title: 'Tổ chức chứng thực được tin cậy',
      lead: 'Chữ ký số trên quyết định chỉ được coi là tin cậy khi chứng thư của người ký dẫn về một chứng thư gốc ở đây.',
      children: (
        <>
          <DataTable
            caption="Chứng thư gốc"
            rows={await trustedRoots(visit.tx)}
            empty={
              <EmptyState
                title="Chưa tin cậy tổ chức nào"
                text="Lấy chứng thư gốc (tệp PEM) từ Ban Cơ yếu Chính phủ hoặc tổ chức cung cấp chữ ký số, kiểm tra dấu vân tay rồi thêm vào."
              />
            }
            columns={[
              { key: 'subject', label: 'Tổ chức', cell: (row) => row.subject },
              {
                key: 'fingerprint',
                label: 'Dấu vân tay SHA-256',
                cell: (row) => <code>{row.fingerprint.replace(/(.{8})/g, '$1 ').trim()}</code>,
              },
              { key: 'to', label: 'Hết hạn', cell: (row) => formatDate(localDate(row.valid_to)) },
              { key: 'added', label: 'Thêm', cell: (row) => `${row.added_by}, ${formatDate(row.added_on)}` },
              {
                key: 'act',
                label: 'Trạng thái',
                cell: (row) =>
                  row.removed_on ? (
                    <Tag>{`Bỏ ngày ${formatDate(row.removed_on)}`}</Tag>
                  ) : (
                    <PostForm visit={visit} action={`${path}/${row.id}/bo`} label={`Bỏ tin cậy ${row.subject}`}>
                      <Submit tone="danger">Bỏ tin cậy</Submit>
                    </PostForm>
                  ),
              },
            ]}
          />
          <Card title="Thêm chứng thư gốc">
            <PostForm visit={visit} action={path} errors={errors} multipart label="Thêm chứng thư gốc">
              <FileInput name="pem" label="Tệp PEM" required accept=".pem,.crt,.cer" hint="Có thể gồm nhiều chứng thư." errors={errors} />
              <Submit>Thêm vào danh sách tin cậy</Submit>
            </PostForm>
          </Card>
        </>
      ),
    },
    errors,
  );
}

async function add(visit: Visit): Promise<Reply> {
  const upload = visit.uploads.find(({ field, bytes }) => field === 'pem' && bytes.length > 0);
  if (!upload) throw new InvalidForm([{ field: 'pem', message: 'Chọn tệp PEM.' }]);
  const added = await trustRoots(visit.tx, visit.actor, new TextDecoder().decode(upload.bytes));
  return redirect(visit.url(path), { notice: `Đã thêm ${added} chứng thư gốc.` });
}

export const trustRoutes = routes()
  .get(path, { permission: 'trust.manage', audit: 'trust.listed' }, (visit) => trustPage(visit))
  .post(path, { permission: 'trust.manage', audit: 'trust.added', uploadLimit: 1_000_000 }, add, trustPage)
  .post(
    `${path}/:root/bo`,
    { permission: 'trust.manage', audit: 'trust.removed' },
    async (visit) => {
      await distrustRoot(visit.tx, visit.actor, visit.param('root'));
      return redirect(visit.url(path), { notice: 'Đã bỏ khỏi danh sách tin cậy.' });
    },
    trustPage,
  );
