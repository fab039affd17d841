/** Words after which a registration must say a number: "đạt chuẩn quốc gia mức độ …". */
const wordsWithoutNumber =
  /(mức độ|cấp độ|hạng|loại|tỷ lệ|ít nhất|tối thiểu|trên|từ)(?!\s*[\d]|\s+[IVX]+\b)(?=\s*(?:$|[,.;)]|và\s|của\s|trở lên))/u;

export interface WorkTarget {
  target: string | null;
  value: number | null;
  level: number | null;
  /** It has a day of its own by which it is to be reached. */
  dated?: boolean;
}

/** "Giữ chuẩn quốc gia mức độ và kiểm định": a level is named and not said. */
export const levelGap = (title: string) => /mức độ|cấp độ/u.test(title) && /mức độ|cấp độ/u.test(wordsWithoutNumber.exec(title)?.[1] ?? '');

/** Why a registered target cannot be held against a result later, or null. */
export function vagueTarget({ target, value, level, dated = false }: WorkTarget): string | null {
  const text = target?.trim() ?? '';
  if (value !== null || level !== null) return null;
  const gap = wordsWithoutNumber.exec(text);
  if (gap) return `Mục tiêu ghi “${gap[1]}” mà không có số. Ghi rõ, ví dụ “mức độ 1”.`;
  if (/\d/.test(text) || (dated && text !== '')) return null;
  return 'Mục tiêu chưa đo được. Ghi số lượng, mức độ hoặc mốc ngày phải đạt.';
}
