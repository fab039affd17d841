import type { Facts } from '../law/facts.ts';
import type { IntegrityCase } from '../merit/reading.ts';
import type { Known, Nominated } from './known.ts';

/** Matters that keep an award waiting; a fine of a household is a condition of its own. */
export const openCases = (cases: readonly IntegrityCase[]): IntegrityCase[] =>
  cases.filter(({ kind, closed_on }) => kind !== 'fine' && closed_on === null);

/** Open matters hold the award; a violation found in the year of the achievement means the standard was not met. */
export function caseFacts({ year }: Nominated, cases: readonly IntegrityCase[]): Facts {
  const open = openCases(cases);
  const fines = cases.filter(({ kind, fined_for, result }) => kind === 'fine' && fined_for !== null && result !== 'no_violation');
  const found = cases.some(
    ({ kind, result, closed_on, opened_on }) =>
      kind !== 'fine' && result === 'violation' && (opened_on.startsWith(`${year}`) || (closed_on ?? '').startsWith(`${year}`)),
  );
  const disciplining = open.some(({ kind }) => kind === 'discipline');
  return {
    denunciationBeingVerified: open.some(({ kind }) => kind !== 'discipline'),
    ...(disciplining ? { disciplineStatus: 'PENDING' } : {}),
    ...(found && open.length === 0 ? { verificationResult: 'VIOLATION_BELOW_STANDARD' } : {}),
    ...(fines.length > 0 ? { memberFinedFor: fines.map(({ fined_for }) => fined_for ?? '') } : {}),
  };
}

/** Discipline of the person: still running, or the day on which it was completed when it touches the year. */
export function disciplineFacts({ person_id, year }: Nominated, { merits }: Known): Facts {
  const own = merits.disciplines.filter((row) => row.person_id === person_id && row.decided_on <= `${year}-12-31`);
  const last = own.at(-1);
  if (!last) return {};
  if (last.completed_on === null) return { disciplineStatus: 'IN_FORCE' };
  return last.completed_on < `${year - 1}-01-01` ? {} : { disciplineCompletedOn: last.completed_on };
}
