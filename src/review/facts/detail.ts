import type { TargetStatus } from '../../emulation/indicator/status.ts';
import { targetStatusNames } from '../../emulation/indicator/status.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { ownerNames } from '../names.ts';
import { factMaker, refsTo } from './make.ts';
import { type TargetResult, targetResults } from './targets.ts';
import { workResults } from './works.ts';

const states: readonly TargetStatus[] = ['met', 'exceeded', 'missed'];

/** "indicator.<key>.target" and ".result" for the ward; with ".unit.<id>" between for a unit. */
export const targetKey = (row: Pick<TargetResult, 'indicatorKey' | 'unitId'>): string =>
  `indicator.${row.indicatorKey}${row.unitId === null ? '' : `.unit.${row.unitId}`}`;

/** Every target with its result, one fact each. */
async function targetDetail(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const { figure } = factMaker(asOf);
  return (await targetResults(tx, year, asOf)).flatMap((row) => [
    figure(`${targetKey(row)}.target`, `${row.label}: chỉ tiêu giao`, row.target, row.measure ?? '', refsTo('target', [row])),
    ...(row.result === null
      ? []
      : [figure(`${targetKey(row)}.result`, `${row.label}: kết quả`, row.result, row.measure ?? '', refsTo('target', [row]))]),
  ]);
}

/** How the targets of each unit stand. */
async function unitTargets(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const { count } = factMaker(asOf);
  const own = (await targetResults(tx, year, asOf)).filter(({ unitId }) => unitId !== null);
  return [...Map.groupBy(own, ({ unitId }) => unitId)].flatMap(([id, rows]) => {
    const name = rows[0]?.unit ?? '';
    return [
      count(`unit.${id}.targets.assigned`, `${name}: chỉ tiêu được giao`, 'chỉ tiêu', refsTo('target', rows)),
      ...states.map((state) =>
        count(
          `unit.${id}.targets.${state}`,
          `${name}: chỉ tiêu ${targetStatusNames[state].toLocaleLowerCase('vi')}`,
          'chỉ tiêu',
          refsTo(
            'target',
            rows.filter(({ status }) => status === state),
          ),
        ),
      ),
    ];
  });
}

/** Works of each owner: registered, completed, in time. */
async function ownerWorks(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const works = new Map((await workResults(tx, year, asOf)).map((work) => [work.id, work]));
  const names = await ownerNames(tx);
  const links = await tx.db
    .selectFrom('work_owner')
    .innerJoin('work', 'work.id', 'work_owner.work_id')
    .select((eb) => ['work_owner.work_id', eb.fn.coalesce('unit_id', 'body_id', 'bloc_id').as('owner')])
    .where('work.year', '=', year)
    .execute();
  const { count } = factMaker(asOf);
  return [...Map.groupBy(links, ({ owner }) => owner)].flatMap(([owner, own]) => {
    if (owner === null) return [];
    const rows = [...new Set(own.map(({ work_id }) => work_id))].flatMap((id) => works.get(id) ?? []);
    const name = names.get(owner) ?? '';
    const done = rows.filter(({ status }) => ['on_time', 'late', 'done'].includes(status.kind));
    const unit = 'công trình, phần việc';
    return [
      count(`unit.${owner}.works.registered`, `${name}: công trình, phần việc đăng ký`, unit, refsTo('work', rows)),
      count(`unit.${owner}.works.completed`, `${name}: đã hoàn thành`, unit, refsTo('work', done)),
      count(
        `unit.${owner}.works.on_time`,
        `${name}: hoàn thành đúng tiến độ`,
        unit,
        refsTo(
          'work',
          done.filter(({ status }) => status.kind === 'on_time'),
        ),
      ),
    ];
  });
}

/** The figures behind the figures: one by one for each indicator, unit and owner. Seven queries. */
export const detailFacts = async (tx: Tx, year: number, asOf: string): Promise<Fact[]> => [
  ...(await targetDetail(tx, year, asOf)),
  ...(await unitTargets(tx, year, asOf)),
  ...(await ownerWorks(tx, year, asOf)),
];
