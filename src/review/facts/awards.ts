import { awardName, honourOf } from '../../commendation/catalogue/catalogue.ts';
import { LEVEL_NAMES } from '../../commendation/catalogue/level-names.ts';
import { addFigures } from '../../commendation/subject/counts.ts';
import { subjectKind } from '../../commendation/subject/subject.ts';
import type { Figure } from '../../platform/records/figure.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factMaker, refsTo } from './make.ts';

export interface AwardLine {
  id: string;
  label: string;
  award: string;
  direction: 'given' | 'received';
  issuerLevel: string | null;
  /** "leader", "staff", "direct_worker", "non_payroll" of a person whose work is on record. */
  positionKind: string | null;
  collectives: Figure | null;
  households: Figure | null;
  individuals: Figure | null;
  total: Figure | null;
}

/** Every award of a year until a day with the kind of its recipient, or the counts its source gave; what was revoked by then is left out. */
export const awardLines = (tx: Tx, year: number, asOf: string): Promise<AwardLine[]> =>
  once(tx, `awardLines ${year} ${asOf}`, () => readLines(tx, year, asOf));

async function readLines(tx: Tx, year: number, asOf: string): Promise<AwardLine[]> {
  const rows = await tx.db
    .selectFrom('award')
    .leftJoin('decision', 'decision.id', 'award.decision_id')
    .leftJoin('employment', 'employment.person_id', 'award.person_id')
    .select((eb) => [
      'award.id',
      'employment.position_kind',
      'award.award',
      'award.direction',
      'award.issuer_level',
      'award.person_id',
      'award.unit_id',
      'award.body_id',
      'award.bloc_id',
      'award.household_id',
      'award.whole_authority',
      'award.collectives',
      'award.households',
      'award.individuals',
      'award.total',
      'award.recipient',
      eb.fn.coalesce('award.issued_on', 'decision.issued_on').as('issued_on'),
    ])
    .where((eb) => eb(eb.fn.coalesce('award.year_to', 'award.year'), '=', year))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('amendment')
            .innerJoin('decision as act', 'act.id', 'amendment.decision_id')
            .select('amendment.id')
            .whereRef('amendment.award_id', '=', 'award.id')
            .where('amendment.kind', '=', 'revoked')
            .where('act.issued_on', '<=', asOf),
        ),
      ),
    )
    .orderBy('award.position')
    .orderBy('award.key')
    .execute();
  return rows
    .filter((row) => row.issued_on === null || row.issued_on <= asOf)
    .map((row) => ({
      id: row.id,
      label: [awardName(row.award), row.recipient].filter(Boolean).join(': '),
      award: row.award,
      direction: row.direction as 'given' | 'received',
      issuerLevel: row.issuer_level,
      positionKind: row.position_kind,
      ...counted(row),
    }));
}

type Counted = Parameters<typeof subjectKind>[0] & Pick<AwardLine, 'collectives' | 'households' | 'individuals' | 'total'>;

function counted(row: Counted): Pick<AwardLine, 'collectives' | 'households' | 'individuals' | 'total'> {
  const { collectives, households, individuals, total } = row;
  const given = [collectives, households, individuals, total].some((figure) => figure !== null);
  if (given) return { collectives, households, individuals, total: total ?? addFigures([collectives, households, individuals]) };
  const kind = subjectKind(row);
  const one = (wanted: typeof kind) => (kind === wanted ? 1 : null);
  return { collectives: one('collective'), households: one('household'), individuals: one('individual'), total: 1 };
}

const recipients = { collectives: 'tập thể', households: 'hộ gia đình', individuals: 'cá nhân' } as const;

export async function awardFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const lines = await awardLines(tx, year, asOf);
  const { figure } = factMaker(asOf);
  return (['given', 'received'] as const).flatMap((direction) => {
    const own = lines.filter((line) => line.direction === direction);
    const words = direction === 'given' ? 'khen thưởng' : 'cấp trên khen thưởng';
    const total = addFigures(own.map((line) => line.total));
    const kinds = Object.entries(recipients).flatMap(([kind, unit]) => {
      const sum = addFigures(own.map((line) => line[kind as keyof typeof recipients]));
      return sum === null
        ? []
        : [
            figure(
              `awards.${direction}.${kind}`,
              `${unit.charAt(0).toLocaleUpperCase('vi')}${unit.slice(1)} được ${words}`,
              sum,
              unit,
              refsTo(
                'award',
                own.filter((line) => line[kind as keyof typeof recipients] !== null),
              ),
            ),
          ];
    });
    return total === null ? [] : [figure(`awards.${direction}`, `Lượt ${words}`, total, 'lượt', refsTo('award', own)), ...kinds];
  });
}

export interface AwardGroup {
  name: string;
  level: string;
  collectives: Figure | null;
  households: Figure | null;
  individuals: Figure | null;
  total: Figure | null;
}

/** The awards of a year by form and level, highest honour first: the table of the report. */
export function groupAwards(lines: readonly AwardLine[]): AwardGroup[] {
  const groups = Map.groupBy(lines, (line) => `${line.award}|${line.issuerLevel ?? (line.direction === 'given' ? 'ward' : '')}`);
  return [...groups.values()]
    .sort((a, b) => honourOf(a[0]?.award ?? '') - honourOf(b[0]?.award ?? ''))
    .map((own) => {
      const [first] = own;
      const level = first?.issuerLevel ?? (first?.direction === 'given' ? 'ward' : null);
      const sum = (key: 'collectives' | 'households' | 'individuals' | 'total') => addFigures(own.map((line) => line[key]));
      return {
        name: awardName(first?.award ?? ''),
        level: level === null ? '' : LEVEL_NAMES[level as keyof typeof LEVEL_NAMES],
        collectives: sum('collectives'),
        households: sum('households'),
        individuals: sum('individuals'),
        total: sum('total'),
      };
    });
}
