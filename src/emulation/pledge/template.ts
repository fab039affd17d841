import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';

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

/** Keeps a template; pledges already made from it stay as they were. `id` null makes a new one. Returns its id. */
export async function saveTemplate(tx: Tx, actor: Actor, id: string | null, input: TemplateInput): Promise<string> {
  if (input.items.length === 0) throw new Refusal('template_without_items', 'Ghi ít nhất một nội dung giao ước, cam kết.', 'items');
  const row = fresh(tx);
  if (id !== null) await findTemplate(tx, id);
  if (id === null)
    await tx.db
      .insertInto('pledge_template')
      .values({ ...row, ...input })
      .execute();
  else await tx.db.updateTable('pledge_template').set(input).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'pledge_template.saved', {
    subject: id ?? row.id,
    detail: { title: input.title, items: input.items.length },
  });
  return id ?? row.id;
}
