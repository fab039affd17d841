import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../platform/calendar/date.ts';
import { freshRow } from '../../platform/tenancy.ts';
import { type MilestoneKind, correctMilestone, orderClash, recordMilestone } from './milestone.ts';
import { ownersWithState, reportOwnState } from './owner-state.ts';
import { milestoneKinds } from './records.ts';
import { reportProgress } from './report.ts';
import { completedOn, workStatus } from './status.ts';
import { type WorkWard, today, workWard } from '../../../test/work-ward.ts';
import { findWork, listWorks } from './work.ts';

let on: WorkWard;
let id: string;
beforeAll(async () => {
  on = await workWard('cong-trinh');
  id = await on.addWork({ place: 'Hẻm 71/26 Nguyễn Bặc' });
});
afterAll(() => on.test.close());
const head = () => on.heads[0] as NonNullable<(typeof on.heads)[number]>;
const partner = () => on.heads[1] as NonNullable<(typeof on.heads)[number]>;
const work = () => on.run((tx) => findWork(tx, id));

const day = (n: number) => addDays('2026-01-01', n);
const history = fc.array(
  fc.record({ kind: fc.constantFrom(...milestoneKinds), on: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 6 }) }),
  { maxLength: 5 },
);

describe('the status of a work', () => {
  it('equals a naive recomputation over any history of milestones, due day and today', () => {
    fc.assert(
      fc.property(
        history,
        fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
        fc.integer({ min: 0, max: 500 }),
        (steps, due, now) => {
          const milestones = steps
            .filter((step, index) => steps.findIndex(({ kind }) => kind === step.kind) === index)
            .map((step) => ({ kind: step.kind, happened_on: step.on === null ? null : day(step.on) }));
          const state = workStatus({ due_on: due === null ? null : day(due), completed_on: completedOn(milestones) }, day(now));

          const completed = steps.find(({ kind }) => kind === 'completed');
          const used = steps.some(({ kind }) => kind === 'in_use' || kind === 'plaque');
          let naive: { kind: string; days: number };
          if (completed ? completed.on === null : used) naive = { kind: 'done', days: 0 };
          else if (due === null) naive = { kind: completed ? 'done' : 'no_due_date', days: 0 };
          else {
            // Days are counted one by one.
            const end = completed?.on ?? now;
            let days = 0;
            for (let each = due; each < end; each += 1) days += 1;
            naive = completed ? { kind: days > 0 ? 'late' : 'on_time', days } : { kind: days > 0 ? 'overdue' : 'running', days };
          }
          expect(state).toEqual(naive);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lets milestones stand in any order of entry exactly when their days are in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...milestoneKinds), fc.integer({ min: 0, max: 9 })), { selector: ([kind]) => kind }),
        (steps) => {
          const rows = steps.map(([kind, n]) => ({ kind, happened_on: day(n) }));
          const place = (kind: MilestoneKind) => milestoneKinds.indexOf(kind);
          const ordered = steps.every(([a, m]) => steps.every(([b, n]) => place(a) >= place(b) || m <= n));
          const clashes = rows.some(({ kind, happened_on }) => orderClash(rows, kind, happened_on) !== null);
          expect(clashes).toBe(!ordered);
        },
      ),
    );
  });
});

describe('progress', () => {
  it('is refused to another unit, out of range, and for a correction that says nothing or corrects no report', async () => {
    const alone = await on.addWork({ alone: true });
    expect(await on.reason((tx) => reportProgress(tx, partner(), alone, { percent: 10, text: null }))).toBe('not found');
    for (const percent of [-1, 101, 50.5, Number.NaN])
      expect(await on.reason((tx) => reportProgress(tx, head(), id, { percent, text: null }))).toBe('percent_range');
    expect(await on.reason((tx) => reportProgress(tx, head(), id, { percent: 10, text: 'x', corrects: 1 }))).toBe('report_missing');
  });

  it('keeps who reported and when, and a correction is a further report', async () => {
    expect(await on.run((tx) => reportProgress(tx, head(), id, { percent: 60, text: 'Đổ bê tông 80 m' }))).toBe(1);
    expect(await on.reason((tx) => reportProgress(tx, head(), id, { percent: 70, text: null, corrects: 1 }))).toBe('correction_reason');
    expect(await on.reason((tx) => reportProgress(tx, head(), id, { percent: 40, text: null }))).toBe('percent_falls');
    await on.run((tx) => reportProgress(tx, head(), id, { percent: 40, text: 'Ghi nhầm 60', corrects: 1 }));
    expect(
      (await work()).progress.map(({ percent, corrects, reported_by, reported_at }) => [percent, corrects, reported_by, reported_at]),
    ).toEqual([
      [40, 1, 'Trưởng khu phố 1', new Date('2026-11-22T08:00:00+07:00')],
      [60, null, 'Trưởng khu phố 1', new Date('2026-11-22T08:00:00+07:00')],
    ]);
    expect((await work()).percent).toBe(40);
  });
});

describe('milestones', () => {
  it('are refused in the future, before an earlier step, twice, and in use before complete', async () => {
    const record = (kind: Exclude<MilestoneKind, 'registered'>, happened_on: string) =>
      on.reason((tx) => recordMilestone(tx, head(), id, { kind, happened_on, text: null }));
    expect(await record('started', '2026-11-23')).toBe('milestone_in_future');
    expect(await record('started', '2026-02-28')).toBe('milestone_order');
    expect(await record('in_use', today)).toBe('not_completed');
    expect(await record('started', '2026-04-02')).toBe('taken');
    expect(await record('started', '2026-04-03')).toBe('milestone_twice');
    expect(await record('completed', '2026-04-01')).toBe('milestone_order');
    expect(await record('completed', '2026-11-04')).toBe('taken');
    expect((await work()).state).toEqual({ kind: 'late', days: 4 });
  });

  it('are put right only with a reason and within their order, and the old day stays known', async () => {
    const correct = (kind: MilestoneKind, now_on: string | null, reason: string) =>
      on.reason((tx) => correctMilestone(tx, head(), id, { kind, now_on, reason }));
    expect(await correct('completed', '2026-10-30', ' ')).toBe('reason_missing');
    expect(await correct('completed', '2026-11-23', 'Nhầm')).toBe('milestone_in_future');
    expect(await correct('completed', '2026-04-01', 'Nhầm')).toBe('milestone_order');
    expect(await correct('completed', '2026-11-04', 'Nhầm')).toBe('nothing_changes');
    expect(await correct('plaque', '2026-11-04', 'Nhầm')).toBe('milestone_missing');
    expect(await correct('registered', null, 'Nhầm')).toBe('registered_stays');
    expect(await correct('completed', '2026-10-30', 'Biên bản nghiệm thu ghi 30/10')).toBe('taken');
    expect((await work()).state).toEqual({ kind: 'on_time', days: 0 });
    expect(await correct('completed', null, 'Nghiệm thu lại')).toBe('taken');
    expect((await work()).state).toEqual({ kind: 'overdue', days: 22 });
    expect(
      (await work()).changes.map(({ kind, was_on, now_on, reason, changed_by }) => [kind, was_on, now_on, reason, changed_by]),
    ).toEqual([
      ['completed', '2026-11-04', '2026-10-30', 'Biên bản nghiệm thu ghi 30/10', 'Trưởng khu phố 1'],
      ['completed', '2026-10-30', null, 'Nghiệm thu lại', 'Trưởng khu phố 1'],
    ]);
  });
});

describe('lead and partners', () => {
  it('each speak for themselves alone', async () => {
    const [lead = '', other = ''] = on.units;
    expect(await on.reason((tx) => reportOwnState(tx, partner(), id, { ownerId: lead, state: 'done', text: null }))).toBe('not found');
    await on.run((tx) => reportOwnState(tx, partner(), id, { ownerId: other, state: 'done', text: 'Đã vận động 12 hộ' }));
    expect(await on.reason((tx) => reportOwnState(tx, partner(), id, { ownerId: other, state: 'doing', text: null }))).toBe('state_falls');
    expect(
      ownersWithState(await work()).map(({ owner, last }) => [owner.name, owner.role, last?.state ?? null, last?.text ?? null]),
    ).toEqual([
      ['Khu phố 1', 'lead', null, null],
      ['Khu phố 2', 'partner', 'done', 'Đã vận động 12 hộ'],
    ]);
  });
});

describe('the list', () => {
  it('finds the work by its address', async () => {
    const found = (search: string) => on.run(async (tx) => (await listWorks(tx, { search })).map((each) => each.id));
    expect([(await found('71/26 nguyen bac'))[0], await found('71/27')]).toEqual([id, []]);
  });

  it('asks one query, however many works there are', async () => {
    await on.run(async (tx) => {
      const rows = Array.from({ length: 300 }, (_, index) => ({
        ...freshRow(tx),
        key: `nhieu-${index}`,
        year: 2025,
        kind: 'task',
        title: `Phần việc ${index}`,
      }));
      await tx.db.insertInto('work').values(rows).execute();
    });
    const queries: string[] = [];
    await on.run(async (tx) => {
      const db = tx.db.withPlugin({
        transformQuery: ({ node }) => (queries.push(node.kind), node),
        transformResult: async ({ result }) => result,
      });
      expect((await listWorks({ ...tx, db })).length).toBeGreaterThan(300);
    });
    expect(queries).toEqual(['SelectQueryNode']);
  });
});
