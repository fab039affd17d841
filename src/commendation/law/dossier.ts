import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import type { Rule } from './rule.ts';
import { folded } from './spelling.ts';

const minutes = /^bien_ban/;
/** Cases of the simplified procedure: one set, a proposal and a summary (NĐ 98/2023 Điều 40). */
const simplified = new Set(['DOT_XUAT', 'CONG_HIEN', 'NIEN_HAN', 'DOI_NGOAI']);
export const isSimplified = ({ type }: Facts) => type !== undefined && simplified.has(type);

/** Papers the rule asks for, by their plain names; the certificate of an initiative only where the way through it was taken. */
export function papersNeeded(book: LawBook, rule: Rule, facts: Facts, branch: string | undefined): string[] {
  if (isSimplified(facts)) return book.find('X-SIMPLE').dossier;
  return rule.dossier.flatMap((paper) => {
    const [name = paper, when] = paper.split('?when');
    return when && branch !== 'SANG_KIEN' ? [] : [name];
  });
}

/** Other names under which a paper may lie in the dossier. */
const alsoCalled: readonly (readonly [RegExp, RegExp])[] = [
  [minutes, /^bien_ban|minutes/],
  [/^bao_cao/, /^bao_cao|report/],
  [/^(to_trinh|van_ban_de_nghi)$/, /^(to_trinh|van_ban_de_nghi)|proposal|submission/],
  [/^xac_nhan_sang_kien$/, /sang_kien|initiative/],
  [/^xac_nhan_sang_kien_cap_tinh$/, /(sang_kien|initiative).*(tinh|provinc)/],
];

/** "Mẫu 07 tờ trình", "Tờ trình", "to_trinh": one name. */
const nameOf = (paper: string) =>
  folded(paper)
    .replace(/^MAU_(SO_)?\d+_/, '')
    .toLowerCase();

const answers = (has: readonly string[], paper: string) =>
  has.includes(paper) || alsoCalled.some(([asked, name]) => asked.test(paper) && has.some((each) => name.test(each)));

/** What is missing from the dossier; null when nothing is said about it or it is whole. */
export function incomplete(book: LawBook, rule: Rule, facts: Facts, branch: string | undefined): Findings | null {
  const { dossier, minutesOfReview } = facts;
  const absent = minutesOfReview === false || /^(ABSENT|MISSING|NONE|NO|KHONG|THIEU)/.test(folded(String(minutesOfReview ?? 'present')));
  const has = dossier?.map(nameOf);
  const lacks = has ? papersNeeded(book, rule, facts, branch).filter((paper) => !answers(has, nameOf(paper))) : [];
  const noMinutes = (absent && !isSimplified(facts)) || lacks.some((paper) => minutes.test(paper));
  if (!noMinutes && lacks.length === 0) return null;
  return { outcome: 'INCOMPLETE', lacks, ...(noMinutes ? { reason: 'MINUTES_MISSING' } : {}) };
}
