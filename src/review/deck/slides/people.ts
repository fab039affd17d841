import { addFigures, printCount } from '../../../commendation/subject/counts.ts';
import { type Figure, figureValue } from '../../../platform/records/figure.ts';
import type { Fact } from '../../fact.ts';
import { awardsSentence } from '../../report/sentences.ts';
import type { DeckContent } from '../content.ts';
import type { BigFigure, Line, Slide, SlideBlock } from '../deck.ts';
import { bigFigure, bulletSlides, factOf, printFact, quoteOf, sentence, telling } from './lines.ts';

const yearKey = (year: number) => `exemplars.year.${year}`;

/** The exemplars of three years as facts of their own. */
export const exemplarFigures = ({ exemplarYears, asOf }: DeckContent): Fact[] =>
  exemplarYears.map(({ year, total }) => ({
    key: yearKey(year),
    label: `Điển hình tiên tiến năm ${year}`,
    value: total,
    unit: 'điển hình',
    asOf,
    records: [],
  }));

function exemplarCounts(content: DeckContent): Slide[] {
  const fact = factOf(content, 'exemplars');
  if (!fact) return [];
  const known = content.exemplarYears.filter(({ total }) => telling(total));
  const points = known.map(({ year, total }) => ({
    label: `Năm ${year}`,
    value: figureValue(total) ?? 0,
    printed: printCount(total),
    fact: yearKey(year),
  }));
  const items = bigFigure(content, 'exemplars', 'điển hình tiên tiến');
  const block: SlideBlock =
    points.length > 1 ? { kind: 'chart', chart: { title: 'Điển hình tiên tiến qua các năm', points } } : { kind: 'figures', items };
  const line: Line = { text: `Năm ${content.year} có ${printFact(fact)} điển hình tiên tiến.`, facts: ['exemplars'] };
  return [
    {
      key: 'exemplars',
      look: 'content',
      heading: 'Điển hình tiên tiến',
      blocks: points.length > 1 ? [{ kind: 'lead', line }, block] : [block],
      speech: [line],
    },
  ];
}

export function exemplarSlides(content: DeckContent): Slide[] {
  const named = content.exemplars.flatMap(({ id, name, unit_id, story, field }) => {
    const who = name ?? content.names.get(unit_id ?? '') ?? null;
    const what = story ?? field;
    const text = who && what ? `${who}: ${what}` : (who ?? what);
    return text ? [quoteOf('exemplar', id, text)] : [];
  });
  const told = content.findings('exemplar').map(({ id, text }) => quoteOf('finding', id, text));
  const same = (line: Line) => named.some(({ text }) => text.includes(line.text.slice(0, 60)));
  const lines = [...named.slice(0, 8), ...told.filter((line) => !same(line))];
  return [...exemplarCounts(content), ...bulletSlides('exemplars.named', 'Gương điển hình', lines, 2)];
}

const kinds = [
  ['collectives', 'Tập thể'],
  ['households', 'Hộ gia đình'],
  ['individuals', 'Cá nhân'],
] as const;

const groupKey = (index: number, kind: string) => `awards.group.${index + 1}.${kind}`;

/** Each cell of the award table as a fact. */
export const awardFigures = ({ awards, asOf, year }: DeckContent): Fact[] =>
  awards.flatMap((group, index) =>
    kinds.flatMap(([kind, label]) => {
      const value = group[kind];
      return value === null
        ? []
        : [
            {
              key: groupKey(index, kind),
              label: `${group.name}, ${label.toLocaleLowerCase('vi')}, năm ${year}`,
              value,
              unit: '',
              asOf,
              records: [],
            },
          ];
    }),
  );

const shown = (figure: Figure | null) => (figure === null ? '' : figure === 'unknown' ? 'có' : printCount(figure));

export function awardSlides(content: DeckContent): Slide[] {
  const keys = ['awards.given', 'awards.received'].flatMap((one) => [one, ...kinds.map(([kind]) => `${one}.${kind}`)]);
  const said = sentence(awardsSentence(content.facts), keys);
  const items: BigFigure[] = kinds.flatMap(([kind, label]) =>
    bigFigure(content, `awards.given.${kind}`, `${label.toLocaleLowerCase('vi')} được khen thưởng`),
  );
  const counted: Slide[] =
    items.length === 0
      ? []
      : [{ key: 'awards', look: 'content', heading: 'Khen thưởng', blocks: [{ kind: 'figures', items }], speech: said }];
  const table = awardTable(content);
  const texts = content.findings('award').map(({ id, text }) => quoteOf('finding', id, text));
  return [...counted, ...table, ...bulletSlides('awards.told', 'Công tác khen thưởng', texts, 1)];
}

function awardTable({ awards, year }: DeckContent): Slide[] {
  const rows = awards.map((group, index) => ({ group, index })).filter(({ group }) => telling(addFigures([group.total])));
  if (rows.length < 2) return [];
  const used = kinds.filter(([kind]) => rows.some(({ group }) => group[kind] !== null));
  const heading = `Kết quả khen thưởng năm ${year}`;
  return [
    {
      key: 'awards.table',
      look: 'content',
      heading,
      blocks: [
        {
          kind: 'table',
          table: {
            caption: heading,
            columns: [
              { title: 'Danh hiệu, hình thức', share: 4 },
              { title: 'Cấp khen', share: 1.8 },
              ...used.map(([, title]) => ({ title, share: 1.3, numeric: true })),
            ],
            rows: rows
              .slice(0, 8)
              .map(({ group, index }): Line[] => [
                { text: group.name },
                { text: group.level },
                ...used.map(([kind]): Line => ({ text: shown(group[kind]), facts: group[kind] === null ? [] : [groupKey(index, kind)] })),
              ]),
          },
        },
      ],
      speech: [{ text: 'Danh sách theo hình thức và cấp khen thưởng được nêu trên bảng.' }],
    },
  ];
}
