import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { draftLead, draftText } from '../draft.ts';
import { Body, plainBlocks } from './body.tsx';
import { gaps, textRemarks } from './check.ts';
import { deskArticle } from './desk.ts';
import { Editor, Remarks, Sources, State } from './editor.tsx';
import { liveDraft } from './live.ts';
import { type ArticleText, createArticle, featureArticle, publishArticle, reviseArticle, withdrawArticle } from './writing.ts';

const desk = { label: 'Tin bài', path: '/lam-viec/tin-bai' };

const shape = {
  title: input.text('tiêu đề', 300),
  category: input.optionalId(),
  lead: input.optionalText(2_000),
  body: input.optionalText(100_000),
  byline: input.optionalText(200),
  organisation: input.optionalText(200),
};

function textFrom(visit: Visit): ArticleText {
  const data = readForm(shape, visit.form);
  return {
    title: data.title,
    categoryId: data.category,
    lead: data.lead ?? null,
    body: data.body ?? null,
    byline: data.byline ?? null,
    organisation: data.organisation ?? null,
  };
}

const categoryOptions = async (visit: Visit) =>
  (await visit.tx.db.selectFrom('category').select(['id', 'name']).orderBy('position').orderBy('name').execute()).map(({ id, name }) => ({
    value: id,
    label: name,
  }));

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  return office(
    visit,
    {
      title: 'Soạn tin mới',
      crumbs: [{ label: desk.label, href: visit.url(desk.path) }, { label: 'Soạn tin mới' }],
      children: <Editor visit={visit} action={`${desk.path}/moi`} errors={errors} categories={await categoryOptions(visit)} />,
    },
    errors,
  );
}

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const article = await deskArticle(visit.tx, visit.param('id'));
  const draft = await liveDraft(visit.tx, article);
  const mayEdit = allows(visit.actor, 'article.edit');
  const remarks = textRemarks([
    article.title,
    article.lead ?? (draft && draftLead(draft)),
    article.body ?? (draft && draftText(draft)),
    ...(draft?.captions ?? []),
  ]);
  return office(
    visit,
    {
      title: article.title,
      crumbs: [{ label: desk.label, href: visit.url(desk.path) }, { label: article.title }],
      children: (
        <>
          <Remarks title="Nên xem lại trước khi đăng" items={remarks} />
          <Remarks title="Bài còn thiếu (chỉ người biên tập thấy)" items={await gaps(visit.tx, article, draft)} />
          {mayEdit && <State visit={visit} article={article} />}
          {draft && (
            <Card title="Bài soạn từ hồ sơ hội nghị">
              <p>{draftLead(draft)}</p>
              <Body blocks={plainBlocks(draft.blocks)} />
            </Card>
          )}
          {mayEdit && draft && (
            <Notice>Sửa và lưu dưới đây thì bài thôi đổi theo hồ sơ. Xoá trống nội dung rồi lưu để bài lại theo hồ sơ.</Notice>
          )}
          {mayEdit && (
            <Editor
              visit={visit}
              action={`${desk.path}/${article.id}`}
              errors={errors}
              categories={await categoryOptions(visit)}
              article={article}
              draft={draft}
            />
          )}
          {draft && <Sources draft={draft} />}
        </>
      ),
    },
    errors,
  );
}

/** Words of the live draft that were sent back unchanged stay live. */
async function revise(visit: Visit): Promise<Reply> {
  const article = await deskArticle(visit.tx, visit.param('id'));
  const draft = await liveDraft(visit.tx, article);
  const text = textFrom(visit);
  const same = (typed: string | null, said: string) => typed?.replace(/\s+/g, ' ').trim() === said.replace(/\s+/g, ' ').trim();
  const body = draft && same(text.body, draftText(draft)) ? null : text.body;
  const lead = draft && same(text.lead, draftLead(draft)) && body === null ? null : text.lead;
  await reviseArticle(visit.tx, visit.actor, article.id, { ...text, lead, body });
  return redirect(visit.url(`${desk.path}/${article.id}`), { notice: 'Đã lưu bài.' });
}

type Verb = (visit: Visit, id: string) => Promise<string>;

const act =
  (verb: Verb) =>
  async (visit: Visit): Promise<Reply> => {
    const { id } = await deskArticle(visit.tx, visit.param('id'));
    return redirect(visit.url(`${desk.path}/${id}`), { notice: await verb(visit, id) });
  };

export const editorRoutes = routes()
  .get('/lam-viec/tin-bai/moi', { permission: 'article.edit', audit: 'article.desk_viewed' }, (visit) => newPage(visit))
  .post(
    '/lam-viec/tin-bai/moi',
    { permission: 'article.edit', audit: 'article.created' },
    async (visit) => {
      const id = await createArticle(visit.tx, visit.actor, textFrom(visit));
      return redirect(visit.url(`${desk.path}/${id}`), { notice: 'Đã lưu bài đang soạn.' });
    },
    newPage,
  )
  .get('/lam-viec/tin-bai/:id', { permission: 'article.view', audit: 'article.desk_viewed' }, (visit) => editPage(visit))
  .post('/lam-viec/tin-bai/:id', { permission: 'article.edit', audit: 'article.revised' }, revise, editPage)
  .post(
    '/lam-viec/tin-bai/:id/dang',
    { permission: 'article.publish', audit: 'article.published' },
    act(async (visit, id) => {
      await publishArticle(visit.tx, visit.actor, id);
      return 'Đã đăng bài.';
    }),
    editPage,
  )
  .post(
    '/lam-viec/tin-bai/:id/go',
    { permission: 'article.publish', audit: 'article.withdrawn' },
    act(async (visit, id) => {
      await withdrawArticle(visit.tx, visit.actor, id, readForm({ reason: input.text('lý do gỡ bài', 500) }, visit.form).reason);
      return 'Đã gỡ bài khỏi trang công khai.';
    }),
    editPage,
  )
  .post(
    '/lam-viec/tin-bai/:id/noi-bat',
    { permission: 'article.publish', audit: 'article.featured' },
    act(async (visit, id) => {
      const featured = visit.form.one('featured') !== '';
      await featureArticle(visit.tx, visit.actor, id, featured);
      return featured ? 'Đã chọn làm tin nổi bật.' : 'Đã thôi chọn làm tin nổi bật.';
    }),
  );
