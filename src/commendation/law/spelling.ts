/** "Bí thư Đảng ủy", "bi_thu_dang_uy", "BI-THU-DANG-UY": one spelling for words people write in several ways. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');

/** Offices by one name: "Chủ tịch UBND phường", "PCT_UBND_XA", "KT. CT UBND xã" sign with the chair's power. */
export const signsAs = (signer: string): string =>
  folded(signer)
    .replace(/^KT_/, '')
    .replace(/^(PCT|PHO_CT|PHO_CHU_TICH|CHU_TICH)_/, 'CT_')
    .replace(/^CT_(UBND|UY_BAN_NHAN_DAN)(_CAP)?_(XA|PHUONG|DAC_KHU|THI_TRAN|COMMUNE|WARD)$/, 'CT_UBND_XA')
    .replace(/^CT_(UBND|UY_BAN_NHAN_DAN)(_CAP)?_(TINH|THANH_PHO|TP)$/, 'CT_UBND_TINH')
    .replace(/^THU_TUONG(_CHINH_PHU)?$/, 'THU_TUONG');

/** What a member was fined or prosecuted for, in every spelling; drugs and prostitution are social evils. */
const fines: readonly (readonly [RegExp, readonly string[]])[] = [
  [/HINH_SU|PROSECUT|CRIMINAL/, ['TRUY_CUU_HINH_SU']],
  [/MILITARY|NVQS|NGHIA_VU_QUAN_SU/, ['MILITARY_SERVICE']],
  [/TAX|THUE/, ['TAX']],
  [/CHILD_MARRIAGE|TAO_HON/, ['CHILD_MARRIAGE']],
  [/MARRIAGE|MONOGAM|HON_NHAN|MOT_VO_MOT_CHONG/, ['MARRIAGE']],
  [/PUBLIC_ORDER|TRAT_TU_CONG_CONG|GAY_ROI/, ['PUBLIC_ORDER']],
  [/GAMBL|DANH_BAC|CO_BAC/, ['GAMBLING']],
  [/DRUG|MA_TUY/, ['DRUGS', 'SOCIAL_EVILS']],
  [/EVIL|TE_NAN|PROSTITUT|MAI_DAM/, ['SOCIAL_EVILS']],
  [/FIRE|PCCC|CHAY|RESCUE|CUU_NAN/, ['FIRE_SAFETY']],
  [/DOMESTIC|BAO_LUC|BLGD/, ['DOMESTIC_VIOLENCE']],
  [/CONSTRUCT|XAY_DUNG/, ['CONSTRUCTION']],
  [/ASSEMBL|TU_TAP/, ['UNLAWFUL_ASSEMBLY']],
];

export function fineKinds(fine: string): readonly string[] {
  const text = folded(fine);
  return fines.find(([pattern]) => pattern.test(text))?.[1] ?? [text];
}

/** The fields of a movement's plan by the names of Điều 17. */
const planFields: readonly (readonly [RegExp, string])[] = [
  [/TIEU_CHI|CRITERI/, 'tieu_chi'],
  [/MUC_TIEU|MUC_DICH|GOAL|OBJECTIVE|PURPOSE|AIM/, 'muc_tieu'],
  [/PHAM_VI|SCOPE/, 'pham_vi'],
  [/DOI_TUONG|SUBJECT|PARTICIPANT/, 'doi_tuong'],
  [/NOI_DUNG|CONTENT/, 'noi_dung'],
  [/THOI_GIAN|TIME|PERIOD|DATES/, 'thoi_gian'],
  [/KE_HOACH|PLAN|SCHEDULE/, 'ke_hoach'],
  [/BIEN_PHAP|MEASURE|METHOD/, 'bien_phap'],
];

/** One entry may name two fields: "nội dung và tiêu chí". */
export function planFieldsOf(entry: string): readonly string[] {
  const text = folded(entry);
  const named = planFields.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
  return named.length > 0 ? named : [entry];
}
