import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase, today } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { type Tx, fresh, freshRow, inTenant } from '../../platform/tenancy.ts';
import { recordEvent } from '../../platform/audit.ts';
import { saveLesson } from '../entry/lesson.ts';
import { findFact } from '../find-fact.ts';
import { correctPlan, issuePlan } from '../plan/issue.ts';
import { answerPlan, planDraft } from '../plan/plan.ts';
import { correctReport, printedReport, readReport } from '../report/printing.ts';
import { recordAct } from '../review/act.ts';
import { addComment, answerComment, listComments } from '../review/comment.ts';
import { createReview, findReview } from '../review/review.ts';
import { giveReason, weaknessesOf } from '../weakness/weakness.ts';
import { differencesOf } from './difference.ts';
import { editionPaper, listEditions } from './edition.ts';
import { hideNames } from './hidden-units.ts';

let test: TestDatabase;
let ward: string;
let review: string;
let target: string;
let work: string;
let clock = today;
const run = <T>(act: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, act);
const refusal = (verb: (tx: Tx) => Promise<unknown>) =>
  run(verb).then(
    () => null,
    (error: { reason?: string }) => error.reason,
  );
const paperOf = (publicly: boolean, edition?: number) =>
  run(async (tx) => JSON.stringify(await readReport(tx, (await findReview(tx, review))!, { publicly, ...(edition ? { edition } : {}) })));

beforeAll(async () => {
  test = await testDatabase(() => clock);
  ward = await addAuthority(test, 'ban-in', 'Phường Thử');
  await run(async (tx) => {
    const [kind, unit, indicator, one, late] = [fresh(tx), fresh(tx), fresh(tx), fresh(tx), fresh(tx)];
    [target, work] = [one.id, late.id];
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'khu phố', residential: true })
      .execute();
    await tx.db
      .insertInto('unit')
      .values({ ...unit, kind_id: kind.id, number: 1 })
      .execute();
    await tx.db
      .insertInto('indicator')
      .values({ ...indicator, name: 'Hộ văn hóa', measure: '%', direction: 'higher' })
      .execute();
    await tx.db
      .insertInto('target')
      .values({ ...one, indicator_id: indicator.id, unit_id: unit.id, year: 2025, value: figureColumn(95) })
      .execute();
    await tx.db
      .insertInto('measurement')
      .values({ ...freshRow(tx), target_id: one.id, position: 0, as_of: '2025-12-01', value: figureColumn(90.5) })
      .execute();
    await tx.db
      .insertInto('work')
      .values({ ...late, year: 2025, kind: 'task', title: 'Nhà văn hóa', due_on: '2025-06-01' })
      .execute();
  });
  review = await run((tx) => createReview(tx, system, { kind: 'final', year: 2025, title: null, cutoffOn: '2025-12-20', movements: [] }));
});
afterAll(() => test.close());

describe('weaknesses by name', () => {
  it('say whose they are, by how much, and the reason given', async () => {
    await run((tx) => giveReason(tx, system, review, target, 'Nhiều hộ mới chuyển đến'));
    const rows = await run(async (tx) => weaknessesOf(tx, (await findReview(tx, review))!));
    expect(rows.map(({ who, what, planned, reached, gap, reason }) => [who, what, planned, reached, gap, reason])).toEqual([
      ['Khu phố 1', 'Hộ văn hóa', '95 %', '90,5 %', 'thiếu 4,5 điểm phần trăm', 'Nhiều hộ mới chuyển đến'],
      ['', 'Nhà văn hóa', '01/06/2025', 'chưa hoàn thành', 'quá hạn 202 ngày', null],
    ]);
  });
  it('stand in the report by name and without names in its public edition', async () => {
    await run((tx) => tx.db.updateTable('review').set({ hide_units: true }).where('id', '=', review).execute());
    expect(await paperOf(false)).toContain('Khu phố 1');
    const open = await paperOf(true);
    expect(open).not.toContain('Khu phố 1');
    expect(open).toContain('Một đơn vị');
  });
  it('lose their names as words, never inside longer ones', () => {
    const names = ['Khu phố 1', 'Khu phố 12'];
    expect(hideNames('Khu phố 1, khu phố 12 và Khu phố 123 chậm; ở Khu phố 12.', names)).toBe(
      '02 đơn vị và Khu phố 123 chậm; ở một đơn vị.',
    );
  });
});

describe('the way of a report', () => {
  it('refuses comments before the draft and its adoption while one is open', async () => {
    const comment = { author: 'Khu phố 1', text: 'Bổ sung số hộ', givenOn: '2025-12-23' };
    expect(await refusal((tx) => addComment(tx, system, review, comment))).toBe('not_drafted');
    await run((tx) => recordAct(tx, system, review, 'drafted', { on: '2025-12-22' }));
    const id = await run((tx) => addComment(tx, system, review, comment));
    await run((tx) => recordAct(tx, system, review, 'commented', { on: '2025-12-24' }));
    expect(await refusal((tx) => recordAct(tx, system, review, 'adopted', { on: '2025-12-25' }))).toBe('comments_open');
    await run((tx) => answerComment(tx, system, review, id, 'Đã bổ sung'));
    expect((await run((tx) => listComments(tx, review))).map(({ answer }) => answer)).toEqual(['Đã bổ sung']);
    expect(await refusal((tx) => correctReport(tx, system, review, 'Sai số'))).toBe('not_issued');
    await run((tx) => saveLesson(tx, system, review, null, { text: 'Kiểm tra hằng quý' }));
    await run((tx) => recordAct(tx, system, review, 'adopted', { on: '2025-12-25' }));
    await run((tx) => recordAct(tx, system, review, 'issued', { on: '2025-12-26' }));
  });
});

describe('what was printed', () => {
  it('agrees with the records at first, then shows what changed and who did it', async () => {
    const edition = await run(async (tx) => (await listEditions(tx, printedReport({ id: review, year: 2025 })))[0]!);
    expect(await run((tx) => differencesOf(tx, edition))).toEqual([]);
    clock = new Date('2026-11-23T03:00:00Z');
    await run(async (tx) => {
      await tx.db
        .insertInto('work_milestone')
        .values({ ...freshRow(tx), work_id: work, position: 0, kind: 'completed', happened_on: '2025-05-30' })
        .execute();
      await recordEvent(tx, { ...system, name: 'Lê Văn Nam' }, 'work.milestone_recorded', { subject: work });
    });
    const moved = await run((tx) => differencesOf(tx, edition));
    expect(moved.map(({ key, printed, now, changed }) => [key, printed, now, changed?.by])).toEqual([
      ['works.completed', '0', '1', 'Lê Văn Nam'],
      ['works.on_time', '0', '1', 'Lê Văn Nam'],
      ['works.overdue', '1', '0', undefined],
    ]);
  });
  it('is corrected by a further edition with its reason; the first stays as it was', async () => {
    const first = await paperOf(false, 1);
    expect(await run((tx) => correctReport(tx, system, review, 'Ghi thiếu ngày hoàn thành'))).toBe(2);
    expect(await paperOf(false, 1)).toBe(first);
    expect(first).toContain('quá hạn chưa hoàn thành');
    expect(await paperOf(false)).toContain('Bản đính chính lần 1, ngày 23/11/2026. Lý do: Ghi thiếu ngày hoàn thành');
    expect(await paperOf(true, 1)).not.toContain('Khu phố 1');
  });
  it('may not be changed', async () => {
    await expect(run((tx) => tx.db.deleteFrom('printed_fact').execute())).rejects.toThrow('permission denied');
  });
});

describe('the plan of the year after', () => {
  it('is not issued before every lesson has its answer, and only once', async () => {
    const own = { name: 'Phường Thử', kind: 'ward' };
    expect(await refusal((tx) => issuePlan(tx, system, 2030, own))).toBe('plan_empty');
    expect(await refusal((tx) => issuePlan(tx, system, 2026, own))).toBe('plan_unanswered');
    const [lesson] = (await run((tx) => planDraft(tx, 2026))).lessons;
    await run((tx) => answerPlan(tx, system, 'lesson', lesson!.id, 2026, 'Lập lịch kiểm tra'));
    expect(await run((tx) => issuePlan(tx, system, 2026, own))).toBe(1);
    expect(await refusal((tx) => issuePlan(tx, system, 2026, own))).toBe('plan_issued');
  });

  it('keeps the figures of the year before that it printed, and is corrected under its number', async () => {
    const own = { name: 'Phường Thử', kind: 'ward' };
    const plan = { document: 'plan', year: 2026 } as const;
    expect(await refusal((tx) => correctPlan(tx, system, 2030, own, 'Sửa'))).toBe('plan_not_issued');
    const [first] = await run((tx) => listEditions(tx, plan));
    expect(await run((tx) => differencesOf(tx, first!))).toEqual([]);
    await run((tx) =>
      tx.db
        .insertInto('work')
        .values({ ...fresh(tx), year: 2025, kind: 'task', title: 'Tuyến hẻm hoa', due_on: '2025-06-01' })
        .execute(),
    );
    const moved = await run((tx) => differencesOf(tx, first!));
    expect(moved.map(({ key }) => key)).toContain('before.works.registered');
    expect(await run((tx) => correctPlan(tx, system, 2026, own, 'Bổ sung công trình'))).toBe(2);
    const [second] = await run((tx) => listEditions(tx, plan));
    expect(await run((tx) => differencesOf(tx, second!))).toEqual([]);
    const [old, corrected] = await run(async (tx) => [await editionPaper(tx, plan, 1), await editionPaper(tx, plan, 2)]);
    expect(corrected).toMatchObject({ number: old?.number, date: old?.date });
    expect(corrected?.endnotes?.[0]).toContain('Lý do: Bổ sung công trình');
  });
});

describe('a figure', () => {
  it('is found by its key, those of one unit too', async () => {
    const unit = await run((tx) => tx.db.selectFrom('unit').select('id').executeTakeFirstOrThrow());
    expect((await run((tx) => findFact(tx, 2025, '2025-12-20', `unit.${unit.id}.targets.missed`)))?.value).toBe(1);
    expect(await run((tx) => findFact(tx, 2025, '2025-12-20', 'no.such'))).toBeNull();
  });
});
