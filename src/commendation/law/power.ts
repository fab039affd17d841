import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import { regimeOf } from './book.ts';
import type { Rule } from './rule.ts';
import { folded, signsAs } from './spelling.ts';

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

const ownHeads: readonly (readonly [RegExp, string])[] = [
  [/CONG_AN|POLICE/, 'CONG_AN'],
  [/QUAN_DOI|QUAN_SU|BO_DOI|DAN_QUAN|ARMY|MILITARY|MILITIA|SOLDIER/, 'QUAN_DOI'],
  [/OUTSIDE|NGOAI|KHONG|^NO_|^NOT_|NONE|NON_/, 'CT_UBND_XA'],
  [/TRUONG_HOC|GIAO_VIEN|TEACHER|SCHOOL|LEGAL|PHAP_NHAN|TRAM_Y_TE|HEALTH|PROVINC|OWN_/, 'THU_TRUONG_DON_VI'],
  [/DOANH_NGHIEP|HOP_TAC_XA|ENTERPRISE|COMPANY|COOPERATIVE/, 'THU_TRUONG_DON_VI'],
];

/** People of the police, the army and of agencies with a legal personality of their own are awarded by their own heads (Điều 80). */
function staffAuthority({ person, award, type, movementOwner }: Facts): string | null {
  if (!person || !['LDTT', 'CSTDCS', 'TTLDTT', 'GIAY_KHEN'].includes(award ?? '')) return null;
  // Whoever launched a movement commends in it; a sudden deed is seen by the chair of the place (Điều 75, Điều 83).
  const here = type === 'DOT_XUAT' || (type === 'PHONG_TRAO' && signsAs(movementOwner ?? 'CT_UBND_XA') === 'CT_UBND_XA');
  if (award === 'GIAY_KHEN' && here) return null;
  const head = ownHeads.find(([kind]) => kind.test(folded(person)))?.[1];
  return head === 'CT_UBND_XA' ? null : (head ?? null);
}

/** What a signer does with a paper that is only proposed to somebody else. */
const proposes = /SUBMI|PROPOS|TRINH|DE_NGHI/;
const decides = /DECI|QUYET_DINH|SIGN/;

/** Whether the signer of a decision lacks the power for it. */
export function lacksPower({ signer, action }: Facts, authority: string): boolean {
  const act = folded(action ?? 'SIGN_DECISION');
  return signer !== undefined && decides.test(act) && !proposes.test(act) && signsAs(signer) !== authority;
}

/** What the power to decide stands on: the Law, and for what came from the district NĐ 129/2025, never NĐ 152/2025. */
export function powerBasis(rule: Rule, authority: string): string[] {
  if (rule.regime === 'R1') return ['Luật Thi đua, khen thưởng 2003', 'Nghị định 91/2017/NĐ-CP'];
  const law = 'Luật Thi đua, khen thưởng 06/2022/QH15 Điều 80';
  return authority === 'CT_UBND_XA' && (rule.regime === 'R3' || rule.regime === 'R4') ? [law, 'Nghị định 129/2025/NĐ-CP'] : [law];
}
