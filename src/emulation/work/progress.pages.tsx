import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, FileInput, Hidden, Radios, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { NotFound } from '../../platform/refusal.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { sentFile } from '../evidence/sent-file.ts';
import { addEvidence } from '../evidence/evidence.ts';
import { alikeNotice } from '../evidence/alike.ts';
import { reportProgress } from './report.ts';
import { type WorkRecord, findWork, mayActForWork } from './work.ts';

const path = '/lam-viec/cong-trinh';

/** Steps a thumb can hit, and the one reported last. */
const steps = (last: number) =>
  [...new Set([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, last])]
    .sort((a, b) => a - b)
    .map((step) => ({ value: String(step), label: `${step}%` }));

/** The report of a correction, by its place from 1, or null. */
function corrected(visit: Visit, work: WorkRecord): number | null {
  const asked = Number(visit.query.get('dinh-chinh') ?? visit.form.one('corrects'));
  return Number.isInteger(asked) && asked >= 1 && asked <= work.reports ? asked : null;
}

/** The whole of a report: a step, one line, one photo. */
export const ProgressForm = ({ visit, work, errors }: { visit: Visit; work: WorkRecord; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  const corrects = corrected(visit, work);
  return (
    <PostForm visit={visit} action={`${path}/${work.id}/tien-do`} errors={errors} multipart label="Báo cáo tiến độ">
      {corrects !== null && <Hidden name="corrects" value={String(corrects)} />}
      <div class="step-choices">
        <Radios
          name="percent"
          label="Đã làm được"
          inline
          options={steps(work.percent)}
          value={value('percent', String(work.percent))}
          errors={errors}
        />
      </div>
      <TextInput
        name="text"
        label={corrects === null ? 'Một dòng về việc đã làm' : 'Đính chính điều gì, vì sao'}
        required={corrects !== null}
        maxlength={500}
        hint="Có ảnh thì dòng này là lời của ảnh: ai, đang làm gì, ở đâu. Tiến độ giảm thì ghi lý do."
        value={value('text')}
        errors={errors}
      />
      <FileInput name="file" label="Một ảnh (nếu có)" accept="image/jpeg,image/png,image/webp" errors={errors} />
      <Actions>
        <Submit>{corrects === null ? 'Gửi báo cáo' : 'Gửi đính chính'}</Submit>
      </Actions>
    </PostForm>
  );
};

/** The page of a phone: nothing but the form. */
export async function progressPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const work = await findWork(visit.tx, recordId(visit));
  if (!mayActForWork(visit.actor, work)) throw new NotFound();
  const corrects = corrected(visit, work);
  const open = work.completed_on === null && !work.dropped;
  return office(
    visit,
    {
      title: corrects === null ? 'Báo cáo tiến độ' : `Đính chính báo cáo ${corrects}`,
      section: work.title,
      crumbs: [
        { label: 'Công trình, phần việc', href: visit.url(`${path}?nam=${work.year}`) },
        { label: work.title, href: visit.url(`${path}/${work.id}`) },
        { label: 'Báo cáo tiến độ' },
      ],
      children: open ? (
        <ProgressForm visit={visit} work={work} errors={errors} />
      ) : (
        <Notice tone="info">Công trình, phần việc này không còn chờ báo cáo tiến độ.</Notice>
      ),
    },
    errors,
  );
}

export async function sendProgress(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      percent: input.integer('tiến độ', 0, 100),
      text: input.optionalText(2000),
      corrects: input.integer('báo cáo', 1, 100_000).optional(),
    },
    visit.form,
  );
  const id = recordId(visit);
  const text = data.text ?? null;
  const report = await reportProgress(visit.tx, visit.actor, id, { percent: data.percent, text, corrects: data.corrects ?? null });
  const file = sentFile(visit);
  const words = { caption: text ?? '', alt: text };
  const sent = file && (await addEvidence(visit.tx, visit.actor, id, { ...words, stage: 'during', milestone: null, report }, file));
  const done = data.percent === 100 ? 'Đã gửi báo cáo. Khi đã nghiệm thu, ghi mốc hoàn thành.' : 'Đã gửi báo cáo tiến độ.';
  return redirect(visit.url(`${path}/${id}`), { notice: [done, alikeNotice(sent?.alike ?? 0)].filter(Boolean).join(' ') });
}
