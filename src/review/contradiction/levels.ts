import { type Check, at } from './finding.ts';
import { type Stretch, sentencesOf } from './sentences.ts';

const FORM = /(?<!\p{L})(giấy khen|bằng khen)(?!\p{L})/giu;
const GIVEN = /(?:tặng|trao|nhận|được|đạt|khen thưởng|đề nghị)[^.;]{0,60}$/iu;
const ISSUER =
  /UBND|ủy ban|uỷ ban|chủ tịch|thủ tướng|chính phủ|tỉnh|thành phố|quận|huyện|phường|(?<!\p{L})xã(?! hội)|(?<!\p{L})bộ(?! phận| đội| máy)|(?<!\p{L})sở|công an|hội (?:liên hiệp|nông dân|cựu|chữ thập|phụ nữ|đồng nhân dân)|đoàn (?:thanh niên|TNCS|trường|phường)|đảng ủy|đảng bộ|trung ương|mặt trận|MTTQ|liên đoàn|nhà trường|hiệu trưởng|giám đốc|cấp (?:trên|cơ sở)|các cấp|nhà nước|HĐND|quốc hội|lãnh đạo/iu;
const TITLE =
  /(?<!\p{L})chiến sĩ thi đua(?!\s*(?:[,.;]?\s*(?:các cấp|cấp|cơ sở|toàn quốc|tỉnh|bộ|thành phố|ngành|yêu nước|quốc gia)))(?!\p{L})/giu;
const CONFERRED = /(?:danh hiệu|tặng|công nhận|đạt|xét)[^.;]{0,40}$/iu;
/** Decisions and submissions name their issuer in the head. */
const OFFICIAL = /^(?:QUYẾT ĐỊNH|TỜ TRÌNH|GIẤY KHEN)/u;

/** A caption or a heading stands on a line of its own without a point. */
const isCaption = (text: string, { text: said, start }: Stretch): boolean =>
  !/[.!?…;:]$/u.test(said.trim()) && (start === 0 || text[start - 1] === '\n');

const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1).toLocaleLowerCase('vi')}`;

/** "giấy khen" of whom, "Chiến sĩ thi đua" of which level. */
export const levelSlips: Check = (text) => {
  const decides = OFFICIAL.test(text);
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, index) => {
    if (sentence.text.includes(' | ') || isCaption(text, sentence)) return [];
    const previous = sentences[index - 1];
    const linked = previous && !text.slice(previous.start + previous.text.length, sentence.start).includes('\n') ? previous.text : '';
    const said = `${linked} ${sentence.text}`;
    const forms =
      decides || ISSUER.test(said)
        ? []
        : [...sentence.text.matchAll(FORM)].filter((match) => GIVEN.test(sentence.text.slice(0, match.index)));
    const titles = decides ? [] : [...sentence.text.matchAll(TITLE)].filter((match) => CONFERRED.test(sentence.text.slice(0, match.index)));
    return [
      ...forms.map((match) =>
        at(
          'level',
          sentence.start + match.index,
          match[0],
          `${capital(match[0])} của ai, cấp nào? Ghi rõ cấp khen, ví dụ “${match[0].toLocaleLowerCase('vi')} của Chủ tịch UBND phường”.`,
        ),
      ),
      ...titles.map((match) =>
        at(
          'level',
          sentence.start + match.index,
          match[0],
          `Danh hiệu Chiến sĩ thi đua cấp nào? Ghi rõ cơ sở, cấp tỉnh, bộ hay toàn quốc.`,
        ),
      ),
    ];
  });
};
