/** Acts on the law of the ward, with their words. */
export const lawEvents = {
  'law.listed': 'Xem quy định pháp luật',
  'law.viewed': 'Xem một quy định',
  'law.printed': 'In phiếu rà soát quy định',
  'law.document_viewed': 'Xem văn bản xác nhận quy định',
  'law.confirmed': 'Xác nhận quy định pháp luật',
  'law.confirmation_withdrawn': 'Rút xác nhận quy định pháp luật',
  'law.settings_viewed': 'Xem quy định của tỉnh, địa phương',
  'law.setting_recorded': 'Ghi quy định của tỉnh, địa phương',
} as const;
