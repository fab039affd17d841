import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Hidden, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { isEmpty } from './content.ts';
import type { Sheet } from './sheet.ts';
import { sheetPath } from './sheet-forms.tsx';
import { deadlineWords } from './sheet-parts.tsx';

interface DecideProps {
  visit: Visit;
  sheet: Sheet;
  errors: FieldError[];
}

const maySend = (sheet: Sheet) =>
  sheet.registration !== undefined &&
  !isEmpty(sheet.content) &&
  (sheet.state === 'draft' || sheet.state === 'returned' || (sheet.state === 'sent' && sheet.unsent.length > 0));

/** The button that ends the form of the unit: what happens then is said above it. */
export const SendForm = ({ visit, sheet, errors }: DecideProps) => {
  const again = sheet.acts.some(({ kind }) => kind === 'submitted');
  if (!maySend(sheet)) return null;
  const due = sheet.call?.due_on;
  const late =
    !again && due && localDate(visit.tx.now) > due ? ` Hạn gửi là ${formatDate(due)}: bản này được ghi là trễ ${sheet.late} ngày.` : '';
  return (
    <Card title={again ? 'Gửi lại' : 'Gửi bản đăng ký'}>
      <PostForm visit={visit} action={`${sheetPath}/${sheet.registrant.id}/gui`} errors={errors} label="Gửi bản đăng ký">
        <Hidden name="year" value={String(sheet.year)} />
        <p>{`Bản đã gửi được giữ nguyên với ngày giờ và tên người gửi. Vẫn sửa và gửi lại được cho đến khi cán bộ thi đua nhận.${late}`}</p>
        <p>{deadlineWords(sheet.call)}</p>
        <Actions>
          <Submit>{again ? 'Gửi lại bản đăng ký' : 'Gửi bản đăng ký'}</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

/** The officer takes it, or gives it back with what to mend. */
export const AnswerForms = ({ visit, sheet, errors }: DecideProps) => {
  if (!allows(visit.actor, 'registration.accept') || (sheet.state !== 'sent' && sheet.state !== 'recorded')) return null;
  const path = `${sheetPath}/${sheet.registrant.id}`;
  const of = (end: string) => (visit.path.endsWith(end) ? errors : []);
  return (
    <Card title="Nhận hoặc trả lại">
      <PostForm visit={visit} action={`${path}/nhan`} errors={of('/nhan')} label="Nhận bản đăng ký">
        <Hidden name="year" value={String(sheet.year)} />
        <p>Nhận rồi thì mọi thay đổi về sau phải ghi lý do và được giữ thành một bản riêng.</p>
        <Actions>
          <Submit>Nhận bản đăng ký</Submit>
        </Actions>
      </PostForm>
      <PostForm visit={visit} action={`${path}/tra-lai`} errors={of('/tra-lai')} label="Trả lại bản đăng ký">
        <Hidden name="year" value={String(sheet.year)} />
        <TextArea
          name="return_reason"
          label="Lý do trả lại"
          required
          rows={3}
          hint="Ghi mục nào cần sửa và sửa thế nào; đơn vị đọc được nguyên văn."
          value={visit.form.one('return_reason')}
          errors={of('/tra-lai')}
        />
        <Actions>
          <Submit tone="secondary">Trả lại</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};
