import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase, today } from '../../test/database.ts';
import { system } from '../platform/actor.ts';
import { figureColumn } from '../platform/records/figure-column.ts';
import { type Tx, fresh, freshRow, inTenant } from '../platform/tenancy.ts';
import { saveFinding } from './entry/finding.ts';
import { exemplarYears } from './facts/exemplars.ts';
import { removeLesson, saveLesson } from './entry/lesson.ts';
import { saveShortcoming } from './entry/shortcoming.ts';
import { factsOf } from './facts.ts';
import { answerPlan, planDraft, unanswered } from './plan/plan.ts';
import { planPaper } from './plan/plan.paper.ts';
import { reportContent } from './report/content.ts';
import { reportPaper } from './report/report.paper.ts';
import { recordAct } from './review/act.ts';
import { createReview, editReview, figuresOn, findReview } from './review/review.ts';

let test: TestDatabase;
let ward: string;
let review: string;
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
/** Why a verb refuses; null when it does not. */
const refusal = (verb: (tx: Tx) => Promise<unknown>) =>
  run(verb).then(
    () => null,
    (error: { reason?: string }) => error.reason,
  );
const shortcoming = { cause: null, causeText: null, ownerLevel: null, effect: null, units: [], internal: false };
const input = { kind: 'final' as const, year: 2025, title: null, cutoffOn: '2025-12-20', movements: [] };

async function addWork(tx: Tx, title: string, due: string, completed: string | null): Promise<void> {
  const row = { ...fresh(tx), year: 2025, kind: 'task', title, due_on: due };
  await tx.db.insertInto('work').values(row).execute();
  if (completed)
    await tx.db
      .insertInto('work_milestone')
      .values({ ...freshRow(tx), work_id: row.id, position: 0, kind: 'completed', happened_on: completed })
      .execute();
}

beforeAll(async () => {
  test = await testDatabase(() => today);
  ward = await addAuthority(test, 'tong-ket', 'Phường Thử');
  await run(async (tx) => {
    await addWork(tx, 'Hẻm 71/26', '2025-06-01', '2025-05-30');
    await addWork(tx, 'Nhà văn hóa', '2025-06-01', '2025-06-05');
    await addWork(tx, 'Vườn hoa', '2025-12-31', '2025-12-25');
  });
  review = await run((tx) => createReview(tx, system, input));
});
afterAll(() => test.close());

describe('a review', () => {
  it('is refused a twin of the same kind, year and movements', async () =>
    expect(await refusal((tx) => createReview(tx, system, input))).toBe('review_exists'));

  it('shows the works as they stood on its cut-off day', async () => {
    const facts = await run((tx) => factsOf(tx, 2025, '2025-12-20'));
    const values = facts.filter(({ key }) => key.startsWith('works.')).map(({ key, value }) => [key, value]);
    expect(values).toEqual([
      ['works.registered', 3],
      ['works.completed', 2],
      ['works.on_time', 1],
      ['works.late', 1],
      ['works.overdue', 0],
    ]);
    expect(facts.find(({ key }) => key === 'works.late')?.records.map(({ label }) => label)).toEqual(['Nhà văn hóa']);
  });

  it('leaves internal shortcomings out of the report and its figures stand in it', async () => {
    const content = await run(async (tx) => {
      await saveFinding(tx, system, review, null, { part: 'situation', movementId: null, field: null, text: 'Năm nhiều khó khăn.' });
      await saveShortcoming(tx, system, review, null, {
        ...shortcoming,
        text: 'Tuyên truyền chưa đều.',
        cause: 'objective',
        ownerLevel: 'province',
      });
      await saveShortcoming(tx, system, review, null, { ...shortcoming, text: 'Một bộ phận cán bộ chưa gương mẫu', internal: true });
      await saveLesson(tx, system, review, null, { text: 'Sơ, tổng kết kịp thời.' });
      return reportContent(tx, (await findReview(tx, review))!);
    });
    const paper = reportPaper({ name: 'Phường Thử', kind: 'ward' }, content);
    const text = JSON.stringify(paper);
    expect(text).toContain('Đã đăng ký 03 công trình, phần việc; hoàn thành 02, trong đó 01 đúng tiến độ, 01 trễ hạn.');
    expect(text).toContain('Tuyên truyền chưa đều. Nguyên nhân khách quan; thẩm quyền giải quyết: Tỉnh, thành phố.');
    expect(text).not.toContain('gương mẫu');
    expect(paper.summary).toBe('Tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm 2025');
    const half = reportPaper(
      { name: 'Phường Thử', kind: 'ward' },
      {
        ...content,
        review: { ...content.review, kind: 'interim' },
        targets: [
          {
            id: '1',
            indicatorKey: 'a',
            unitId: null,
            label: 'Thu ngân sách',
            indicator: 'Thu ngân sách',
            sector: 'economy',
            measure: 'tỷ đồng',
            direction: 'higher',
            unit: null,
            assignedBy: null,
            target: 50,
            result: 20,
            measuredOn: null,
            status: 'missed',
          },
        ],
      },
    );
    const said = half.blocks.map((block) => ('text' in block ? block.text : 'items' in block ? block.items : ''));
    expect(said).toContain('1. Kinh tế');
    expect(said).toContain('Thu ngân sách: thực hiện 20/50 tỷ đồng, chưa đạt.');
    expect(JSON.stringify(said)).toContain('Tập trung hoàn thành các chỉ tiêu còn lại của năm: Thu ngân sách.');
    expect(JSON.stringify(said)).not.toContain('BÀI HỌC');
  });

  it('prints the findings of its year that belong to no review, not those about a movement another review looks back on', async () => {
    const printed = await run(async (tx) => {
      const [own, other] = [fresh(tx), fresh(tx)];
      const movement = { nature: 'emulation', form: 'regular', origin: 'ward', year: 2024 };
      await tx.db
        .insertInto('movement')
        .values([
          { ...own, ...movement, name: 'Của mình' },
          { ...other, ...movement, name: 'Khác' },
        ])
        .execute();
      const finding = (text: string, year: number, movement_id: string | null) => ({
        ...fresh(tx),
        year,
        part: 'leadership',
        text,
        movement_id,
      });
      await tx.db
        .insertInto('finding')
        .values([
          finding('Chung', 2024, null),
          finding('Của phong trào', 2024, own.id),
          finding('Nơi khác', 2024, other.id),
          finding('Năm khác', 2023, null),
        ])
        .execute();
      const id = await createReview(tx, system, { ...input, year: 2024, movements: [own.id] });
      return (await reportContent(tx, (await findReview(tx, id))!)).findings.map(({ text }) => text).toSorted();
    });
    expect(printed).toEqual(['Chung', 'Của phong trào']);
  });

  it('shows the figures of its cut-off, else of the day of its event, else of the end of its year', () => {
    const now = new Date('2026-11-22T03:00:00Z');
    expect(figuresOn({ year: 2017, cutoff_on: '2017-12-15', held_on: '2017-12-22' }, now)).toBe('2017-12-15');
    expect(figuresOn({ year: 2017, cutoff_on: null, held_on: '2017-12-22' }, now)).toBe('2017-12-22');
    expect(figuresOn({ year: 2017, cutoff_on: null, held_on: null }, now)).toBe('2017-12-31');
    expect(figuresOn({ year: 2026, cutoff_on: null, held_on: '2027-01-08' }, now)).toBe('2026-11-22');
  });

  it('counts the exemplars of three years side by side, a year without any left out', async () => {
    await run((tx) =>
      tx.db
        .insertInto('exemplar')
        .values([
          { ...fresh(tx), year: 2023, stage: 'recognised', total: figureColumn(5) },
          { ...fresh(tx), year: 2025, stage: 'recognised', total: figureColumn(11) },
          { ...fresh(tx), year: 2025, stage: 'replicated', name: 'Tuyến hẻm xanh' },
        ])
        .execute(),
    );
    expect(await run((tx) => exemplarYears(tx, 2025))).toEqual([
      { year: 2023, total: 5 },
      { year: 2025, total: 12 },
    ]);
  });

  it('takes its acts in order, once, never in the future', async () => {
    expect(await refusal((tx) => recordAct(tx, system, review, 'adopted', { on: '2026-01-05' }))).toBe('act_too_early');
    expect(await refusal((tx) => recordAct(tx, system, review, 'drafted', { on: '2027-01-05' }))).toBe('act_in_future');
    await run((tx) => recordAct(tx, system, review, 'drafted', { on: '2025-12-22' }));
    expect(await refusal((tx) => recordAct(tx, system, review, 'drafted', { on: '2025-12-23' }))).toBe('act_done');
    expect(await refusal((tx) => recordAct(tx, system, review, 'commented', { on: '2025-12-21' }))).toBe('act_before_other');
    await run((tx) => recordAct(tx, system, review, 'commented', { on: '2025-12-24' }));
  });

  it('is adopted on the day of its event, issued under the next number, and then stays as it is', async () => {
    const event = await run(async (tx) => {
      const row = { ...fresh(tx), kind: 'review', review_year: 2025, held_on: '2026-01-06' };
      await tx.db.insertInto('event').values(row).execute();
      await recordAct(tx, system, review, 'adopted', { on: '2026-02-01', eventId: row.id });
      await recordAct(tx, system, review, 'issued', { on: '2026-01-08' });
      return row.id;
    });
    expect(await run((tx) => findReview(tx, review))).toMatchObject({
      adopted_on: '2026-01-06',
      issued_on: '2026-01-08',
      number: 1,
      symbol: 'BC-UBND',
    });
    expect(await run((tx) => tx.db.selectFrom('event_review').select('event_id').execute())).toEqual([{ event_id: event }]);
    expect(await refusal((tx) => editReview(tx, system, review, input))).toBe('review_issued');
    expect(await refusal((tx) => saveLesson(tx, system, review, null, { text: 'Muộn' }))).toBe('review_issued');
  });
});

describe('the plan of the year after', () => {
  it('asks for an answer to every shortcoming and lesson, and keeps the last one given', async () => {
    expect(await run((tx) => unanswered(tx, 2026))).toBe(3);
    const plan = await run((tx) => planDraft(tx, 2026));
    expect(JSON.stringify(planPaper({ name: 'Phường Thử', kind: 'ward' }, plan, ''))).toContain('……………………');
    const lesson = plan.lessons[0]!.id;
    await run((tx) => answerPlan(tx, system, 'lesson', lesson, 2026, 'Mỗi quý một lần'));
    await run((tx) => answerPlan(tx, system, 'lesson', lesson, 2026, 'Mỗi tháng một lần'));
    expect((await run((tx) => planDraft(tx, 2026))).lessons.map(({ answer }) => answer)).toEqual(['Mỗi tháng một lần']);
    expect(await run((tx) => unanswered(tx, 2026))).toBe(2);
    await expect(run((tx) => answerPlan(tx, system, 'lesson', lesson, 2027, 'Nhầm năm'))).rejects.toThrow('not found');
    expect(await refusal((tx) => removeLesson(tx, system, review, lesson))).toBe('review_issued');
  });
});
