import type { SubjectKind } from '../catalogue/entry.ts';

/** The columns by which nominations and awards say who they are for. */
export interface SubjectColumns {
  person_id: string | null;
  unit_id: string | null;
  body_id: string | null;
  bloc_id: string | null;
  household_id: string | null;
  whole_authority: boolean;
}

const nobody: SubjectColumns = { person_id: null, unit_id: null, body_id: null, bloc_id: null, household_id: null, whole_authority: false };

/** What kind of recipient this is; null for history that only holds counts. */
export function subjectKind(row: SubjectColumns): SubjectKind | null {
  if (row.person_id) return 'individual';
  if (row.household_id) return 'household';
  return row.unit_id || row.body_id || row.bloc_id || row.whole_authority ? 'collective' : null;
}

const columns = { person: 'person_id', unit: 'unit_id', body: 'body_id', bloc: 'bloc_id', household: 'household_id' } as const;

/** A subject as a choice of a form: "person:<id>", "unit:<id>" …, or "ward" for the people and staff of the whole ward. */
export function subjectChoice(row: SubjectColumns): string {
  for (const [kind, column] of Object.entries(columns)) if (row[column]) return `${kind}:${row[column]}`;
  return row.whole_authority ? 'ward' : '';
}

/** Reads what `subjectChoice` wrote; null for anything else. */
export function readSubject(choice: string): SubjectColumns | null {
  if (choice === 'ward') return { ...nobody, whole_authority: true };
  const [, kind, id] = /^(person|unit|body|bloc|household):([0-9a-f-]{36})$/.exec(choice) ?? [];
  return kind && id ? { ...nobody, [columns[kind as keyof typeof columns]]: id } : null;
}

export const kindNames: Readonly<Record<SubjectKind, string>> = { collective: 'tập thể', household: 'hộ gia đình', individual: 'cá nhân' };

/** The order of an award list: tập thể, hộ gia đình, cá nhân. */
export const kindOrder: readonly SubjectKind[] = ['collective', 'household', 'individual'];
