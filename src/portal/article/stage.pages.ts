import { routes } from '../../organization/access.ts';
import { InvalidForm } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { answerFinding } from '../../review/contradiction/answer.ts';
import { type SlipKind, slipNames } from '../../review/contradiction/finding.ts';
import { correctArticle, takeCurrentFacts } from './correction.ts';
import { deskArticle } from './desk.ts';
import { desk, editPage } from './editor.pages.tsx';
import { approveArticle, publishArticle, returnArticle, scheduleArticle, sendForReview, withdrawArticle } from './review.ts';
import { featureArticle } from './writing.ts';

type Verb = (visit: Visit, id: string) => Promise<string>;

const act =
  (verb: Verb) =>
  async (visit: Visit): Promise<Reply> => {
    const { id } = await deskArticle(visit.tx, visit.param('id'));
    return redirect(visit.url(`${desk.path}/${id}`), { notice: await verb(visit, id) });
  };

const clock = /^([01]?\d|2[0-3])[:h.]([0-5]\d)$/;

/** The moment in Vietnam that was typed as a day and a time of the clock. */
function momentFrom(visit: Visit): Date {
  const { date, time } = readForm({ date: input.date('ngày đăng'), time: input.text('giờ đăng, ví dụ 07:30', 10) }, visit.form);
  const [, hours, minutes] = clock.exec(time.trim()) ?? [];
  if (hours === undefined) throw new InvalidForm([{ field: 'time', message: 'Giờ phải có thật, ví dụ 07:30.' }]);
  return new Date(`${date}T${hours.padStart(2, '0')}:${minutes}:00+07:00`);
}

const kinds = Object.keys(slipNames) as [SlipKind, ...SlipKind[]];
const answerShape = {
  kind: input.choice('loại phát hiện', kinds),
  words: input.text('câu chữ', 500),
  hash: input.text('câu chữ', 64).regex(/^[0-9a-f]{64}$/, 'Câu chữ này không còn; tải lại trang.'),
  answer: input.text('lý do giữ nguyên câu chữ này', 1000),
};

const publishing = 'article.publish';
const base = '/lam-viec/tin-bai/:id';

/** The steps of an article from its author to its readers and back. */
export const stageRoutes = routes()
  .post(
    `${base}/gui-duyet`,
    { permission: 'article.edit', audit: 'article.sent' },
    act(async (visit, id) => {
      await sendForReview(visit.tx, visit.actor, id);
      return 'Đã gửi duyệt.';
    }),
    editPage,
  )
  .post(
    `${base}/duyet`,
    { permission: publishing, audit: 'article.approved' },
    act(async (visit, id) => {
      await approveArticle(visit.tx, visit.actor, id);
      return 'Đã duyệt bài. Đăng ngay hoặc hẹn giờ.';
    }),
    editPage,
  )
  .post(
    `${base}/tra-lai`,
    { permission: publishing, audit: 'article.returned' },
    act(async (visit, id) => {
      await returnArticle(visit.tx, visit.actor, id, readForm({ note: input.text('điều cần sửa', 1000) }, visit.form).note);
      return 'Đã trả lại bài cho người soạn.';
    }),
    editPage,
  )
  .post(
    `${base}/dang`,
    { permission: publishing, audit: 'article.published' },
    act(async (visit, id) => {
      await publishArticle(visit.tx, visit.actor, id);
      return 'Đã đăng bài.';
    }),
    editPage,
  )
  .post(
    `${base}/hen-dang`,
    { permission: publishing, audit: 'article.scheduled' },
    act(async (visit, id) => {
      await scheduleArticle(visit.tx, visit.actor, id, momentFrom(visit));
      return 'Đã hẹn giờ đăng.';
    }),
    editPage,
  )
  .post(
    `${base}/go`,
    { permission: publishing, audit: 'article.withdrawn' },
    act(async (visit, id) => {
      await withdrawArticle(visit.tx, visit.actor, id, readForm({ reason: input.text('lý do', 500) }, visit.form).reason);
      return 'Bài không còn ở trang công khai.';
    }),
    editPage,
  )
  .post(
    `${base}/noi-bat`,
    { permission: publishing, audit: 'article.featured' },
    act(async (visit, id) => {
      const featured = visit.form.one('featured') !== '';
      await featureArticle(visit.tx, visit.actor, id, featured);
      return featured ? 'Đã chọn làm tin nổi bật.' : 'Đã thôi chọn làm tin nổi bật.';
    }),
  )
  .post(
    `${base}/dinh-chinh`,
    { permission: publishing, audit: 'article.corrected' },
    act(async (visit, id) => {
      const shape = {
        title: input.text('tiêu đề', 300),
        lead: input.optionalText(5_000),
        body: input.text('nội dung', 100_000),
        why: input.text('lý do đính chính', 500),
      };
      const { title, lead, body, why } = readForm(shape, visit.form);
      await correctArticle(visit.tx, visit.actor, id, { title, lead: lead ?? null, body }, why);
      return 'Đã đăng bản đính chính; bản trước vẫn đọc lại được.';
    }),
    editPage,
  )
  .post(
    `${base}/so-lieu`,
    { permission: 'article.edit', audit: 'article.facts_taken' },
    act(async (visit, id) => {
      const { facts_why } = readForm({ facts_why: input.optionalText(500) }, visit.form);
      await takeCurrentFacts(visit.tx, visit.actor, id, facts_why ?? '');
      return 'Đã lấy số liệu mới từ hồ sơ vào bài.';
    }),
    editPage,
  )
  .post(
    `${base}/cau-chu`,
    { permission: 'article.edit', audit: 'contradiction.answered' },
    act(async (visit, id) => {
      const { kind, words, hash, answer } = readForm(answerShape, visit.form);
      await answerFinding(visit.tx, visit.actor, { table: 'article', id }, { kind, words, hash }, answer);
      return 'Đã ghi lý do. Chỗ này không bị nhắc lại khi câu chữ còn như vậy.';
    }),
    editPage,
  );
