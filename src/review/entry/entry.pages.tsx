import type { Actor } from '../../platform/actor.ts';
import type { AuditName } from '../../platform/audit.ts';
import { type FieldError, NotFound, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Consequence, Submit } from '../../platform/web/ui/form.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { answerRoutes } from '../contradiction/answer.pages.tsx';
import { Findings, judgedFindings } from '../contradiction/findings.tsx';
import { knownOf } from '../contradiction/known.ts';
import { savedNotice } from '../hints.tsx';
import { reviewsPath } from '../review/review-list.pages.tsx';
import { figuresOn, openReview, reviewTitle } from '../review/review.ts';
import {
  findingFields,
  lessonFields,
  readFinding,
  readLesson,
  readRecommendation,
  readShortcoming,
  recommendationFields,
  shortcomingFields,
} from './entry-form.tsx';
import { listFindings, removeFinding, saveFinding } from './finding.ts';
import { listLessons, removeLesson, saveLesson } from './lesson.ts';
import { listRecommendations, removeRecommendation, saveRecommendation } from './recommendation.ts';
import { listShortcomings, removeShortcoming, saveShortcoming } from './shortcoming.ts';

/** Shortcomings also list the units they speak of. */
interface Entry {
  id: string;
  text: string;
  units?: readonly string[];
}

/** One kind of what a review says: where it lives, how it is read from its form and written. */
interface EntryKind<Row extends Entry, Input> {
  path: string;
  table: 'finding' | 'shortcoming' | 'lesson' | 'recommendation';
  /** "nhận định", as it stands in a sentence. */
  word: string;
  saved: AuditName;
  removed: AuditName;
  viewed: AuditName;
  list(tx: Tx, reviewId: string): Promise<Row[]>;
  fields(visit: Visit, reviewId: string, row: Row | null, errors: FieldError[]): Promise<Child>;
  read(visit: Visit): Input;
  save(tx: Tx, actor: Actor, reviewId: string, id: string | null, input: Input): Promise<string>;
  remove(tx: Tx, actor: Actor, reviewId: string, id: string): Promise<void>;
}

export const entryRoutes = routes();
entryRoutes.routes.push(...answerRoutes.routes);

function addEntryRoutes<Row extends Entry, Input extends { text: string; units?: readonly string[] }>(kind: EntryKind<Row, Input>): void {
  const base = `${reviewsPath}/:id/${kind.path}`;
  const entryOf = async (visit: Visit): Promise<Row | null> => {
    if (visit.param('entry') === '') return null;
    const id = recordId(visit, 'entry');
    return found((await kind.list(visit.tx, recordId(visit))).find((row) => row.id === id));
  };
  const back = (visit: Visit, notice: string) => redirect(visit.url(`${reviewsPath}/${recordId(visit)}`), { notice });
  const known = async (visit: Visit) => {
    const review = await openReview(visit.tx, recordId(visit));
    return knownOf(visit.tx, [review.year], figuresOn(review, visit.tx.now));
  };

  async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
    const review = await openReview(visit.tx, recordId(visit));
    const row = await entryOf(visit);
    const path = `${reviewsPath}/${review.id}/${kind.path}/${row?.id ?? 'moi'}`;
    const title = `${row ? 'Sửa' : 'Thêm'} ${kind.word}`;
    const listed = { ...(await known(visit)), listed: (row?.units?.length ?? 0) > 0 };
    const findings = row ? await judgedFindings(visit.tx, { table: kind.table, id: row.id }, [row.text], listed) : [];
    return office(
      visit,
      {
        title,
        crumbs: [
          { label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) },
          { label: reviewTitle(review), href: visit.url(`${reviewsPath}/${review.id}`) },
          { label: title },
        ],
        children: (
          <>
            {row && <Findings visit={visit} of={{ table: kind.table, id: row.id }} findings={findings} back={path} />}
            <PostForm visit={visit} action={path} errors={errors} label={title}>
              {await kind.fields(visit, review.id, row, errors)}
              <Actions>
                <Submit>Lưu {kind.word}</Submit>
              </Actions>
            </PostForm>
            {row && (
              <PostForm visit={visit} action={`${path}/xoa`} label={`Bỏ ${kind.word}`}>
                <Consequence title={`Bỏ ${kind.word} này`}>
                  <p>Nội dung được giữ trong nhật ký, không còn trong báo cáo.</p>
                </Consequence>
                <Actions>
                  <Submit tone="danger">Bỏ {kind.word}</Submit>
                </Actions>
              </PostForm>
            )}
          </>
        ),
      },
      errors,
    );
  }

  async function save(visit: Visit): Promise<Reply> {
    const id = visit.param('entry') === '' ? null : recordId(visit, 'entry');
    const data = kind.read(visit);
    await kind.save(visit.tx, visit.actor, recordId(visit), id, data);
    const listed = (data.units?.length ?? 0) > 0;
    return back(visit, savedNotice(kind.word, [data.text], { ...(await known(visit)), listed }));
  }

  entryRoutes
    .get(`${base}/moi`, { permission: 'review.edit', audit: kind.viewed }, (visit) => formPage(visit))
    .post(`${base}/moi`, { permission: 'review.edit', audit: kind.saved }, save, formPage)
    .get(`${base}/:entry`, { permission: 'review.edit', audit: kind.viewed }, (visit) => {
      if (visit.param('entry') === '') throw new NotFound();
      return formPage(visit);
    })
    .post(`${base}/:entry`, { permission: 'review.edit', audit: kind.saved }, save, formPage)
    .post(`${base}/:entry/xoa`, { permission: 'review.edit', audit: kind.removed }, async (visit) => {
      await kind.remove(visit.tx, visit.actor, recordId(visit), recordId(visit, 'entry'));
      return back(visit, `Đã bỏ ${kind.word}.`);
    });
}

addEntryRoutes({
  path: 'nhan-dinh',
  table: 'finding',
  word: 'nhận định',
  saved: 'finding.saved',
  removed: 'finding.removed',
  viewed: 'finding.form_viewed',
  list: listFindings,
  fields: findingFields,
  read: readFinding,
  save: saveFinding,
  remove: removeFinding,
});
addEntryRoutes({
  path: 'han-che',
  table: 'shortcoming',
  word: 'hạn chế',
  saved: 'shortcoming.saved',
  removed: 'shortcoming.removed',
  viewed: 'shortcoming.form_viewed',
  list: (tx, reviewId) => listShortcomings(tx, { reviewId }),
  fields: shortcomingFields,
  read: readShortcoming,
  save: saveShortcoming,
  remove: removeShortcoming,
});
addEntryRoutes({
  path: 'bai-hoc',
  table: 'lesson',
  word: 'bài học',
  saved: 'lesson.saved',
  removed: 'lesson.removed',
  viewed: 'lesson.form_viewed',
  list: (tx, reviewId) => listLessons(tx, { reviewId }),
  fields: lessonFields,
  read: readLesson,
  save: saveLesson,
  remove: removeLesson,
});
addEntryRoutes({
  path: 'kien-nghi',
  table: 'recommendation',
  word: 'phương hướng, kiến nghị',
  saved: 'recommendation.saved',
  removed: 'recommendation.removed',
  viewed: 'recommendation.form_viewed',
  list: (tx, reviewId) => listRecommendations(tx, { reviewId }),
  fields: recommendationFields,
  read: readRecommendation,
  save: saveRecommendation,
  remove: removeRecommendation,
});
