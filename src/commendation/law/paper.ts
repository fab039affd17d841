import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import type { Award } from './vocabulary.ts';

/** From the highest to the lowest: the order of calling to the stage (NĐ 98/2023 Điều 25). */
const honour: readonly string[] = [
  'CO_THI_DUA_CP',
  'CSTD_TOAN_QUOC',
  'BANG_KHEN_TTG',
  'CO_THI_DUA_TINH',
  'XA_TIEU_BIEU',
  'CSTD_TINH',
  'TTLDXS',
  'BANG_KHEN_TINH',
  'KY_NIEM_CHUONG',
  'TDP_VAN_HOA',
  'TTLDTT',
  'CSTDCS',
  'GIA_DINH_VAN_HOA',
  'LDTT',
  'GIAY_KHEN',
];
const place = (award: string) => (honour.indexOf(award) === -1 ? honour.length : honour.indexOf(award));

export function ceremony(facts: Facts): Findings | null {
  if (!facts.ceremony) return null;
  const names = facts.ceremony.map((entry) => (typeof entry === 'string' ? entry : entry.award));
  const order = names.toSorted((a, b) => place(a) - place(b));
  return { order, ...(order[0] === undefined ? {} : { first: order[0] }) };
}

/** What a public list of awards may show: the minimum (Luật 91/2025/QH15). */
const publicFields = new Set(['ho_ten', 'don_vi', 'danh_hieu', 'so_quyet_dinh']);

export function portalList({ portalListFields }: Facts): Findings | null {
  if (!portalListFields) return null;
  return {
    publish: portalListFields.filter((field) => publicFields.has(field)),
    refuse: portalListFields.filter((field) => !publicFields.has(field)),
  };
}

/** Lao động tiên tiến has no certificate of its own: the decision and the money are all (NĐ 98/2023; chapter on forms). */
export function papersOf(award: Award): Pick<Findings, 'certificate' | 'frame' | 'decisionAnnex'> {
  const certificate = award !== 'LDTT';
  return { certificate, frame: certificate, decisionAnnex: true };
}
