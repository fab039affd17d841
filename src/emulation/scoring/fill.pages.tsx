import type { FieldError } from '../../platform/refusal.ts';
import { NotFound } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Consequence, Submit } from '../../platform/web/ui/form.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { uploadLimit } from '../evidence/sent-file.ts';
import { columnsSaid } from './columns-said.ts';
import { type LineInput, mayFill, saveScores } from './enter.ts';
import { factsOf } from './facts.ts';
import { JudgedLine, LinesByGroup, SelfLine } from './fill-form.tsx';
import { readLines } from './form.ts';
import { ProofForm, postProof, proofFile } from './proof.pages.tsx';
import { columnPaths, home, scoring, sheetPath } from './place.ts';
import type { Scorer } from './rules/sheet.ts';
import { scoreSheet } from './rules/sheet-score.ts';
import type { StoredSet } from './set.ts';
import { type Sheet, answersOf, columnBefore, columnOf, findOwnSheet, pointsByLine, scoreOfColumn, submissionOf } from './sheet.ts';
import { submitScores, unproven, unscored } from './submit.ts';
import { columnNames, saidWhen, sayPoints } from './words.ts';

type One = { sheet: Sheet; stored: StoredSet };

async function mine(visit: Visit, column: Scorer): Promise<One> {
  const one = await findOwnSheet(visit.tx, visit.actor, recordId(visit));
  if (!mayFill(visit.actor, one.sheet, column)) throw new NotFound();
  return one;
}

const ready: Record<Scorer, string> = {
  self: 'Nộp rồi thì không chấm lại được; đơn vị chấm chéo và Hội đồng bắt đầu xem phiếu.',
  cross: 'Nộp rồi thì không sửa được; đơn vị được chấm xem điểm và lý do.',
  council: 'Chốt rồi thì không sửa được ở bước này; đơn vị xem điểm và lý do từng mục.',
};
const submitWords: Record<Scorer, string> = { self: 'Nộp phiếu tự chấm', cross: 'Nộp điểm chấm chéo', council: 'Chốt điểm của Hội đồng' };

const SubmitBox = ({ visit, one: { sheet, stored }, column }: { visit: Visit; one: One; column: Scorer }) => {
  const open = unscored(stored, sheet, column);
  const bare = column === 'self' ? unproven(stored, sheet) : [];
  const items = [
    ...(open.length > 0 ? [`Còn ${open.length} mục chưa có điểm: ${open.join('; ')}.`] : []),
    ...(bare.length > 0 ? [`Còn ${bare.length} mục chưa nêu minh chứng: ${bare.join('; ')}.`] : []),
  ];
  if (items.length > 0)
    return (
      <Notice tone="info" title="Chưa nộp được">
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Consequence
      title={submitWords[column]}
      items={[`Tổng điểm: ${sayPoints(scoreOfColumn(stored, sheet, column)?.total)}.`, ready[column]]}
    >
      <PostForm visit={visit} action={`${sheetPath(sheet.id)}/${columnPaths[column]}/nop`} label={submitWords[column]}>
        <Submit tone="danger">{submitWords[column]}</Submit>
      </PostForm>
    </Consequence>
  );
};

async function lines(visit: Visit, { sheet, stored }: One, column: Scorer, errors: FieldError[]) {
  const entries = columnOf(sheet, column);
  if (column === 'self') {
    const facts = (await factsOf(visit.tx, stored, [sheet.unit_id])).get(sheet.unit_id);
    return (
      <LinesByGroup
        stored={stored}
        draw={(line) => <SelfLine visit={visit} line={line} entry={entries.get(line.key)} errors={errors} fact={facts?.get(line.key)} />}
      />
    );
  }
  const said = columnsSaid(stored, sheet, column === 'cross' ? ['self'] : ['self', 'cross']);
  const own = pointsByLine(scoreOfColumn(stored, sheet, column));
  return (
    <LinesByGroup
      stored={stored}
      draw={(line) => {
        const entry = entries.get(line.key);
        const points = entry ? own.get(line.key) : undefined;
        return <JudgedLine visit={visit} line={line} entry={entry} errors={errors} columns={said.get(line.key) ?? []} points={points} />;
      }}
    />
  );
}

async function fillPage(visit: Visit, column: Scorer, errors: FieldError[] = []): Promise<Reply> {
  const one = await mine(visit, column);
  const { sheet, stored } = one;
  const locked = submissionOf(sheet, column);
  const path = `${sheetPath(sheet.id)}/${columnPaths[column]}`;
  return office(
    visit,
    {
      title: `${columnNames[column]}: ${sheet.unit_name}`,
      section: `${stored.row.title}, năm ${stored.row.year}`,
      crumbs: [
        home(visit, stored.row.year),
        { label: sheet.unit_name, href: visit.url(sheetPath(sheet.id)) },
        { label: columnNames[column] },
      ],
      children: locked ? (
        <Notice tone="info" title={`Đã nộp lúc ${saidWhen(locked.submitted_at)}`}>
          <p>
            Phiếu đã khóa, không sửa được nữa. <a href={visit.url(sheetPath(sheet.id))}>Xem phiếu</a>
          </p>
        </Notice>
      ) : (
        <>
          <PostForm visit={visit} action={path} errors={errors} label={columnNames[column]}>
            {await lines(visit, one, column, errors)}
            <Actions>
              <Submit>Lưu nháp</Submit>
            </Actions>
          </PostForm>
          {column === 'self' && (
            <ProofForm
              visit={visit}
              sheet={sheet}
              stored={stored}
              errors={errors.filter(({ field }) => field === 'file' || field === 'line')}
            />
          )}
          {columnOf(sheet, column).size > 0 && errors.length === 0 && <SubmitBox visit={visit} one={one} column={column} />}
        </>
      ),
    },
    errors,
  );
}

function typed(visit: Visit, { sheet, stored }: One, column: Scorer): LineInput[] {
  const from = columnBefore(sheet, column);
  const answers = from ? answersOf(stored, sheet, from) : {};
  const points = from ? pointsByLine(scoreSheet(stored.set, answers, { by: from })) : new Map<string, number>();
  return readLines(visit.form, stored, column, { answers, points });
}

async function save(visit: Visit, column: Scorer): Promise<Reply> {
  const one = await mine(visit, column);
  await saveScores(visit.tx, visit.actor, one.sheet.id, column, typed(visit, one, column));
  return redirect(visit.url(`${sheetPath(one.sheet.id)}/${columnPaths[column]}`), { notice: 'Đã lưu nháp. Xem lại ở cuối trang rồi nộp.' });
}

async function submit(visit: Visit, column: Scorer): Promise<Reply> {
  await submitScores(visit.tx, visit.actor, recordId(visit), column);
  return redirect(visit.url(sheetPath(recordId(visit))), { notice: `Đã nộp: ${columnNames[column].toLocaleLowerCase('vi')}.` });
}

const of = (column: Scorer) => `${scoring}/phieu/:id/${columnPaths[column]}`;

export const fillRoutes = routes()
  .post(
    `${scoring}/phieu/:id/minh-chung`,
    { permission: 'score.enter', audit: 'score.evidence_posted', uploadLimit },
    postProof,
    (visit, errors) => fillPage(visit, 'self', errors),
  )
  .get(`${scoring}/phieu/:id/tep/:file`, { permission: 'score.view', audit: 'score.evidence_viewed' }, proofFile);
for (const [column, permission] of [
  ['self', 'score.enter'],
  ['cross', 'score.enter'],
  ['council', 'score.judge'],
] as const)
  fillRoutes
    .get(of(column), { permission, audit: `score.${column}_form_viewed` }, (visit) => fillPage(visit, column))
    .post(
      of(column),
      { permission, audit: `score.${column}_saved` },
      (visit) => save(visit, column),
      (visit, errors) => fillPage(visit, column, errors),
    )
    .post(
      `${of(column)}/nop`,
      { permission, audit: `score.${column}_submitted` },
      (visit) => submit(visit, column),
      (visit, errors) => fillPage(visit, column, errors),
    );
