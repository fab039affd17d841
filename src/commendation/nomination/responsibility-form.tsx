import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Consequence, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';

/** Somebody answers by name for going on; `children` are further fields of the form. */
export const ResponsibilityForm = ({
  visit,
  ids,
  errors,
  action,
  children,
}: {
  visit: Visit;
  ids: readonly string[];
  errors: FieldError[];
  action: string;
  children?: Child;
}) => (
  <Card title="Tiếp tục theo trách nhiệm">
    <p>
      Quy định áp dụng chưa được <a href={visit.url('/lam-viec/quy-dinh?che-do=R4')}>xác nhận pháp lý</a>. Công việc có thể tiếp tục khi một
      người có tên chịu trách nhiệm.
    </p>
    <PostForm visit={visit} action={action} errors={errors} label="Tiếp tục theo trách nhiệm">
      {children}
      <TextArea
        name="reason"
        label="Lý do tiếp tục"
        required
        rows={2}
        maxlength={1000}
        hint="Ví dụ: điều kiện không thay đổi theo dự thảo; đã hỏi Sở Nội vụ ngày …"
        value={visit.form.one('reason')}
        errors={errors}
      />
      <Consequence
        title="Khi ghi nhận"
        items={[
          `Ghi “Tiếp tục theo trách nhiệm của ${visit.actor.name}” cùng lý do và ngày; không sửa, không xóa được.`,
          'Dòng này hiện ở đề nghị, biên bản họp hội đồng và dự thảo quyết định.',
          ids.length === 1 ? 'Đề nghị được đưa ra hội đồng.' : 'Các đề nghị được chọn được đưa ra hội đồng.',
        ]}
      />
      <Submit>Tiếp tục theo trách nhiệm của tôi</Submit>
    </PostForm>
  </Card>
);
