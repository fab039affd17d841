import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';

export interface Theme {
  year: number;
  level: string;
  text: string;
}

/** The themes of a year, the ward's own first, then those of the levels above it. */
export const themesFor = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('theme')
    .select(['id', 'year', 'level', 'text', 'note'])
    .where('year', '=', year)
    .orderBy((eb) =>
      eb
        .case()
        .when('level', '=', 'ward')
        .then(0)
        .when('level', '=', 'district')
        .then(1)
        .when('level', '=', 'province')
        .then(2)
        .else(3)
        .end(),
    )
    .execute();

export const listThemes = (tx: Tx) =>
  tx.db.selectFrom('theme').select(['id', 'year', 'level', 'text', 'note']).orderBy('year', 'desc').orderBy('position').execute();

/** Sets the theme of one level for one year, kept exactly as written; a theme already set is corrected. */
export async function setTheme(tx: Tx, actor: Actor, input: Theme): Promise<void> {
  const text = input.text.trim();
  if (text === '') throw new Refusal('theme_empty', 'Nhập chủ đề của năm.', 'text');
  const before = await tx.db
    .selectFrom('theme')
    .select(['id', 'text'])
    .where('year', '=', input.year)
    .where('level', '=', input.level)
    .forUpdate()
    .executeTakeFirst();
  const row = fresh(tx);
  const id = before?.id ?? row.id;
  if (before) await tx.db.updateTable('theme').set({ text }).where('id', '=', before.id).execute();
  else
    await tx.db
      .insertInto('theme')
      .values({ ...row, year: input.year, level: input.level, text })
      .execute();
  await recordEvent(tx, actor, 'theme.set', {
    subject: id,
    detail: { year: input.year, level: input.level, text, before: before?.text ?? null },
  });
}
