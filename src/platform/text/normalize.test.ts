import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curlyQuotes, fold, mixesAlphabets, nfc, slug, tidy, typedText } from './normalize.ts';

const VIETNAMESE = 'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
const word = fc.string({ unit: fc.constantFrom(...VIETNAMESE, ...VIETNAMESE.toUpperCase(), ' '), maxLength: 40 });

test('a lone straight quote is left as typed', () => {
  expect(curlyQuotes('ống 5" dài')).toBe('ống 5" dài');
  expect(curlyQuotes('mở "mà\nkhông đóng"')).toBe('mở "mà\nkhông đóng"');
});

test('straight quotes become curly in pairs', () => {
  expect(curlyQuotes('phong trào "Thi đua yêu nước", "Toàn dân"')).toBe('phong trào “Thi đua yêu nước”, “Toàn dân”');
  expect(curlyQuotes('“đã đúng”')).toBe('“đã đúng”');
});

test('what is typed keeps no sign that turns or hides what follows, and no half of a sign', () => {
  expect(typedText('Trần \u202EaoH\u202C\u2066 Thị\u200F\uFEFF\u{E0041}')).toBe('Trần aoH Thị');
  expect(typedText('một\u2028hai\u0085ba\r\nbốn\u0000\u009F')).toBe('một\nhai\nba\nbốn');
  expect(typedText('lẻ \uD800')).toBe('lẻ \uFFFD');
  expect(typedText('👨‍👩‍👧 Thuỷ')).toBe('👨‍👩‍👧 Thuỷ');
});

test('a name of two alphabets that look alike is known', () => {
  expect(['Trần Vаn Ba', 'UBND phườnɡ Α'].map(mixesAlphabets)).toEqual([true, true]);
  expect(['Trần Văn Ba', 'Y Bhŏ Niê', 'Trần 陳', 'Иван', '12'].map(mixesAlphabets)).toEqual([false, false, false, false, false]);
});

test('tidy leaves one clean line', () => {
  expect(tidy('  Ho\u0300a \u00A0 bi\u0300nh\u200B\n ')).toBe('Hòa bình');
});

test('the search key drops tones, hats and the bar of đ', () => {
  expect(fold('Đỗ Thị Thuỷ ĐẶNG')).toBe('do thi thuy dang');
  expect(fold('hòa')).toBe(fold('hoà'));
  expect(fold('thủy')).toBe(fold('thuỷ'));
});

test('the search key is the same for NFC and NFD, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(word, fc.string({ unit: 'binary' })), (text) => {
      const key = fold(text.normalize('NFC'));
      expect(fold(text.normalize('NFD'))).toBe(key);
      expect(fold(key)).toBe(key);
    }),
  );
});

test('every Vietnamese letter folds to plain letters', () => {
  fc.assert(
    fc.property(word, (text) => {
      expect(fold(text)).toMatch(/^[a-z ]*$/);
    }),
  );
});

test('a slug is made of plain letters, digits and single hyphens', () => {
  expect(slug(' Phường Đại Yên – 2025/2030! ')).toBe('phuong-dai-yen-2025-2030');
  expect(slug('“…”')).toBe('');
  fc.assert(
    fc.property(word, (text) => {
      expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});

test('nfc composes', () => {
  expect(nfc('Tie\u0302\u0301ng')).toBe('Tiếng');
});
