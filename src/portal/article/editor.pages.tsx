import { listPeople, personOption } from '../../emulation/choices.ts';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { Findings } from '../../review/contradiction/findings.tsx';
import { draftLead, draftText } from '../draft.ts';
import { Body } from './body.tsx';
import { gaps } from './check.ts';
import { changedFacts } from './content/drafted.ts';
import { type Content, plainBody, plainLead } from './content/content.ts';
import { deskArticle } from './desk.ts';
import { CorrectionEditor, Editor } from './editor.tsx';
import { ChangedFacts, DroppedFacts, Exports, Sources } from './facts.tsx';
import { Progress } from './progress.tsx';
import { Remarks } from './remarks.tsx';
import { stageOf } from './stage.ts';
import { contentNow, draftOf } from './stored.ts';
import { textBlocks } from './text.ts';
import { articleFindings } from './texts.ts';
import { type ArticleText, createArticle, reviseArticle } from './writing.ts';

export const desk = { label: 'Tin bài', path: '/lam-viec/tin-bai' };

const shape = {
  title: input.text('tiêu đề', 300),
  category: input.optionalId(),
  lead: input.optionalText(5_000),
  body: input.optionalText(100_000),
  byline: input.optionalText(200),
  organisation: input.optionalText(200),
  author: input.optionalId(),
  author_inside: input.flag(),
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
    authorId: data.author,
    authorInside: data.author_inside,
  };
}

async function choices(visit: Visit) {
  const rows = await visit.tx.db.selectFrom('category').select(['id', 'name']).orderBy('position').orderBy('name').execute();
  return {
    categories: rows.map(({ id, name }) => ({ value: id, label: name })),
    people: (await listPeople(visit.tx, localDate(visit.tx.now))).map(personOption),
  };
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  return office(
    visit,
    {
      title: 'Soạn tin mới',
      crumbs: [{ label: desk.label, href: visit.url(desk.path) }, { label: 'Soạn tin mới' }],
      children: <Editor visit={visit} action={`${desk.path}/moi`} errors={errors} content={null} {...await choices(visit)} />,
    },
    errors,
  );
}

type Stored = Awaited<ReturnType<typeof deskArticle>>;

/** The form the stage of the article asks for; none while it waits for its time. */
async function Writing({
  visit,
  article,
  content,
  errors,
}: {
  visit: Visit;
  article: Stored;
  content: Content | null;
  errors: FieldError[];
}) {
  const stage = stageOf(article, visit.tx.now);
  const path = `${desk.path}/${article.id}`;
  const own = { visit, article, content, errors };
  if (stage === 'scheduled') return <Notice>Bài đã hẹn giờ đăng. Bỏ hẹn nếu cần sửa.</Notice>;
  if (stage === 'published')
    return allows(visit.actor, 'article.publish') ? (
      <Card title="Đính chính">
        <CorrectionEditor {...own} action={`${path}/dinh-chinh`} />
      </Card>
    ) : null;
  return (
    <>
      {(stage === 'sent' || stage === 'approved') && <Notice>Sửa và lưu thì bài trở lại bước soạn và phải duyệt lại.</Notice>}
      {article.event_id !== null && !article.body?.trim() && (
        <Notice>Bài đang theo hồ sơ hội nghị: hồ sơ đổi thì bài đổi, cho đến khi sửa và lưu hoặc gửi duyệt.</Notice>
      )}
      <Editor {...own} action={path} {...await choices(visit)} />
    </>
  );
}

const Reading = ({ lead, body }: { lead: string; body: string }) => (
  <Card title="Bài như bạn đọc thấy">
    {lead && <p>{lead}</p>}
    <Body blocks={textBlocks(body)} />
  </Card>
);

export async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const article = await deskArticle(visit.tx, visit.param('id'));
  const path = `${desk.path}/${article.id}`;
  const draft = await draftOf(visit.tx, article);
  const content = contentNow(article, draft);
  const frozen = content !== null && Boolean(article.body?.trim());
  const live = draft && !article.body?.trim() ? draft : null;
  const words = content
    ? { lead: plainLead(content), body: plainBody(content) }
    : { lead: article.lead ?? (live && draftLead(live)) ?? '', body: article.body ?? (live && draftText(live)) ?? '' };
  const mayEdit = allows(visit.actor, 'article.edit');
  const published = stageOf(article, visit.tx.now) === 'published';
  return office(
    visit,
    {
      title: article.title,
      crumbs: [{ label: desk.label, href: visit.url(desk.path) }, { label: article.title }],
      actions: article.event_id !== null && mayEdit ? <ButtonLink href={visit.url(`${path}/anh`)}>Ảnh và chú thích</ButtonLink> : null,
      children: (
        <>
          {mayEdit && <Progress visit={visit} article={article} errors={errors} />}
          {frozen && draft && (
            <ChangedFacts
              visit={visit}
              action={`${path}/so-lieu`}
              changed={changedFacts(content, draft)}
              published={published}
              mayTake={allows(visit.actor, published ? 'article.publish' : 'article.edit')}
            />
          )}
          {frozen && <DroppedFacts content={content} />}
          <Findings
            visit={visit}
            of={{ table: 'article', id: article.id }}
            findings={await articleFindings(visit, article, words, draft)}
            back={path}
            action={`${path}/cau-chu`}
          />
          <Remarks title="Bài còn thiếu (chỉ người biên tập thấy)" items={await gaps(visit.tx, article, live)} />
          {mayEdit ? <Writing visit={visit} article={article} content={content} errors={errors} /> : <Reading {...words} />}
          {content && <Sources visit={visit} content={content} eventId={article.event_id} />}
          <Card title="Gửi cho cổng khác">
            <Exports visit={visit} id={article.id} />
          </Card>
        </>
      ),
    },
    errors,
  );
}

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
  .post(
    '/lam-viec/tin-bai/:id',
    { permission: 'article.edit', audit: 'article.revised' },
    async (visit) => {
      const { id } = await deskArticle(visit.tx, visit.param('id'));
      await reviseArticle(visit.tx, visit.actor, id, textFrom(visit));
      return redirect(visit.url(`${desk.path}/${id}`), { notice: 'Đã lưu bài.' });
    },
    editPage,
  );
