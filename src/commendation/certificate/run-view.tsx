import { PostForm } from '../../organization/frame.tsx';
import { localDate, formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkbox, Select, Submit } from '../../platform/web/ui/form.tsx';
import { Card, Progress, Tag } from '../../platform/web/ui/text.tsx';
import type { Run } from './run.ts';

interface Named {
  id: string;
  name: string;
}

const pressWords = ({ press }: Run['options'], blanks: Named[], printers: Named[]): string => {
  if (press.kind === 'design')
    return `Thiết kế đầy đủ, khổ ${press.paper.toUpperCase()}${press.back ? ', mặt sau có mã QR ngoại tuyến' : ''}`;
  const nameIn = (list: Named[], id: string | null) => list.find((each) => each.id === id)?.name;
  return [`Trên phôi ${nameIn(blanks, press.blankId) ?? '(đã bỏ)'}`, nameIn(printers, press.printerId)].filter(Boolean).join(', ');
};

const states = {
  running: { tone: 'amber', label: 'Đang in' },
  finished: { tone: 'green', label: 'Đã xong' },
  cancelled: { tone: 'neutral', label: 'Đã dừng' },
} as const;

const megabytes = (bytes: number) => `${(bytes / 1_048_576).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;

/** One run: how far it is, its files, and how to stop it or go on. */
export const RunCard = (props: { visit: Visit; at: string; run: Run; blanks: Named[]; printers: Named[] }) => {
  const { visit, at, run, blanks, printers } = props;
  return (
    <Card title={`${pressWords(run.options, blanks, printers)}, ${formatDate(localDate(run.asked_at))}`}>
      <p>
        <Tag tone={states[run.state].tone}>{states[run.state].label}</Tag> {`${run.asked_by} đặt in.`}
      </p>
      <Progress label={`${run.done} trong ${run.total} giấy khen`} value={run.done} max={run.total} />
      {run.parts.length > 0 && (
        <ul class="run-parts">
          {run.parts.map((part) => (
            <li>
              <a href={visit.url(`${at}/tep/${part.file_id}`)}>{`Số ${part.first} đến ${part.last} (PDF, ${megabytes(part.bytes)})`}</a>
            </li>
          ))}
        </ul>
      )}
      {run.state === 'running' && (
        <Actions>
          <PostForm visit={visit} action={`${at}/${run.id}/tiep`} label="Tiếp tục lượt in">
            <Submit tone="secondary">Tiếp tục nếu bị đứng</Submit>
          </PostForm>
          <PostForm visit={visit} action={`${at}/${run.id}/dung`} label="Dừng lượt in">
            <Submit tone="danger">Dừng lượt in</Submit>
          </PostForm>
        </Actions>
      )}
    </Card>
  );
};

/** Chooses sheets of ours or a blank, and orders the run. */
export const RunForm = (props: { visit: Visit; at: string; blanks: Named[]; printers: Named[]; open: number; errors: FieldError[] }) => {
  const { visit, at, blanks, printers, open, errors } = props;
  const on = [
    { value: 'a4', label: 'Thiết kế đầy đủ có khung, khổ A4' },
    { value: 'a3', label: 'Thiết kế đầy đủ có khung, khổ A3' },
    ...blanks.map(({ id, name }) => ({ value: id, label: `Phôi in sẵn: ${name}` })),
  ];
  return (
    <Card title="In hàng loạt">
      <PostForm visit={visit} action={at} errors={errors} label="In hàng loạt">
        <Select name="on" label="In trên" required options={on} value={visit.form.one('on') || 'a4'} errors={errors} />
        {printers.length > 0 && (
          <Select
            name="printer"
            label="Máy in (chỉ dùng khi in trên phôi)"
            placeholder="Không dịch"
            options={printers.map(({ id, name }) => ({ value: id, label: name }))}
            value={visit.form.one('printer')}
            errors={errors}
          />
        )}
        <Checkbox
          name="back"
          label="Thêm mặt sau có mã QR lớn chứa chứng nhận số, kiểm tra được khi không có mạng (chỉ với thiết kế đầy đủ)"
        />
        {open > 0 && <Checkbox name="anyway" label={`Vẫn in dù còn ${open} tên chưa được đơn vị xác nhận`} />}
        <Submit>Đặt in</Submit>
      </PostForm>
    </Card>
  );
};
