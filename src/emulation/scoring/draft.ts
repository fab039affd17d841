import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import type { Extra, Item } from './rules/item.ts';
import type { CriteriaSet, Group } from './rules/scheme.ts';
import { findSet, holdSet } from './set.ts';
import { extraColumns, groupColumns, itemColumns, ruleColumns, writeLists, writeSteps } from './set-write.ts';

/** The set, held, as long as it may still be changed. */
async function holdDraft(tx: Tx, id: string) {
  const row = await holdSet(tx, id);
  if (row.opened_at !== null)
    throw new Refusal(
      'set_opened',
      'Bộ tiêu chí đã mở chấm điểm nên không sửa được nữa. Muốn đổi, sao chép thành bộ mới cho năm sau hoặc khối khác.',
    );
  return row;
}

const changed = (tx: Tx, actor: Actor, id: string, detail: Record<string, unknown>) =>
  recordEvent(tx, actor, 'criteria.changed', { subject: id, detail });

export interface SetRules extends Pick<CriteriaSet, 'classes' | 'topShare' | 'oneLeader' | 'ties' | 'exclusions' | 'prizes'> {
  title: string;
  source: string | null;
  totalCap: number | null;
  selfCap: number | null;
  bonusCap: number | null;
  penaltyCap: number | null;
  failing: CriteriaSet['failing'];
  appeal: CriteriaSet['appeal'];
  selfDueOn: string | null;
}

/** Changes the rules of a draft that hold for the whole set: caps, classes, limits, ties, appeal. */
export async function changeRules(tx: Tx, actor: Actor, id: string, rules: SetRules): Promise<void> {
  await holdDraft(tx, id);
  const before = await findSet(tx, id);
  const { title, selfDueOn, source, totalCap, selfCap, bonusCap, penaltyCap, ...rest } = rules;
  const caps = {
    totalCap: totalCap ?? undefined,
    selfCap: selfCap ?? undefined,
    bonusCap: bonusCap ?? undefined,
    penaltyCap: penaltyCap ?? undefined,
  };
  const set: CriteriaSet = { ...before.set, ...rest, ...caps, topShare: rest.topShare, source: source ?? undefined };
  await tx.db
    .updateTable('criteria_set')
    .set({ title, self_due_on: selfDueOn, ...ruleColumns(set) })
    .where('id', '=', id)
    .execute();
  await writeLists(tx, id, set);
  await changed(tx, actor, id, { title, rules: 'whole set' });
}

/** A code for a new line that no other line of the set has: "g1", "m7". */
const freeCode = (taken: readonly string[], letter: string) => {
  let number = taken.length + 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
};

const nextPlace = (rows: readonly { position: number }[]) => Math.max(-1, ...rows.map(({ position }) => position)) + 1;

/** Adds a group to a draft (`code` null) or changes one. */
export async function saveGroup(tx: Tx, actor: Actor, id: string, code: string | null, group: Omit<Group, 'key' | 'items'>): Promise<void> {
  await holdDraft(tx, id);
  const rows = await tx.db.selectFrom('criteria_group').selectAll().where('criteria_set_id', '=', id).execute();
  const columns = groupColumns(group);
  if (code === null) {
    const own = freeCode(
      rows.map((row) => row.code),
      'n',
    );
    await tx.db
      .insertInto('criteria_group')
      .values({ ...freshRow(tx), criteria_set_id: id, position: nextPlace(rows), code: own, ...columns })
      .execute();
  } else {
    const row = found(rows.find((each) => each.code === code));
    await tx.db.updateTable('criteria_group').set(columns).where('id', '=', row.id).execute();
  }
  await changed(tx, actor, id, { group: group.title, code });
}

export interface ItemInput {
  groupCode: string;
  /** Null for a new item. */
  code: string | null;
  /** Its key is not read. */
  item: Item;
  figures: string | null;
  indicatorId: string | null;
}

/** Adds an item to a group of a draft or changes one. */
export async function saveItem(tx: Tx, actor: Actor, id: string, input: ItemInput): Promise<void> {
  await holdDraft(tx, id);
  const { set } = await findSet(tx, id);
  const groups = await tx.db.selectFrom('criteria_group').select(['id', 'code']).where('criteria_set_id', '=', id).execute();
  const group = found(groups.find(({ code }) => code === input.groupCode));
  const items = await tx.db
    .selectFrom('criteria_item')
    .select(['id', 'code', 'position'])
    .where('criteria_group_id', '=', group.id)
    .execute();
  const columns = { ...itemColumns(input.item), figures: input.figures, indicator_id: input.indicatorId };
  const own = freshRow(tx);
  if (input.code === null) {
    const taken = [...set.groups.flatMap((each) => each.items), ...set.bonus, ...set.penalties].map(({ key }) => key);
    const values = { ...own, criteria_group_id: group.id, position: nextPlace(items), code: freeCode(taken, 'm'), ...columns };
    await tx.db.insertInto('criteria_item').values(values).execute();
    await writeSteps(tx, own.id, input.item);
  } else {
    const row = found(items.find(({ code }) => code === input.code));
    await tx.db.updateTable('criteria_item').set(columns).where('id', '=', row.id).execute();
    await writeSteps(tx, row.id, input.item);
  }
  await changed(tx, actor, id, { item: input.item.title, code: input.code, max: input.item.max, type: input.item.type });
}

/** Adds a line of bonus or penalty to a draft or changes one. */
export async function saveExtra(
  tx: Tx,
  actor: Actor,
  id: string,
  kind: 'bonus' | 'penalty',
  code: string | null,
  extra: Extra,
): Promise<void> {
  await holdDraft(tx, id);
  const { set } = await findSet(tx, id);
  const rows = await tx.db.selectFrom('criteria_extra').selectAll().where('criteria_set_id', '=', id).execute();
  const taken = [...set.groups.flatMap((each) => each.items), ...set.bonus, ...set.penalties].map(({ key }) => key);
  if (code === null)
    await tx.db
      .insertInto('criteria_extra')
      .values({ ...freshRow(tx), criteria_set_id: id, position: nextPlace(rows), kind, code: freeCode(taken, 't'), ...extraColumns(extra) })
      .execute();
  else {
    const row = found(rows.find((each) => each.code === code));
    await tx.db.updateTable('criteria_extra').set(extraColumns(extra)).where('id', '=', row.id).execute();
  }
  await changed(tx, actor, id, { extra: extra.title, kind, code });
}

/** Takes a line, or a group with its items, out of a draft. */
export async function removeLine(tx: Tx, actor: Actor, id: string, code: string): Promise<void> {
  await holdDraft(tx, id);
  const groups = await tx.db.selectFrom('criteria_group').select(['id', 'code']).where('criteria_set_id', '=', id).execute();
  const group = groups.find((each) => each.code === code);
  if (group) await tx.db.deleteFrom('criteria_group').where('id', '=', group.id).execute();
  else {
    await tx.db.deleteFrom('criteria_extra').where('criteria_set_id', '=', id).where('code', '=', code).execute();
    const ids = groups.map((each) => each.id);
    if (ids.length > 0) await tx.db.deleteFrom('criteria_item').where('criteria_group_id', 'in', ids).where('code', '=', code).execute();
  }
  await changed(tx, actor, id, { removed: code });
}
