import { expect, test } from 'vitest';
import { abbreviationsIn } from './abbreviation.ts';
import { curlyQuotes, slug, tidy } from './normalize.ts';
import { parseVietnameseNumber } from './numbers.ts';
import { searchKey } from './search-key.ts';
import { SLIPS } from './spelling-list.ts';
import { datesWithoutYear, reversedTerms, spellingHints } from './spelling.ts';

const hints = (text: string): string[] => spellingHints(text).map((hint) => `${hint.found} → ${hint.suggestion}`);
const undated = (text: string): string[] => datesWithoutYear(text).map((hint) => hint.found);
const reversed = (text: string): string[] => reversedTerms(text).map((hint) => hint.found);

test('right Vietnamese raises no hint', () => {
  for (const text of [
    'Văn phòng trao giấy khen; Bộ đội Biên phòng trao quà; thanh niên xung phong trao thưởng',
    'Phòng trao đổi thông tin với các đơn vị',
    'thu giữ chất nổ lực lượng công an',
    'cũng cố gắng hơn, chia sẽ được ghi lại, lịch sử lý luận, ghi nhân khẩu',
    'ông Hoàn Thanh, bà Trần Thị Hoàn Thanh',
    'họ Nguyễn đông nhất làng; ông Nguyễn phát biểu; đường Nguyễn Bặc; Trần nhà; Phạm vi',
    'Tết Nguyên đán; thuở xưa; Quờn; người, nước, trường, phường, thưởng',
  ]) {
    expect([text, hints(text)]).toEqual([text, []]);
  }
});

test('the slips of the ward pages are found with place and reason', () => {
  expect(spellingHints('Hội nghị Tổng kết phòng trao thi đua')).toEqual([
    { start: 18, end: 28, found: 'phòng trao', suggestion: 'phong trào', reason: 'Cụm từ thường viết nhầm' },
  ]);
  expect(hints('biểu dương những nổ lực')).toEqual(['nổ lực → nỗ lực']);
  expect(hints('hẻm 71/26 Nguyễn bặc với phương châm')).toEqual(['Nguyễn bặc → Nguyễn Bặc']);
  expect(hints('còn thụ đọng; biểu dưng, tôn vinh')).toEqual(['thụ đọng → thụ động', 'biểu dưng → biểu dương']);
});

test('the suggestion keeps the capitals', () => {
  expect(hints('Nổ lực. NỔ LỰC. Khen thuởng. THUỞNG')).toEqual([
    'Nổ lực → Nỗ lực',
    'NỔ LỰC → NỖ LỰC',
    'thuởng → thưởng',
    'THUỞNG → THƯỞNG',
  ]);
  expect(hints('đồng chí Nguyễn văn Mạnh')).toEqual(['Nguyễn văn → Nguyễn Văn']);
});

test('the list of slips is one or two words, never right, in NFC', () => {
  const wrong = SLIPS.map((slip) => slip[0]);
  expect(new Set(wrong).size).toBe(wrong.length);
  const right = new Set(SLIPS.map((slip) => slip[1]));
  for (const slip of wrong) {
    expect(slip).toMatch(/^\p{L}+( \p{L}+)?$/u);
    expect(slip).toBe(slip.normalize('NFC').toLowerCase());
    expect(right).not.toContain(slip);
  }
});

test('what only looks like a date raises no hint', () => {
  for (const text of [
    'ngày 11/4/2024, ngày 11 tháng 4 năm 2024, 11/4 năm 2024, ngày 10 tháng 3 âm lịch hằng năm',
    'Kế hoạch 133/KH-UBND, Nghị quyết 21-NQ/TU, Quyết định 15/4/QĐ-UBND, số 11/4',
    'trực 24/7, đạt 2/3 số phiếu, 3/4 hộ, 10/10 khu phố, từ 2/3 trở lên, vượt 12/10 chỉ tiêu',
    'hẻm 7/11, hẻm 71/26 Nguyễn Bặc, nhà số 12/5',
    'dịp lễ 30/4 và 1/5, kỷ niệm Quốc khánh 2/9, chào mừng ngày 20/11',
    'điện thoại 0236.3812/4567, 0905 123 456, 31/4, 45/13',
    'từ ngày 01/4 đến 30/4/2024, từ ngày 1 tháng 4 đến ngày 5 tháng 4 năm 2024',
  ]) {
    expect([text, undated(text)]).toEqual([text, []]);
  }
});

test('a day without its year is found', () => {
  expect(datesWithoutYear('chiều 11/4, phường')).toEqual([{ start: 6, end: 10, found: '11/4', reason: 'Ngày tháng chưa ghi năm' }]);
  expect(undated('11/4')).toEqual(['11/4']);
  expect(undated('ngày 24/7 và sáng 3/4. Tối 5/5.')).toEqual(['24/7', '3/4', '5/5']);
  expect(undated('Ngày 11 tháng 4, phường phát động; 29/3')).toEqual(['Ngày 11 tháng 4', '29/3']);
});

test('a term that ends before it begins is found', () => {
  expect(reversed('nhiệm kỳ 2025-2023.')).toEqual(['2025-2023']);
  expect(reversed('giai đoạn 2030 – 2025, từ 2026 đến năm 2021')).toEqual(['2030 – 2025', '2026 đến năm 2021']);
});

test('terms in order, telephone numbers and dates are no reversed terms', () => {
  expect(reversed('2025-2030; 2022 - 2025; 0236 2025-2023; 2025-2023-11; (03/02/2030-03/02/2023); 2023-2023')).toEqual([]);
});

test('a long text is read within 50 milliseconds', () => {
  const readers = [
    spellingHints,
    datesWithoutYear,
    reversedTerms,
    abbreviationsIn,
    searchKey,
    parseVietnameseNumber,
    curlyQuotes,
    slug,
    tidy,
  ];
  const pieces = [
    'a',
    ' ',
    '1',
    '1/',
    '11/4 ',
    '2025-',
    '2025-2023 ',
    'ngày 11 tháng ',
    'UBND-',
    '"“',
    'Nguyễn bặc ',
    '1.234.',
    'phòng trao thi ',
    'lễ ',
  ];
  const slow: string[] = [];
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    for (const read of readers) {
      // The best of three: another process on the machine must not decide.
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        read(text);
        return performance.now() - start;
      });
      if (Math.min(...times) >= 50) slow.push(`${read.name} on ${piece}`);
    }
  }
  expect(slow).toEqual([]);
});
