import { awardName } from '../../commendation/catalogue/catalogue.ts';
import { LEVEL_NAMES } from '../../commendation/catalogue/level-names.ts';
import { addFigures } from '../../commendation/subject/counts.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { type AwardLine, awardLines } from './awards.ts';
import { factMaker, refsTo } from './make.ts';

const kinds = { collectives: 'tập thể', households: 'hộ gia đình', individuals: 'cá nhân' } as const;
type Kind = keyof typeof kinds;

/** Awards by form, level and kind of recipient: the cells of the award table. */
function formFacts(lines: readonly AwardLine[], asOf: string): Fact[] {
  const { figure } = factMaker(asOf);
  const levelOf = (line: AwardLine) => line.issuerLevel ?? (line.direction === 'given' ? 'ward' : 'unknown');
  return [...Map.groupBy(lines, (line) => `${line.award}.${levelOf(line)}`)].flatMap(([key, own]) => {
    const [award = '', level = ''] = key.split('.');
    const name = `${awardName(award)}${level in LEVEL_NAMES ? ` (${LEVEL_NAMES[level as keyof typeof LEVEL_NAMES]})` : ''}`;
    const total = addFigures(own.map((line) => line.total));
    const parts = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
      const having = own.filter((line) => line[kind] !== null);
      const sum = addFigures(having.map((line) => line[kind]));
      return sum === null
        ? []
        : [figure(`awards.form.${key}.${kind}`, `${name}: ${kinds[kind]}`, sum, kinds[kind], refsTo('award', having))];
    });
    return total === null ? [] : [figure(`awards.form.${key}`, name, total, 'lượt', refsTo('award', own)), ...parts];
  });
}

/** Of the people commended by the ward, how many work with their own hands: only those whose work is on record are counted. */
function directFacts(lines: readonly AwardLine[], asOf: string): Fact[] {
  const known = lines.filter((line) => line.direction === 'given' && line.positionKind !== null);
  if (known.length === 0) return [];
  const direct = known.filter(({ positionKind }) => positionKind === 'direct_worker');
  const people = lines.filter((line) => line.direction === 'given' && line.individuals !== null);
  const open = known.length < people.length ? { assumed: true as const } : {};
  const { figure, count } = factMaker(asOf);
  const share = Math.round((direct.length / known.length) * 1000) / 10;
  return [
    {
      ...count('awards.direct_workers', 'Cá nhân là người lao động trực tiếp được khen thưởng', 'cá nhân', refsTo('award', direct)),
      ...open,
    },
    {
      ...figure(
        'awards.direct_worker_share',
        'Tỷ lệ người lao động trực tiếp trong số cá nhân được khen thưởng',
        share,
        '%',
        refsTo('award', known),
      ),
      ...open,
    },
  ];
}

export async function awardFormFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const lines = await awardLines(tx, year, asOf);
  return [...formFacts(lines, asOf), ...directFacts(lines, asOf)];
}
