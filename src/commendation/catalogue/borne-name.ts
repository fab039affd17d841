import { awardName } from './catalogue.ts';

const places = /^(Thôn|Ấp|Bản|Làng|Buôn|Bon|Sóc|Khóm|Khu phố|Tổ dân phố)\s/u;

/** The award as its recipients bear it: “Tổ dân phố văn hóa” for Tổ dân phố 6; the catalogue's name where they differ. */
export function borneName(award: string, recipients: readonly string[]): string {
  if (award !== 'to_dan_pho_van_hoa') return awardName(award);
  const kinds = new Set(recipients.map((name) => places.exec(name.normalize('NFC'))?.[1]));
  const [only] = kinds;
  return kinds.size === 1 && only ? `${only} văn hóa` : awardName(award);
}
