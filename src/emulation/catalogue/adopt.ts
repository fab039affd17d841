import type { Actor } from '../../platform/actor.ts';
import { fold } from '../../platform/text/normalize.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Basis, type MovementInput, createMovement } from '../movement/save.ts';
import type { PlanStart } from '../movement/movement-form-fields.tsx';
import { type CatalogueEntry, findEntry } from './catalogue.ts';

const basesOf = ({ documents }: CatalogueEntry): Basis[] =>
  documents.map(({ title, number, issued_on, issuer }) => ({ title, number, issued_on, issuer }));

/** What the ward's own movement is called: a programme is carried out, a movement or campaign answered. */
const answering = ({ nature, name }: CatalogueEntry, year: number) =>
  nature === 'programme'
    ? `Thực hiện ${name}, năm ${year}`
    : `Hưởng ứng ${nature === 'campaign' ? 'cuộc vận động' : 'phong trào thi đua'} “${name}” năm ${year}`;

/** The superior's movement of an entry where the ward has it already: by its code, or by its name. */
async function superiorOf(tx: Tx, entry: CatalogueEntry): Promise<string | null> {
  const rows = await tx.db
    .selectFrom('movement')
    .select(['id', 'name', 'catalogue_entry'])
    .where('origin', '=', 'superior')
    .orderBy('year', 'desc')
    .execute();
  const same = rows.find(({ catalogue_entry, name }) => catalogue_entry === entry.id || fold(name) === fold(entry.name));
  return same?.id ?? null;
}

/** What the form of a new movement shows for an entry: the ward answers the movement from above and names its document. */
export async function startFrom(tx: Tx, entry: CatalogueEntry, year: number): Promise<PlanStart> {
  const own = entry.level === 'local';
  return {
    catalogue_entry: entry.id,
    name: own ? entry.name : answering(entry, year),
    short_name: own ? (entry.short_name ?? null) : `${entry.short_name ?? entry.name} ${year}`,
    nature: entry.nature === 'programme' ? 'emulation' : entry.nature,
    form: entry.form,
    origin: 'ward',
    classes: [...entry.classes],
    year,
    parent_id: own ? null : await superiorOf(tx, entry),
    bases: basesOf(entry),
  };
}

/** Enters what came from the catalogue; the movement from above is entered too where the ward does not have it. */
export async function adoptMovement(tx: Tx, actor: Actor, input: MovementInput, bases: readonly Basis[]): Promise<string> {
  const entry = findEntry(input.catalogue_entry ?? '');
  if (!entry || entry.level === 'local' || input.origin !== 'ward' || input.parent_id !== null)
    return createMovement(tx, actor, input, bases);
  const parent_id = (await superiorOf(tx, entry)) ?? (await createMovement(tx, actor, superior(entry, input), basesOf(entry)));
  return createMovement(tx, actor, { ...input, parent_id }, bases);
}

const superior = (entry: CatalogueEntry, { year }: MovementInput): MovementInput => ({
  name: entry.name,
  short_name: entry.short_name ?? null,
  nature: entry.nature,
  form: entry.form,
  origin: 'superior',
  launched_by: entry.owner,
  parent_id: null,
  owner_id: null,
  year: entry.from ?? year,
  year_to: entry.to ?? (entry.from === undefined || entry.from === year ? null : year),
  occasion: null,
  theme: null,
  motto: null,
  purpose: null,
  interim_due_on: null,
  final_due_on: null,
  participation: null,
  subjects: [],
  contents: [],
  goal: null,
  scope: null,
  criteria: null,
  starts_on: null,
  ends_on: null,
  schedule: null,
  plan: null,
  measures: null,
  reach: entry.level === 'national' ? 'national' : 'locality',
  catalogue_entry: entry.id,
  classes: entry.classes,
});
