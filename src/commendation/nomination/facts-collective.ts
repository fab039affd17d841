import type { Facts } from '../law/facts.ts';
import { standsFor } from '../merit/reading.ts';
import type { Known, Nominated } from './known.ts';

/** People with one of the two titles in the year: given, or nominated and not withdrawn. */
function titled(code: string, people: ReadonlySet<string>, year: number, { awards, titles }: Known): Set<string> {
  const given = awards
    .filter((row) => row.award === code && row.year <= year && year <= (row.year_to ?? row.year))
    .map((row) => row.person_id);
  const nominated = titles.filter((row) => row.award === code && row.year === year).map((row) => row.person_id);
  return new Set([...given, ...nominated].filter((id) => id !== null && people.has(id)) as string[]);
}

/** Rating, members and the titles among them. Whoever is Chiến sĩ thi đua cơ sở counts as Lao động tiên tiến too. */
export function collectiveFacts(nomination: Nominated, known: Known): Facts {
  const { merits } = known;
  const rated = merits.ratings.find((row) => row.year === nomination.year && row.person_id === null && standsFor(row, nomination));
  const people = new Set(merits.members.filter((row) => standsFor(row, nomination)).map(({ person_id }) => person_id));
  const cstdcs = titled('chien_si_thi_dua_co_so', people, nomination.year, known);
  const ldtt = new Set([...titled('lao_dong_tien_tien', people, nomination.year, known), ...cstdcs]);
  const counted = ldtt.size > 0 ? { ldtt: ldtt.size, cstdcs: cstdcs.size } : {};
  if (!rated) return counted;
  return {
    unitRating: rated.rating === 'HTXSNV' || rated.rating === 'HTTNV' ? rated.rating : 'HTNV',
    ...(rated.members === null ? {} : { members: rated.members }),
    ...(rated.completed === null ? {} : { completed: rated.completed }),
    memberDiscipline: worst(people, nomination.year, known),
    ...counted,
  };
}

/** The worst discipline of members in the year, as the rule asks: none, khiển trách, or cảnh cáo and above. */
function worst(people: ReadonlySet<string>, year: number, { merits }: Known): string | null {
  const own = merits.disciplines.filter((row) => people.has(row.person_id) && row.decided_on.startsWith(`${year}`));
  if (own.length === 0) return null;
  return own.some(({ form }) => form !== 'reprimand') ? 'CANH_CAO' : 'KHIEN_TRACH';
}
