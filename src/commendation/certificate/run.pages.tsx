import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { readStoredFile } from '../../platform/files.ts';
import { type FieldError, Refusal, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Submit } from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { visitedAddress } from '../credential/address.ts';
import { issueCredentials } from '../credential/issue.ts';
import { activeCredentials } from '../credential/standing.ts';
import { findDecision, isDraft } from '../decision/decision.ts';
import { linesOf } from '../decision/line.ts';
import { numberOf } from '../decision/number-text.ts';
import { findBlank, listBlanks, listPrinters } from './blank.ts';
import { checkSheets } from './name-check.ts';
import { offeredLines } from './offered.ts';
import type { Press } from './print.ts';
import { RunCard, RunForm } from './run-view.tsx';
import { askRun, cancelRun, listRuns, resumeRun } from './run.ts';

const home = '/lam-viec/quyet-dinh';
const path = (id: string) => `${home}/${id}/in-giay-khen`;

async function desk(visit: Visit) {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const lines = offeredLines(await linesOf(visit.tx, decision));
  const checked = (await checkSheets(visit.tx, decision)).flatMap((sheet) => sheet.lines.map((line) => ({ ...line, unit: sheet.unit })));
  return { decision, ...lines, open: checked.filter(({ answer }) => answer?.answer !== 'confirmed') };
}
type Desk = Awaited<ReturnType<typeof desk>>;

const named = (list: readonly { name: string }[]) =>
  `${list
    .slice(0, 8)
    .map(({ name }) => name)
    .join('; ')}${list.length > 8 ? ` và ${list.length - 8} tên khác` : ''}`;

const Reasons = ({ without, open }: Pick<Desk, 'without' | 'open'>) => (
  <>
    {without.map(({ reason, lines }) => (
      <Notice title={`Không in ${lines.length} dòng`}>{`${reason} ${named(lines)}.`}</Notice>
    ))}
    {open.length > 0 && <Notice tone="warning" title={`${open.length} tên chưa được đơn vị xác nhận`}>{`${named(open)}.`}</Notice>}
  </>
);

const Codes = ({ visit, at, lacking }: { visit: Visit; at: string; lacking: number }) =>
  lacking === 0 ? null : (
    <Card title="Mã xác minh">
      <p>{`${lacking} giấy khen chưa có mã xác minh và chứng nhận số đã ký. Cấp trước khi in để giấy khen mang mã QR.`}</p>
      <PostForm visit={visit} action={`${at}/ma`} label="Cấp mã xác minh">
        <Submit tone="secondary">Cấp mã xác minh</Submit>
      </PostForm>
    </Card>
  );

async function deskPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { decision, offered, without, open } = await desk(visit);
  const at = path(decision.id);
  const [blanks, printers] = [await listBlanks(visit.tx), await listPrinters(visit.tx)];
  const runs = await listRuns(visit.tx, decision.id);
  const codes = await activeCredentials(visit.tx, decision.id);
  const signed = !isDraft(decision);
  return office(
    visit,
    {
      title: 'In giấy khen',
      section: `${numberOf(decision)}: ${decision.title}`,
      lead: `${offered.length} giấy khen, theo thứ tự của danh sách quyết định: cũng là thứ tự gọi trao.`,
      crumbs: [
        { label: 'Quyết định', href: visit.url(`${home}?nam=${decision.year}`) },
        { label: numberOf(decision), href: visit.url(`${home}/${decision.id}`) },
        { label: 'In giấy khen' },
      ],
      actions: (
        <>
          <ButtonLink href={visit.url(`/lam-viec/kiem-tra-ten/${decision.id}`)}>Kiểm tra tên</ButtonLink>
          <ButtonLink href={visit.url('/lam-viec/phoi-giay-khen')}>Phôi, máy in</ButtonLink>
        </>
      ),
      children: (
        <>
          <Reasons without={without} open={open} />
          {!signed && <Notice>Quyết định chưa ký: kiểm tra tên trước, in hàng loạt sau khi ký.</Notice>}
          {signed && <Codes visit={visit} at={at} lacking={offered.filter(({ id }) => !codes.has(id)).length} />}
          {signed && offered.length > 0 && (
            <RunForm visit={visit} at={at} blanks={blanks} printers={printers} open={open.length} errors={errors} />
          )}
          {runs.map((run) => (
            <RunCard visit={visit} at={at} run={run} blanks={blanks} printers={printers} />
          ))}
        </>
      ),
    },
    errors,
  );
}

async function pressIn(visit: Visit): Promise<Press> {
  const { on, printer, back } = readForm({ on: input.text('loại giấy'), printer: input.optionalId(), back: input.flag() }, visit.form);
  if (on === 'a4' || on === 'a3') return { kind: 'design', paper: on, back };
  const { id } = found(await findBlank(visit.tx, on));
  return { kind: 'blank', blankId: id, printerId: printer };
}

async function order(visit: Visit): Promise<Reply> {
  const { decision, open } = await desk(visit);
  if (open.length > 0 && visit.form.one('anyway') === '')
    throw new Refusal(
      'names_unconfirmed',
      `Còn ${open.length} tên chưa được đơn vị xác nhận. Gửi phiếu kiểm tra tên, hoặc đánh dấu “Vẫn in” rồi đặt in.`,
      'anyway',
    );
  await askRun(visit.tx, visit.actor, decision.id, { press: await pressIn(visit), address: visitedAddress(visit) });
  return redirect(visit.url(path(decision.id)), {
    notice: 'Đã đặt in. Trang này cho biết in được bao nhiêu; các tệp xong trước tải được ngay.',
  });
}

async function issue(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  const made = await issueCredentials(visit.tx, visit.actor, visit.runtime, { decisionId: id, address: visitedAddress(visit) });
  if (made === 0) throw new Refusal('nothing_lacking', 'Mọi giấy khen của quyết định này đã có mã xác minh.');
  return redirect(visit.url(path(id)), { notice: `Đã cấp ${made} mã xác minh.` });
}

async function part(visit: Visit): Promise<Reply> {
  const runs = await listRuns(visit.tx, found(await findDecision(visit.tx, visit.param('id'))).id);
  const { file_id } = found(runs.flatMap(({ parts }) => parts).find(({ file_id: id }) => id === visit.param('file')));
  const file = await readStoredFile(visit.tx, visit.runtime.filesDir, file_id);
  return download(file.content, file.media_type, file.name, true);
}

async function act(visit: Visit, verb: typeof cancelRun, notice: string): Promise<Reply> {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  await verb(visit.tx, visit.actor, decision.id, visit.param('run'));
  return redirect(visit.url(path(decision.id)), { notice });
}

export const runRoutes = routes()
  .get(path(':id'), { permission: 'certificate.print', audit: 'certificate.desk_viewed' }, (visit) => deskPage(visit))
  .post(path(':id'), { permission: 'certificate.print', audit: 'certificate.run_asked' }, order, deskPage)
  .post(`${path(':id')}/ma`, { permission: 'certificate.print', audit: 'credential.issued' }, issue, deskPage)
  .get(`${path(':id')}/tep/:file`, { permission: 'certificate.print', audit: 'certificate.printed' }, part)
  .post(
    `${path(':id')}/:run/dung`,
    { permission: 'certificate.print', audit: 'certificate.run_cancelled' },
    (visit) => act(visit, cancelRun, 'Đã dừng lượt in; các tệp đã xong vẫn còn.'),
    deskPage,
  )
  .post(
    `${path(':id')}/:run/tiep`,
    { permission: 'certificate.print', audit: 'certificate.run_resumed' },
    (visit) => act(visit, resumeRun, 'Lượt in được tiếp tục từ tệp còn thiếu.'),
    deskPage,
  );
