import fc from 'fast-check';
import type { Extra, Item } from './item.ts';
import { type CriteriaSet, criteriaSetSchema } from './scheme.ts';
import type { Answer, ScoreSheet, Scorer } from './sheet.ts';

/** A set and the sheets of its units: few values, so that ties, borders and full scores are common. */
export interface Year {
  set: CriteriaSet;
  sheets: ScoreSheet[];
}

const points = fc.constantFrom(1, 2.5, 5, 10, 20);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const unlessFull = fc.option(fc.constantFrom('item_zero', 'group_fails', 'unit_fails'), { nil: undefined, freq: 2 });

/** An item as a file would hold it; its key is given later. */
const bareItem = fc.oneof(
  fc.record({ type: fc.constant('proportional'), max: points, capped: fc.boolean(), target: fc.constantFrom(3, 7) }),
  fc.record({ type: fc.constant('proportional'), max: points, direction: fc.constantFrom('lower', 'zero'), target: fc.constantFrom(3, 7) }),
  points.map((max) => ({
    type: 'steps',
    max,
    steps: [
      { at: 6, points: max },
      { at: 3, points: max / 2 },
    ],
  })),
  points.map((max) => ({
    type: 'steps',
    direction: 'lower',
    max,
    steps: [
      { at: 1, points: max },
      { at: 4, points: max / 4 },
    ],
  })),
  fc.record({ type: fc.constantFrom('graded', 'full'), max: points }),
  fc.record({ type: fc.constant('loss'), max: points, each: fc.constantFrom(1, 2, 7), floor: fc.constantFrom(0, 1, -3) }),
  fc.record({ type: fc.constant('activity'), max: points, each: fc.constantFrom(0.5, 3) }),
  fc.record({ type: fc.constant('on_time'), max: points, lateLoss: fc.constantFrom(0, 30, 100) }),
);
const item = fc.tuple(bareItem, unlessFull).map(([bare, consequence]) => ({ ...bare, unlessFull: consequence }));
const extra = fc.oneof(
  fc.record({ type: fc.constant('times'), each: fc.constantFrom(2, 3), max: maybe(fc.constant(5)) }),
  fc.record({ type: fc.constant('graded'), max: fc.constantFrom(3, 5) }),
);
const group = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 3 }),
  share: fc.constantFrom(1, 0.8),
  capped: fc.boolean(),
  minimum: fc.option(fc.constantFrom({ percent: 50 }, { points: 1 }), { nil: undefined, freq: 2 }),
});

const rules = fc.record({
  decimals: fc.constantFrom(1, 2),
  totalCap: fc.option(fc.constant(20), { nil: undefined, freq: 2 }),
  selfCap: fc.option(fc.constant(15), { nil: undefined, freq: 2 }),
  bonusCap: maybe(fc.constant(4)),
  penaltyCap: maybe(fc.constant(4)),
  pass: fc.option(
    fc.constant({
      place: 'phường',
      marks: [
        { place: 'phường', mark: 8 },
        { place: 'xã', mark: 4 },
      ],
    }),
    { nil: undefined, freq: 2 },
  ),
  failing: fc.constantFrom('after', 'unranked'),
  classes: fc.constantFrom(
    [],
    [
      { name: 'Tốt', from: 12 },
      { name: 'Khá', from: 6 },
    ],
    [
      { name: 'Tốt', from: 2 },
      { name: 'Khá', from: 0 },
    ],
  ),
  topShare: maybe(
    fc.record({ percent: fc.constantFrom(20, 34, 50), rounding: fc.constantFrom('down', 'half_up', 'up'), atLeast: fc.constantFrom(0, 1) }),
  ),
  oneLeader: fc.boolean(),
  prizes: fc.constantFrom(
    [],
    [
      { name: 'Nhất', count: 1 },
      { name: 'Nhì', count: 2 },
    ],
  ),
  ties: fc.subarray([{ by: 'group', key: 'g0' }, { by: 'item', key: 'g0.0' }, { by: 'bonus' }, { by: 'penalty' }, { by: 'votes' }]),
});

const named = (prefix: string) => (line: object, index: number) => ({ ...line, key: `${prefix}${index}`, title: `Mục ${prefix}${index}` });

/** A valid criteria set with every kind of rule. */
export const criteriaSets: fc.Arbitrary<CriteriaSet> = fc
  .tuple(rules, fc.array(group, { minLength: 1, maxLength: 3 }), fc.array(extra, { maxLength: 2 }), fc.array(extra, { maxLength: 2 }))
  .map(([rule, groups, bonus, penalties]) =>
    criteriaSetSchema.parse({
      ...rule,
      topShare: rule.classes.length > 1 ? rule.topShare : undefined,
      title: 'Bảng tiêu chí',
      year: 2026,
      bloc: 'Khối khu phố',
      exclusions: [{ key: 'ky-luat', reason: 'Bị kỷ luật' }],
      groups: groups.map(({ items, share, ...rest }, index) => ({
        ...rest,
        key: `g${index}`,
        title: `Nhóm ${index}`,
        max: Math.round(items.reduce((all, { max }) => all + max, 0) * share * 10) / 10,
        items: items.map(named(`g${index}.`)),
      })),
      bonus: bonus.map(named('b')),
      penalties: penalties.map(named('p')),
    }),
  );

const few = fc.integer({ min: 0, max: 8 });
const answerOf = (line: Item | Extra): fc.Arbitrary<Answer | undefined> => {
  const own: Record<(Item | Extra)['type'], fc.Arbitrary<Answer>> = {
    proportional: fc.record({ result: fc.constantFrom(0, 1, 2.5, 3, 7, 8), target: fc.constantFrom(3, 6) }),
    steps: fc.record({ value: few }),
    graded: fc.constantFrom(0, 0.5, 1).map((share) => ({ points: (line.max ?? 0) * share })),
    full: fc.record({ met: fc.boolean() }),
    loss: fc.record({ events: few }),
    activity: fc.record({ activities: few }),
    on_time: fc.record({ onTime: fc.constantFrom(0, 1, 3), late: fc.constantFrom(0, 1), undone: fc.constantFrom(0, 1, 2) }),
    times: fc.record({ times: fc.constantFrom(0, 1, 2) }),
  };
  const direct = fc
    .constantFrom(1, 0.3)
    .map((share) => ({ points: Math.max(Math.round((line.max ?? 2) * share * 10) / 10, 'floor' in line ? line.floor : 0) }));
  return fc.oneof(
    { arbitrary: own[line.type], weight: 6 },
    { arbitrary: direct, weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
};

/** Answers for every line of a set, some of them missing. */
export const answersFor = (set: CriteriaSet) => {
  const lines = [...set.groups.flatMap(({ items }): (Item | Extra)[] => items), ...set.bonus, ...set.penalties];
  return fc
    .tuple(...lines.map((line) => answerOf(line)))
    .map((all) => Object.fromEntries(all.flatMap((answer, index) => (answer ? [[lines[index]?.key ?? '', answer] as const] : []))));
};

const sheetsFor = (set: CriteriaSet) =>
  fc
    .record({ by: fc.constantFrom<Scorer>('self', 'council'), different: fc.array(answersFor(set), { minLength: 1, maxLength: 5 }) })
    .chain(({ by, different }) =>
      fc
        .array(
          fc.record({
            answers: fc.constantFrom(...different),
            votes: fc.constantFrom(undefined, 3, 5),
            place: fc.constantFrom(undefined, ...(set.pass ? ['xã'] : [])),
            excluded: fc.constantFrom<ScoreSheet['excluded']>([], [], [], [], [{ key: 'ky-luat' }]),
          }),
          { maxLength: 9 },
        )
        .map((sheets) => sheets.map((sheet, index): ScoreSheet => ({ ...sheet, by, unit: `kp-${index}`, name: `Khu phố ${index}` }))),
    );

/** A year of a bloc; the same answers come back in several units. */
export const years: fc.Arbitrary<Year> = criteriaSets.chain((set) => sheetsFor(set).map((sheets) => ({ set, sheets })));
