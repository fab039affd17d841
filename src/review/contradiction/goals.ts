import { type Check, type Finding, at } from './finding.ts';
import { NUMBER } from './numbers.ts';
import { clausesOf, sentencesOf } from './sentences.ts';

const LEVEL =
  /(?<!\p{L})((?:chuẩn quốc gia|trực tuyến|dịch vụ công|kiểm định(?: chất lượng(?: giáo dục)?)?|nông thôn mới|văn minh|an toàn|chính quyền điện tử|phổ cập(?: giáo dục)?)\s+(?:mức độ|cấp độ|mức))(?!\s*(?:\d|[IVX]+(?!\p{L})|một|hai|ba|bốn|năm|cao|toàn trình|nâng cao|kiểu mẫu|cơ bản|đạt|độ))(?!\p{L})/giu;
const NO_NUMBER_BEFORE = /(?<=(?<!\p{L})(?:đạt|trên|từ|ít nhất|tối thiểu|chiếm|tăng|giảm|còn|lên|bằng|dưới)\s+)%/giu;
const AIM =
  /(?:phấn đấu|đăng ký(?= (?:thi đua|chỉ tiêu|phấn đấu|đạt|giảm|tăng|nâng))|chỉ tiêu đăng ký|mục tiêu(?: đến| năm|:)|chỉ tiêu cụ thể|quyết tâm (?:đạt|giảm|nâng))/iu;
const AMOUNT = new RegExp(
  `(?<!\\p{L})(?:ít nhất|tối thiểu|từ|trên|đạt|tăng(?: thêm)?|giảm|còn|dưới|vận động được|xây dựng(?: được)?)\\s+(?=(?:hộ|công trình|triệu đồng|tỷ đồng|vụ|mô hình|trở lên|tập thể|cá nhân|lượt người)(?!\\p{L}))`,
  'giu',
);
const MEASURED =
  /(?<!\p{L})(?:nâng|giảm|tăng|đạt|kéo giảm|hạ|duy trì)[^,;.]{0,20}?(?<!\p{L})(tỷ lệ|số vụ|số hộ|tổng thu|mức thu|thu ngân sách|số lượng|tổng kinh phí)(?!\p{L})/iu;
const RATE = /(?<!\p{L})(tỷ lệ|số vụ|số hộ|số hồ sơ|thu ngân sách)(?!\p{L})[^,;.]{0,80}(?:đạt|tăng|giảm|nâng|cao hơn|thấp hơn)/iu;
const HAS_NUMBER = new RegExp(
  `\\d|(?<!\\p{L})(?:${NUMBER})\\s+(?:hộ|vụ|phần trăm|triệu|tỷ)|không (?:để|có|phát sinh|còn)|toàn bộ|tất cả|không tăng|trăm phần trăm|một nửa`,
  'iu',
);

function withoutLevel(text: string): Finding[] {
  return [...text.matchAll(LEVEL)].map((match) => at('target', match.index, match[0], `“${match[0]}” thiếu số; ghi rõ mức độ 1, 2, 3 …`));
}

const withoutShare = (text: string): Finding[] =>
  [...text.matchAll(NO_NUMBER_BEFORE)].map((match) => at('target', match.index, '%', 'Trước dấu % không có số; ghi rõ tỷ lệ.'));

/** A clause that sets an aim for something countable and says no number. */
function withoutNumber(text: string): Finding[] {
  return sentencesOf(text).flatMap((sentence) => {
    const aim = AIM.exec(sentence.text);
    if (!aim) return [];
    return clausesOf(sentence).flatMap(({ text: clause, start }) => {
      const from = start > sentence.start + aim.index ? 0 : sentence.start + aim.index - start;
      const said = clause.slice(from);
      if (from > clause.length || HAS_NUMBER.test(said.replaceAll(/(?:năm|tháng|quý)\s*\d[\d/]*/giu, ''))) return [];
      const measured = MEASURED.exec(said) ?? RATE.exec(said);
      return measured
        ? [
            at(
              'target',
              start + from + measured.index,
              measured[0],
              `Chỉ tiêu “${measured[0].trim()}” không có số để đo; ghi rõ đạt bao nhiêu.`,
            ),
          ]
        : [];
    });
  });
}

const withoutAmount = (text: string): Finding[] =>
  sentencesOf(text).flatMap(({ text: sentence, start }) =>
    AIM.test(sentence) || /chỉ tiêu/iu.test(sentence)
      ? [...sentence.matchAll(AMOUNT)].map((match) => {
          const noun = /^\S+(?: đồng| hình| trình| thể| nhân| lên| người)?/u.exec(sentence.slice(match.index + match[0].length))?.[0] ?? '';
          return at('target', start + match.index, `${match[0]}${noun}`, `“${match[0]}${noun}” thiếu số; ghi rõ bao nhiêu.`);
        })
      : [],
  );

/** Aims that cannot be measured (S3-22). */
export const goalSlips: Check = (text) => [...withoutLevel(text), ...withoutShare(text), ...withoutNumber(text), ...withoutAmount(text)];
