import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { type Report, reportsOf, writeReport } from './dossier.ts';
import { draftReport } from './report-draft.ts';
import { reportPaper } from './report.paper.ts';
import { readNomination } from './reading.ts';

const list = '/lam-viec/de-nghi';
const path = `${list}/:id/bao-cao`;

const Versions = ({ visit, id, reports }: { visit: Visit; id: string; reports: readonly Report[] }) => (
  <Card title="Các bản đã lưu">
    <ul>
      {reports.toReversed().map(({ version, written_by, written_on }) => (
        <li>
          Bản {version}, {written_by ?? 'không rõ người viết'}, ngày {formatDate(written_on)}:{' '}
          <a href={visit.url(`${list}/${id}/bao-cao.pdf?ban=${version}`)}>PDF</a>,{' '}
          <a href={visit.url(`${list}/${id}/bao-cao.docx?ban=${version}`)}>Word</a>
        </li>
      ))}
    </ul>
  </Card>
);

async function reportPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = found(await readNomination(visit.tx, visit.actor, visit.param('id')));
  const reports = await reportsOf(visit.tx, row.id);
  const last = reports.at(-1);
  const text = last ?? (await draftReport(visit.tx, row));
  const typed = (name: 'profile' | 'merits' | 'awards') => visit.form.one(name) || text[name];
  return office(
    visit,
    {
      title: 'Báo cáo thành tích',
      section: `${row.name}, ${awardName(row.award)} năm ${row.year}`,
      crumbs: [
        { label: 'Đề nghị khen thưởng', href: visit.url(`${list}?nam=${row.year}`) },
        { label: row.name, href: visit.url(`${list}/${row.id}`) },
        { label: 'Báo cáo thành tích' },
      ],
      actions: last && (
        <Actions>
          <ButtonLink href={visit.url(`${list}/${row.id}/bao-cao.pdf`)}>Tải PDF</ButtonLink>
          <ButtonLink href={visit.url(`${list}/${row.id}/bao-cao.docx`)}>Tải Word</ButtonLink>
        </Actions>
      ),
      children: (
        <>
          {!last && (
            <Notice title="Bản nháp từ dữ liệu">
              Nội dung dưới đây lấy từ kết quả xếp loại, chỉ tiêu, công trình, điểm thi đua và sổ vàng. Sửa lại rồi lưu thành bản 1.
            </Notice>
          )}
          <PostForm visit={visit} action={`${list}/${row.id}/bao-cao`} errors={errors} label="Báo cáo thành tích">
            <TextArea
              name="profile"
              label={row.kind === 'individual' ? 'Sơ lược lý lịch' : 'Đặc điểm, tình hình'}
              required
              rows={5}
              maxlength={8000}
              value={typed('profile')}
              errors={errors}
            />
            <TextArea
              name="merits"
              label="Thành tích đạt được"
              required
              rows={16}
              maxlength={30_000}
              hint="Mỗi dòng một ý, có số liệu so với chỉ tiêu và năm trước."
              value={typed('merits')}
              errors={errors}
            />
            <TextArea
              name="awards"
              label="Danh hiệu, hình thức khen thưởng đã được ghi nhận"
              required
              rows={5}
              maxlength={8000}
              value={typed('awards')}
              errors={errors}
            />
            <Submit>{`Lưu thành bản ${(last?.version ?? 0) + 1}`}</Submit>
          </PostForm>
          {reports.length > 0 && <Versions visit={visit} id={row.id} reports={reports} />}
        </>
      ),
    },
    errors,
  );
}

async function write(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      profile: input.text('sơ lược', 8000),
      merits: input.text('thành tích', 30_000),
      awards: input.text('các danh hiệu đã có, hoặc “Chưa có.”', 8000),
    },
    visit.form,
  );
  const version = await writeReport(visit.tx, visit.actor, visit.param('id'), data);
  return redirect(visit.url(`${list}/${visit.param('id')}/bao-cao`), { notice: `Đã lưu bản ${version}.` });
}

async function paperOf(visit: Visit) {
  const row = found(await readNomination(visit.tx, visit.actor, visit.param('id')));
  const reports = await reportsOf(visit.tx, row.id);
  const asked = Number(visit.query.get('ban'));
  const report = found(visit.query.has('ban') ? reports.find(({ version }) => version === asked) : reports.at(-1));
  return reportPaper(visit.ward, row, report);
}

export const reportRoutes = routes()
  .get(path, { permission: 'nomination.view', audit: 'achievement_report.viewed' }, (visit) => reportPage(visit))
  .post(path, { permission: 'nomination.propose', audit: 'achievement_report.written' }, write, reportPage)
  .get(`${path}.pdf`, { permission: 'nomination.view', audit: 'achievement_report.printed' }, async (visit) =>
    pdfReply(visit, await paperOf(visit), 'bao-cao-thanh-tich'),
  )
  .get(`${path}.docx`, { permission: 'nomination.view', audit: 'achievement_report.printed' }, async (visit) =>
    docxReply(visit, await paperOf(visit), 'bao-cao-thanh-tich'),
  );
