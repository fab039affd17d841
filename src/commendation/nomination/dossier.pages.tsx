import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card, Notice, Timeline } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { isId } from '../identifier.ts';
import { isSimplified } from '../law/dossier.ts';
import { keepSent, showKept } from '../paper-file.ts';
import { completeness, isWhole } from './completeness.ts';
import { AddForm, Papers } from './dossier-parts.tsx';
import { acceptDossier, actsOf, addPaper, papersOf, removePaper, reportsOf, returnDossier, submitDossier } from './dossier.ts';
import { readNomination } from './reading.ts';
import { StateTag } from './state-tag.tsx';

const list = '/lam-viec/de-nghi';
const path = `${list}/:id/ho-so`;

const actWords: Readonly<Record<string, string>> = { submitted: 'Gửi hồ sơ', returned: 'Trả lại', accepted: 'Nhận hồ sơ' };

async function dossierPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const row = found(await readNomination(tx, actor, visit.param('id')));
  const reports = await reportsOf(tx, row.id);
  const needed = completeness(row, await papersOf(tx, row.id), reports.length > 0);
  const acts = await actsOf(tx, row.id);
  const last = acts.at(-1)?.kind;
  const open = row.standing !== null;
  const may = open && allows(actor, 'nomination.propose');
  const judges = open && allows(actor, 'nomination.judge');
  const at = `${list}/${row.id}/ho-so`;
  return office(
    visit,
    {
      title: 'Hồ sơ đề nghị khen thưởng',
      section: `${row.name}, ${awardName(row.award)} năm ${row.year}`,
      lead: <StateTag row={row} />,
      crumbs: [
        { label: 'Đề nghị khen thưởng', href: visit.url(`${list}?nam=${row.year}`) },
        { label: row.name, href: visit.url(`${list}/${row.id}`) },
        { label: 'Hồ sơ' },
      ],
      actions: (
        <ButtonLink href={visit.url(`${list}/${row.id}/bao-cao`)}>
          {reports.length === 0 ? 'Soạn báo cáo thành tích' : `Báo cáo thành tích, bản ${reports.length}`}
        </ButtonLink>
      ),
      children: (
        <>
          <Notice tone={isWhole(needed) ? 'success' : 'warning'} title={isWhole(needed) ? 'Hồ sơ đủ giấy tờ' : 'Hồ sơ còn thiếu'}>
            {row.standing && isSimplified(row.standing.facts) ? 'Thủ tục đơn giản.' : 'Thủ tục đầy đủ.'}{' '}
            {needed.filter(({ state }) => state === 'missing').length} giấy tờ còn thiếu trên {needed.length} loại.
          </Notice>
          <Papers visit={visit} id={row.id} needed={needed} may={may} />
          {may && (
            <Card title="Thêm giấy tờ">
              <AddForm visit={visit} id={row.id} needed={needed} errors={errors} />
            </Card>
          )}
          {may && last !== 'submitted' && last !== 'accepted' && (
            <PostForm visit={visit} action={`${at}/gui`} label="Gửi hồ sơ">
              <Submit>Gửi hồ sơ</Submit>
            </PostForm>
          )}
          {judges && last === 'submitted' && (
            <PostForm visit={visit} action={`${at}/nhan`} label="Nhận hồ sơ">
              <Submit>Nhận hồ sơ</Submit>
            </PostForm>
          )}
          {judges && last !== 'returned' && (
            <Card title="Trả lại để bổ sung">
              <PostForm visit={visit} action={`${at}/tra-lai`} errors={visit.form.one('reason') === '' ? [] : errors} label="Trả lại hồ sơ">
                <TextArea name="reason" label="Cần bổ sung, sửa gì" required rows={2} maxlength={1000} />
                <Submit tone="danger">Trả lại hồ sơ</Submit>
              </PostForm>
            </Card>
          )}
          {acts.length > 0 && (
            <Timeline
              label="Quá trình xử lý hồ sơ"
              items={acts.map((act) => ({
                date: formatDate(act.acted_on),
                title: [actWords[act.kind] ?? act.kind, act.actor].filter(Boolean).join(': '),
                text: [act.reason, act.report_version && `Báo cáo thành tích bản ${act.report_version}`].filter(Boolean).join('. '),
              }))}
            />
          )}
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${list}/${visit.param('id')}/ho-so`), { notice });

async function add(visit: Visit): Promise<Reply> {
  const data = readForm({ paper: input.text('giấy tờ', 80), reference: input.text('số, ngày hoặc nơi để bản giấy', 200) }, visit.form);
  await addPaper(visit.tx, visit.actor, visit.param('id'), { ...data, file: await keepSent(visit, 'file') });
  return back(visit, 'Đã thêm giấy tờ.');
}

async function remove(visit: Visit): Promise<Reply> {
  const { paper } = readForm({ paper: input.id('giấy tờ') }, visit.form);
  await removePaper(visit.tx, visit.actor, visit.param('id'), paper);
  return back(visit, 'Đã bỏ giấy tờ khỏi hồ sơ.');
}

async function send(visit: Visit): Promise<Reply> {
  await submitDossier(visit.tx, visit.actor, visit.param('id'));
  return back(visit, 'Đã gửi hồ sơ.');
}

async function giveBack(visit: Visit): Promise<Reply> {
  const { reason } = readForm({ reason: input.text('nội dung cần bổ sung', 1000) }, visit.form);
  await returnDossier(visit.tx, visit.actor, visit.param('id'), reason);
  return back(visit, 'Đã trả lại hồ sơ.');
}

async function accept(visit: Visit): Promise<Reply> {
  await acceptDossier(visit.tx, visit.actor, visit.param('id'));
  return back(visit, 'Đã nhận hồ sơ.');
}

async function showPaper(visit: Visit): Promise<Reply> {
  const row = found(await readNomination(visit.tx, visit.actor, visit.param('id')));
  const paper = visit.param('paper');
  const kept = (await papersOf(visit.tx, row.id)).find(({ id }) => isId(paper) && id === paper);
  return showKept(visit, found(kept?.file));
}

export const dossierRoutes = routes()
  .get(path, { permission: 'nomination.view', audit: 'dossier.viewed' }, (visit) => dossierPage(visit))
  .get(`${path}/giay-to/:paper`, { permission: 'nomination.view', audit: 'dossier.paper_viewed' }, showPaper)
  .post(`${path}/them`, { permission: 'nomination.propose', audit: 'dossier.paper_added', uploadLimit: 20_000_000 }, add, dossierPage)
  .post(`${path}/bo`, { permission: 'nomination.propose', audit: 'dossier.paper_removed' }, remove, dossierPage)
  .post(`${path}/gui`, { permission: 'nomination.propose', audit: 'dossier.submitted' }, send, dossierPage)
  .post(`${path}/tra-lai`, { permission: 'nomination.judge', audit: 'dossier.returned' }, giveBack, dossierPage)
  .post(`${path}/nhan`, { permission: 'nomination.judge', audit: 'dossier.accepted' }, accept, dossierPage);
