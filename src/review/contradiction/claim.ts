import { claimWarnings } from '../claims.ts';
import { type Check, type Finding, at } from './finding.ts';
import { sentencesOf } from './sentences.ts';

const UNITS = '(khu phố|khu dân cư|tổ dân phố|đơn vị|thôn|ấp|tập thể)';
const ALL = new RegExp(
  `(?:^|[.;,]\\s*|(?<!\\p{L}))((?:tất cả |toàn bộ |100\\s?% )?(?:các )${UNITS}|(?:tất cả|toàn bộ|100\\s?%)(?: các)? ${UNITS})(?: (?:đã|đều|trên địa bàn)){0,3} (?:hoàn thành xuất sắc|hoàn thành tốt|hoàn thành|đạt và vượt|thực hiện tốt)`,
  'iu',
);
const SOME_NOT = new RegExp(
  `(?:một số|một vài|còn|vẫn còn|một bộ phận)\\s+(?:\\d+ )?${UNITS}[^.;]{0,60}(?<!\\p{L})(?:chưa|không|chậm|yếu|thụ động)`,
  'iu',
);

/** "Các khu phố đã hoàn thành xuất sắc" here, "một vài khu phố … chưa đồng đều" there (S4-30). */
function againstItself(text: string): Finding[] {
  const sentences = sentencesOf(text);
  return sentences.flatMap(({ text: said, start }) => {
    const all = ALL.exec(said);
    const kind = all?.[2] ?? all?.[3];
    if (!all || !kind) return [];
    const but = sentences
      .map((one) => SOME_NOT.exec(one.text))
      .find((match) => match?.[1]?.toLocaleLowerCase('vi') === kind.toLocaleLowerCase('vi'));
    if (!but) return [];
    const found = all[0].replace(/^[.;,\s]+/u, '');
    return [
      at(
        'claim',
        start + said.indexOf(found),
        found,
        `Nói mọi ${kind} đều làm tốt, nhưng chỗ khác ghi “${but[0]}”; nêu rõ bao nhiêu và đơn vị nào.`,
      ),
    ];
  });
}

/** Claims without exception that the records or the text itself contradict. */
export const claimSlips: Check = (text, { facts = [] }) => [
  ...claimWarnings(text, facts).map(({ start, found, reason }) => at('claim', start, found, reason)),
  ...againstItself(text),
];
