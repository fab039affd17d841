import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import type { Extra, Item } from './rules/item.ts';
import type { CriteriaSet, Group } from './rules/scheme.ts';
import type { FigureLink } from './set.ts';

/** The columns of an item that its type uses; the others are empty. */
export function itemColumns(item: Item) {
  const of = item as Item & Record<string, unknown>;
  const word = (name: string) => (typeof of[name] === 'string' ? of[name] : null);
  const amount = (name: string) => (typeof of[name] === 'number' ? of[name] : null);
  return {
    title: item.title,
    type: item.type,
    max: item.max,
    heading: word('heading'),
    evidence: word('evidence'),
    unless_full: word('unlessFull'),
    direction: word('direction'),
    uncapped: of['capped'] === false,
    target: amount('target'),
    measure: word('measure'),
    each: amount('each'),
    floor: amount('floor'),
    event: word('event'),
    activity: word('activity'),
    late_loss: amount('lateLoss'),
  };
}

/** Writes the steps of an item anew. */
export async function writeSteps(tx: Tx, itemId: string, item: Item): Promise<void> {
  await tx.db.deleteFrom('criteria_step').where('criteria_item_id', '=', itemId).execute();
  if (item.type !== 'steps') return;
  const rows = item.steps.map(({ at, points }, position) => ({
    ...freshRow(tx),
    criteria_item_id: itemId,
    position,
    threshold: at,
    points,
  }));
  await tx.db.insertInto('criteria_step').values(rows).execute();
}

export const groupColumns = (group: Pick<Group, 'title' | 'max' | 'capped' | 'minimum'>) => ({
  title: group.title,
  max: group.max,
  uncapped: !group.capped,
  minimum_percent: group.minimum && 'percent' in group.minimum ? group.minimum.percent : null,
  minimum_points: group.minimum && 'points' in group.minimum ? group.minimum.points : null,
});

export const extraColumns = (extra: Extra) => ({
  title: extra.title,
  type: extra.type,
  each: extra.type === 'times' ? extra.each : null,
  max: extra.max ?? null,
  evidence: extra.evidence ?? null,
});

/** The columns of the set itself that its rules decide. */
export const ruleColumns = (set: CriteriaSet) => ({
  source: set.source ?? null,
  decimals: set.decimals,
  total_cap: set.totalCap ?? null,
  self_cap: set.selfCap ?? null,
  bonus_cap: set.bonusCap ?? null,
  penalty_cap: set.penaltyCap ?? null,
  pass_place: set.pass?.place ?? null,
  failing: set.failing,
  top_percent: set.topShare?.percent ?? null,
  top_rounding: set.topShare?.rounding ?? null,
  top_at_least: set.topShare?.atLeast ?? null,
  several_leaders: !set.oneLeader,
  appeal_days: set.appeal.days,
  appeal_calendar_days: !set.appeal.working,
});

async function writeGroups(tx: Tx, setId: string, set: CriteriaSet, links: readonly Omit<FigureLink, 'id'>[]): Promise<void> {
  for (const [position, group] of set.groups.entries()) {
    const row = freshRow(tx);
    await tx.db
      .insertInto('criteria_group')
      .values({ ...row, criteria_set_id: setId, position, code: group.key, ...groupColumns(group) })
      .execute();
    for (const [place, item] of group.items.entries()) {
      const own = freshRow(tx);
      const link = links.find(({ code }) => code === item.key);
      const columns = { ...itemColumns(item), figures: link?.figures ?? null, indicator_id: link?.indicator_id ?? null };
      await tx.db
        .insertInto('criteria_item')
        .values({ ...own, criteria_group_id: row.id, position: place, code: item.key, ...columns })
        .execute();
      await writeSteps(tx, own.id, item);
    }
  }
}

/** The short lists of a set: marks, classes, prizes, exclusions, tie rules; written anew. */
export async function writeLists(tx: Tx, setId: string, set: CriteriaSet): Promise<void> {
  const row = (position: number) => ({ ...freshRow(tx), criteria_set_id: setId, position });
  const { db } = tx;
  for (const table of ['criteria_pass_mark', 'criteria_class', 'criteria_prize', 'criteria_exclusion', 'criteria_tie'] as const)
    await db.deleteFrom(table).where('criteria_set_id', '=', setId).execute();
  const marks = (set.pass?.marks ?? []).map((mark, index) => ({ ...row(index), ...mark }));
  const classes = set.classes.map(({ name, from }, index) => ({ ...row(index), name, lowest: from }));
  const prizes = set.prizes.map((prize, index) => ({ ...row(index), ...prize }));
  const exclusions = set.exclusions.map(({ key, reason }, index) => ({ ...row(index), code: key, reason }));
  const ties = set.ties.map((tie, index) => ({ ...row(index), rule: tie.by, code: 'key' in tie ? tie.key : null }));
  if (marks.length > 0) await db.insertInto('criteria_pass_mark').values(marks).execute();
  if (classes.length > 0) await db.insertInto('criteria_class').values(classes).execute();
  if (prizes.length > 0) await db.insertInto('criteria_prize').values(prizes).execute();
  if (exclusions.length > 0) await db.insertInto('criteria_exclusion').values(exclusions).execute();
  if (ties.length > 0) await db.insertInto('criteria_tie').values(ties).execute();
}

export interface SetHead {
  title: string;
  year: number;
  blocId: string | null;
  blocTitle: string;
  copiedFromId: string | null;
}

/** Writes a whole set as a draft; returns its id. */
export async function writeSet(tx: Tx, head: SetHead, set: CriteriaSet, links: readonly Omit<FigureLink, 'id'>[]): Promise<string> {
  const row = fresh(tx);
  const { title, year, blocId: bloc_id, blocTitle: bloc_title, copiedFromId: copied_from_id } = head;
  await tx.db
    .insertInto('criteria_set')
    .values({ ...row, title, year, bloc_id, bloc_title, copied_from_id, version: 1, ...ruleColumns(set) })
    .execute();
  await writeLists(tx, row.id, set);
  await writeGroups(tx, row.id, set, links);
  const extras = (['bonus', 'penalty'] as const).flatMap((kind) =>
    (kind === 'bonus' ? set.bonus : set.penalties).map((extra) => ({ kind, code: extra.key, ...extraColumns(extra) })),
  );
  if (extras.length > 0)
    await tx.db
      .insertInto('criteria_extra')
      .values(extras.map((extra, position) => ({ ...freshRow(tx), criteria_set_id: row.id, position, ...extra })))
      .execute();
  return row.id;
}
