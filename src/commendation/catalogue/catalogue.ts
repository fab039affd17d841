import { LEVEL_NAMES } from './level-names.ts';
import type { Authority, CatalogueEntry, Level, SubjectKind } from './entry.ts';
import { catalogueList } from './list.ts';

export type { Authority, CatalogueEntry, Level, SubjectKind } from './entry.ts';
export { catalogueList } from './list.ts';

/** What every page says where the law could not be confirmed. */
export const needsConfirmation = 'cần xác nhận pháp lý';

const byCode = new Map(catalogueList.map((entry) => [entry.code, entry]));

/** The entry of a code; undefined for an award the catalogue does not know. */
export const awardEntry = (code: string): CatalogueEntry | undefined => byCode.get(code);

/** “Giấy khen”, “Lao động tiên tiến”; an unknown code is shown as it stands. */
export const awardName = (code: string): string => byCode.get(code)?.name ?? code;

/** 1 is the highest; unknown awards come last. */
export const honourOf = (code: string): number => byCode.get(code)?.honour ?? Number.MAX_SAFE_INTEGER;

/** Who decides on the award on a day (ISO); null where the catalogue does not say. */
export function authorityOn(code: string, date: string): Authority | null {
  return byCode.get(code)?.authorities.findLast(({ since }) => since <= date) ?? null;
}

export interface Coefficient {
  /** Multiple of the base salary; null needs legal confirmation. */
  value: number | null;
  decree: string | null;
}

/** The multiple for this kind of recipient under the decree in force on the day of the decision. */
export function coefficientOn(code: string, kind: SubjectKind, date: string): Coefficient {
  const decree = byCode.get(code)?.bonus.findLast(({ since }) => since <= date);
  return { value: decree?.[kind] ?? null, decree: decree?.decree ?? null };
}

/** What is odd about this award coming from this level, or null. A warning only: old papers hold what they hold (S1-18). */
export function levelWarning(code: string, level: Level | null, issuer: string | null): string | null {
  const entry = byCode.get(code);
  if (!entry || level === null || entry.levels.includes(level)) return null;
  // Heads of provincial agencies give giấy khen too (Điều 75 khoản 1); the people's committee of a province does not.
  if (code === 'giay_khen' && issuer !== null && !/UBND|ủy ban nhân dân|uỷ ban nhân dân/i.test(issuer)) return null;
  const usual = entry.levels.map((each) => LEVEL_NAMES[each]).join(', ');
  return `“${entry.name}” thường do ${usual} tặng, ở đây ghi ${LEVEL_NAMES[level]}. Xem lại hình thức hoặc cấp ban hành; vẫn lưu được nếu đúng như văn bản.`;
}

/** Why a decision of the ward may lie outside its power on that day, or null. */
export function competenceWarning(code: string, date: string): string | null {
  const authority = authorityOn(code, date);
  if (authority === null) return `${awardName(code)}: thẩm quyền ${needsConfirmation}.`;
  if (authority.level === 'ward') return null;
  return `${awardName(code)}: thẩm quyền thuộc ${authority.decider} (${authority.article}); phường, xã chỉ đề nghị.`;
}
