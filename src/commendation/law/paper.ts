import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { folded } from './spelling.ts';
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
/** State orders, medals and titles of honour stand above all that is listed. */
const stateHonours = /ANH_HUNG|HUAN_CHUONG|HUY_CHUONG|NHA_NUOC|NHAN_DAN|HO_CHI_MINH|DANH_HIEU_VINH_DU/;

function place(award: string): number {
  const name = folded(award);
  if (stateHonours.test(name)) return -1;
  const listed = honour.findIndex((each) => each === name || (each === 'GIAY_KHEN' && name.startsWith(each)));
  return listed === -1 ? honour.length : listed;
}

export function ceremony(facts: Facts): Findings | null {
  if (!facts.ceremony) return null;
  const names = facts.ceremony.map((entry) => (typeof entry === 'string' ? entry : entry.award));
  const order = names.toSorted((a, b) => place(a) - place(b));
  return { order, ...(order[0] === undefined ? {} : { first: order[0] }) };
}

/** What a public list of awards may show: the minimum (Luật 91/2025/QH15). */
const publicFields = new Set(['ho_ten', 'don_vi', 'danh_hieu', 'so_quyet_dinh', 'hinh_thuc', 'dia_ban']);

export function portalList({ portalListFields }: Facts): Findings | null {
  if (!portalListFields) return null;
  const refuse = portalListFields.filter((field) => !publicFields.has(field));
  return {
    outcome: refuse.length > 0 ? 'BLOCKED' : 'OK',
    publish: portalListFields.filter((field) => publicFields.has(field)),
    refuse,
  };
}

/** Lao động tiên tiến has no certificate of its own: the decision and the money are all (NĐ 98/2023; chapter on forms). */
export function papersOf(award: Award): Pick<Findings, 'certificate' | 'frame' | 'decisionAnnex'> {
  const certificate = award !== 'LDTT';
  return { certificate, frame: certificate, decisionAnnex: true };
}
