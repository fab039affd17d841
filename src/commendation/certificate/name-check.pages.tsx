import { mayActFor, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { findDecision } from '../decision/decision.ts';
import { numberOf } from '../decision/number-text.ts';
import { pdfReply } from '../../organization/paper/reply.ts';
import { nameCheckPaper } from './name-check-paper.ts';
import { checksOf } from './open-checks.ts';
import { type AnswerInput, type CheckSheet, type CheckedLine, answerNames, checkSheets } from './name-check.ts';

const home = '/lam-viec/kiem-tra-ten';
const path = (id: string) => `${home}/${id}`;

/** The sheets this person may look over: a head of a unit sees the own one. */
async function ownSheets(visit: Visit) {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const sheets = (await checkSheets(visit.tx, decision)).filter(({ unitId }) => mayActFor(visit.actor, unitId));
  return { decision, sheets };
}

const Answer = ({ line }: { line: CheckedLine }) => {
  if (!line.answer) return <Tag tone="amber">Chưa xác nhận</Tag>;
  const { answer: said, wish, answered_at, answered_by } = line.answer;
  const by = `${answered_by}, ${formatDate(localDate(answered_at))}`;
  return said === 'confirmed' ? <Tag tone="green">{`Đúng: ${by}`}</Tag> : <Tag tone="red">{`Đề nghị sửa: ${wish} (${by})`}</Tag>;
};

const Line = ({ line, errors }: { line: CheckedLine; errors: FieldError[] }) => (
  <div class="name-check-line">
    <p class="name-check-words">
      <strong>{line.name}</strong>
      {line.post && <span>{line.post}</span>}
      <span>{awardName(line.award)}</span>
      <span>{line.citation}</span>
    </p>
    <Answer line={line} />
    <Checkbox name={`dung-${line.id}`} label={`Đúng từng chữ: ${line.name}`} />
    <TextInput name={`sua-${line.id}`} label="Hoặc ghi chỗ cần sửa" maxlength={300} errors={errors} />
  </div>
);

const Sheet = ({ visit, at, sheet, errors }: { visit: Visit; at: string; sheet: CheckSheet; errors: FieldError[] }) => (
  <Card title={`${sheet.unit} (${sheet.lines.length})`}>
    <PostForm visit={visit} action={at} errors={errors} label={`Phiếu kiểm tra tên của ${sheet.unit}`}>
      {sheet.lines.map((line) => (
        <Line line={line} errors={errors} />
      ))}
      <Submit>Gửi kết quả kiểm tra</Submit>
    </PostForm>
  </Card>
);

async function listPage(visit: Visit): Promise<Reply> {
  return office(visit, {
    title: 'Kiểm tra tên trước khi in',
    lead: 'Đơn vị xem lại tên, chức vụ, thành tích sẽ in trên giấy khen. Xác nhận xong mới in.',
    children: (
      <DataTable
        caption="Các quyết định"
        captionHidden
        rows={await checksOf(visit.tx, visit.actor)}
        empty={
          <EmptyState
            title="Không có tên nào cần kiểm tra"
            text="Quyết định đang dự thảo hoặc ký trong 60 ngày qua, có giấy khen của đơn vị, hiện ở đây."
          />
        }
        columns={[
          {
            key: 'decision',
            label: 'Quyết định',
            cell: ({ decision }) => <a href={visit.url(path(decision.id))}>{`${numberOf(decision)}: ${decision.title}`}</a>,
          },
          { key: 'lines', label: 'Số dòng', numeric: true, cell: ({ lines }) => String(lines) },
          {
            key: 'open',
            label: 'Xác nhận',
            cell: ({ open }) => <Tag tone={open > 0 ? 'amber' : 'green'}>{open > 0 ? `Còn ${open} dòng` : 'Đã đủ'}</Tag>,
          },
        ]}
      />
    ),
  });
}

async function checkPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { decision, sheets } = await ownSheets(visit);
  const at = path(decision.id);
  const open = sheets.flatMap(({ lines }) => lines).filter((line) => line.answer?.answer !== 'confirmed').length;
  return office(
    visit,
    {
      title: 'Phiếu kiểm tra tên',
      section: `${numberOf(decision)}: ${decision.title}`,
      crumbs: [{ label: 'Kiểm tra tên', href: visit.url(home) }, { label: numberOf(decision) }],
      lead: 'Tên, chức vụ, thành tích dưới đây sẽ được in nguyên văn trên giấy khen.',
      actions: sheets.length > 0 && <ButtonLink href={visit.url(`${at}/phieu.pdf`)}>Phiếu để ký (PDF)</ButtonLink>,
      children:
        sheets.length === 0 ? (
          <EmptyState title="Không có tên nào cần kiểm tra" text="Quyết định này không có giấy khen nào của đơn vị." />
        ) : (
          <>
            {open > 0 && <Notice tone="warning">{`Còn ${open} dòng chưa được xác nhận.`}</Notice>}
            {sheets.map((sheet) => (
              <Sheet visit={visit} at={at} sheet={sheet} errors={errors} />
            ))}
          </>
        ),
    },
    errors,
  );
}

function answersIn(visit: Visit): AnswerInput[] {
  return visit.form.names().flatMap((name): AnswerInput[] => {
    const [, kind, lineId = ''] = /^(dung|sua)-([0-9a-f-]{36})$/.exec(name) ?? [];
    const wish = visit.form.one(`sua-${lineId}`).trim().slice(0, 300);
    if (kind === 'sua' && wish !== '') return [{ lineId, wish }];
    return kind === 'dung' && wish === '' ? [{ lineId, wish: null }] : [];
  });
}

async function answer(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  await answerNames(visit.tx, visit.actor, id, answersIn(visit));
  return redirect(visit.url(path(id)), { notice: 'Đã ghi kết quả kiểm tra tên.' });
}

async function sheetPdf(visit: Visit): Promise<Reply> {
  const { decision, sheets } = await ownSheets(visit);
  found(sheets[0]);
  return pdfReply(visit, nameCheckPaper(visit.ward, decision, sheets), 'phieu-kiem-tra-ten');
}

export const nameCheckRoutes = routes()
  .get(home, { permission: 'certificate.check', audit: 'name_check.listed' }, listPage)
  .get(path(':id'), { permission: 'certificate.check', audit: 'name_check.viewed' }, (visit) => checkPage(visit))
  .get(`${path(':id')}/phieu.pdf`, { permission: 'certificate.check', audit: 'name_check.printed' }, sheetPdf)
  .post(path(':id'), { permission: 'certificate.check', audit: 'name_check.answered' }, answer, checkPage);
