const quoted = '“[^”]{1,120}”';
const name =
  '\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){2,4}|(?<=(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu) )\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)+';
const figure = '\\d+(?:[.,/:-]\\d+)*(?: ?%| (?:triệu|tỷ|nghìn) đồng| đồng| giờ \\d+| tháng \\d+ năm \\d+)?';
const stated = new RegExp(`${quoted}|${name}|${figure}`, 'gu');

const longest = 100;

/** A stretch of prose: what is locked in it, and the words around that anybody may rephrase. */
export interface Piece {
  text: string;
  locked: boolean;
}

/** Short words of a record are locked whole; of its sentences the figures, days, names and quoted titles are. */
export function piecesOf(words: string): Piece[] {
  if (words.length <= longest && !/[.!?…]$/.test(words)) return [{ text: words, locked: true }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of words.matchAll(stated)) {
    if (match.index > at) pieces.push({ text: words.slice(at, match.index), locked: false });
    pieces.push({ text: match[0], locked: true });
    at = match.index + match[0].length;
  }
  return at < words.length ? [...pieces, { text: words.slice(at), locked: false }] : pieces;
}
