import type { Paper } from '../../platform/documents/paper.ts';
import type { Ward } from '../../platform/web/route.ts';

/** The authority as papers name it. */
export type Issuer = Pick<Ward, 'name' | 'kind'>;

const upper = (text: string) => text.toLocaleUpperCase('vi');
/** "Phường Mai Vàng" inside a sentence: "phường Mai Vàng"; "Phường 3" keeps its capital (NĐ 30/2020, annex II). */
export const inSentence = (name: string) => (/^\p{L}+ \d/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1));

/** Where papers are signed: "Mai Vàng"; a ward that is only a number keeps its word, "Phường 3" (NĐ 30/2020). */
export const placeOf = (name: string) =>
  /\d/.test(name) ? name : name.replace(/^(Phường|Xã|Đặc khu|Thị trấn|Quận|Huyện|Thành phố|Tỉnh)\s+/, '');

export const committeeIssuer = ({ name }: Issuer): Paper['issuer'] => ({
  name: `ỦY BAN NHÂN DÂN ${upper(name)}`,
  inSentence: `Chủ tịch Ủy ban nhân dân ${inSentence(name)}`,
});

export const councilIssuer = ({ name }: Issuer): Paper['issuer'] => ({
  parent: `ỦY BAN NHÂN DÂN ${upper(name)}`,
  name: 'HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG',
  inSentence: `Hội đồng Thi đua - Khen thưởng ${inSentence(name)}`,
});

export const chairOf = ({ name }: Issuer) => `CHỦ TỊCH ỦY BAN NHÂN DÂN ${upper(name)}`;
