import { routes } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { type FieldError, found } from '../../platform/refusal.ts';
import { veiled } from '../../platform/sealed.ts';
import { padCount } from '../../platform/text/numbers.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { type Reply, redirect } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Actions, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, Notice, PageHeader } from '../../platform/web/ui/text.tsx';
import { findArticle } from '../article/whole.ts';
import { site } from '../site.tsx';
import { countComments, listComments } from './comment.ts';
import { CommentList } from './list.tsx';
import { sendComment } from './send.ts';

const pageSize = 20;

/** The article in the address, if everybody may read it. */
const articleOf = async (visit: Visit) => found(await findArticle(visit.tx, visit.param('slug'), false));
const pathOf = ({ slug }: { slug: string }) => `/tin-tuc/${slug}/binh-luan`;

/** Only programmes fill it: people neither see it nor reach it by keys. */
const Trap = () => (
  <div class="left-empty" aria-hidden="true">
    <label for="trang-web">Để trống mục này</label>
    <input id="trang-web" name="website" tabindex={-1} autocomplete="off" />
  </div>
);

function WriteForm({ visit, action, errors }: { visit: Visit; action: string; errors: FieldError[] }) {
  const field = (name: string) => ({ name, value: visit.form.one(name), errors });
  return (
    <PostForm visit={visit} action={action} errors={errors} label="Viết bình luận">
      <TextArea {...field('text')} label="Bình luận" required rows={5} maxlength={2000} hint="Không nhận liên kết." />
      <TextInput {...field('name')} label="Tên của bạn" required maxlength={100} width="medium" autocomplete="name" />
      <TextInput
        {...field('email')}
        label="Thư điện tử"
        type="email"
        maxlength={200}
        width="medium"
        autocomplete="email"
        hint="Không bắt buộc, không hiển thị công khai."
      />
      <Trap />
      <Actions>
        <Submit>Gửi bình luận</Submit>
      </Actions>
    </PostForm>
  );
}

async function commentsPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const article = await articleOf(visit);
  const total = await countComments(visit.tx, article.id);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const current = Math.min(pageNumber(visit.query), pages);
  const comments = await listComments(visit.tx, article.id, { limit: pageSize, offset: (current - 1) * pageSize });
  const reply = await site(visit, {
    title: `Bình luận: ${article.title}`,
    description: `Ý kiến của bạn đọc về tin “${article.title}”.`,
    crumbs: [
      { label: 'Tin tức', href: visit.url('/tin-tuc') },
      { label: article.title, href: visit.url(`/tin-tuc/${article.slug}`) },
      { label: 'Bình luận' },
    ],
    noindex: true,
    children: (
      <>
        <PageHeader title={total === 0 ? 'Bình luận' : `Bình luận (${padCount(total)})`} lead={article.title} />
        {visit.notice && <Notice tone="success">{visit.notice}</Notice>}
        {total === 0 && <EmptyState title="Chưa có bình luận" text="Mời bạn nêu ý kiến đầu tiên." />}
        {total > 0 && <CommentList visit={visit} comments={comments} />}
        <Pagination page={current} pages={pages} hrefFor={(n) => visit.url(`${pathOf(article)}?trang=${n}`)} />
        <div id="viet">
          <Card title="Viết bình luận">
            <p>Ban biên tập đọc trước khi đăng. Không cần tài khoản.</p>
            <WriteForm visit={visit} action={pathOf(article)} errors={errors} />
          </Card>
        </div>
      </>
    ),
  });
  return reply.kind === 'page' && errors.length > 0 ? { ...reply, status: 422 } : reply;
}

async function send(visit: Visit): Promise<Reply> {
  const article = await articleOf(visit);
  const shape = { name: input.text('tên của bạn', 100), text: input.text('bình luận', 2000), email: input.optionalText(200) };
  const { email = null, ...rest } = readForm(shape, visit.form);
  const from = await veiled(visit.runtime, visit.client.address);
  await sendComment(visit.tx, visit.actor, article.id, { ...rest, email, trap: visit.form.one('website') }, from);
  return redirect(visit.url(pathOf(article)), { notice: 'Đã nhận bình luận. Bình luận hiện ở đây sau khi ban biên tập duyệt.' });
}

export const commentRoutes = routes()
  .get('/tin-tuc/:slug/binh-luan', { permission: 'public', audit: 'comment.public_listed' }, (visit) => commentsPage(visit))
  .post('/tin-tuc/:slug/binh-luan', { permission: 'public', audit: 'comment.sent' }, send, commentsPage);
