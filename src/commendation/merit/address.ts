import type { SubjectColumns } from '../subject/subject.ts';

const home = '/lam-viec/ho-so-xet-khen';
const kinds = { person_id: 'ca-nhan', unit_id: 'don-vi', body_id: 'co-quan', household_id: 'ho' } as const;

/** The page on which what the rules ask about a subject is kept; null for blocs and the whole ward. */
export function choiceAddress(subject: Pick<SubjectColumns, keyof typeof kinds>): string | null {
  for (const [column, word] of Object.entries(kinds) as [keyof typeof kinds, string][])
    if (subject[column]) return `${home}/${word}/${subject[column]}`;
  return null;
}

/** The subject behind a kind and an id of such an address; null for another kind. */
export function subjectAt(kind: string, id: string): Pick<SubjectColumns, keyof typeof kinds> | null {
  const column = (Object.entries(kinds) as [keyof typeof kinds, string][]).find(([, word]) => word === kind)?.[0];
  return column ? { person_id: null, unit_id: null, body_id: null, household_id: null, [column]: id } : null;
}
