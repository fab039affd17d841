import type { FieldError } from '../../platform/refusal.ts';
import { InvalidForm, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { CorrectionForm } from './correction-form.tsx';
import { numberOf } from './line-input.ts';
import { home, rankingPath, scoring, setName, setPath } from './place.ts';
import { RankTable, SpreadChart, TieNotice } from './ranking-parts.tsx';
import { NextAct, State, Versions } from './ranking-state.tsx';
import { announceProvisional, correctRanking, publishRanking, rankNow, rankable, rankingsOf, rowsOf } from './ranking.ts';
import { ruleWords } from './rule-words.ts';
import { selfScoreSpread } from './rules/spread.ts';
import { totalsOf } from './score-of.ts';
import { type StoredSet, findSet } from './set.ts';
import { type Sheet, columnOf, sheetsOf } from './sheet.ts';

/** Only those who judge see an order before it is announced. */
async function readRanking(visit: Visit) {
  const stored = await findSet(visit.tx, recordId(visit));
  const announced = await rankingsOf(visit.tx, [stored.id]);
  if (announced.length === 0 && (!allows(visit.actor, 'score.judge') || !stored.opened)) throw new NotFound();
  const sheets = await sheetsOf(visit.tx, [stored.id]);
  const asked = announced.find(({ version }) => String(version) === visit.query.get('ban'));
  const shown = asked ?? announced.at(-1);
  return { stored, announced, sheets, shown, rows: shown ? rowsOf(shown) : await rankNow(visit.tx, stored, sheets) };
}

const rankingRules = (stored: StoredSet) =>
  ruleWords(stored).filter(({ label }) =>
    ['Xếp loại', 'Giới hạn loại cao nhất', 'Khi đồng điểm xét', 'Không xếp hạng', 'Không đạt mức tối thiểu'].includes(label),
  );

const scored = (sheets: readonly Sheet[], column: 'self' | 'council') => sheets.filter((sheet) => columnOf(sheet, column).size > 0);

/** Whether a unit is ranked does not matter to how it scored itself. */
function spreadOf(stored: StoredSet, sheets: readonly Sheet[]) {
  const none = new Set<string>();
  const of = (column: 'self' | 'council') => rankable(stored, scored(sheets, column), none, column);
  return selfScoreSpread(stored.set, [...of('self'), ...of('council')]);
}

async function rankingPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { stored, announced, sheets, shown, rows } = await readRanking(visit);
  const byKey = new Map(sheets.map((sheet) => [sheet.unit_key, sheet]));
  const ranked = rows.map((row) => {
    const sheet = byKey.get(row.unit);
    return { row, sheet, totals: sheet ? totalsOf(stored, sheet) : { self: null, cross: null, council: null } };
  });
  const spread = spreadOf(stored, sheets);
  const path = rankingPath(stored.id);
  const version = shown ? `?ban=${shown.version}` : '';
  const publishes = allows(visit.actor, 'score.publish');
  return office(
    visit,
    {
      title: 'Xếp hạng',
      section: `${setName(stored)}, năm ${stored.row.year}`,
      crumbs: [home(visit, stored.row.year), { label: setName(stored), href: visit.url(setPath(stored.id)) }, { label: 'Xếp hạng' }],
      actions: (
        <>
          <ButtonLink href={visit.url(`${path}/trong-so`)}>Đổi trọng số nào thì đổi ngôi đầu</ButtonLink>
          <ButtonLink href={visit.url(`${path}/tong-hop.pdf${version}`)}>In bảng tổng hợp</ButtonLink>
          <ButtonLink href={visit.url(`${path}/diem.xlsx${version}`)}>Xuất bảng tính</ButtonLink>
          {shown && <ButtonLink href={visit.url(`${path}/xep-hang.json${version}`)}>Tải tệp kiểm chứng</ButtonLink>}
        </>
      ),
      children: (
        <>
          <Versions visit={visit} stored={stored} announced={announced} shown={shown} />
          {errors.length > 0 && !visit.form.names().includes('reason') && (
            <Notice tone="error">{errors.map(({ message }) => message).join(' ')}</Notice>
          )}
          <State shown={shown} last={announced.at(-1)} />
          {rows.length === 0 ? (
            <EmptyState title="Chưa có phiếu nào" text="Mở chấm điểm để lập phiếu cho các đơn vị." />
          ) : (
            <RankTable visit={visit} rows={ranked} caption={`Xếp hạng ${setName(stored)} năm ${stored.row.year}`} />
          )}
          <TieNotice rules={rankingRules(stored)} rows={rows} />
          {spread && <SpreadChart spread={spread} />}
          {publishes && <NextAct visit={visit} stored={stored} announced={announced} sheets={sheets} />}
          {publishes && announced.some(({ kind }) => kind === 'final') && (
            <CorrectionForm visit={visit} stored={stored} sheets={sheets} errors={errors} />
          )}
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(rankingPath(recordId(visit))), { notice });

async function provisional(visit: Visit): Promise<Reply> {
  await announceProvisional(visit.tx, visit.actor, recordId(visit));
  return back(visit, 'Đã công bố kết quả dự kiến.');
}

async function publish(visit: Visit): Promise<Reply> {
  await publishRanking(visit.tx, visit.actor, recordId(visit));
  return back(visit, 'Đã công bố chính thức.');
}

async function correct(visit: Visit): Promise<Reply> {
  const { reason, sheet, line } = readForm(
    { reason: input.text('lý do đính chính', 2000), sheet: input.optionalId(), line: input.optionalText(40) },
    visit.form,
  );
  const points = numberOf(visit.form, 'points', 'Điểm đúng');
  if (sheet && (!line || points === undefined))
    throw new InvalidForm([{ field: line ? 'points' : 'line', message: 'Chọn mục và nhập điểm đúng của đơn vị cần đính chính.' }]);
  const change = sheet && line && points !== undefined ? { sheetId: sheet, line, points } : null;
  await correctRanking(visit.tx, visit.actor, recordId(visit), reason, change);
  return back(visit, 'Đã đính chính bằng bản mới; bản cũ vẫn được giữ.');
}

const path = `${scoring}/bo/:id/xep-hang`;

export const rankingRoutes = routes()
  .get(path, { permission: 'score.view', audit: 'ranking.viewed' }, (visit) => rankingPage(visit))
  .post(`${path}/du-kien`, { permission: 'score.publish', audit: 'ranking.announced' }, provisional, rankingPage)
  .post(`${path}/chinh-thuc`, { permission: 'score.publish', audit: 'ranking.published' }, publish, rankingPage)
  .post(`${path}/dinh-chinh`, { permission: 'score.publish', audit: 'ranking.corrected' }, correct, rankingPage);
