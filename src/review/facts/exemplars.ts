import { exemplarStages } from '../../emulation/exemplar/records.ts';
import { exemplarStageNames } from '../../emulation/words.ts';
import { addFigures } from '../../commendation/subject/counts.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factMaker, refsTo } from './make.ts';

/** Exemplars of a year and how many of them were copied elsewhere; a source may only give their total. */
export async function exemplarFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const rows = await tx.db
    .selectFrom('exemplar')
    .leftJoin('person', 'person.id', 'exemplar.person_id')
    .leftJoin('unit', 'unit.id', 'exemplar.unit_id')
    .select((eb) => [
      'exemplar.id',
      'exemplar.stage',
      'exemplar.total',
      eb.fn.coalesce('exemplar.name', 'person.name', 'unit.name', eb.val('Điển hình')).as('label'),
    ])
    .where('exemplar.year', '=', year)
    .orderBy('exemplar.position')
    .orderBy('exemplar.key')
    .execute();
  const { figure, count } = factMaker(asOf);
  const total = addFigures(rows.map((row) => row.total ?? 1));
  if (total === null) return [];
  const known = rows.filter((row) => figureValue(row.total) === null);
  const stages = exemplarStages.flatMap((stage) => {
    const own = known.filter((row) => row.stage === stage);
    return own.length === 0
      ? []
      : [
          count(
            `exemplars.${stage}`,
            `Điển hình: ${exemplarStageNames[stage]?.toLocaleLowerCase('vi')}`,
            'điển hình',
            refsTo('exemplar', own),
          ),
        ];
  });
  return [figure('exemplars', 'Điển hình tiên tiến', total, 'điển hình', refsTo('exemplar', rows)), ...stages];
}

/** How many exemplars a year and the two before it had, oldest first; a year without any on record is left out. */
export async function exemplarYears(tx: Tx, year: number): Promise<{ year: number; total: Figure }[]> {
  const rows = await tx.db
    .selectFrom('exemplar')
    .select(['year', 'total'])
    .where('year', '>=', year - 2)
    .where('year', '<=', year)
    .execute();
  return [year - 2, year - 1, year].flatMap((one) => {
    const total = addFigures(rows.filter((row) => row.year === one).map((row) => row.total ?? 1));
    return total === null ? [] : [{ year: one, total }];
  });
}
