import fc from 'fast-check';
import type { Field, Fields, Section } from '../../platform/records/field.ts';
import { authorityFields } from '../../organization/records.ts';
import { unprintable } from './schema.ts';
import { left } from './left.arbitrary.ts';
import { ranges } from './ranges.arbitrary.ts';
import { recordRules } from './record-rules.arbitrary.ts';
import { orderedPairs, recordFields, sections } from './sections.ts';

/** Made from the definitions, so that a field added there is tried here without anybody remembering it. */
type Made = Record<string, unknown>;
type Ids = ReadonlyMap<string, readonly string[]>;

const awkward = fc.constantFrom(
  'null',
  'true',
  '2023-01-11',
  '07:30',
  '- gạch',
  'a: b',
  '# ghi chú',
  ' hai đầu ',
  'dòng 1\n  dòng 2\n',
  '\n\nđầu',
  '“Kỷ niệm”',
  "l'ong",
  '{x}',
  '~',
  '0x1F',
  '1e3',
  'Phường Đại Yên\t2',
  'a\u2028b',
  '😀',
);
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((value) => value.normalize('NFC'))
  .filter((value) => /\S/.test(value) && !unprintable.test(value));
const text = fc.oneof(awkward, anyText);

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const date = fc
  .record({ year: fc.integer({ min: 1930, max: 2035 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`);
const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${pad(hour)}:${pad(minute)}`);
const amount = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => (value === 0 ? 0 : value)),
);
const words = ['hơn', 'gần', 'khoảng', 'trên', 'dưới', 'ước'] as const;

const scalars = {
  text,
  date,
  time,
  moment: fc.tuple(date, time).map((parts) => parts.join(' ')),
  integer: fc.integer(),
  number: amount,
  boolean: fc.boolean(),
  figure: fc.oneof(
    amount,
    fc.constant('unknown'),
    fc.record({ about: amount, word: fc.constantFrom(...words) }, { noNullPrototype: true }),
  ),
  texts: fc.array(text, { maxLength: 3 }),
};

/** What the database takes only once in a list of that name. */
const onceInList: Readonly<Record<string, string>> = {
  attendances: 'person',
  roll: 'person',
  tellers: 'person',
  ballots: 'code',
  votes: 'nomination',
  authors: 'person',
  nominations: 'nomination',
  entries: 'award',
};

const listOf = (row: fc.Arbitrary<Made>, once?: string) =>
  once ? fc.uniqueArray(row, { maxLength: 3, selector: (one) => one[once] }) : fc.array(row, { maxLength: 3 });

const parties = ['unit', 'bloc', 'body', 'person'];

/** Exactly one party, as the database wants it. */
function withOneParty(made: Made, ids: Ids): Made {
  const [kept = 'body'] = parties.filter((name) => made[name] !== undefined);
  const rest = Object.fromEntries(Object.entries(made).filter(([name]) => !parties.includes(name)));
  return { ...rest, [kept]: made[kept] ?? ids.get('bodies')?.[0] };
}

/** What the database demands of the rows of a list beyond their shapes. */
const rowRules: Readonly<Record<string, (row: Made, ids: Ids) => Made>> = {
  task_partner: withOneParty,
  task_act: (row, ids) =>
    withOneParty({ ...row, reason: row['reason'] ?? 'mưa', due_on: row['due_on'] ?? '2026-01-01', status: 'doing' }, ids),
};

/** References of a section to itself lead upward only: `before` are the ids of the records above. */
function valueOf(ids: Ids, own: string, before: readonly string[], name: string, field: Field): fc.Arbitrary<unknown> | null {
  if (name === 'percent') return fc.integer({ min: 0, max: 100 });
  if (name === 'file' || name.endsWith('sha256')) return fc.stringMatching(/^[0-9a-f]{64}$/);
  if (name === 'slug') return fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
  const range = ranges[own]?.[name];
  if (range) return range;
  if (field.kind === 'choice') return fc.constantFrom(...field.values);
  if (field.kind === 'list') {
    const row = object(ids, own, before, field.fields);
    const rule = rowRules[field.table];
    return listOf(rule ? row.map((one) => rule(one, ids)) : row, onceInList[name]);
  }
  if (field.kind !== 'ref' && field.kind !== 'refs') return scalars[field.kind];
  const targets = field.section === own ? before : (ids.get(field.section) ?? []);
  if (field.kind === 'refs') return fc.subarray([...targets]);
  return targets.length === 0 ? null : fc.constantFrom(...targets);
}

function object(ids: Ids, own: string, before: readonly string[], fields: Fields): fc.Arbitrary<Made> {
  const made = Object.entries(fields).map(([name, field]) => {
    const arbitrary = valueOf(ids, own, before, name, field) ?? fc.constant(undefined);
    return [name, field.required ? arbitrary : fc.option(arbitrary, { nil: undefined })] as const;
  });
  const pairs = orderedPairs(fields);
  return fc.record(Object.fromEntries(made), { noNullPrototype: true }).map((one) => withoutGaps(inOrder(one, pairs)));
}

const withoutGaps = (made: Made): Made => Object.fromEntries(Object.entries(made).filter(([, one]) => one !== undefined));

function inOrder(made: Made, pairs: readonly (readonly [string, string])[]): Made {
  return pairs.reduce((one, [first, last]) => {
    const [start, end] = [one[first], one[last]] as [string, string];
    return start !== undefined && end !== undefined && start > end ? { ...one, [first]: end, [last]: start } : one;
  }, made);
}

function oneOfEach(made: Made, section: Section, ids: Ids): Made {
  return (section.oneOf ?? []).reduce((one, { fields, atLeastOne }) => {
    const [kept, ...others] = fields.filter((name) => one[name] !== undefined && one[name] !== false);
    const rest = Object.fromEntries(Object.entries(one).filter(([name]) => !others.includes(name)));
    const field = section.fields[fields[0] ?? ''];
    if (kept || !atLeastOne || field?.kind !== 'ref') return rest;
    return { ...rest, [fields[0] ?? '']: ids.get(field.section)?.[0] };
  }, made);
}

function records(section: Section, ids: Ids): fc.Arbitrary<Made[]> {
  const own = ids.get(section.name) ?? [];
  const made = own.map((id, index) =>
    object(ids, section.name, own.slice(0, index), recordFields(section))
      .map((one) => ({ ...oneOfEach(inOrder(one, section.ordered ?? []), section, ids), id }))
      .map((one) => recordRules[section.name]?.(one) ?? one)
      // The first of its section has nothing of it to refer to; a list row that must is left out.
      .map((one) => (index === 0 ? { ...one, predecessors: undefined } : one))
      .map(withoutGaps),
  );
  return fc.tuple(...made).map((list) => (section.name === 'awards' ? oneForEachNomination(list) : list));
}

const oneForEachNomination = (awards: readonly Made[]): Made[] =>
  awards.map((award, index) => {
    const taken = awards.slice(0, index).some((other) => other['nomination'] === award['nomination']);
    return taken ? withoutGaps({ ...award, nomination: undefined }) : award;
  });

/** A file of a whole ward with every kind of record, all references right. */
export const bundleFile: fc.Arbitrary<Made> = fc
  .tuple(
    ...sections.map(({ name }) =>
      fc
        .integer({ min: 1, max: 3 })
        .map((count) => [name, Array.from({ length: count }, (_, index) => `${name.replaceAll('_', '-')}-${index + 1}`)] as const),
    ),
  )
  .chain((named) => {
    const ids = new Map(named);
    const made = sections.filter(({ name }) => !left.has(name)).map((section) => [section.name, records(section, ids)] as const);
    return fc.record(
      { bundle: fc.constant(1), authority: object(ids, '', [], authorityFields), ...Object.fromEntries(made) },
      { noNullPrototype: true },
    );
  });
