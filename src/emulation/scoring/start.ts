import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { searchKey } from '../../platform/text/search-key.ts';
import type { CriteriaSet } from './rules/scheme.ts';
import { type FigureLink, findSet } from './set.ts';
import { writeSet } from './set-write.ts';

async function blocTitle(tx: Tx, blocId: string | null): Promise<string> {
  if (blocId === null) return 'Tất cả đơn vị';
  return found(await tx.db.selectFrom('bloc').select('name').where('id', '=', blocId).executeTakeFirst()).name;
}

export interface NewSet {
  title: string;
  year: number;
  blocId: string | null;
}

/** Items the ward has figures for already: an indicator of the same name, works, late reports. */
async function knownFigures(tx: Tx, sample: CriteriaSet): Promise<Omit<FigureLink, 'id'>[]> {
  const indicators = await tx.db.selectFrom('indicator').select(['id', 'name']).execute();
  return sample.groups
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const link = (figures: string, indicator_id: string | null = null) => [{ code: item.key, figures, indicator_id }];
      const indicator = indicators.find(({ name }) => searchKey(name) === searchKey(item.title));
      if (indicator) return link('indicator', indicator.id);
      if (item.type === 'on_time') return link('works');
      return item.type === 'loss' && item.event?.includes('báo cáo') ? link('late_reports') : [];
    });
}

/** Makes a draft after a sample; returns its id. */
export async function createSet(tx: Tx, actor: Actor, input: NewSet, sample: CriteriaSet): Promise<string> {
  const head = { ...input, blocTitle: await blocTitle(tx, input.blocId), copiedFromId: null };
  const id = await writeSet(tx, head, sample, await knownFigures(tx, sample));
  await recordEvent(tx, actor, 'criteria.created', { subject: id, detail: { ...input, sample: sample.title } });
  return id;
}

/** Makes a draft of another year or bloc after an earlier set, with what its items are reckoned from; returns its id. */
export async function copySet(tx: Tx, actor: Actor, fromId: string, input: NewSet): Promise<string> {
  const from = await findSet(tx, fromId);
  const head = { ...input, blocTitle: await blocTitle(tx, input.blocId), copiedFromId: fromId };
  const id = await writeSet(tx, head, from.set, from.links);
  await recordEvent(tx, actor, 'criteria.created', { subject: id, detail: { ...input, from: from.row.title } });
  return id;
}
