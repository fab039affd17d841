import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import { regimeOf } from './book.ts';
import type { Rule } from './rule.ts';

/** The day whose law decides eligibility: the complete dossier was received; else whatever day is known. */
export const dayOfLaw = (facts: Facts): string | undefined =>
  facts.dossierReceived ?? facts.date ?? facts.council ?? facts.decision ?? (facts.year === undefined ? undefined : `${facts.year}-12-31`);

/** Who decides on the day of the decision: since 01/07/2025 there is no district to decide what came to it before. */
export function decider(book: LawBook, facts: Facts, rule: Rule): { authority: string; rule: Rule } {
  const day = facts.decision ?? facts.date ?? dayOfLaw(facts);
  const regime = day === undefined ? null : regimeOf(day);
  const then = facts.award && day && regime !== rule.regime ? book.award(facts.award, facts.subject, day, regime ?? undefined) : null;
  const at = then?.authority ? then : rule;
  return { authority: staffAuthority(facts) ?? at.authority ?? 'CT_UBND_XA', rule: at };
}

/** People of the police and of agencies with a legal personality of their own are awarded by their own heads (Điều 80). */
function staffAuthority({ person, award }: Facts): string | null {
  if (!person || !['LDTT', 'CSTDCS', 'TTLDTT', 'GIAY_KHEN'].includes(award ?? '')) return null;
  if (/CONG_AN|QUAN_DOI|QUAN_SU|POLICE/.test(person)) return 'CONG_AN';
  const outside = /NGOAI|OUTSIDE|KHONG_BIEN_CHE|NONE/.test(person);
  return !outside && /TRUONG_HOC|GIAO_VIEN|TEACHER|SCHOOL|LEGAL|PHAP_NHAN|TRAM_Y_TE|DOANH_NGHIEP|HOP_TAC_XA|ENTERPRISE/.test(person)
    ? 'THU_TRUONG_DON_VI'
    : null;
}

/** A vice chair signs for the chair (KT.), with the chair's power. */
export const signsAs = (signer: string) => signer.replace(/^(KT_)?P(HO_)?CT_/, 'CT_').replace(/^KT_/, '');

/** Whether the signer of a decision lacks the power for it. */
export const lacksPower = ({ signer, action }: Facts, authority: string): boolean =>
  signer !== undefined && (action === undefined || /DECI|DECISION|QUYET_DINH/.test(action)) && signsAs(signer) !== authority;

/** What the power to decide stands on: the Law, and for what came from the district NĐ 129/2025, never NĐ 152/2025. */
export function powerBasis(rule: Rule, authority: string): string[] {
  if (rule.regime === 'R1') return ['Luật Thi đua, khen thưởng 2003', 'Nghị định 91/2017/NĐ-CP'];
  const law = 'Luật Thi đua, khen thưởng 06/2022/QH15 Điều 80';
  return authority === 'CT_UBND_XA' && rule.from >= '2025-07-01' ? [law, 'Nghị định 129/2025/NĐ-CP'] : [law];
}
