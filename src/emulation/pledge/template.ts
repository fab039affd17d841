import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { unknownVariables, variables } from './variables.ts';

export interface TemplateInput {
  title: string;
  kind: 'agreement' | 'commitment';
  text: string | null;
  items: string[];
}

export const listTemplates = (tx: Tx) => tx.db.selectFrom('pledge_template').selectAll().orderBy('position').orderBy('title').execute();
export const findTemplate = async (tx: Tx, id: string) =>
  found(await tx.db.selectFrom('pledge_template').selectAll().where('id', '=', id).executeTakeFirst());
export type Template = Awaited<ReturnType<typeof findTemplate>>;

/** The texts a template had before, oldest first. */
export const templateVersions = (tx: Tx, id: string) =>
  tx.db.selectFrom('pledge_template_version').selectAll().where('pledge_template_id', '=', id).orderBy('position').execute();

/** Which version of itself a template is at: 1 for one that was never changed. */
export const versionNumber = async (tx: Tx, id: string) => (await templateVersions(tx, id)).length + 1;

function check({ items, text }: TemplateInput): void {
  if (items.length === 0) throw new Refusal('template_without_items', 'Ghi ít nhất một nội dung giao ước, cam kết.', 'items');
  const [unknown] = unknownVariables([text ?? '', ...items].join('\n'));
  if (unknown === undefined) return;
  const known = Object.keys(variables).map((name) => `{${name}}`);
  throw new Refusal('unknown_variable', `Không có biến “{${unknown}}”. Dùng được: ${known.join(', ')}.`, 'items');
}

async function keepVersion(tx: Tx, actor: Actor, before: Template): Promise<void> {
  const position = (await templateVersions(tx, before.id)).length;
  const { title, text, items } = before;
  await tx.db
    .insertInto('pledge_template_version')
    .values({ ...freshRow(tx), pledge_template_id: before.id, position, saved_at: tx.now, actor: actor.name, title, text, items })
    .execute();
}

const same = (one: TemplateInput, other: TemplateInput) =>
  one.title === other.title && one.text === other.text && one.items.join('\n') === other.items.join('\n');

/**
 * Keeps a template; what it said before stays as a version, and pledges already made from it stay as they were. `id` null
 * makes a new one. Returns its id.
 */
export async function saveTemplate(tx: Tx, actor: Actor, id: string | null, input: TemplateInput): Promise<string> {
  check(input);
  const row = fresh(tx);
  if (id === null)
    await tx.db
      .insertInto('pledge_template')
      .values({ ...row, ...input })
      .execute();
  else {
    await tx.db.selectFrom('pledge_template').select('id').where('id', '=', id).forUpdate().execute();
    const before = await findTemplate(tx, id);
    if (!same({ ...before, kind: input.kind }, input)) await keepVersion(tx, actor, before);
    await tx.db.updateTable('pledge_template').set(input).where('id', '=', id).execute();
  }
  await recordEvent(tx, actor, 'pledge_template.saved', {
    subject: id ?? row.id,
    detail: { title: input.title, items: input.items.length },
  });
  return id ?? row.id;
}
