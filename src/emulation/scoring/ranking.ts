import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import { addWorkingDays } from '../../platform/calendar/workdays.ts';
import { InvalidForm, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, once } from '../../platform/tenancy.ts';
import { answerColumns, linesByKey } from './answer.ts';
import { insertEntries } from './enter.ts';
import { exclusionsOf, unregisteredUnits } from './exclusion.ts';
import { answerFaults } from './rules/answer-check.ts';
import { rank } from './rules/rank.ts';
import type { RankRow, ScoreSheet, Scorer } from './rules/sheet.ts';
import { printRankingFile, rankingFile, readRankingFile } from './rules/replay.ts';
import { type StoredSet, findSet, holdSet } from './set.ts';
import { type Sheet, answersOf, sheetsOf, submissionOf } from './sheet.ts';

/** The sheets of a set as one scorer filled them, ready for the rules. */
export const rankable = (stored: StoredSet, sheets: readonly Sheet[], missing: ReadonlySet<string>, by: Scorer = 'council'): ScoreSheet[] =>
  sheets.map((sheet) => ({
    unit: sheet.unit_key,
    name: sheet.unit_name,
    by,
    ...(sheet.place ? { place: sheet.place } : {}),
    ...(sheet.votes === null ? {} : { votes: sheet.votes }),
    answers: answersOf(stored, sheet, by),
    excluded: exclusionsOf(stored, sheet, missing),
  }));

const rankings = (tx: Tx) => tx.db.selectFrom('ranking').selectAll().orderBy('version').orderBy('position').orderBy('id');

export type Ranking = Awaited<ReturnType<ReturnType<typeof rankings>['execute']>>[number];

/** Every announcement of some sets, oldest first. */
export const rankingsOf = (tx: Tx, setIds: readonly string[]): Promise<Ranking[]> =>
  once(tx, `rankingsOf ${setIds.join()}`, async () =>
    setIds.length === 0
      ? []
      : rankings(tx)
          .where('criteria_set_id', 'in', setIds as string[])
          .execute(),
  );

/** The rows of an announced ranking, with what decided each place; reckoned from its own file. */
export function rowsOf(ranking: Pick<Ranking, 'file'>): RankRow[] {
  const { set, sheets } = readRankingFile(ranking.file);
  return rank(set, sheets);
}

/** What the scores of now would give, before anything is announced. */
export async function rankNow(tx: Tx, stored: StoredSet, sheets: readonly Sheet[]): Promise<RankRow[]> {
  return rank(stored.set, rankable(stored, sheets, await unregisteredUnits(tx, stored.row.year)));
}

interface Announcement {
  kind: 'provisional' | 'final' | 'correction';
  appealUntil: string | null;
  reason: string | null;
}

async function announce(tx: Tx, actor: Actor, stored: StoredSet, before: readonly Ranking[], act: Announcement): Promise<void> {
  const sheets = rankable(stored, await sheetsOf(tx, [stored.id]), await unregisteredUnits(tx, stored.row.year));
  const authority = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const frozenOn = stored.row.opened_at ? localDate(stored.row.opened_at) : undefined;
  const set = frozenOn ? { ...stored.set, frozenOn } : stored.set;
  const file = printRankingFile(rankingFile({ authority: authority.name, publishedOn: localDate(tx.now), set, sheets }));
  if (act.kind === 'correction' && before.at(-1)?.file.replace(/"publishedOn": "[^"]*"/, '') === file.replace(/"publishedOn": "[^"]*"/, ''))
    throw new Refusal('nothing_changed', 'Chưa có điểm hay trường hợp nào khác bản đã công bố. Nhập điểm đúng rồi gửi lại.');
  await tx.db
    .insertInto('ranking')
    .values({
      ...fresh(tx),
      criteria_set_id: stored.id,
      kind: act.kind,
      version: before.length + 1,
      announced_by: actor.name,
      announced_at: tx.now,
      appeal_until: act.appealUntil,
      reason: act.reason,
      file,
      file_sha256: createHash('sha256').update(file).digest('hex'),
      recorded_here: true,
    })
    .execute();
}

const some = (names: readonly string[]) =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` và ${names.length - 3} đơn vị khác` : ''}`;

/** Announces the result the units may still appeal against. Refused while the council has not closed every sheet. */
export async function announceProvisional(tx: Tx, actor: Actor, setId: string): Promise<void> {
  await holdSet(tx, setId);
  const stored = await findSet(tx, setId);
  const before = await rankingsOf(tx, [setId]);
  if (before.length > 0) throw new Refusal('announced', 'Kết quả dự kiến đã được công bố. Tải lại trang để xem.');
  const open = (await sheetsOf(tx, [setId])).filter((sheet) => !submissionOf(sheet, 'council')).map(({ unit_name }) => unit_name);
  if (!stored.opened || open.length > 0)
    throw new Refusal('council_missing', `Hội đồng chưa chốt điểm ${open.length} đơn vị: ${some(open)}. Chốt đủ các phiếu rồi công bố.`);
  const { days, working } = stored.set.appeal;
  const today = localDate(tx.now);
  const appealUntil = working ? addWorkingDays(today, days) : addDays(today, days);
  await announce(tx, actor, stored, before, { kind: 'provisional', appealUntil, reason: null });
  await recordEvent(tx, actor, 'ranking.announced', { subject: setId, detail: { title: stored.row.title, appealUntil } });
}

/** Publishes the ranking for good. Refused while units may still appeal or an appeal waits for its answer. */
export async function publishRanking(tx: Tx, actor: Actor, setId: string): Promise<void> {
  await holdSet(tx, setId);
  const stored = await findSet(tx, setId);
  const before = await rankingsOf(tx, [setId]);
  const provisional = before.find(({ kind }) => kind === 'provisional');
  if (!provisional) throw new Refusal('not_announced', 'Chưa công bố dự kiến. Công bố dự kiến để các đơn vị xem và kiến nghị trước.');
  if (before.some(({ kind }) => kind === 'final'))
    throw new Refusal('published', 'Kết quả đã được công bố chính thức. Sửa bằng đính chính có lý do.');
  if (provisional.appeal_until !== null && localDate(tx.now) <= provisional.appeal_until)
    throw new Refusal(
      'appeal_open',
      `Các đơn vị còn được kiến nghị đến hết ngày ${formatDate(provisional.appeal_until)}. Công bố sau ngày đó.`,
    );
  const waiting = (await sheetsOf(tx, [setId])).flatMap(({ unit_name, appeals }) =>
    appeals.some((each) => each.answered_at === null) ? [unit_name] : [],
  );
  if (waiting.length > 0) throw new Refusal('appeal_waiting', `Chưa trả lời kiến nghị của ${some(waiting)}. Trả lời rồi công bố.`);
  await announce(tx, actor, stored, before, { kind: 'final', appealUntil: null, reason: null });
  await tx.db
    .insertInto('score_seal')
    .values({ authority_id: tx.authorityId, criteria_set_id: setId, kind: 'published', sealed_at: tx.now })
    .execute();
  await recordEvent(tx, actor, 'ranking.published', { subject: setId, detail: { title: stored.row.title } });
}

export interface Correction {
  sheetId: string;
  line: string;
  points: number;
}

/** Corrects a published ranking by a new version with a public reason; the old one stays. */
export async function correctRanking(tx: Tx, actor: Actor, setId: string, reason: string, correction: Correction | null): Promise<void> {
  await holdSet(tx, setId);
  const stored = await findSet(tx, setId);
  const before = await rankingsOf(tx, [setId]);
  if (!before.some(({ kind }) => kind === 'final')) throw new Refusal('not_published', 'Chỉ đính chính kết quả đã công bố chính thức.');
  if (correction) await writeCorrection(tx, actor, stored, reason, correction);
  await announce(tx, actor, stored, before, { kind: 'correction', appealUntil: null, reason });
  await recordEvent(tx, actor, 'ranking.corrected', { subject: setId, detail: { reason, ...correction } });
}

async function writeCorrection(
  tx: Tx,
  actor: Actor,
  stored: StoredSet,
  reason: string,
  { sheetId, line, points }: Correction,
): Promise<void> {
  const sheet = found((await sheetsOf(tx, [stored.id])).find(({ id }) => id === sheetId));
  if (!linesByKey(stored.set).has(line)) throw new InvalidForm([{ field: 'line', message: 'Chọn mục cần đính chính.' }]);
  const [fault] = answerFaults(stored.set, { [line]: { points } });
  if (fault) throw new InvalidForm([{ field: 'points', message: fault.message }]);
  await insertEntries(tx, actor, sheet.id, [
    { stage: 'correction', line, ...answerColumns({ points }), evidence: null, reason, from_records: false },
  ]);
}
