import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, Quote, Tag } from '../../platform/web/ui/text.tsx';
import { type Comment, addComment, answerComment, listComments } from './comment.ts';
import { reviewsPath } from './review-list.pages.tsx';
import { findReview, reviewTitle } from './review.ts';

const fieldOf = (id: string) => `answer_${id}`;

const One = ({ visit, path, row, edits, errors }: { visit: Visit; path: string; row: Comment; edits: boolean; errors: FieldError[] }) => {
  const own = visit.path.endsWith(`/${row.id}`);
  return (
    <Card>
      <Quote by={`${row.author}, ${formatDate(row.given_on)}`}>{row.text}</Quote>
      {row.answer === null ? (
        <p>
          <Tag tone="amber">Chưa trả lời</Tag>
        </p>
      ) : (
        <p>
          Trả lời{row.answered_on && ` (${formatDate(row.answered_on)})`}: {row.answer}
        </p>
      )}
      {edits && (
        <PostForm visit={visit} action={`${path}/y-kien/${row.id}`} {...(own ? { errors } : {})} label={`Trả lời ${row.author}`}>
          <TextArea
            name={fieldOf(row.id)}
            label="Tiếp thu, giải trình"
            required
            rows={2}
            value={own && errors.length > 0 ? visit.form.one(fieldOf(row.id)) : (row.answer ?? '')}
            errors={own ? errors : []}
          />
          <Actions>
            <Submit tone="secondary">Lưu trả lời</Submit>
          </Actions>
        </PostForm>
      )}
    </Card>
  );
};

const NewForm = ({ visit, path, errors }: { visit: Visit; path: string; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  return (
    <Card title="Ghi một ý kiến">
      <PostForm visit={visit} action={`${path}/y-kien`} errors={errors} label="Ý kiến góp ý">
        <TextInput name="author" label="Người, đơn vị góp ý" required value={value('author')} errors={errors} />
        <TextArea name="text" label="Nội dung góp ý" required rows={4} value={value('text')} errors={errors} />
        <DateInput name="given_on" label="Ngày góp ý" value={value('given_on', formatDate(localDate(visit.tx.now)))} errors={errors} />
        <Actions>
          <Submit>Lưu ý kiến</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

async function commentsPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const review = found(await findReview(visit.tx, recordId(visit)));
  const path = `${reviewsPath}/${review.id}`;
  const rows = await listComments(visit.tx, review.id);
  const open = review.adopted_on === null && allows(visit.actor, 'review.edit');
  const answering = /\/y-kien\/./.test(visit.path);
  return office(
    visit,
    {
      title: 'Góp ý dự thảo',
      section: reviewTitle(review),
      lead:
        rows.length === 0
          ? 'Chưa có ý kiến nào.'
          : `${rows.length} ý kiến, ${rows.filter(({ answer }) => answer === null).length} chưa trả lời.`,
      crumbs: [
        { label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) },
        { label: reviewTitle(review), href: visit.url(path) },
        { label: 'Góp ý dự thảo' },
      ],
      children: (
        <>
          {rows.map((row) => (
            <One visit={visit} path={path} row={row} edits={open} errors={errors} />
          ))}
          {open && review.drafted_on !== null && <NewForm visit={visit} path={path} errors={answering ? [] : errors} />}
          {open && review.drafted_on === null && <p>Ghi việc “Dự thảo” trước rồi mới lấy góp ý.</p>}
        </>
      ),
    },
    errors,
  );
}

async function add(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  const fields = {
    author: input.text('người, đơn vị góp ý', 200),
    text: input.text('nội dung góp ý', 4000),
    given_on: input.optionalDate(),
  };
  const { author, text, given_on } = readForm(fields, visit.form);
  await addComment(visit.tx, visit.actor, id, { author, text, givenOn: given_on ?? localDate(visit.tx.now) });
  return redirect(visit.url(`${reviewsPath}/${id}/y-kien`), { notice: 'Đã lưu ý kiến góp ý.' });
}

async function saveAnswer(visit: Visit): Promise<Reply> {
  const [id, comment] = [recordId(visit), recordId(visit, 'comment')];
  const { [fieldOf(comment)]: text = '' } = readForm({ [fieldOf(comment)]: input.text('phần tiếp thu, giải trình', 4000) }, visit.form);
  await answerComment(visit.tx, visit.actor, id, comment, text);
  return redirect(visit.url(`${reviewsPath}/${id}/y-kien`), { notice: 'Đã lưu trả lời.' });
}

export const commentRoutes = routes()
  .get(`${reviewsPath}/:id/y-kien`, { permission: 'review.view', audit: 'review.viewed' }, (visit) => commentsPage(visit))
  .post(`${reviewsPath}/:id/y-kien`, { permission: 'review.edit', audit: 'review.comment_added' }, add, commentsPage)
  .post(`${reviewsPath}/:id/y-kien/:comment`, { permission: 'review.edit', audit: 'review.comment_answered' }, saveAnswer, commentsPage);
