import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, FileInput, Hidden, Radios, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card, Timeline } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../address.ts';
import { speaksFor } from './party.ts';
import { taskPath as path } from './tabs.tsx';
import type { Task, TaskAct } from './task.ts';
import { actNames, partnerNames } from './words.ts';

interface Props {
  visit: Visit;
  task: Task;
  errors: FieldError[];
}

const Finish = ({ visit, task, errors }: Props) => {
  const value = typed(visit, errors);
  return (
    <Card title="Ghi hoàn thành">
      <PostForm visit={visit} action={`${path}/${task.id}/xong`} errors={errors} multipart label="Ghi hoàn thành">
        <DateInput
          name="done_on"
          label="Ngày hoàn thành"
          required
          value={value('done_on', formatDate(localDate(visit.tx.now)))}
          errors={errors}
        />
        <TextArea
          name="result"
          label="Kết quả, minh chứng"
          hint="Việc đã làm được, con số, văn bản, nơi xem được."
          required
          rows={3}
          value={value('result')}
          errors={errors}
        />
        <FileInput name="file" label="Tệp minh chứng" hint="PDF, ảnh, Word hoặc Excel, đến 15 MB. Không bắt buộc." errors={errors} />
        <Actions>
          <Submit>Ghi hoàn thành</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

const Extend = ({ visit, task, errors }: Props) => (
  <details class="fold" open={errors.length > 0}>
    <summary>Gia hạn</summary>
    <PostForm visit={visit} action={`${path}/${task.id}/gia-han`} errors={errors} label="Gia hạn">
      <DateInput name="due_on" label="Hạn mới" required value={typed(visit, errors)('due_on')} errors={errors} />
      <TextArea name="reason" label="Lý do" required rows={2} value={typed(visit, errors)('reason')} errors={errors} />
      <Actions>
        <Submit tone="secondary">Gia hạn</Submit>
      </Actions>
    </PostForm>
  </details>
);

const again = {
  'tra-lai': { title: 'Trả lại để làm tiếp', hint: 'Khi kết quả chưa đạt yêu cầu.' },
  'mo-lai': { title: 'Mở lại', hint: 'Khi phát sinh việc cần làm thêm.' },
} as const;

const Reopen = ({ visit, task, errors }: Props) => (
  <>
    {(['tra-lai', 'mo-lai'] as const).map((act) => {
      const own = errors.length > 0 && visit.path.endsWith(act) ? errors : [];
      return (
        <Card title={again[act].title}>
          <PostForm visit={visit} action={`${path}/${task.id}/${act}`} errors={own} label={again[act].title}>
            <TextArea
              name="reason"
              label="Lý do"
              hint={again[act].hint}
              required
              rows={2}
              value={typed(visit, own)('reason')}
              errors={own}
            />
            <Actions>
              <Submit tone="secondary">{again[act].title}</Submit>
            </Actions>
          </PostForm>
        </Card>
      );
    })}
  </>
);

const reports = [
  { value: 'doing', label: 'Đang làm' },
  { value: 'done', label: 'Đã xong phần việc' },
  { value: 'stuck', label: 'Vướng mắc', hint: 'Ghi rõ vướng ở đâu, cần ai giúp.' },
];

const PartnerReport = ({ visit, task, errors, partner }: Props & { partner: Task['partners'][number] }) => {
  const mine = visit.form.one('partner') === partner.key;
  const value = typed(visit, mine ? errors : []);
  const open = (mine && errors.length > 0) || !allows(visit.actor, 'task.edit');
  return (
    <details class="fold" open={open}>
      <summary>Báo phần việc của {partner.name}</summary>
      <PostForm visit={visit} action={`${path}/${task.id}/phoi-hop`} errors={mine ? errors : []} label={`Phần việc của ${partner.name}`}>
        <Hidden name="partner" value={partner.key} />
        <Radios
          name="status"
          label="Tình trạng"
          required
          inline
          value={value('status', partner.status === 'asked' ? '' : partner.status)}
          options={reports}
        />
        <TextArea name="said" label="Đã làm gì" rows={2} value={value('said')} errors={mine ? errors : []} />
        <Actions>
          <Submit tone="secondary">Báo phần việc</Submit>
        </Actions>
      </PostForm>
    </details>
  );
};

/** What this person may do with the task now; several forms of one page never show each other's mistakes. */
export function TaskForms({ visit, task, errors, form }: Props & { form: 'finish' | 'extend' | 'reopen' | 'partner' | null }) {
  const of = (name: typeof form) => ({ visit, task, errors: form === name ? errors : [] });
  const open = task.done_on === null;
  const edits = allows(visit.actor, 'task.edit');
  const others = task.partners.filter((partner) => speaksFor(visit.actor, partner));
  return (
    <>
      {open && speaksFor(visit.actor, task) && <Finish {...of('finish')} />}
      {open && others.length + Number(edits) > 0 && (
        <Card title="Việc khác">
          {others.map((partner) => (
            <PartnerReport {...of('partner')} partner={partner} />
          ))}
          {edits && <Extend {...of('extend')} />}
        </Card>
      )}
      {!open && edits && <Reopen {...of('reopen')} />}
    </>
  );
}

function actText(visit: Visit, taskId: string, act: TaskAct) {
  const days = act.due_on && `${act.due_from ? `Từ ${formatDate(act.due_from)} ` : ''}đến ${formatDate(act.due_on)}. `;
  const earlier = act.result && (act.kind === 'returned' || act.kind === 'reopened') ? `. Kết quả trước đó: ${act.result}` : act.result;
  return (
    <>
      {days}
      {act.reason}
      {earlier}
      {act.file && (
        <>
          {' '}
          <a href={visit.url(`${path}/${taskId}/tep/${act.file}`)}>Tệp minh chứng</a>
        </>
      )}
    </>
  );
}

const actTitle = (act: TaskAct) =>
  [act.kind === 'partner' ? `${act.party}: ${partnerNames[act.status ?? ''] ?? ''}` : actNames[act.kind], act.actor && `(${act.actor})`]
    .filter(Boolean)
    .join(' ');

/** Everything that was done with the task, the newest first. */
export const TaskHistory = ({ visit, task, acts }: { visit: Visit; task: Task; acts: readonly TaskAct[] }) =>
  acts.length === 0 ? null : (
    <Card title="Đã ghi">
      <Timeline
        label="Những việc đã ghi về nhiệm vụ"
        items={acts.map((act) => ({ date: formatDate(act.happened_on), title: actTitle(act), text: actText(visit, task.id, act) }))}
      />
    </Card>
  );
