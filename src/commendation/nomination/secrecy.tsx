import { office } from '../../organization/frame.tsx';
import { Refusal } from '../../platform/refusal.ts';
import type { FormValues } from '../../platform/web/form.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox } from '../../platform/web/ui/form.tsx';
import { Notice, Prose } from '../../platform/web/ui/text.tsx';

const field = 'secret';

/** State secrets never enter this system: nothing of the form is read further, kept or shown again. */
export const isSecret = (form: FormValues): boolean => form.one(field) !== '';

export function refuseSecret(form: FormValues): void {
  if (isSecret(form))
    throw new Refusal(
      'secret',
      'Nội dung thuộc bí mật nhà nước không nhập vào hệ thống. Không có gì được lưu; lập hồ sơ giấy theo thủ tục đơn giản.',
      field,
    );
}

export const SecrecyBox = () => (
  <Checkbox
    name={field}
    label="Nội dung thuộc bí mật nhà nước"
    hint="Nếu có: dừng lại, không nhập nội dung. Hồ sơ lập trên giấy theo thủ tục đơn giản (Điều 40 khoản 1 Nghị định 98/2023/NĐ-CP và quy định thay thế)."
  />
);

/** The way on paper, shown instead of the form and without anything that was typed. */
export const paperRoute = (visit: Visit): Reply =>
  office(
    visit,
    {
      title: 'Lập hồ sơ giấy',
      section: 'Nội dung thuộc bí mật nhà nước',
      children: (
        <>
          <Notice tone="error" title="Không nhập vào hệ thống">
            Biểu mẫu vừa gửi không được lưu ở bất cứ đâu trên hệ thống, kể cả nhật ký.
          </Notice>
          <Prose>
            <p>Thực hiện trên giấy, theo thủ tục đơn giản:</p>
            <ul>
              <li>Lập tờ trình và bản tóm tắt thành tích, một bộ, đóng dấu chỉ mức độ mật theo quy định.</li>
              <li>Soạn trên máy không nối mạng dành cho tài liệu mật; không gửi qua thư điện tử, không chụp ảnh.</li>
              <li>Chuyển qua văn thư bảo mật đến người có thẩm quyền; quyết định lưu trong hồ sơ mật.</li>
            </ul>
            <p>
              Xóa lịch sử điền biểu mẫu của trình duyệt nếu đã gõ nội dung mật, và báo người phụ trách bảo vệ bí mật nhà nước của cơ quan.
            </p>
          </Prose>
        </>
      ),
    },
    [{ field, message: 'Nội dung thuộc bí mật nhà nước.' }],
  );
