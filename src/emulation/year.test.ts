import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../test/database.ts';
import { refused } from '../../test/refused.ts';
import { type Actor, system } from '../platform/actor.ts';
import { type Tx, fresh, inTenant } from '../platform/tenancy.ts';
import { createAccount } from '../organization/account/account.ts';
import { findTarget } from './indicator/indicator.ts';
import { enterMeasurement } from './indicator/measurement/enter.ts';
import { createIndicator } from './indicator/set.ts';
import { setTargets } from './indicator/target/set-targets.ts';
import { acknowledgeLaunch, acknowledgementsOf, contentsFor } from './movement/assignment.ts';
import { findLaunch, launchMovement } from './movement/launch.ts';
import { findMovement } from './movement/movement.ts';
import { type MovementInput, changeMovement, createMovement } from './movement/save.ts';
import { approvePlan, submitPlan } from './movement/plan-act.ts';
import { movementState } from './movement/state.ts';
import { recordOutcomes } from './pledge/outcome.ts';
import { drawUpPledges } from './pledge/draw-up.ts';
import { findPledge, listPledges, pledgeProgress, signatories } from './pledge/pledge.ts';
import { signPledge } from './pledge/sign.ts';
import { saveTemplate } from './pledge/template.ts';
import { saveGeneral } from './registration/fill.ts';
import { registerWork } from './registration/register.ts';
import { registrationBoard, unregistered } from './registration/registration.ts';
import { submitRegistration } from './registration/submit.ts';
import { finishTask } from './task/acts.ts';
import { createTask } from './task/create.ts';
import { setTheme, themesFor } from './theme/theme.ts';
import { chooseAlternative } from './work/alternative.ts';
import { recordMilestone } from './work/milestone.ts';
import { reportProgress } from './work/report.ts';
import { findWork, listWorks, summarizeWorks } from './work/work.ts';

const today = '2026-11-22';
let test: TestDatabase;
let ward: string;
let officer: Actor;
let head: Actor;
const ids = { units: [] as string[], heads: [] as string[], bloc: '', chair: '', police: '', movement: '', template: '' };

const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
/** The reason of the refusal, 'not found', or 'taken' where there was none. */
const reason = (work: (tx: Tx) => Promise<unknown>) => refused(run(work));

const plan: MovementInput = {
  name: 'Thi đua yêu nước năm 2026',
  short_name: null,
  nature: 'emulation',
  form: 'regular',
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
  interim_due_on: null,
  final_due_on: null,
  participation: { about: 130, word: 'hơn' },
  goal: 'Hoàn thành chỉ tiêu',
  scope: 'Toàn phường',
  subjects: ['Nhân dân'],
  contents: ['Phát triển kinh tế'],
  criteria: null,
  starts_on: '2026-01-05',
  ends_on: '2026-12-31',
  schedule: null,
  plan: 'Theo quý',
  measures: 'Kiểm tra',
};

async function person(tx: Tx, name: string, title: string, at: { body_id?: string; unit_id?: string }, rank: number): Promise<string> {
  const row = fresh(tx);
  await tx.db
    .insertInto('person')
    .values({ ...row, name })
    .execute();
  await tx.db
    .insertInto('post')
    .values({ ...fresh(tx), person_id: row.id, title, level: at.unit_id ? 'unit' : 'ward', rank, valid_from: '2020-01-01', ...at })
    .execute();
  return row.id;
}

async function account(tx: Tx, name: string, role: 'officer' | 'unit_head', unitId: string | null): Promise<Actor> {
  const id = await createAccount(tx, system, {
    name,
    email: `${role}@example.vn`,
    phone: null,
    password: 'một câu đủ dài',
    personId: null,
    roles: [{ role, unitId }],
  });
  return { kind: 'account', accountId: id, personId: null, name, roles: [{ role, unitId }] };
}

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'nam-thi-dua');
  await run(async (tx) => {
    const kind = fresh(tx);
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Khu phố', residential: true })
      .execute();
    const body = fresh(tx);
    await tx.db
      .insertInto('body')
      .values({ ...body, name: 'Ủy ban nhân dân phường', kind: 'government' })
      .execute();
    const police = fresh(tx);
    await tx.db
      .insertInto('body')
      .values({ ...police, name: 'Công an phường', kind: 'police' })
      .execute();
    for (const number of [1, 2, 3]) {
      const unit = fresh(tx);
      await tx.db
        .insertInto('unit')
        .values({ ...unit, kind_id: kind.id, name: `Khu phố ${number}`, number, position: number })
        .execute();
      ids.units.push(unit.id);
      ids.heads.push(await person(tx, `Trưởng ${number}`, 'Trưởng khu phố', { unit_id: unit.id }, 71));
    }
    const bloc = fresh(tx);
    await tx.db
      .insertInto('bloc')
      .values({ ...bloc, name: 'Khối khu phố' })
      .execute();
    await tx.db
      .insertInto('bloc_member')
      .values(ids.units.map((unit_id, position) => ({ authority_id: tx.authorityId, id: tx.newId(), bloc_id: bloc.id, position, unit_id })))
      .execute();
    ids.bloc = bloc.id;
    ids.chair = await person(tx, 'Đoàn Thục Uyên', 'Chủ tịch UBND phường', { body_id: body.id }, 20);
    ids.police = await person(tx, 'Quách Thế Dũng', 'Trưởng Công an phường', { body_id: police.id }, 35);
    officer = await account(tx, 'Cán bộ', 'officer', null);
    head = await account(tx, 'Trưởng khu phố 1', 'unit_head', ids.units[0] ?? '');
  });
});
afterAll(() => test.close());

const unit = (n: number) => ids.units[n] ?? '';
/** The chair signs the plan on paper and the officer records it. */
const approve = (id: string) =>
  run(async (tx) => {
    await submitPlan(tx, officer, id);
    await approvePlan(tx, officer, id, { personId: ids.chair, number: '12/KH-UBND', documentOn: '2026-01-04' });
  });
const launchInput = () => ({
  year: 2026,
  launched_on: '2026-01-05',
  part: 'morning',
  launcherId: ids.chair,
  theme: null,
  call: null,
  contents: [
    { text: 'Một', kind: 'content' as const, field: null, unitIds: ids.units, blocIds: [] },
    { text: 'Hai', kind: 'content' as const, field: null, unitIds: [], blocIds: [ids.bloc] },
    { text: 'Ba', kind: 'request' as const, field: null, unitIds: [], blocIds: [] },
  ],
});

describe('the launch of a movement', () => {
  it('is refused while a field of Điều 17 is missing, and says which', async () => {
    ids.movement = await run((tx) =>
      createMovement(tx, officer, plan, [{ title: 'Kế hoạch', number: '133/KH-UBND', issued_on: '2026-01-02', issuer: 'UBND thành phố' }]),
    );
    await expect(run((tx) => launchMovement(tx, officer, ids.movement, launchInput()))).rejects.toThrow(/plan_incomplete: .*tiêu chí/);
    expect(movementState(await run((tx) => findMovement(tx, ids.movement)), today)).toBe('draft');
  });

  it('is refused to a launcher without the post, to the future and without contents', async () => {
    await run((tx) => changeMovement(tx, officer, ids.movement, { ...plan, criteria: 'Chấm 100 điểm' }, []));
    await approve(ids.movement);
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, { ...launchInput(), launcherId: ids.police }))).toBe(
      'launcher_not_competent',
    );
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, { ...launchInput(), launched_on: '2026-11-23' }))).toBe(
      'launch_in_future',
    );
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, { ...launchInput(), contents: [] }))).toBe(
      'launch_without_contents',
    );
  });

  it('is recorded once with its contents in order', async () => {
    const id = await run((tx) => launchMovement(tx, officer, ids.movement, launchInput()));
    expect(await reason((tx) => launchMovement(tx, officer, ids.movement, launchInput()))).toBe('already_launched');
    const launch = await run((tx) => findLaunch(tx, id));
    expect([launch.launcher_name, launch.launcher_post, launch.contents.map(({ text }) => text)]).toEqual([
      'Đoàn Thục Uyên',
      'Chủ tịch UBND phường',
      ['Một', 'Hai', 'Ba'],
    ]);
    expect((await run((tx) => contentsFor(tx, unit(1), 2026))).map(({ text }) => text)).toEqual(['Một', 'Hai']);
    expect(movementState(await run((tx) => findMovement(tx, ids.movement)), today)).toBe('running');
    expect(await reason((tx) => changeMovement(tx, officer, ids.movement, { ...plan, criteria: null }, []))).toBe('plan_incomplete');
    expect(await reason((tx) => acknowledgeLaunch(tx, head, id, unit(1)))).toBe('not found');
    await run((tx) => acknowledgeLaunch(tx, head, id, unit(0)));
    expect(await reason((tx) => acknowledgeLaunch(tx, head, id, unit(0)))).toBe('already_acknowledged');
    expect((await run((tx) => acknowledgementsOf(tx, id))).map(({ unit_id }) => unit_id)).toEqual([unit(0)]);
  });

  it('has one winner among racing clerks', async () => {
    const id = await run((tx) => createMovement(tx, officer, { ...plan, criteria: 'Có', name: 'Đua' }, []));
    await approve(id);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => reason((tx) => launchMovement(tx, officer, id, launchInput()))));
    expect(outcomes.sort()).toEqual(['already_launched', 'already_launched', 'already_launched', 'taken']);
  });

  it('takes no parent that stands under it', async () => {
    const child = await run((tx) => createMovement(tx, officer, { ...plan, name: 'Con', parent_id: ids.movement }, []));
    expect(await reason((tx) => changeMovement(tx, officer, ids.movement, { ...plan, criteria: 'Có', parent_id: child }, []))).toBe(
      'parent_circle',
    );
  });
});

describe('a pledge', () => {
  const drawing = (more: object = {}) => ({
    templateId: ids.template,
    year: 2026,
    movementId: ids.movement,
    due_on: '2026-12-31',
    unitIds: ids.units,
    blocIds: [],
    together: false,
    witnessIds: [ids.police, ids.chair],
    items: [{ text: 'Hộ đạt Gia đình văn hóa', target: 95, measure: '%' }],
    ...more,
  });

  it('refuses a party as its own witness', async () => {
    ids.template = await run((tx) =>
      saveTemplate(tx, officer, null, { title: 'Bản cam kết', kind: 'commitment', text: null, items: ['Hộ đạt Gia đình văn hóa'] }),
    );
    expect(await reason((tx) => drawUpPledges(tx, officer, drawing({ witnessIds: [ids.heads[0] ?? ''] })))).toBe('witness_is_party');
    expect(await reason((tx) => drawUpPledges(tx, officer, drawing({ unitIds: [] })))).toBe('no_party');
  });

  it('is drawn up one per unit, with its representative and the witnesses in order', async () => {
    expect(await run((tx) => drawUpPledges(tx, officer, drawing()))).toHaveLength(3);
    expect(await reason((tx) => drawUpPledges(tx, officer, drawing()))).toBe('pledge_exists');
    const people = await run((tx) => signatories(tx, { year: 2026 }));
    expect(people.map(({ name, representative, representative_post }) => [name, representative, representative_post])).toEqual(
      [1, 2, 3].map((n) => [`Khu phố ${n}`, `Trưởng ${n}`, 'Trưởng khu phố']),
    );
    const [first] = await run((tx) => listPledges(tx, { year: 2026 }));
    expect((await run((tx) => findPledge(tx, first?.id ?? ''))).witnesses.map(({ name }) => name)).toEqual([
      'Quách Thế Dũng',
      'Đoàn Thục Uyên',
    ]);
  });

  it('is signed by nobody for another unit and never twice; the signature is a row with day and account', async () => {
    const [first, second] = await run((tx) => listPledges(tx, { year: 2026 }));
    const [a, b] = [first?.id ?? '', second?.id ?? ''];
    expect(await reason((tx) => recordOutcomes(tx, officer, a, [{ position: 0, outcome: 'met', evidence: 'Báo cáo' }]))).toBe(
      'pledge_unsigned',
    );
    expect(await reason((tx) => signPledge(tx, head, b, 0, null))).toBe('not found');
    expect(await reason((tx) => signPledge(tx, officer, b, 0, '2026-11-23'))).toBe('signing_in_future');
    await run((tx) => signPledge(tx, head, a, 0, null));
    expect(await reason((tx) => signPledge(tx, head, a, 0, null))).toBe('already_signed');
    expect(await reason((tx) => signPledge(tx, officer, a, 0, '2026-01-05'))).toBe('already_signed');
    await run((tx) => signPledge(tx, officer, b, 0, '2026-01-05'));
    const signings = await Promise.all([a, b].map((id) => run((tx) => findPledge(tx, id))));
    expect(
      signings.flatMap((pledge) => pledge.signings).map(({ signed_on, way, recorded_by }) => [signed_on, way === 'paper', recorded_by]),
    ).toEqual([
      [today, false, 'Trưởng khu phố 1'],
      ['2026-01-05', true, 'Cán bộ'],
    ]);
    expect(pledgeProgress(await run((tx) => listPledges(tx, { year: 2026 })))).toEqual({ signed: 2, total: 3 });
    await expect(run((tx) => tx.db.deleteFrom('pledge_signing').execute())).rejects.toThrow(/permission denied/);
    expect(await reason((tx) => recordOutcomes(tx, officer, a, [{ position: 0, outcome: 'met', evidence: ' ' }]))).toBe('evidence_missing');
    await run((tx) => recordOutcomes(tx, officer, a, [{ position: 0, outcome: 'met', evidence: '96%' }]));
    expect((await run((tx) => findPledge(tx, a))).items.map(({ outcome, evidence }) => [outcome, evidence])).toEqual([['met', '96%']]);
  });
});

describe('a registered work', () => {
  const work = (more: object = {}) => ({
    unitId: unit(0),
    blocId: null,
    year: 2026,
    movementId: null,
    kind: 'construction' as const,
    title: 'Nâng cấp hẻm',
    field: null,
    place: 'hẻm 71/26 Nguyễn Bặc',
    size: null,
    target: 'Bê tông hóa 120 m',
    target_value: null,
    target_measure: null,
    target_level: null,
    due_on: '2026-10-31',
    cost: 59_000_000,
    beneficiaries: null,
    motto: null,
    basis: null,
    alternative_of_id: null,
    partnerIds: [],
    ...more,
  });
  let id = '';

  it('is refused for another unit and without a measurable target', async () => {
    expect(await reason((tx) => registerWork(tx, head, work({ unitId: unit(1) })))).toBe('not found');
    expect(await reason((tx) => registerWork(tx, head, work({ target: 'giữ chuẩn quốc gia mức độ và kiểm định' })))).toBe('target_vague');
  });

  it('registers its unit, and the board shows who has not', async () => {
    id = await run((tx) => registerWork(tx, head, work()));
    await run((tx) => saveGeneral(tx, head, unit(0), 2026, { movementIds: [], classes: [], titles: ['Giấy khen'] }, null));
    await run((tx) => submitRegistration(tx, head, unit(0), 2026));
    expect(unregistered(await run((tx) => registrationBoard(tx, 2026, today))).map(({ name }) => name)).toEqual(['Khu phố 2', 'Khu phố 3']);
    expect(await run((tx) => tx.db.selectFrom('registration').select('titles').execute())).toEqual([{ titles: ['Giấy khen'] }]);
  });

  it('is found by "71/26" and by words without diacritics', async () => {
    const search = async (words: string) => (await run((tx) => listWorks(tx, { search: words }))).map((each) => each.title);
    expect([await search('71/26'), await search('nguyen bac'), await search('72/26')]).toEqual([['Nâng cấp hẻm'], ['Nâng cấp hẻm'], []]);
  });

  it('reports progress that falls only with a reason', async () => {
    expect(await reason((tx) => reportProgress(tx, officer, id, { percent: 101, text: null }))).toBe('percent_range');
    await run((tx) => reportProgress(tx, head, id, { percent: 60, text: null }));
    expect(await reason((tx) => reportProgress(tx, head, id, { percent: 50, text: null }))).toBe('percent_falls');
    await run((tx) => reportProgress(tx, head, id, { percent: 50, text: 'Phải làm lại một đoạn' }));
    expect((await run((tx) => findWork(tx, id))).percent).toBe(50);
  });

  it('keeps its milestones in order and computes the days it is late', async () => {
    expect((await run((tx) => findWork(tx, id))).state).toEqual({ kind: 'overdue', days: 22 });
    expect(await reason((tx) => recordMilestone(tx, head, id, { kind: 'in_use', happened_on: '2026-11-20', text: null }))).toBe(
      'not_completed',
    );
    await run(async (tx) => {
      await tx.db.updateTable('work_milestone').set({ happened_on: '2026-02-01' }).where('work_id', '=', id).execute();
      await recordMilestone(tx, head, id, { kind: 'completed', happened_on: '2026-11-04', text: null });
    });
    expect(await reason((tx) => recordMilestone(tx, head, id, { kind: 'in_use', happened_on: '2026-11-03', text: null }))).toBe(
      'milestone_order',
    );
    expect(await reason((tx) => recordMilestone(tx, head, id, { kind: 'completed', happened_on: '2026-11-05', text: null }))).toBe(
      'milestone_twice',
    );
    expect(await reason((tx) => reportProgress(tx, head, id, { percent: 70, text: 'x' }))).toBe('work_completed');
    expect((await run((tx) => findWork(tx, id))).state).toEqual({ kind: 'late', days: 4 });
  });

  it('leaves the alternative that was not chosen out of every count', async () => {
    const other = await run((tx) => registerWork(tx, head, work({ title: 'Hoặc làm cống', alternative_of_id: id })));
    await run((tx) => chooseAlternative(tx, head, id));
    const works = await run((tx) => listWorks(tx, { year: 2026 }));
    expect(works.map((each) => [each.id, each.dropped])).toEqual([
      [id, false],
      [other, true],
    ]);
    expect(summarizeWorks(works)).toEqual({ total: 1, on_time: 0, late: 1, done: 0, open: 0, overdue: 0 });
  });
});

describe('targets, tasks and themes', () => {
  it('take results of the own unit only and compute the status', async () => {
    const indicator = await run((tx) =>
      createIndicator(tx, officer, { name: 'Hộ nghèo', sector: 'culture_society', measure: '%', direction: 'lower', frequency: 'year' }),
    );
    expect(
      await reason((tx) =>
        createIndicator(tx, officer, { name: 'Hộ nghèo', sector: null, measure: null, direction: 'lower', frequency: null }),
      ),
    ).toBe('indicator_exists');
    await run((tx) =>
      setTargets(tx, officer, {
        indicatorId: indicator,
        year: 2026,
        assigned_by: 'UBND phường',
        assigned_level: 'ward',
        due_on: null,
        values: [
          { unitId: unit(0), value: 1 },
          { unitId: null, value: 1.2 },
        ],
      }),
    );
    const [own, whole] = await run((tx) => tx.db.selectFrom('target').select(['id', 'unit_id']).orderBy('unit_id').execute());
    expect(await reason((tx) => enterMeasurement(tx, head, whole?.id ?? '', { as_of: today, value: 1, evidence: null }))).toBe('not found');
    expect(await reason((tx) => enterMeasurement(tx, head, own?.id ?? '', { as_of: '2026-11-23', value: 1, evidence: null }))).toBe(
      'measured_in_future',
    );
    const statuses: string[] = [];
    for (const [as_of, value] of [
      ['2026-03-31', 1.4],
      ['2026-06-30', 1],
      ['2026-09-30', 0.8],
    ] as const) {
      await run((tx) => enterMeasurement(tx, head, own?.id ?? '', { as_of, value, evidence: null }));
      statuses.push((await run((tx) => findTarget(tx, own?.id ?? ''))).status);
    }
    expect(statuses).toEqual(['missed', 'met', 'exceeded']);
  });

  it('give a task exactly one owner and finish it once', async () => {
    const task = {
      year: 2026,
      text: 'Lập kế hoạch',
      due_on: null,
      phase: null,
      unit_id: null,
      bloc_id: null,
      body_id: null,
      person_id: ids.chair,
    };
    expect(await reason((tx) => createTask(tx, officer, { ...task, person_id: null }))).toBe('one_owner');
    expect(await reason((tx) => createTask(tx, officer, { ...task, bloc_id: ids.bloc }))).toBe('one_owner');
    const id = await run((tx) => createTask(tx, officer, task));
    await run((tx) => finishTask(tx, officer, id, { done_on: today, result: 'Xong' }));
    expect(await reason((tx) => finishTask(tx, officer, id, { done_on: today, result: 'Xong' }))).toBe('task_done');
  });

  it('keep one theme per level and year, the own one first', async () => {
    expect(await reason((tx) => setTheme(tx, officer, { year: 2026, level: 'ward', text: ' ' }))).toBe('theme_empty');
    for (const [level, text] of [
      ['province', 'Bứt phá'],
      ['ward', 'Cũ'],
      ['ward', 'Gần dân'],
    ] as const)
      await run((tx) => setTheme(tx, officer, { year: 2026, level, text }));
    expect((await run((tx) => themesFor(tx, 2026))).map(({ level, text }) => [level, text])).toEqual([
      ['ward', 'Gần dân'],
      ['province', 'Bứt phá'],
    ]);
  });
});
