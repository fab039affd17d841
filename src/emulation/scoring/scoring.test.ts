import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { createAccount } from '../../organization/account/account.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { InvalidForm, NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow, inTenant } from '../../platform/tenancy.ts';
import { answerAppeal, fileAppeal } from './appeal.ts';
import { assignCrossing, ring } from './assign.ts';
import { saveGroup } from './draft.ts';
import { copySet, createSet } from './start.ts';
import { type LineInput, saveScores } from './enter.ts';
import { excludeUnit } from './exclusion.ts';
import { factsOf } from './facts.ts';
import { scene } from '../evidence/picture.fixture.ts';
import { attachProof, readProof } from './proof.ts';
import { scoringCards } from './today.ts';
import { openSet } from './open.ts';
import { announceProvisional, correctRanking, publishRanking, rankingsOf, rowsOf } from './ranking.ts';
import { readRankingFile, replayRanking } from './rules/replay.ts';
import { criteriaSetSchema } from './rules/scheme.ts';
import type { Scorer } from './rules/sheet.ts';
import { scoreOf } from './score-of.ts';
import { findSet } from './set.ts';
import { findSheet, findOwnSheet, sheetsOf } from './sheet.ts';
import { submitScores } from './submit.ts';
import { recordVotes } from './votes.tsx';

let test: TestDatabase;
let ward: string;
let day = new Date('2026-11-23T08:00:00+07:00');
let officer: Actor;
let member: Actor;
const heads: Actor[] = [];
const units: string[] = [];
let set = '';
const sheetIds: string[] = [];

const run = <T>(act: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, act);
const reason = (act: (tx: Tx) => Promise<unknown>) =>
  run(act).then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof Refusal) return error.reason;
      if (error instanceof NotFound) return 'not found';
      if (error instanceof InvalidForm) return error.errors.map(({ field }) => field).join(' ');
      throw error;
    },
  );
const head = (number: number) => heads[number - 1] as Actor;
const unit = (number: number) => units[number - 1] ?? '';
const sheet = (number: number) => sheetIds[number - 1] ?? '';

const sample = criteriaSetSchema.parse({
  title: 'Bảng thử',
  year: 2026,
  bloc: 'Khu phố',
  classes: [
    { name: 'Xuất sắc', from: 90 },
    { name: 'Tốt', from: 0 },
  ],
  exclusions: [
    { key: 'chua-dang-ky', reason: 'Không đăng ký thi đua' },
    { key: 'ky-luat', reason: 'Có người bị kỷ luật' },
  ],
  ties: [{ by: 'bonus' }],
  groups: [
    {
      key: 'a',
      title: 'Công trình',
      max: 60,
      items: [{ key: 'viec', title: 'Việc đúng hạn', type: 'on_time', max: 60, lateLoss: 30 }],
    },
    { key: 'b', title: 'Nền nếp', max: 40, items: [{ key: 'nep', title: 'Nền nếp', type: 'graded', max: 40, evidence: 'Biên bản' }] },
  ],
  bonus: [{ key: 'thuong', title: 'Mô hình mới', type: 'times', each: 3 }],
});

const line = (key: string, answer: LineInput['answer'], why: string | null = null, evidence: string | null = null): LineInput => ({
  line: key,
  answer,
  evidence,
  reason: why,
});
const works = { onTime: 1, late: 0, undone: 0 };
const selfLines = (points: number) => [line('viec', works, 'Đã xong, chưa ghi'), line('nep', { points }, null, 'Biên bản số 3')];
const council = (points: number, why: string | null = 'Thiếu biên bản') => [line('viec', works), line('nep', { points }, why)];
const save = (actor: Actor, number: number, column: Scorer, inputs: LineInput[]) => (tx: Tx) =>
  saveScores(tx, actor, sheet(number), column, inputs);
const submit = (actor: Actor, number: number, column: Scorer) => (tx: Tx) => submitScores(tx, actor, sheet(number), column);

async function account(tx: Tx, login: string, role: 'officer' | 'unit_head' | 'council_member', unitId: string | null): Promise<Actor> {
  const roles = [{ role, unitId }];
  const input = { name: login, email: `${login}@example.vn`, phone: null, password: 'một câu đủ dài', personId: null, roles };
  return { kind: 'account', accountId: await createAccount(tx, system, input), personId: null, name: login, roles };
}

async function addUnits(tx: Tx, from: number, to: number): Promise<string[]> {
  const kind = fresh(tx);
  await tx.db
    .insertInto('unit_kind')
    .values({ ...kind, name: 'Khu phố', residential: true })
    .execute();
  const made: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const row = fresh(tx);
    await tx.db
      .insertInto('unit')
      .values({ ...row, kind_id: kind.id, name: `Khu phố ${number}`, number, position: number })
      .execute();
    await tx.db
      .insertInto('registration')
      .values({ ...fresh(tx), year: 2026, unit_id: row.id, registered_on: '2026-01-10' })
      .execute();
    made.push(row.id);
  }
  return made;
}

beforeAll(async () => {
  test = await testDatabase(() => day);
  ward = await addAuthority(test, 'cham-diem');
  await run(async (tx) => {
    units.push(...(await addUnits(tx, 1, 3)));
    officer = await account(tx, 'officer', 'officer', null);
    member = await account(tx, 'member', 'council_member', null);
    for (const [index, id] of units.entries()) heads.push(await account(tx, `head${index + 1}`, 'unit_head', id));
    const work = fresh(tx);
    await tx.db
      .insertInto('work')
      .values({ ...work, year: 2026, kind: 'task', title: 'Dọn kênh', due_on: '2026-10-01', target: 'Sạch' })
      .execute();
    await tx.db
      .insertInto('work_owner')
      .values({ ...freshRow(tx), work_id: work.id, position: 0, unit_id: unit(1), role: 'lead' })
      .execute();
    set = await createSet(tx, officer, { title: 'Bảng thử', year: 2026, blocId: null }, sample);
  });
});
afterAll(() => test.close());

describe('a criteria set', () => {
  it('comes back from the tables as it went in', async () => {
    expect((await run((tx) => findSet(tx, set))).set).toEqual({ ...sample, bloc: 'Tất cả đơn vị' });
  });

  it('is not opened while a group cannot be reached by its items', async () => {
    await run((tx) => saveGroup(tx, officer, set, 'a', { title: 'Công trình', max: 70, capped: true, minimum: undefined }));
    expect(await reason((tx) => openSet(tx, officer, set))).toBe('set_faulty');
    await run((tx) => saveGroup(tx, officer, set, 'a', { title: 'Công trình', max: 60, capped: true, minimum: undefined }));
  });

  it('is not opened after its own day for self scores', async () => {
    const dueOn = (due: string | null) =>
      run((tx) => tx.db.updateTable('criteria_set').set({ self_due_on: due }).where('id', '=', set).execute());
    await dueOn('2026-11-01');
    expect(await reason((tx) => openSet(tx, officer, set))).toBe('due_before_start');
    await dueOn(null);
  });

  it('is opened once by two who try at a time, with one sheet for each unit', async () => {
    const both = await Promise.all([reason((tx) => openSet(tx, officer, set)), reason((tx) => openSet(tx, officer, set))]);
    expect(both.toSorted()).toEqual(['set_opened', 'taken']);
    sheetIds.push(...(await run((tx) => sheetsOf(tx, [set]))).map(({ id }) => id));
    expect(sheetIds.length).toBe(3);
  });

  it('is changed by nobody after opening, not even by statements of the application', async () => {
    expect(await reason((tx) => saveGroup(tx, officer, set, 'a', { title: 'Khác', max: 60, capped: true, minimum: undefined }))).toBe(
      'set_opened',
    );
    for (const statement of [
      sql`update criteria_set set title = 'Khác'`,
      sql`update criteria_group set max = 10`,
      sql`update criteria_item set max = 10`,
      sql`delete from criteria_item`,
      sql`delete from criteria_class`,
      sql`insert into criteria_class (authority_id, id, criteria_set_id, position, name, lowest) select authority_id, gen_random_uuid(), id, 9, 'Kém', 0 from criteria_set`,
      sql`delete from criteria_set`,
    ])
      await expect(run((tx) => statement.execute(tx.db))).rejects.toThrow('is opened');
    await expect(run((tx) => sql`delete from score_seal`.execute(tx.db))).rejects.toThrow('permission denied');
  });

  it('is copied for another year as a draft, and no unit is scored twice in a year', async () => {
    const copy = await run((tx) => copySet(tx, officer, set, { title: 'Bảng 2027', year: 2027, blocId: null }));
    const stored = await run((tx) => findSet(tx, copy));
    expect([stored.opened, stored.row.copied_from_id, stored.set.groups.length]).toEqual([false, set, 2]);
    const twin = await run((tx) => copySet(tx, officer, set, { title: 'Bảng hai', year: 2026, blocId: null }));
    expect(await reason((tx) => openSet(tx, officer, twin))).toBe('unit_scored_twice');
  });
});

describe('a self-score', () => {
  it('is refused for another unit, outside 0 to the maximum, and against the figures without a reason', async () => {
    expect(await reason(save(head(2), 1, 'self', selfLines(30)))).toBe('not found');
    expect(await reason((tx) => findOwnSheet(tx, head(2), sheet(1)))).toBe('not found');
    expect(await reason(save(head(1), 1, 'self', selfLines(41)))).toBe('line_nep');
    expect(await reason(save(head(1), 1, 'self', selfLines(-1)))).toBe('line_nep');
    expect(await reason(save(head(1), 1, 'self', [line('viec', works)]))).toBe('reason_viec');
    expect((await run((tx) => sheetsOf(tx, [set]))).map(({ entries }) => entries.length)).toEqual([0, 0, 0]);
  });

  it('starts from the figures of the ward', async () => {
    const facts = await run(async (tx) => factsOf(tx, await findSet(tx, set), units));
    expect(facts.get(unit(1))?.get('viec')?.answer).toEqual({ onTime: 0, late: 0, undone: 1 });
    expect(facts.get(unit(2))?.get('viec')).toBe(undefined);
  });

  it('waits on the first page of the officer, and of nobody else', async () => {
    const cards = (who: Actor) => run((tx) => scoringCards(tx, who, 2026));
    expect((await cards(officer)).map(({ title }) => title)).toEqual(['3 phiếu tự chấm chờ gửi']);
    expect(await cards(head(1))).toEqual([]);
  });

  it('takes a file as proof only from its unit, for a line it has, and only what is a picture or a paper', async () => {
    const attach = (who: Actor, key: string, bytes: Uint8Array | null) =>
      reason((tx) => attachProof(tx, who, sheet(2), key, bytes && { filesDir: test.runtime.filesDir, name: 'anh.jpg', bytes }));
    const photo = await scene(7);
    expect(await attach(head(1), 'nep', photo)).toBe('not found');
    expect(await attach(head(2), 'khac', photo)).toBe('choice_gone');
    expect(await attach(head(2), 'nep', null)).toBe('file_missing');
    expect(await attach(head(2), 'nep', Buffer.from('không phải ảnh'))).toBe('no_evidence');
    expect(await attach(head(2), 'nep', photo)).toBe('taken');
    const [proof] = (await run((tx) => findSheet(tx, sheet(2)))).sheet.proofs;
    expect([proof?.line, proof?.name]).toEqual(['nep', 'anh.jpg']);
    const read = (who: Actor, of: string) => (tx: Tx) => readProof(tx, test.runtime.filesDir, who, of, proof?.file ?? '');
    expect((await run(read(head(2), sheet(2)))).media_type).toBe('image/jpeg');
    expect(await reason(read(head(3), sheet(2)))).toBe('not found');
    expect(await reason(read(officer, sheet(1)))).toBe('not found');
  });

  it('is handed in complete and proven, and only once by two who try at a time', async () => {
    await run(save(head(1), 1, 'self', [line('nep', { points: 38 })]));
    expect(await reason(submit(head(1), 1, 'self'))).toBe('lines_missing');
    await run(save(head(1), 1, 'self', [line('viec', works, 'Đã xong, chưa ghi'), line('nep', { points: 38 })]));
    expect(await reason(submit(head(1), 1, 'self'))).toBe('evidence_missing');
    await run(save(head(1), 1, 'self', selfLines(38)));
    const both = await Promise.all([reason(submit(head(1), 1, 'self')), reason(submit(officer, 1, 'self'))]);
    expect(both.toSorted()).toEqual(['self_locked', 'taken']);
  });

  it('is not entered a second time after locking, by page or by statement', async () => {
    expect(await reason(save(head(1), 1, 'self', selfLines(40)))).toBe('self_locked');
    const entry = sql`insert into score_entry (authority_id, id, key, score_sheet_id, stage, line, points, entered_at)
      select authority_id, gen_random_uuid(), 'x', id, 'self', 'nep', 40, now() from score_sheet where id = ${sheet(1)}`;
    await expect(run((tx) => entry.execute(tx.db))).rejects.toThrow('are locked');
    await expect(run((tx) => sql`update score_entry set points = 40`.execute(tx.db))).rejects.toThrow('is recorded');
    await expect(run((tx) => sql`delete from score_submission`.execute(tx.db))).rejects.toThrow('is recorded');
  });
});

describe('the scores of others', () => {
  it('come from another unit, in a ring', async () => {
    const sheets = await run((tx) => sheetsOf(tx, [set]));
    expect(await reason((tx) => assignCrossing(tx, officer, set, new Map([[sheet(1), unit(1)]])))).toBe(`crosser_${sheet(1)}`);
    await run((tx) => assignCrossing(tx, officer, set, ring(sheets)));
    expect((await run((tx) => sheetsOf(tx, [set]))).map(({ crosser_id }) => crosser_id)).toEqual([unit(3), unit(1), unit(2)]);
    expect(await reason(save(head(2), 1, 'cross', council(30)))).toBe('not found');
    expect(await reason(save(head(1), 2, 'cross', council(30)))).toBe('self_missing');
  });

  it('give a reason for each change, which the unit reads', async () => {
    expect(await reason(save(head(3), 1, 'cross', council(30, null)))).toBe('reason_nep');
    await run(save(head(3), 1, 'cross', council(36)));
    await run(submit(head(3), 1, 'cross'));
    expect(await reason(save(member, 1, 'council', council(35, null)))).toBe('reason_nep');
    await run(save(member, 1, 'council', council(36, null)));
    const { sheet: own } = await run((tx) => findOwnSheet(tx, head(1), sheet(1)));
    expect(
      own.entries.filter(({ line: key, stage }) => key === 'nep' && stage === 'cross').map(({ points, reason: why }) => [points, why]),
    ).toEqual([[36, 'Thiếu biên bản']]);
  });
});

describe('a ranking', () => {
  it('is not announced while the council has not closed every sheet', async () => {
    await run(submit(member, 1, 'council'));
    expect(await reason((tx) => announceProvisional(tx, officer, set))).toBe('council_missing');
    expect(await reason((tx) => publishRanking(tx, officer, set))).toBe('not_announced');
    expect(await reason((tx) => fileAppeal(tx, head(1), sheet(1), { line: 'nep', text: 'Xin xem lại' }))).toBe('not_announced');
  });

  it('leaves out whom a paper excludes and says why', async () => {
    for (const number of [2, 3]) {
      await run(save(head(number), number, 'self', selfLines(35)));
      await run(submit(head(number), number, 'self'));
      await run(save(member, number, 'council', council(35 - number)));
      await run(submit(member, number, 'council'));
    }
    expect(await reason((tx) => excludeUnit(tx, officer, sheet(3), { code: 'chua-dang-ky', reason: 'x', document: null }))).toBe(
      'exclusion_unknown',
    );
    await run((tx) => excludeUnit(tx, officer, sheet(3), { code: 'ky-luat', reason: 'Cảnh cáo', document: 'Quyết định 12/QĐ-UBND' }));
    await run((tx) => recordVotes(tx, officer, sheet(1), 7));
    await run((tx) => announceProvisional(tx, officer, set));
    expect(await reason((tx) => recordVotes(tx, officer, sheet(1), 8))).toBe('announced');
    const [ranking] = await run((tx) => rankingsOf(tx, [set]));
    expect(ranking && rowsOf(ranking).map(({ name, place, total, notRanked }) => [name, place, total, notRanked])).toEqual([
      ['Khu phố 1', 1, 96, null],
      ['Khu phố 2', 2, 93, null],
      ['Khu phố 3', null, 92, 'Có người bị kỷ luật (Cảnh cáo, Quyết định 12/QĐ-UBND)'],
    ]);
    expect(ranking?.appeal_until).toBe('2026-11-30');
    expect(replayRanking(readRankingFile(ranking?.file ?? '')).differences).toEqual([]);
  });

  it('hears appeals until the deadline, from the own unit, and answers each once with its reason', async () => {
    expect(await reason((tx) => fileAppeal(tx, head(1), sheet(2), { line: null, text: 'x' }))).toBe('not found');
    await run((tx) => fileAppeal(tx, head(2), sheet(2), { line: 'nep', text: 'Biên bản đã gửi ngày 5/11' }));
    const [appeal] = (await run((tx) => sheetsOf(tx, [set])))[1]?.appeals ?? [];
    const answer = (outcome: 'accepted' | 'rejected', points: number | null) => (tx: Tx) =>
      answerAppeal(tx, member, sheet(2), appeal?.id ?? '', { outcome, answer: 'Đã nhận biên bản', points });
    expect(await reason((tx) => publishRanking(tx, officer, set))).toBe('appeal_open');
    expect(await reason(answer('accepted', null))).toBe('points');
    expect(await reason(answer('accepted', 41))).toBe('points');
    day = new Date('2026-12-01T08:00:00+07:00');
    expect(await reason((tx) => publishRanking(tx, officer, set))).toBe('appeal_waiting');
    await run(answer('accepted', 40));
    expect(await reason(answer('rejected', null))).toBe('appeal_answered');
    expect(await reason((tx) => fileAppeal(tx, head(1), sheet(1), { line: null, text: 'Muộn' }))).toBe('appeal_late');
  });

  it('is published once by two who try at a time, and then locked', async () => {
    const both = await Promise.all([reason((tx) => publishRanking(tx, officer, set)), reason((tx) => publishRanking(tx, officer, set))]);
    expect(both.toSorted()).toEqual(['published', 'taken']);
    expect(await run((tx) => scoreOf(tx, unit(2), 2026)).then((score) => [score?.row?.place, score?.row?.total, score?.announced])).toEqual(
      [1, 100, 'final'],
    );
    await expect(run((tx) => sql`update ranking set reason = 'x'`.execute(tx.db))).rejects.toThrow('is recorded');
    await expect(run((tx) => sql`update score_sheet set votes = 9`.execute(tx.db))).rejects.toThrow('published ranking');
  });

  it('is corrected by a further version with a reason; the old one stays', async () => {
    const change = { sheetId: sheet(2), line: 'nep', points: 30 };
    expect(await reason((tx) => correctRanking(tx, officer, set, 'Nhập nhầm', null))).toBe('nothing_changed');
    expect(await reason((tx) => correctRanking(tx, officer, set, 'Nhập nhầm', { ...change, points: 99 }))).toBe('points');
    await run((tx) => correctRanking(tx, officer, set, 'Nhập nhầm số của khu phố khác', change));
    const all = await run((tx) => rankingsOf(tx, [set]));
    expect(all.map((each) => [each.kind, rowsOf(each)[0]?.name, rowsOf(each)[0]?.total])).toEqual([
      ['provisional', 'Khu phố 1', 96],
      ['final', 'Khu phố 2', 100],
      ['correction', 'Khu phố 1', 96],
    ]);
  });
});
