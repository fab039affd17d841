/** Titles and forms units strive for, in the words of the catalogue of awards, by kind of registrant. */
const residential = ['Thôn, tổ dân phố văn hóa', 'Gia đình văn hóa'];
const working = [
  'Tập thể lao động tiên tiến',
  'Tập thể lao động xuất sắc',
  'Lao động tiên tiến',
  'Chiến sĩ thi đua cơ sở',
  'Chiến sĩ thi đua cấp tỉnh',
];
const everybody = ['Giấy khen', 'Bằng khen của Chủ tịch UBND tỉnh, thành phố', 'Cờ thi đua của UBND tỉnh, thành phố'];

export const titleWords = (ofResidents: boolean): readonly string[] => [...(ofResidents ? residential : working), ...everybody];
