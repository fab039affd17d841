import type { Extra, Item } from '../../../src/emulation/scoring/rules/item.ts';
import { extraColumns, groupColumns, itemColumns, ruleColumns } from '../../../src/emulation/scoring/set-write.ts';
import type { CriteriaSet } from '../../../src/emulation/scoring/rules/scheme.ts';
import { given } from './score-answers.ts';
import type { Row } from './world.ts';

/** The ward's own records an item is reckoned from. */
const figures: Readonly<Record<string, Record<string, string>>> = {
  thue: { figures: 'indicator', indicator: 'ct-thue-dat' }, 'gia-dinh-van-hoa': { figures: 'indicator', indicator: 'ct-gdvh' }, bhyt: { figures: 'indicator', indicator: 'ct-bhyt' },
  'cong-trinh-dang-ky': { figures: 'works' }, 'bao-cao-tre': { figures: 'reminders' },
};

const itemRow = (item: Item) => ({
  code: item.key, ...given(itemColumns(item)), ...figures[item.key], ...(item.type === 'steps' ? { steps: item.steps.map(({ at, points }) => ({ threshold: at, points })) } : {}),
});
const extraRow = (kind: string) => (extra: Extra) => ({ kind, code: extra.key, ...given(extraColumns(extra)) });

/** A set of rules as a bundle writes it. */
export function criteriaRow(set: CriteriaSet, id: string, bloc: string, bloc_title: string): Row {
  return {
    id, title: set.title, year: set.year, bloc, bloc_title, version: 1, ...given(ruleColumns(set)), classes: set.classes.map(({ name, from }) => ({ name, lowest: from })), prizes: [...set.prizes],
    exclusions: set.exclusions.map(({ key, reason }) => ({ code: key, reason })), ties: set.ties.map((tie) => ({ rule: tie.by, ...('key' in tie ? { code: tie.key } : {}) })),
    groups: set.groups.map((group) => ({ code: group.key, ...given(groupColumns(group)), items: group.items.map(itemRow) })), extras: [...set.bonus.map(extraRow('bonus')), ...set.penalties.map(extraRow('penalty'))],
  };
}
