import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { refused } from '../../../test/refused.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { type Tx, fresh, freshRow, inTenant } from '../../platform/tenancy.ts';
import { createAccount } from '../../organization/account/account.ts';
import type { Role } from '../../organization/access.ts';
import { adoptMovement, startFrom } from '../catalogue/adopt.ts';
import { findEntry } from '../catalogue/catalogue.ts';
import { hasGap, readingBoard } from '../reading/board.ts';
import { unitSummary } from '../reading/summary.ts';
import { summaryPapers } from '../reading/summary.paper.ts';
import { ownLines } from '../own/lines.ts';
import { todayCards } from '../today.ts';
import { acknowledgeLaunch } from './assignment.ts';
import { launchMovement } from './launch.ts';
import { launcherStanding } from './launcher.ts';
import { findMovement, movementsOfYear } from './movement.ts';
import { overlapOf, setOverload } from './overlap.ts';
import { enterParticipation, monthTotals, participationsOf } from './participation.ts';
import { approvePlan, planActsOf, returnPlan, standingOf, submitPlan, withdrawPlan } from './plan-act.ts';
import { overdueReviews, overdueWords } from './review-due.ts';
import { type MovementInput, changeMovement, createMovement } from './save.ts';
import { movementTree, programmeTrees } from './tree.ts';

let test: TestDatabase;
let ward: string;
let officer: Actor;
let chair: Actor;
let clerk: Actor;
let head: Actor;
const ids = { units: [] as string[], chair: '', deputy: '', police: '', policeBody: '', movement: '', launch: '' };

const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const reason = (work: (tx: Tx) => Promise<unknown>) => refused(run(work));

const plan: MovementInput = {
  name: 'Thi đua đặc biệt chào mừng Đại hội Đảng các cấp',
  short_name: 'Chào mừng Đại hội',
  nature: 'emulation',
  form: 'special',
  origin: 'ward',
  launched_by: null,
  parent_id: null,
  owner_id: null,
  year: 2026,
  year_to: null,
  occasion: null,
  theme: null,
  motto: null,
  purpose: null,
  interim_due_on: '2026-06-30',
  final_due_on: '2026-10-31',
  participation: null,
  goal: 'Hoàn thành chỉ tiêu',
  scope: 'Toàn phường',
  subjects: [],
  contents: ['Công trình chào mừng'],
  criteria: null,
  starts_on: '2026-01-05',
  ends_on: '2026-10-15',
  schedule: null,
  plan: 'Theo quý',
  measures: 'Kiểm tra',
  classes: ['official', 'resident'],
};
const whole: MovementInput = { ...plan, criteria: 'Chấm 100 điểm', subjects: ['Nhân dân'] };

async function holder(tx: Tx, name: string, title: string, bodyId: string): Promise<string> {
  const row = fresh(tx);
  await tx.db
    .insertInto('person')
    .values({ ...row, name })
    .execute();
  await tx.db
    .insertInto('post')
    .values({ ...fresh(tx), person_id: row.id, title, level: 'ward', rank: 20, valid_from: '2020-01-01', body_id: bodyId })
    .execute();
  return row.id;
}

async function account(tx: Tx, name: string, role: Role, personId: string | null, unitId: string | null = null): Promise<Actor> {
  const roles = [{ role, unitId }];
  const email = `${name.length}-${role}@example.vn`;
  const id = await createAccount(tx, system, { name, email, phone: null, password: 'một câu đủ dài', personId, roles });
  return { kind: 'account', accountId: id, personId, name, roles };
}

async function addUnits(tx: Tx, kindId: string, numbers: readonly number[]): Promise<string[]> {
  const rows = numbers.map((number) => ({ ...fresh(tx), kind_id: kindId, name: `Khu phố ${number}`, number, position: number }));
  await tx.db.insertInto('unit').values(rows).execute();
  return rows.map(({ id }) => id);
}

let kindId = '';
beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'phong-trao');
  await run(async (tx) => {
    const kind = fresh(tx);
    kindId = kind.id;
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Khu phố', residential: true })
      .execute();
    const [committee, police] = [fresh(tx), fresh(tx)];
    await tx.db
      .insertInto('body')
      .values([
        { ...committee, name: 'Ủy ban nhân dân phường', kind: 'government' },
        { ...police, name: 'Công an phường', kind: 'police' },
      ])
      .execute();
    ids.units = await addUnits(tx, kind.id, [1, 2, 3]);
    ids.policeBody = police.id;
    ids.chair = await holder(tx, 'Đoàn Thục Uyên', 'Chủ tịch UBND phường', committee.id);
    ids.deputy = await holder(tx, 'Lê Văn Tám', 'Phó Chủ tịch UBND phường', committee.id);
    ids.police = await holder(tx, 'Quách Thế Dũng', 'Trưởng Công an phường', police.id);
    officer = await account(tx, 'Cán bộ', 'officer', null);
    chair = await account(tx, 'Chủ tịch phường', 'chair', ids.chair);
    clerk = await account(tx, 'Giữ hộ tài khoản', 'chair', ids.police);
    head = await account(tx, 'Trưởng khu phố', 'unit_head', null, ids.units[0] ?? '');
  });
});
afterAll(() => test.close());

const unit = (n: number) => ids.units[n] ?? '';
const launchInput = () => ({
  year: 2026,
  launched_on: '2026-01-06',
  part: null,
  launcherId: ids.chair,
  theme: null,
  call: null,
  contents: [
    { text: 'Mỗi khu phố một công trình', kind: 'content' as const, field: null, unitIds: [unit(0), unit(1)], blocIds: [] },
    { text: 'Giữ gìn trật tự', kind: 'request' as const, field: null, unitIds: [], blocIds: [] },
    { text: 'Phát thanh', kind: 'communication' as const, field: null, channel: 'Loa', planned_on: '2026-01-10', unitIds: [], blocIds: [] },
  ],
});

describe('the plan of a movement', () => {
  it('is refused where an end stands before its start, and not sent without its criteria', async () => {
    expect(await reason((tx) => createMovement(tx, officer, { ...whole, ends_on: '2026-01-01' }, []))).toBe('term_reversed');
    expect(await reason((tx) => createMovement(tx, officer, { ...whole, final_due_on: '2026-05-01' }, []))).toBe('term_reversed');
    ids.movement = await run((tx) => createMovement(tx, officer, plan, []));
    await expect(run((tx) => submitPlan(tx, officer, ids.movement))).rejects.toThrow(/plan_incomplete: .*tiêu chí/);
    await run((tx) => changeMovement(tx, officer, ids.movement, whole, []));
    expect((await run((tx) => findMovement(tx, ids.movement))).classes).toEqual(['official', 'resident']);
  });

  it('is not launched before it is approved', async () => {
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, launchInput()))).toBe('plan_not_approved');
    await run((tx) => submitPlan(tx, officer, ids.movement));
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, launchInput()))).toBe('plan_not_approved');
    expect(await reason((tx) => submitPlan(tx, officer, ids.movement))).toBe('already_submitted');
    expect(await reason((tx) => changeMovement(tx, officer, ids.movement, whole, []))).toBe('plan_waiting');
  });

  it('is approved by nobody who may not launch it, neither by account nor on paper', async () => {
    const paper = { personId: ids.police, number: '01/KH-UBND', documentOn: '2026-01-04' };
    expect(await reason((tx) => approvePlan(tx, officer, ids.movement, null))).toBe('not found');
    expect(await reason((tx) => approvePlan(tx, clerk, ids.movement, null))).toBe('approver_not_competent');
    expect(await reason((tx) => approvePlan(tx, officer, ids.movement, paper))).toBe('approver_not_competent');
    expect(await reason((tx) => approvePlan(tx, officer, ids.movement, { ...paper, personId: ids.chair, documentOn: '2026-11-23' }))).toBe(
      'approval_in_future',
    );
    expect(await reason((tx) => returnPlan(tx, chair, ids.movement, ' '))).toBe('reason_missing');
  });

  it('tells the chair that it waits, goes back with a reason, and keeps every version', async () => {
    expect((await run((tx) => todayCards(tx, chair))).map(({ title, text }) => [title, text])).toEqual([
      ['Kế hoạch chờ duyệt', 'Chào mừng Đại hội'],
    ]);
    await run((tx) => returnPlan(tx, chair, ids.movement, 'Ghi rõ số công trình'));
    expect(await run(async (tx) => standingOf(tx, await findMovement(tx, ids.movement)))).toEqual({
      state: 'returned',
      version: 1,
      reason: 'Ghi rõ số công trình',
    });
    expect(await reason((tx) => approvePlan(tx, chair, ids.movement, null))).toBe('plan_not_submitted');
    await run((tx) => changeMovement(tx, officer, ids.movement, { ...whole, goal: '10 công trình' }, []));
    await run((tx) => submitPlan(tx, officer, ids.movement));
    await run((tx) => withdrawPlan(tx, officer, ids.movement));
    await run((tx) => submitPlan(tx, officer, ids.movement));
    await run((tx) => approvePlan(tx, chair, ids.movement, null));
    const acts = await run((tx) => planActsOf(tx, ids.movement));
    expect(acts.map(({ kind, version }) => [kind, version])).toEqual([
      ['submitted', 1],
      ['returned', 1],
      ['submitted', 2],
      ['withdrawn', 2],
      ['submitted', 3],
      ['approved', 3],
    ]);
    expect(acts.map(({ content }) => content?.includes('Mục tiêu: 10 công trình') ?? null)).toEqual([false, null, true, null, true, null]);
    expect(acts.at(-1)?.person_post).toBe('Chủ tịch UBND phường');
  });

  it('is approved anew when it was changed after the approval', async () => {
    await run((tx) => changeMovement(tx, officer, ids.movement, whole, []));
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, launchInput()))).toBe('approval_lapsed');
    await run((tx) => submitPlan(tx, officer, ids.movement));
    await run((tx) => approvePlan(tx, officer, ids.movement, { personId: ids.chair, number: '01/KH-UBND', documentOn: '2026-01-04' }));
    expect(await reason((tx) => submitPlan(tx, officer, ids.movement))).toBe('already_approved');
  });

  it('keeps its acts from everybody', async () => {
    await expect(run((tx) => tx.db.deleteFrom('plan_act').execute())).rejects.toThrow(/permission denied/);
    await expect(run((tx) => tx.db.updateTable('plan_act').set({ reason: 'khác' }).execute())).rejects.toThrow(/is recorded/);
  });

  it('is launched by whom the law names, with a reason for each', async () => {
    const standing = (movement: { reach: string | null; owner_id: string | null }) =>
      run(async (tx) =>
        (await launcherStanding(tx, movement, '2026-01-06'))
          .filter(({ competent }) => competent)
          .map(({ name }) => name)
          .sort(),
      );
    expect(await standing({ reach: null, owner_id: ids.policeBody })).toEqual(['Lê Văn Tám', 'Đoàn Thục Uyên']);
    expect(await standing({ reach: 'unit', owner_id: ids.policeBody })).toEqual(['Lê Văn Tám', 'Quách Thế Dũng', 'Đoàn Thục Uyên']);
    const vague = launchInput().contents.map((content) => ({ ...content, planned_on: null }));
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, { ...launchInput(), contents: vague }))).toBe(
      'communication_vague',
    );
    ids.launch = await run((tx) => launchMovement(tx, officer, ids.movement, launchInput()));
  });
});

describe('a launched movement', () => {
  it('shows the reviews it owes as overdue with their days', async () => {
    const [movement] = await run((tx) => movementsOfYear(tx, { year: 2026 }));
    expect(movement && overdueReviews(movement, '2026-11-22').map(overdueWords)).toEqual([
      'Quá hạn sơ kết 145 ngày',
      'Quá hạn tổng kết 22 ngày',
    ]);
    await run(async (tx) => {
      const review = fresh(tx);
      await tx.db
        .insertInto('review')
        .values({ ...review, kind: 'interim', year: 2026, adopted_on: '2026-07-01' })
        .execute();
      await tx.db
        .insertInto('review_movement')
        .values({ ...freshRow(tx), review_id: review.id, position: 0, movement_id: ids.movement })
        .execute();
    });
    const after = await run((tx) => findMovement(tx, ids.movement));
    expect(overdueReviews(after, '2026-11-22').map(overdueWords)).toEqual(['Quá hạn tổng kết 22 ngày']);
    expect((await run((tx) => todayCards(tx, chair))).map(({ title }) => title)).toEqual(['Quá hạn tổng kết 22 ngày']);
  });

  it('counts who takes part per month: for the own unit only, within its time', async () => {
    const enter =
      (unitId: string | null, month: string, people: number | null, actor = officer) =>
      (tx: Tx) =>
        enterParticipation(tx, actor, ids.movement, { unitId, month, units: unitId === null ? 3 : null, people });
    expect(await reason(enter(unit(1), '2026-03-01', 5, head))).toBe('not found');
    expect(await reason(enter(null, '2026-03-01', 5, head))).toBe('not found');
    expect(await reason(enter(unit(0), '2026-12-01', 5))).toBe('month_in_future');
    expect(await reason(enter(unit(0), '2025-12-01', 5))).toBe('month_outside');
    expect(await reason(enter(unit(0), '2026-03-01', null))).toBe('participation_empty');
    await run(enter(unit(0), '2026-03-01', 5, head));
    await run(enter(unit(0), '2026-03-01', 40, head));
    await run(enter(unit(1), '2026-03-01', 30));
    await run(enter(unit(1), '2026-04-01', 10));
    await run(enter(null, '2026-04-01', 200));
    const totals = monthTotals(await run((tx) => participationsOf(tx, ids.movement)));
    expect(totals.map(({ month, units, people }) => [month, units, people])).toEqual([
      ['2026-03', 2, 70],
      ['2026-04', 3, 200],
    ]);
  });

  it('loads the units that have something to do for it', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const rows = async (period = year) =>
      (await run((tx) => overlapOf(tx, 2026, period))).rows.map((row) => [row.name, row.movements, row.overloaded]);
    expect(await reason((tx) => setOverload(tx, officer, 2026, 0))).toBe('overload_range');
    await run((tx) => setOverload(tx, officer, 2026, 1));
    expect(await rows()).toEqual([
      ['Khu phố 1', 1, true],
      ['Khu phố 2', 1, true],
      ['Khu phố 3', 0, false],
    ]);
    expect((await rows({ from: '2026-10-16', to: '2026-12-31' })).map(([, movements]) => movements)).toEqual([0, 0, 0]);
  });

  it('says to each unit on one sheet what is asked of it, and who has not read it', async () => {
    const gaps = async () =>
      (await run((tx) => readingBoard(tx, 2026))).map((row) => [row.name, hasGap(row, 'read'), hasGap(row, 'registered')]);
    expect(await gaps()).toEqual([
      ['Khu phố 1', true, true],
      ['Khu phố 2', true, true],
      ['Khu phố 3', true, true],
    ]);
    expect((await run((tx) => ownLines(tx, [unit(0)], 2026))).map(({ kind }) => kind)).toContain('Lời phát động');
    await run((tx) => acknowledgeLaunch(tx, head, ids.launch, unit(0)));
    expect((await gaps()).map(([, unread]) => unread)).toEqual([false, true, true]);
    const summary = await run((tx) => unitSummary(tx, unit(2), 2026));
    expect([summary.assigned, summary.general, summary.communication].map((contents) => contents.map(({ text }) => text))).toEqual([
      [],
      ['Giữ gìn trật tự'],
      ['Phát thanh'],
    ]);
    expect(summaryPapers({ name: 'Phường Mai Vàng' }, summary, '2026-11-22', 'https://x')[0].place).toBe('Mai Vàng');
  });
});

describe('a catalogue entry', () => {
  it('goes into the plan of the year under the movement from above, which is entered once with its document', async () => {
    const entry = findEntry('de-an-06');
    if (!entry) throw new Error('Đề án 06 expected');
    const adopt = (year: number) =>
      run(async (tx) => {
        const { bases: _, ...start } = await startFrom(tx, entry, year);
        const { name = '', short_name = null, parent_id = null } = start;
        return adoptMovement(
          tx,
          officer,
          {
            ...whole,
            name,
            short_name,
            parent_id,
            year,
            catalogue_entry: entry.id,
            starts_on: null,
            ends_on: null,
            interim_due_on: null,
            final_due_on: null,
          },
          [],
        );
      });
    const first = await run(async (tx) => startFrom(tx, entry, 2026));
    expect([first.short_name, first.parent_id, first.bases?.map(({ number }) => number)]).toEqual(['Đề án 06 2026', null, ['06/QĐ-TTg']]);
    await adopt(2026);
    await adopt(2027);
    const trees = programmeTrees(movementTree(await run((tx) => movementsOfYear(tx, { year: 2026 }))));
    expect(
      trees.map(({ movement, children }) => [movement.short_name, movement.origin, children.map((child) => child.movement.short_name)]),
    ).toEqual([['Đề án 06', 'superior', ['Đề án 06 2026']]]);
    expect(await run((tx) => tx.db.selectFrom('movement').select('short_name').where('origin', '=', 'superior').execute())).toHaveLength(1);
  });
});

describe('the lists', () => {
  /** How many queries a question asks. */
  const queries = (question: (tx: Tx) => Promise<unknown>) =>
    run(async (tx) => {
      let count = 0;
      const db = tx.db.withPlugin({
        transformQuery: ({ node }) => {
          count += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      await question({ ...tx, db });
      return count;
    });

  it('ask the same number of questions for five units and for fifty', async () => {
    const all = () =>
      Promise.all([
        queries((tx) => readingBoard(tx, 2026)),
        queries((tx) => overlapOf(tx, 2026, { from: '2026-01-01', to: '2026-12-31' })),
        queries((tx) => unitSummary(tx, unit(0), 2026)),
        queries((tx) => movementsOfYear(tx, { year: 2026 })),
      ]);
    const few = await all();
    await run((tx) =>
      addUnits(
        tx,
        kindId,
        Array.from({ length: 47 }, (_, index) => index + 4),
      ),
    );
    expect(await all()).toEqual(few);
    expect(Math.max(...few)).toBeLessThan(15);
  });
});
