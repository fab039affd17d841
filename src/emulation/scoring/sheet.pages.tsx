import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { InvalidForm } from '../../platform/refusal.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Notice, StatGrid } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { answerAppeal, fileAppeal } from './appeal.ts';
import { AppealForm, Appeals } from './appeal-parts.tsx';
import { mayFill } from './enter.ts';
import { excludeUnit, liftExclusion } from './exclusion.ts';
import { Exclusions } from './exclusion-parts.tsx';
import { columnPaths, home, rankingPath, scoring, sheetPath } from './place.ts';
import { rankingsOf, rowsOf } from './ranking.ts';
import type { Scorer } from './rules/sheet.ts';
import { findOwnSheet, scoreOfColumn, submissionOf } from './sheet.ts';
import { History, SideBySide } from './side-by-side.tsx';
import { VotesForm, recordVotes } from './votes.tsx';
import { columnNames, saidWhen, sayPoints } from './words.ts';

const columns: readonly Scorer[] = ['self', 'cross', 'council'];

async function sheetPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { sheet, stored } = await findOwnSheet(visit.tx, visit.actor, recordId(visit));
  const scores = columns.map((column) => ({ column, score: scoreOfColumn(stored, sheet, column), sent: submissionOf(sheet, column) }));
  const announced = await rankingsOf(visit.tx, [stored.id]);
  const last = announced.at(-1);
  const row = last && rowsOf(last).find(({ unit }) => unit === sheet.unit_key);
  const open = announced.find(({ kind }) => kind === 'provisional');
  const appealing = open && announced.length === 1 && (open.appeal_until === null || localDate(visit.tx.now) <= open.appeal_until);
  const toFill = scores.filter(
    ({ column, sent }) => !sent && mayFill(visit.actor, sheet, column) && (column !== 'cross' || submissionOf(sheet, 'self')),
  );
  return office(
    visit,
    {
      title: `Phiếu điểm: ${sheet.unit_name}`,
      section: `${stored.row.title}, năm ${stored.row.year}`,
      crumbs: [home(visit, stored.row.year), { label: sheet.unit_name }],
      actions: (
        <>
          {toFill.map(({ column }) => (
            <ButtonLink href={visit.url(`${sheetPath(sheet.id)}/${columnPaths[column]}`)} tone="primary">
              {columnNames[column]}
            </ButtonLink>
          ))}
          <ButtonLink href={visit.url(`${sheetPath(sheet.id)}/phieu.pdf`)}>In phiếu</ButtonLink>
          <ButtonLink href={visit.url(`${sheetPath(sheet.id)}/phieu.docx`)} download>
            Word
          </ButtonLink>
        </>
      ),
      children: (
        <>
          <StatGrid
            items={[
              ...scores.map(({ column, score, sent }) => ({
                value: sayPoints(score?.total),
                label: column === 'cross' && sheet.crosser_name ? `Chấm chéo (${sheet.crosser_name})` : columnNames[column],
                note: sent ? `Nộp lúc ${saidWhen(sent.submitted_at)}` : score ? 'Đang nhập, chưa nộp' : 'Chưa chấm',
              })),
              ...(row
                ? [
                    {
                      value: row.place === null ? '–' : String(row.place),
                      label: row.place === null ? 'Không xếp hạng' : `Hạng${row.shared ? ' (đồng hạng)' : ''}`,
                      note: row.notRanked ?? row.class ?? '',
                      href: visit.url(rankingPath(stored.id)),
                    },
                  ]
                : []),
            ]}
          />
          {row && row.why.length > 0 && (
            <Notice tone="info" title="Vì sao ở hạng và loại này">
              <ul>
                {row.why.map((why) => (
                  <li>{why}</li>
                ))}
              </ul>
            </Notice>
          )}
          <SideBySide visit={visit} stored={stored} sheet={sheet} />
          <Appeals visit={visit} stored={stored} sheet={sheet} errors={errors} />
          {appealing && mayFill(visit.actor, sheet, 'self') && (
            <AppealForm
              visit={visit}
              stored={stored}
              sheet={sheet}
              errors={errors}
              until={open.appeal_until ? formatDate(open.appeal_until) : null}
            />
          )}
          {!last && allows(visit.actor, 'score.judge') && stored.set.ties.some(({ by }) => by === 'votes') && (
            <VotesForm visit={visit} sheet={sheet} errors={visit.form.names().includes('votes') ? errors : []} />
          )}
          {allows(visit.actor, 'score.judge') && <Exclusions visit={visit} stored={stored} sheet={sheet} errors={errors} />}
          <History stored={stored} sheet={sheet} />
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(sheetPath(recordId(visit))), { notice });

async function appeal(visit: Visit): Promise<Reply> {
  const { line, appeal_text } = readForm({ line: input.optionalText(40), appeal_text: input.text('nội dung kiến nghị', 2000) }, visit.form);
  await fileAppeal(visit.tx, visit.actor, recordId(visit), { line: line ?? null, text: appeal_text });
  return back(visit, 'Đã gửi kiến nghị. Hội đồng trả lời có lý do ngay trên trang này.');
}

async function answer(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      appeal: input.id('kiến nghị'),
      outcome: input.choice('kết luận', ['accepted', 'rejected']),
      answer: input.text('lý do trả lời', 2000),
      points: input.optionalText(20),
    },
    visit.form,
  );
  const points = data.points === undefined ? null : parseVietnameseNumber(data.points);
  if (data.points !== undefined && points === null)
    throw new InvalidForm([{ field: 'points', message: 'Điểm phải là một số, ví dụ 27,5.' }]);
  await answerAppeal(visit.tx, visit.actor, recordId(visit), data.appeal, { outcome: data.outcome, answer: data.answer, points });
  return back(visit, 'Đã trả lời kiến nghị.');
}

async function exclude(visit: Visit): Promise<Reply> {
  const data = readForm(
    { code: input.text('trường hợp', 40), exclusion_reason: input.text('lý do', 1000), document: input.text('văn bản làm căn cứ', 500) },
    visit.form,
  );
  await excludeUnit(visit.tx, visit.actor, recordId(visit), { code: data.code, reason: data.exclusion_reason, document: data.document });
  return back(visit, 'Đã ghi: đơn vị không xếp hạng.');
}

async function lift(visit: Visit): Promise<Reply> {
  const data = readForm({ exclusion: input.id('trường hợp'), lift_reason: input.text('lý do', 1000) }, visit.form);
  await liftExclusion(visit.tx, visit.actor, recordId(visit), data.exclusion, data.lift_reason);
  return back(visit, 'Đã bỏ trường hợp không xếp hạng.');
}

async function votes(visit: Visit): Promise<Reply> {
  const data = readForm({ votes: input.integer('số phiếu suy tôn', 0, 100_000) }, visit.form);
  await recordVotes(visit.tx, visit.actor, recordId(visit), data.votes);
  return back(visit, 'Đã lưu số phiếu suy tôn.');
}

const path = `${scoring}/phieu/:id`;

export const sheetRoutes = routes()
  .get(path, { permission: 'score.view', audit: 'score.viewed' }, (visit) => sheetPage(visit))
  .post(`${path}/kien-nghi`, { permission: 'score.enter', audit: 'score_appeal.filed' }, appeal, sheetPage)
  .post(`${path}/tra-loi`, { permission: 'score.judge', audit: 'score_appeal.answered' }, answer, sheetPage)
  .post(`${path}/suy-ton`, { permission: 'score.judge', audit: 'score.votes_recorded' }, votes, sheetPage)
  .post(`${path}/khong-xep-hang`, { permission: 'score.judge', audit: 'score.excluded' }, exclude, sheetPage)
  .post(`${path}/bo-khong-xep-hang`, { permission: 'score.judge', audit: 'score.exclusion_lifted' }, lift, sheetPage);
