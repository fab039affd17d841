import { z } from 'zod';
import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import type { Rule } from './rule.ts';
import { percent } from './share.ts';

type Candidate = NonNullable<Facts['candidates']>[number];

const nameOf = (candidate: Candidate) => String(candidate['id'] ?? candidate['name'] ?? candidate['candidate'] ?? '');
const isWoman = ({ sex }: Candidate) => sex !== undefined && /^(f|female|nu|nữ|w|woman)$/i.test(sex);

/** Share of women of a collective in percent, under whatever name it is told; undefined for a person. */
function womenPct(candidate: Candidate): number | undefined {
  const [, told] =
    Object.entries(candidate).find(([key, value]) => typeof value === 'number' && /wom|fem|^nu$|^nu_|_nu$|nữ|share/i.test(key)) ?? [];
  if (typeof told !== 'number') return undefined;
  const whole = ['members', 'of', 'total', 'all'].map((key) => candidate[key]).find((value) => typeof value === 'number');
  if (typeof whole === 'number' && Number.isInteger(told) && told <= whole) return percent(told, whole);
  return Math.round((told > 1 ? told : told * 100) * 100) / 100;
}

const tieRule = z.object({ womenShare: z.number() });

/**
 * Who takes the places when votes are equal at the border: women first, and collectives with the share of women of the
 * rule (NĐ 98/2023 Điều 4 khoản 6). Where that does not decide, the council must. Null when there are no candidates.
 */
export function tie(book: LawBook, { candidates, slots = 1 }: Facts, day: string): Findings | null {
  if (!candidates || candidates.length === 0) return null;
  const ordered = candidates.toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
  const border = ordered[slots - 1]?.votes ?? 0;
  const sure = ordered.filter(({ votes = 0 }) => votes > border);
  const tied = ordered.filter(({ votes = 0 }) => votes === border);
  const places = slots - sure.length;
  if (tied.length <= places) return { outcome: 'OK', reason: 'NO_TIE', chosen: [...sure, ...tied].map(nameOf) };
  const preferred = preferredOf(tied, book.stands('X-WOMEN-TIEBREAK', day));
  const shares = tied.map(womenPct).filter((share) => share !== undefined);
  const share = shares.length > 0 ? { womenPct: Math.max(...shares) } : {};
  if (preferred.length !== places) {
    const certain = preferred.length < places ? preferred : [];
    return { ...share, outcome: 'COUNCIL_MUST_DECIDE', chosen: [...sure, ...certain].map(nameOf) };
  }
  const reason = shares.length > 0 ? 'TIE_COLLECTIVE_70_PERCENT_WOMEN' : 'TIE_FEMALE_PRIORITY';
  return { ...share, outcome: 'OK', reason, chosen: [...sure, ...preferred].map(nameOf) };
}

function preferredOf(tied: readonly Candidate[], rule: Rule | null): readonly Candidate[] {
  if (!rule) return [];
  const { womenShare } = tieRule.parse(rule.params);
  return tied.filter((candidate) => isWoman(candidate) || (womenPct(candidate) ?? 0) >= womenShare * 100);
}
