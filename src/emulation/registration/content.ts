import { sql } from 'kysely';
import { z } from 'zod';
import { figureSchema } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';

const figure = figureSchema.nullable();
const text = z.string().nullable();
const day = z.string().nullable();

const contentSchema = z.object({
  movements: z.array(z.string()),
  classes: z.array(z.string()),
  titles: z.array(z.string()),
  targets: z.array(z.object({ text: z.string(), value: figure, measure: text, level: z.number().nullable(), due_on: day })),
  works: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      title: z.string(),
      place: text,
      size: text,
      cost: figure,
      beneficiaries: figure,
      target: text,
      target_value: figure,
      target_measure: text,
      target_level: z.number().nullable(),
      due_on: day,
      basis: text,
      documents: z.array(z.string()),
      owners: z.array(z.string()),
      alternative_of: text,
      chosen: z.boolean(),
    }),
  ),
});

/** All that a registration says, in words and figures: what a version freezes. */
export type Content = z.infer<typeof contentSchema>;
export type ContentWork = Content['works'][number];
export type ContentTarget = Content['targets'][number];

const worksOf = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('work')
    .leftJoin('work as root', 'root.id', 'work.alternative_of_id')
    .select([
      'work.key',
      'work.kind',
      'work.title',
      'work.place',
      'work.size',
      'work.cost',
      'work.beneficiaries',
      'work.target',
      'work.target_value',
      'work.target_measure',
      'work.target_level',
      'work.due_on',
      'work.basis',
      'root.key as alternative_of',
      'work.chosen',
    ])
    .select([
      sql<
        string[]
      >`array(select coalesce(u.name, nullif(concat_ws(' ', k.name, u.number), ''), b.name, o.short_name, o.name, '') from work_owner w
        left join unit u on u.authority_id = w.authority_id and u.id = w.unit_id left join unit_kind k on k.authority_id = u.authority_id and k.id = u.kind_id
        left join bloc b on b.authority_id = w.authority_id and b.id = w.bloc_id left join body o on o.authority_id = w.authority_id and o.id = w.body_id
        where w.authority_id = work.authority_id and w.work_id = work.id order by w.position)`.as('owners'),
      sql<string[]>`array(select d.number from superior_document_work l join superior_document d on d.authority_id = l.authority_id
        and d.id = l.superior_document_id where l.authority_id = work.authority_id and l.work_id = work.id order by d.number)`.as(
        'documents',
      ),
    ])
    .where('work.registration_id', '=', id)
    .orderBy('work.position')
    .orderBy('work.id')
    .execute();

/** What the registration says now. */
export async function contentOf(tx: Tx, registration: { id: string; titles: readonly string[] }): Promise<Content> {
  const { id } = registration;
  const movements = await tx.db
    .selectFrom('registration_movement')
    .innerJoin('movement', 'movement.id', 'registration_movement.movement_id')
    .select('movement.name')
    .where('registration_id', '=', id)
    .orderBy('registration_movement.position')
    .execute();
  const classes = await tx.db
    .selectFrom('registration_class')
    .select('class')
    .where('registration_id', '=', id)
    .orderBy('position')
    .execute();
  const targets = await tx.db
    .selectFrom('registration_target')
    .select(['text', 'value', 'measure', 'level', 'due_on'])
    .where('registration_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    movements: movements.map(({ name }) => name),
    classes: classes.map((row) => row.class),
    titles: [...registration.titles],
    targets,
    works: await worksOf(tx, id),
  };
}

/** A version as it was kept; null where the text is none (a hand-written file). */
export function readContent(kept: string | null): Content | null {
  if (kept === null) return null;
  try {
    return contentSchema.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

export const isEmpty = ({ titles, targets, works }: Content) => titles.length + targets.length + works.length === 0;
