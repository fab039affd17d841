/** The closed sets of words in which the law of commendation is asked and answered; the words of worked cases. */
export const awards = [
  'LDTT',
  'CSTDCS',
  'CSTD_TINH',
  'CSTD_TOAN_QUOC',
  'TTLDTT',
  'TTLDXS',
  'CO_THI_DUA_TINH',
  'CO_THI_DUA_CP',
  'XA_TIEU_BIEU',
  'TDP_VAN_HOA',
  'GIA_DINH_VAN_HOA',
  'GIAY_KHEN',
  'BANG_KHEN_TINH',
  'BANG_KHEN_TTG',
  'KY_NIEM_CHUONG',
] as const;
export type Award = (typeof awards)[number];

/** Forms of commendation; every other award is a title (danh hiệu thi đua). */
const forms: readonly Award[] = ['GIAY_KHEN', 'BANG_KHEN_TINH', 'BANG_KHEN_TTG', 'KY_NIEM_CHUONG'];
export const isTitle = (award: Award) => !forms.includes(award);

export const types = ['CONG_TRANG', 'PHONG_TRAO', 'DOT_XUAT', 'CONG_HIEN', 'NIEN_HAN', 'DOI_NGOAI'] as const;
export type CommendationType = (typeof types)[number];

export const regimes = ['R1', 'R2', 'R3', 'R4'] as const;
export type Regime = (typeof regimes)[number];

export const subjects = ['individual', 'collective', 'household'] as const;
export type Subject = (typeof subjects)[number];

export const ratings = ['HTNV', 'HTTNV', 'HTXSNV'] as const;
export type Rating = (typeof ratings)[number];

export const scopes = ['CO_SO', 'TINH', 'TOAN_QUOC'] as const;
export type Scope = (typeof scopes)[number];

export const outcomes = [
  'ELIGIBLE_DECIDE',
  'ELIGIBLE_SUBMIT',
  'INELIGIBLE',
  'HOLD',
  'INCOMPLETE',
  'BLOCKED',
  'OUT_OF_POWER',
  'OUT_OF_SYSTEM',
  'NEEDS_LEGAL_CONFIRMATION',
  'REVOKE',
  'OK',
  'NOT_AUTO_EXCLUDED',
  'COUNCIL_MUST_DECIDE',
  'NOT_REVOKED',
] as const;
export type Outcome = (typeof outcomes)[number];

export const reasons = [
  'NO_INITIATIVE',
  'ONLY_ONE_INITIATIVE',
  'INITIATIVE_SCOPE_TOO_SMALL',
  'SCOPE_RECOGNISED_BY_WRONG_LEVEL',
  'YEARS_NOT_CONSECUTIVE',
  'CHAIN_BROKEN',
  'LDTT_SHARE_BELOW_70',
  'LDTT_SHARE_NOT_ABOVE_50',
  'NOT_ALL_COMPLETED',
  'NO_CSTDCS',
  'MEMBER_DISCIPLINED_CANH_CAO',
  'QUOTA_EXCEEDED',
  'SERVICE_UNDER_10_MONTHS',
  'SERVICE_UNDER_6_MONTHS',
  'ACHIEVEMENT_BEFORE_DISCIPLINE_END',
  'DISCIPLINE_PERIOD_NOT_COMPLETED',
  'DENUNCIATION_UNDER_VERIFICATION',
  'STANDARD_NOT_MET',
  'DUPLICATE_ACHIEVEMENT',
  'DOT_XUAT_CHUYEN_DE_NOT_A_BASIS',
  'NO_QUORUM',
  'TYPE_NOT_FOR_HOUSEHOLD',
  'TITLE_NOT_FOR_HOUSEHOLD',
  'TITLE_PLUS_FORM_BOTH_PAID',
  'SAME_ACHIEVEMENT_HIGHEST_ONLY',
  'DIFFERENT_PERIODS_EACH_PAID',
  'FUND_CAP_EXCEEDED',
  'EXCLUSION_NĐ86_6_4',
  'EXCLUSION_NĐ122',
  'PUBLICATION_10_DAYS_NOT_OVER',
  'MEETING_BELOW_60_PERCENT',
  'APPROVAL_BELOW_60_PERCENT_OF_PRESENT',
  'TIE_FEMALE_PRIORITY',
  'TIE_COLLECTIVE_70_PERCENT_WOMEN',
  'NO_TIE',
  'VIOLATION_OUTSIDE_ACHIEVEMENT_PERIOD',
  'PLAN_WITHOUT_CRITERIA',
  'FORM_NOT_IN_LAW_2022',
  'LAUNCHER_NOT_COMPETENT',
  'MINUTES_MISSING',
] as const;
export type Reason = (typeof reasons)[number];
