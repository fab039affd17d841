import { type FieldError, NotFound, found } from '../../platform/refusal.ts';
import { readStoredFile } from '../../platform/files.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, FileInput, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { milestoneNames, options } from '../words.ts';
import { milestoneKinds } from '../work/records.ts';
import { findWork, mayActForWork } from '../work/work.ts';
import { alikeNotice } from './alike.ts';
import { judge, pairsPage } from './duplicates.pages.tsx';
import { addEvidence, publishEvidence } from './evidence.ts';
import { stageNames } from './evidence-parts.tsx';
import { stages } from './records.ts';
import { sentFile, uploadLimit } from './sent-file.ts';

const works = '/lam-viec/cong-trinh';

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const work = await findWork(visit.tx, recordId(visit));
  if (!mayActForWork(visit.actor, work)) throw new NotFound();
  const value = typed(visit, errors);
  const milestones = options(milestoneNames).filter((option) => work.milestones.some(({ kind }) => kind === option.value));
  return office(
    visit,
    {
      title: 'Gửi minh chứng',
      section: work.title,
      crumbs: [
        { label: 'Công trình, phần việc', href: visit.url(`${works}?nam=${work.year}`) },
        { label: work.title, href: visit.url(`${works}/${work.id}`) },
        { label: 'Gửi minh chứng' },
      ],
      children: (
        <PostForm visit={visit} action={`${works}/${work.id}/minh-chung`} errors={errors} multipart label="Gửi minh chứng">
          <FileInput
            name="file"
            label="Ảnh hoặc tệp"
            required
            hint="Ảnh JPEG, PNG, WebP hoặc tệp PDF, Word, Excel, không quá 20 MB."
            accept="image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx"
            errors={errors}
          />
          <Radios
            name="stage"
            label="Ảnh chụp khi nào"
            inline
            options={options(stageNames)}
            value={value('stage', 'after')}
            errors={errors}
          />
          <TextInput name="caption" label="Chú thích" required value={value('caption')} errors={errors} />
          <TextInput
            name="alt"
            label="Mô tả ảnh cho người không nhìn thấy"
            hint="Ai, đang làm gì, ở đâu. Bắt buộc khi gửi ảnh."
            value={value('alt')}
            errors={errors}
          />
          <Select
            name="milestone"
            label="Chứng minh cho mốc"
            options={milestones}
            placeholder="Không gắn với mốc nào"
            value={value('milestone')}
            errors={errors}
          />
          <Actions>
            <Submit>Gửi minh chứng</Submit>
          </Actions>
        </PostForm>
      ),
    },
    errors,
  );
}

async function post(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      stage: input.choice('lúc chụp', stages).optional(),
      caption: input.text('chú thích', 300),
      alt: input.optionalText(500),
      milestone: input.choice('mốc', milestoneKinds).optional(),
    },
    visit.form,
  );
  const id = recordId(visit);
  const words = { caption: data.caption, alt: data.alt ?? null };
  const { alike } = await addEvidence(
    visit.tx,
    visit.actor,
    id,
    { ...words, stage: data.stage ?? null, milestone: data.milestone ?? null, report: null },
    sentFile(visit),
  );
  return redirect(visit.url(`${works}/${id}`), { notice: ['Đã gửi minh chứng.', alikeNotice(alike)].filter(Boolean).join(' ') });
}

async function publish(visit: Visit): Promise<Reply> {
  const published = visit.form.one('published') !== '';
  const workId = await publishEvidence(visit.tx, visit.actor, recordId(visit), published);
  return redirect(visit.url(`${works}/${workId}`), {
    notice: published ? 'Đã đưa ảnh lên trang công khai.' : 'Đã rút ảnh khỏi trang công khai.',
  });
}

/** The photo as it was stored, without what its camera wrote; a paper is taken down, never shown in the page. */
async function file(visit: Visit): Promise<Reply> {
  const row = found(
    await visit.tx.db
      .selectFrom('evidence')
      .select('file')
      .where('id', '=', recordId(visit))
      .where('file', 'is not', null)
      .executeTakeFirst(),
  );
  const stored = await readStoredFile(visit.tx, visit.runtime.filesDir, row.file ?? '');
  return download(stored.content, stored.media_type, stored.name, stored.media_type.startsWith('image/'));
}

const pairs = '/lam-viec/minh-chung/trung';

export const evidenceRoutes = routes()
  .get(`${works}/:id/minh-chung`, { permission: 'work.report', audit: 'evidence.form_viewed' }, (visit) => formPage(visit))
  .post(`${works}/:id/minh-chung`, { permission: 'work.report', audit: 'evidence.posted', uploadLimit }, post, formPage)
  .get(pairs, { permission: 'evidence.judge', audit: 'evidence.pairs_listed' }, (visit) => pairsPage(visit))
  .post(`${pairs}/:id`, { permission: 'evidence.judge', audit: 'evidence.judged' }, judge, pairsPage)
  .get('/lam-viec/minh-chung/:id/tep', { permission: 'movement.view', audit: 'evidence.viewed' }, file)
  .post('/lam-viec/minh-chung/:id/cong-khai', { permission: 'evidence.judge', audit: 'evidence.published' }, publish);
