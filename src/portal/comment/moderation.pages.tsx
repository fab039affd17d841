import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { type Reply, redirect } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Hidden, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { commentsPath, stateWords } from './desk.pages.tsx';
import {
  type CommentState,
  findComment,
  hideComment,
  passComment,
  refuseComment,
  replyToComment,
  showAgain,
  stateOf,
} from './moderation.ts';

type Comment = Awaited<ReturnType<typeof findComment>>;
type Act = 'dang' | 'khong' | 'an' | 'hien' | 'tra-loi';

function idOf(visit: Visit): string {
  const id = visit.param('id');
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id)) throw new NotFound();
  return id;
}

interface ActFormProps {
  visit: Visit;
  row: Comment;
  act: Act;
  title: string;
  button: string;
  errors: FieldError[];
  field?: { name: 'reply' | 'reason'; label: string; required?: boolean; value?: string };
  quiet?: boolean;
  children?: Child;
}

function ActForm({ visit, row, act, title, button, errors, field, quiet, children }: ActFormProps) {
  const faults = visit.form.one('viec') === act ? errors : [];
  return (
    <Card title={title}>
      {children}
      <PostForm visit={visit} action={`${commentsPath}/${row.id}/${act}`} errors={faults} label={title}>
        <Hidden name="viec" value={act} />
        {field && (
          <TextArea
            name={field.name}
            label={field.label}
            required={field.required ?? false}
            rows={3}
            maxlength={2000}
            value={faults.length > 0 ? visit.form.one(field.name) : (field.value ?? '')}
            errors={faults}
          />
        )}
        <Actions>
          <Submit tone={quiet ? 'secondary' : 'primary'}>{button}</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

function Acts(props: { visit: Visit; row: Comment; errors: FieldError[]; state: CommentState }) {
  const { state, ...rest } = props;
  const reason = { name: 'reason', label: 'Lý do', required: true } as const;
  const reply = { name: 'reply', label: 'Trả lời của phường, xã', value: props.row.reply ?? '' } as const;
  if (state === 'hidden') return <ActForm {...rest} act="hien" title="Hiện lại" button="Hiện lại bình luận" />;
  if (state === 'passed')
    return (
      <>
        <ActForm {...rest} act="tra-loi" title="Trả lời" button="Đăng trả lời" field={{ ...reply, required: true }} />
        <ActForm {...rest} act="an" title="Ẩn khỏi trang công khai" button="Ẩn bình luận" field={reason} quiet />
      </>
    );
  return (
    <>
      <ActForm {...rest} act="dang" title="Đăng bình luận" button="Đăng" field={{ ...reply, label: 'Trả lời kèm theo (không bắt buộc)' }}>
        <p>Bình luận hiện nguyên văn dưới tin bài cùng tên người gửi.</p>
      </ActForm>
      {state === 'waiting' && <ActForm {...rest} act="khong" title="Không đăng" button="Không đăng" field={reason} quiet />}
    </>
  );
}

const tones = { waiting: 'amber', passed: 'green', withheld: 'neutral', hidden: 'red' } as const;

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await findComment(visit.tx, idOf(visit));
  const state = stateOf(row);
  const facts = [
    { label: 'Trạng thái', value: <Tag tone={tones[state]}>{stateWords[state]}</Tag> },
    { label: 'Bình luận', value: row.text },
    { label: 'Bạn đọc', value: row.name },
    { label: 'Thư điện tử (không công khai)', value: row.email },
    { label: 'Gửi lúc', value: formatDateTime(row.sent_at) },
    { label: 'Tin bài', value: <a href={visit.url(`/tin-tuc/${row.slug}#binh-luan`)}>{row.title}</a> },
    { label: 'Ngày xem xét', value: row.answered_on && formatDate(row.answered_on) },
    { label: 'Lý do không đăng', value: row.reason },
    { label: 'Trả lời', value: row.reply },
    { label: 'Lý do ẩn', value: row.hidden_reason },
  ];
  return office(
    visit,
    {
      title: `Bình luận của ${row.name}`,
      section: 'Bình luận của bạn đọc',
      crumbs: [{ label: 'Bình luận', href: visit.url(commentsPath) }, { label: row.name }],
      children: (
        <>
          <DescriptionList items={facts.filter(({ value }) => Boolean(value))} />
          <Acts visit={visit} row={row} errors={errors} state={state} />
        </>
      ),
    },
    errors,
  );
}

const done = (visit: Visit, notice: string) => redirect(visit.url(`${commentsPath}/${idOf(visit)}`), { notice });

async function pass(visit: Visit): Promise<Reply> {
  const { reply = null } = readForm({ reply: input.optionalText(2000) }, visit.form);
  await passComment(visit.tx, visit.actor, idOf(visit), reply);
  return done(visit, 'Đã đăng bình luận dưới tin bài.');
}

async function refuse(visit: Visit): Promise<Reply> {
  const { reason } = readForm({ reason: input.text('lý do', 1000) }, visit.form);
  await refuseComment(visit.tx, visit.actor, idOf(visit), reason);
  return done(visit, 'Đã ghi không đăng bình luận.');
}

async function hide(visit: Visit): Promise<Reply> {
  const { reason } = readForm({ reason: input.text('lý do', 1000) }, visit.form);
  await hideComment(visit.tx, visit.actor, idOf(visit), reason);
  return done(visit, 'Đã ẩn bình luận khỏi trang công khai.');
}

async function again(visit: Visit): Promise<Reply> {
  await showAgain(visit.tx, visit.actor, idOf(visit));
  return done(visit, 'Đã hiện lại bình luận.');
}

async function answer(visit: Visit): Promise<Reply> {
  const { reply } = readForm({ reply: input.text('trả lời', 2000) }, visit.form);
  await replyToComment(visit.tx, visit.actor, idOf(visit), reply);
  return done(visit, 'Đã đăng trả lời.');
}

const one = `${commentsPath}/:id`;

export const moderationRoutes = routes()
  .get(one, { permission: 'comment.moderate', audit: 'comment.desk_read' }, (visit) => showPage(visit))
  .post(`${one}/dang`, { permission: 'comment.moderate', audit: 'comment.passed' }, pass, showPage)
  .post(`${one}/khong`, { permission: 'comment.moderate', audit: 'comment.refused' }, refuse, showPage)
  .post(`${one}/an`, { permission: 'comment.moderate', audit: 'comment.hidden' }, hide, showPage)
  .post(`${one}/hien`, { permission: 'comment.moderate', audit: 'comment.shown_again' }, again, showPage)
  .post(`${one}/tra-loi`, { permission: 'comment.moderate', audit: 'comment.answered' }, answer, showPage);
