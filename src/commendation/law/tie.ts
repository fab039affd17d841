import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { percent } from './share.ts';

type Candidate = NonNullable<Facts['candidates']>[number];

const nameOf = (candidate: Candidate) => String(candidate['id'] ?? candidate['name'] ?? candidate['candidate'] ?? '');
const isWoman = ({ sex }: Candidate) => sex !== undefined && /^(f|female|nu|nữ|woman)$/i.test(sex);

/** Share of women of a collective in percent; undefined for a person. */
function womenPct(candidate: Candidate): number | undefined {
  const [women, members] = [candidate['women'], candidate['members']];
  if (typeof women === 'number' && typeof members === 'number' && members > 0) return percent(women, members);
  const share = ['womenPct', 'womenShare', 'femaleShare', 'shareOfWomen', 'shareWomen']
    .map((key) => candidate[key])
    .find((value) => typeof value === 'number');
  if (typeof share !== 'number') return undefined;
  return Math.round((share > 1 ? share : share * 100) * 100) / 100;
}

/** Women first, and collectives with at least 70 % women (NĐ 98/2023 Điều 4 khoản 6). */
const preferred = (candidate: Candidate) => isWoman(candidate) || (womenPct(candidate) ?? 0) >= 70;

/**
 * Who takes the places when votes are equal at the border. Preference decides where it can; where it cannot, the
 * council must. Null when there are no candidates.
 */
export function tie({ candidates, slots = 1 }: Facts): Findings | null {
  if (!candidates || candidates.length === 0) return null;
  const ordered = candidates.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
  const border = ordered[slots - 1]?.votes ?? 0;
  const sure = ordered.filter(({ votes = 0 }) => votes > border);
  const tied = ordered.filter(({ votes = 0 }) => votes === border);
  const places = slots - sure.length;
  if (tied.length <= places) return { outcome: 'OK', reason: 'NO_TIE', chosen: [...sure, ...tied].map(nameOf) };
  const women = tied.filter(preferred);
  const told = women.length === 1 && women[0] ? womenPct(women[0]) : undefined;
  const share = told === undefined ? {} : { womenPct: told };
  if (women.length !== places) return { ...share, outcome: 'COUNCIL_MUST_DECIDE', chosen: sure.map(nameOf) };
  const collective = women.some((candidate) => womenPct(candidate) !== undefined);
  const reason = collective ? 'TIE_COLLECTIVE_70_PERCENT_WOMEN' : 'TIE_FEMALE_PRIORITY';
  return { ...share, outcome: 'OK', reason, chosen: [...sure, ...women].map(nameOf) };
}
