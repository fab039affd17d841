import { awardEntry } from '../catalogue/catalogue.ts';
import { kindNames, type SubjectColumns, subjectKind } from '../subject/subject.ts';

/** What is odd about this form for this subject and ground. A warning, never a block: old papers hold what they hold. */
export function givingWarning(row: SubjectColumns & { award: string; ground: string }): string | null {
  const entry = awardEntry(row.award);
  const kind = subjectKind(row);
  if (!entry) return 'Hình thức này không có trong danh mục (có thể do hội, đoàn thể, bộ ngành tặng). Kiểm tra tên gọi và thẩm quyền.';
  if (kind && !entry.subjects.includes(kind))
    return `“${entry.name}” thường không dành cho ${kindNames[kind]}. Kiểm tra hình thức và đối tượng.`;
  if (entry.nature === 'title' && (row.ground === 'sudden' || row.ground === 'thematic'))
    return `“${entry.name}” là danh hiệu thi đua, xét theo công trạng hằng năm; loại hình ghi ở đây là khen đột xuất hoặc theo phong trào.`;
  return null;
}
