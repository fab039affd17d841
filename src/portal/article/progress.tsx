import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { formatDateTime } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, DateInput, Hidden, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import type { deskArticle } from './desk.ts';
import { type Stage, stageNames, stageOf } from './stage.ts';

type Stored = Awaited<ReturnType<typeof deskArticle>>;
type Tone = 'amber' | 'blue' | 'green' | 'red';

const tones: Readonly<Record<Stage, Tone>> = {
  draft: 'amber',
  sent: 'blue',
  returned: 'red',
  approved: 'green',
  withdrawn: 'red',
  scheduled: 'blue',
  published: 'green',
};

export const StageTag = ({ stage }: { stage: Stage }) => <Tag tone={tones[stage]}>{stageNames[stage]}</Tag>;

/** What was said at the last step, and by whom. */
const LastStep = ({ article, stage }: { article: Stored; stage: Stage }) => (
  <>
    {stage === 'scheduled' && article.published_at && <p>Tự hiện lên trang công khai lúc {formatDateTime(article.published_at)}.</p>}
    {stage === 'published' && article.published_at && <p>Đăng lúc {formatDateTime(article.published_at)}.</p>}
    {article.stage_by && article.stage_at && (
      <p>
        {stageNames[article.stage as Stage] ?? ''}: {article.stage_by}, {formatDateTime(article.stage_at)}.
        {article.stage_note && <> Lý do: {article.stage_note}</>}
      </p>
    )}
  </>
);

const SendForm = ({ visit, path }: { visit: Visit; path: string }) => (
  <PostForm visit={visit} action={`${path}/gui-duyet`} label="Gửi duyệt">
    <p>Gửi duyệt: câu chữ đứng yên từ đây; hồ sơ đổi thì trang này báo, bài không tự đổi.</p>
    <Submit>Gửi duyệt</Submit>
  </PostForm>
);

const JudgeForms = ({ visit, path, errors }: { visit: Visit; path: string; errors: FieldError[] }) => (
  <>
    <PostForm visit={visit} action={`${path}/duyet`} label="Duyệt bài">
      <Submit>Duyệt bài</Submit>
    </PostForm>
    <PostForm visit={visit} action={`${path}/tra-lai`} label="Trả lại bài">
      <TextInput name="note" label="Điều cần sửa" required errors={errors} />
      <Submit tone="secondary">Trả lại để sửa</Submit>
    </PostForm>
  </>
);

const PublishForms = ({ visit, path, errors }: { visit: Visit; path: string; errors: FieldError[] }) => (
  <>
    <PostForm visit={visit} action={`${path}/dang`} label="Đăng bài">
      <p>Đăng: mọi người đọc được ngay.</p>
      <Submit>Đăng bài</Submit>
    </PostForm>
    <PostForm visit={visit} action={`${path}/hen-dang`} label="Hẹn giờ đăng">
      <DateInput name="date" label="Ngày đăng" required value={visit.form.one('date')} errors={errors} />
      <TextInput name="time" label="Giờ đăng" width="short" required hint="Ví dụ 07:30" value={visit.form.one('time')} errors={errors} />
      <Submit tone="secondary">Hẹn giờ đăng</Submit>
    </PostForm>
  </>
);

const WithdrawForm = ({ visit, path, waiting, errors }: { visit: Visit; path: string; waiting: boolean; errors: FieldError[] }) => (
  <PostForm visit={visit} action={`${path}/go`} label={waiting ? 'Bỏ hẹn' : 'Gỡ bài'}>
    <TextInput name="reason" label={waiting ? 'Lý do bỏ hẹn' : 'Lý do gỡ bài'} required errors={errors} />
    <Submit tone="danger">{waiting ? 'Bỏ hẹn' : 'Gỡ bài'}</Submit>
  </PostForm>
);

/** Where the article stands and what may be done with it next. */
export function Progress({ visit, article, errors }: { visit: Visit; article: Stored; errors: FieldError[] }) {
  const path = `/lam-viec/tin-bai/${article.id}`;
  const stage = stageOf(article, visit.tx.now);
  const judges = allows(visit.actor, 'article.publish');
  const writing = stage === 'draft' || stage === 'returned' || stage === 'withdrawn';
  return (
    <Card title="Duyệt và đăng" actions={<ButtonLink href={visit.url(`/tin-tuc/${article.slug}`)}>Xem bài</ButtonLink>}>
      <p>
        <StageTag stage={stage} />
        {article.featured && (
          <>
            {' '}
            <Tag tone="blue">Nổi bật</Tag>
          </>
        )}
      </p>
      <LastStep article={article} stage={stage} />
      {writing && <SendForm visit={visit} path={path} />}
      {judges && stage === 'sent' && <JudgeForms visit={visit} path={path} errors={errors} />}
      {judges && (stage === 'approved' || stage === 'scheduled') && <PublishForms visit={visit} path={path} errors={errors} />}
      {judges && !article.draft && <WithdrawForm visit={visit} path={path} waiting={stage === 'scheduled'} errors={errors} />}
      {judges && stage === 'published' && (
        <PostForm visit={visit} action={`${path}/noi-bat`} label="Tin nổi bật">
          <Hidden name="featured" value={article.featured ? '' : 'co'} />
          <Submit tone="secondary">{article.featured ? 'Thôi chọn làm tin nổi bật' : 'Chọn làm tin nổi bật'}</Submit>
        </PostForm>
      )}
    </Card>
  );
}
