import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Consequence, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { numberOf } from '../decision/number-text.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { ActForms, ActTimeline } from './act-forms.tsx';
import { submissionPackage } from './package.ts';
import { findSubmission, submittedNominations } from './reading.ts';
import { dossierListPaper, dossiersOf } from './dossier-list.paper.ts';
import { StateTag } from './state-tag.tsx';
import { submissionPaper } from './submission-paper.ts';
import { discardSubmission, sendSubmission } from './submission.ts';

const path = '/lam-viec/to-trinh';

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const row = found(await findSubmission(tx, visit.param('id')));
  const nominations = await submittedNominations(tx, actor, row);
  const at = `${path}/${row.id}`;
  return office(
    visit,
    {
      title: `${numberOf(row)}${row.issued_on ? ` ngày ${formatDate(row.issued_on)}` : ''}`,
      section: 'Tờ trình khen thưởng',
      lead: `${row.title}. Kính gửi: ${row.addressee}.`,
      crumbs: [{ label: 'Tờ trình', href: visit.url(`${path}?nam=${row.year}`) }, { label: numberOf(row) }],
      actions: (
        <>
          <ButtonLink href={visit.url(`${at}/to-trinh.pdf`)}>Tờ trình (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${at}/to-trinh.docx`)} download>
            Word
          </ButtonLink>
          <ButtonLink href={visit.url(`${at}/danh-muc.pdf`)}>Danh mục hồ sơ (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${at}/danh-muc.docx`)} download>
            Word
          </ButtonLink>
          <ButtonLink href={visit.url(`${at}/ho-so.zip`)} download>
            Trọn bộ hồ sơ (ZIP)
          </ButtonLink>
        </>
      ),
      children: (
        <>
          <p>
            <StateTag state={row.state} />
          </p>
          <DataTable
            caption={`Danh sách trình (${nominations.length})`}
            rows={nominations}
            columns={[
              { key: 'name', label: 'Đối tượng', cell: (each) => <a href={visit.url(`/lam-viec/de-nghi/${each.id}`)}>{each.name}</a> },
              { key: 'post', label: 'Chức vụ, đơn vị', cell: (each) => each.post ?? '' },
              { key: 'award', label: 'Đề nghị tặng', cell: (each) => awardName(each.award) },
              {
                key: 'result',
                label: 'Kết quả',
                cell: (each) => {
                  const act = row.acts.find(({ nomination_id }) => nomination_id === each.id);
                  if (!act) return 'Chờ trả lời';
                  return act.award_id ? (
                    <a href={visit.url(`/lam-viec/so-vang/${act.award_id}`)}>Được khen</a>
                  ) : (
                    `Không được khen: ${act.content}`
                  );
                },
              },
            ]}
          />
          <ActTimeline acts={row.acts} />
          {row.state === 'draft' && allows(actor, 'decision.sign') && (
            <Card title="Ký và gửi">
              <PostForm visit={visit} action={`${at}/gui`} errors={visit.path.endsWith('/gui') ? errors : []} label="Ký và gửi tờ trình">
                <Consequence items={['Tờ trình nhận số tiếp theo và ngày hôm nay.', 'Danh sách không sửa được nữa.']} />
                <Submit>Ký và gửi</Submit>
              </PostForm>
            </Card>
          )}
          {row.state === 'draft' && allows(actor, 'submission.draft') && (
            <PostForm visit={visit} action={`${at}/huy`} label="Bỏ dự thảo tờ trình">
              <Submit tone="danger">Bỏ dự thảo</Submit>
            </PostForm>
          )}
          {allows(actor, 'submission.draft') && <ActForms visit={visit} row={row} nominations={nominations} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function paper(visit: Visit, kind: 'pdf' | 'docx'): Promise<Reply> {
  const row = found(await findSubmission(visit.tx, visit.param('id')));
  const made = submissionPaper(visit.ward, row, await submittedNominations(visit.tx, visit.actor, row));
  return kind === 'pdf' ? pdfReply(visit, made, 'to-trinh') : docxReply(visit, made, 'to-trinh');
}

const dossierList = (reply: typeof pdfReply) => async (visit: Visit) => {
  const row = found(await findSubmission(visit.tx, visit.param('id')));
  const rows = await submittedNominations(visit.tx, visit.actor, row);
  return reply(visit, dossierListPaper(visit.ward, row, await dossiersOf(visit.tx, rows)), 'danh-muc-ho-so');
};

async function packed(visit: Visit): Promise<Reply> {
  const row = found(await findSubmission(visit.tx, visit.param('id')));
  return download(
    await submissionPackage(visit.tx, visit.actor, visit.runtime, visit.ward, row),
    'application/zip',
    `ho-so-trinh-${row.number ?? 'du-thao'}-${row.year}.zip`,
  );
}

export { showPage };

export const submissionRoutes = routes()
  .get(`${path}/:id`, { permission: 'submission.view', audit: 'submission.viewed' }, (visit) => showPage(visit))
  .get(`${path}/:id/to-trinh.pdf`, { permission: 'submission.view', audit: 'submission.printed' }, (visit) => paper(visit, 'pdf'))
  .get(`${path}/:id/to-trinh.docx`, { permission: 'submission.view', audit: 'submission.printed' }, (visit) => paper(visit, 'docx'))
  .get(`${path}/:id/danh-muc.pdf`, { permission: 'submission.view', audit: 'submission.printed' }, dossierList(pdfReply))
  .get(`${path}/:id/danh-muc.docx`, { permission: 'submission.view', audit: 'submission.printed' }, dossierList(docxReply))
  .get(`${path}/:id/ho-so.zip`, { permission: 'submission.draft', audit: 'submission.packed' }, packed)
  .post(
    `${path}/:id/gui`,
    { permission: 'decision.sign', audit: 'submission.sent' },
    async (visit) => {
      const number = await sendSubmission(visit.tx, visit.actor, visit.param('id'));
      return redirect(visit.url(`${path}/${visit.param('id')}`), {
        notice: `Đã ký và gửi tờ trình số ${String(number).padStart(2, '0')}.`,
      });
    },
    showPage,
  )
  .post(
    `${path}/:id/huy`,
    { permission: 'submission.draft', audit: 'submission.discarded' },
    async (visit) => {
      await discardSubmission(visit.tx, visit.actor, visit.param('id'));
      return redirect(visit.url(path), { notice: 'Đã bỏ dự thảo tờ trình.' });
    },
    showPage,
  );
