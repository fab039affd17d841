import { addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { InvalidForm, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Consequence, Submit } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { Notice, Tabs } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { CorrectionForm } from './correction-form.tsx';
import { numberOf } from './line-input.ts';
import { home, rankingPath, scoring, setName, setPath } from './place.ts';
import { RankTable, SpreadChart, TieNotice } from './ranking-parts.tsx';
import { type Ranking, announceProvisional, correctRanking, publishRanking, rankNow, rankable, rankingsOf, rowsOf } from './ranking.ts';
import { ruleWords } from './rule-words.ts';
import { selfScoreSpread } from './rules/spread.ts';
import { totalsOf } from './score-of.ts';
import { type StoredSet, findSet } from './set.ts';
import { type Sheet, columnOf, sheetsOf, submissionOf } from './sheet.ts';
import { rankingNames, saidWhen } from './words.ts';

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

const Versions = ({
  visit,
  stored,
  announced,
  shown,
}: {
  visit: Visit;
  stored: StoredSet;
  announced: readonly Ranking[];
  shown: Ranking | undefined;
}) =>
  announced.length < 2 ? null : (
    <Tabs
      label="Các lần công bố"
      items={announced.toReversed().map((each) => ({
        href: visit.url(`${rankingPath(stored.id)}?ban=${each.version}`),
        label: `Bản ${each.version}: ${rankingNames[each.kind]}`,
        current: each.id === shown?.id,
      }))}
    />
  );

const State = ({ shown, last }: { shown: Ranking | undefined; last: Ranking | undefined }) => {
  if (!shown)
    return (
      <Notice tone="warning" title="Chưa công bố">
        Thứ tự tính theo điểm Hội đồng đến lúc này; còn thay đổi khi chốt các phiếu.
      </Notice>
    );
  const by = `${shown.announced_by ?? ''}, ${saidWhen(shown.announced_at)}.`;
  if (shown.id !== last?.id)
    return (
      <Notice tone="warning" title={`Bản ${shown.version} đã được thay`}>
        {`${rankingNames[shown.kind]}: ${by} Bản đang có hiệu lực là bản ${last?.version ?? ''}.`}
      </Notice>
    );
  return (
    <Notice tone={shown.kind === 'provisional' ? 'warning' : 'success'} title={rankingNames[shown.kind] ?? ''}>
      <p>{by}</p>
      {shown.reason && <p>{`Lý do đính chính: ${shown.reason}`}</p>}
      {shown.kind === 'provisional' && shown.appeal_until && (
        <p>{`Đơn vị được kiến nghị đến hết ngày ${formatDate(shown.appeal_until)}.`}</p>
      )}
    </Notice>
  );
};

const steps = {
  'du-kien': {
    title: 'Công bố dự kiến',
    items: ['Mọi đơn vị xem được thứ hạng, điểm và lý do.', 'Bắt đầu tính hạn kiến nghị.'],
  },
  'chinh-thuc': {
    title: 'Công bố chính thức',
    items: [
      'Điểm và thứ hạng khóa lại, không ai sửa được nữa.',
      'Sau này chỉ đính chính bằng bản mới có lý do công khai; bản này vẫn được giữ và xem được.',
    ],
  },
} as const;

/** What the ranking waits for, and the next act when nothing is missing. */
function NextAct({
  visit,
  stored,
  announced,
  sheets,
}: {
  visit: Visit;
  stored: StoredSet;
  announced: readonly Ranking[];
  sheets: readonly Sheet[];
}) {
  const last = announced.at(-1);
  if (last && last.kind !== 'provisional') return null;
  const key = last ? 'chinh-thuc' : 'du-kien';
  const open = sheets.filter((sheet) => !submissionOf(sheet, 'council')).map(({ unit_name }) => unit_name);
  const asking = sheets.filter(({ appeals }) => appeals.some(({ answered_at }) => answered_at === null)).map(({ unit_name }) => unit_name);
  const early = last?.appeal_until && localDate(visit.tx.now) <= last.appeal_until ? formatDate(addDays(last.appeal_until, 1)) : null;
  const waits = [
    ...(!last && open.length > 0 ? [`Hội đồng chưa chốt điểm ${open.length} đơn vị: ${open.join(', ')}.`] : []),
    ...(last && asking.length > 0 ? [`Chưa trả lời kiến nghị của ${asking.join(', ')}.`] : []),
    ...(early ? [`Công bố được từ ngày ${early}, khi hết hạn kiến nghị.`] : []),
  ];
  if (waits.length > 0)
    return (
      <Notice tone="info" title={`Chưa ${steps[key].title.toLocaleLowerCase('vi')} được`}>
        {waits.join(' ')}
      </Notice>
    );
  return (
    <Consequence title={steps[key].title} items={[...steps[key].items]}>
      <PostForm visit={visit} action={`${rankingPath(stored.id)}/${key}`} label={steps[key].title}>
        <Submit tone="danger">{steps[key].title}</Submit>
      </PostForm>
    </Consequence>
  );
}

const ruleText = (stored: StoredSet) =>
  ruleWords(stored)
    .filter(({ label }) =>
      ['Xếp loại', 'Giới hạn loại cao nhất', 'Khi đồng điểm xét', 'Không xếp hạng', 'Không đạt mức tối thiểu'].includes(label),
    )
    .map(({ label, value }) => `${label}: ${value}.`)
    .join(' ');

const scored = (sheets: readonly Sheet[], column: 'self' | 'council') => sheets.filter((sheet) => columnOf(sheet, column).size > 0);

async function rankingPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { stored, announced, sheets, shown, rows } = await readRanking(visit);
  const byKey = new Map(sheets.map((sheet) => [sheet.unit_key, sheet]));
  const ranked = rows.map((row) => {
    const sheet = byKey.get(row.unit);
    return { row, sheet, totals: sheet ? totalsOf(stored, sheet) : { self: null, cross: null, council: null } };
  });
  const none = new Set<string>();
  const both = [...rankable(stored, scored(sheets, 'self'), none, 'self'), ...rankable(stored, scored(sheets, 'council'), none, 'council')];
  const spread = selfScoreSpread(stored.set, both);
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
          <TieNotice rules={ruleText(stored)} rows={rows} />
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
