import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Consequence, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { publishedKeys, rotateKey } from './key.ts';

const path = '/lam-viec/khoa-ky';
const day = (date: Date) => formatDate(localDate(date));

async function keyPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const keys = await publishedKeys(visit.tx);
  return office(
    visit,
    {
      title: 'Khóa ký chứng nhận số',
      lead: 'Mỗi giấy khen có một chứng nhận số ký bằng khóa của cơ quan. Khóa công khai, kể cả khóa cũ, được công bố tại trang xác minh.',
      children: (
        <>
          <DataTable
            caption="Các khóa"
            rows={keys}
            columns={[
              { key: 'kid', label: 'Khóa', cell: (row) => row.kid },
              { key: 'made', label: 'Lập ngày', cell: (row) => day(row.made_at) },
              {
                key: 'state',
                label: 'Tình trạng',
                cell: (row) => (row.retired_at ? `Thôi dùng từ ${day(row.retired_at)}` : <Tag tone="green">Đang dùng</Tag>),
              },
            ]}
            empty={<EmptyState title="Chưa có khóa nào" text="Khóa được lập khi cấp chứng nhận số đầu tiên." />}
          />
          <Card title="Thay khóa">
            <PostForm visit={visit} action={path} errors={errors} label="Thay khóa">
              <Consequence
                items={[
                  'Từ nay ký bằng khóa mới.',
                  'Khóa cũ vẫn được công bố; những gì đã ký vẫn xác minh được.',
                  'Không lấy lại khóa cũ để ký được.',
                ]}
              />
              <Submit tone="danger">Thay khóa</Submit>
            </PostForm>
          </Card>
        </>
      ),
    },
    errors,
  );
}

async function rotate(visit: Visit): Promise<Reply> {
  const kid = await rotateKey(visit.tx, visit.actor, visit.runtime);
  return redirect(visit.url(path), { notice: `Từ nay ký bằng ${kid}.` });
}

export const keyRoutes = routes()
  .get(path, { permission: 'credential.manage', audit: 'credential.keys_viewed' }, (visit) => keyPage(visit))
  .post(path, { permission: 'credential.manage', audit: 'credential.key_rotated' }, rotate, keyPage);
