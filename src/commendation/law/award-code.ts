import type { Award } from './vocabulary.ts';

/** The codes of the ward's records and those of the law, one for one. */
const codes: Readonly<Record<Award, string>> = {
  LDTT: 'lao_dong_tien_tien',
  CSTDCS: 'chien_si_thi_dua_co_so',
  CSTD_TINH: 'chien_si_thi_dua_tinh',
  CSTD_TOAN_QUOC: 'chien_si_thi_dua_toan_quoc',
  TTLDTT: 'tap_the_lao_dong_tien_tien',
  TTLDXS: 'tap_the_lao_dong_xuat_sac',
  CO_THI_DUA_TINH: 'co_thi_dua_tinh',
  CO_THI_DUA_CP: 'co_thi_dua_chinh_phu',
  XA_TIEU_BIEU: 'xa_phuong_tieu_bieu',
  TDP_VAN_HOA: 'to_dan_pho_van_hoa',
  GIA_DINH_VAN_HOA: 'gia_dinh_van_hoa',
  GIAY_KHEN: 'giay_khen',
  BANG_KHEN_TINH: 'bang_khen_tinh',
  BANG_KHEN_TTG: 'bang_khen_thu_tuong',
  KY_NIEM_CHUONG: 'ky_niem_chuong',
};
const awards = new Map(Object.entries(codes).map(([award, code]) => [code, award as Award]));

/** The award of the law behind a code of the records; null where the law does not know it. */
export const lawAward = (code: string): Award | null => awards.get(code) ?? null;

/** The code under which the records hold an award of the law. */
export const recordCode = (award: Award): string => codes[award];
