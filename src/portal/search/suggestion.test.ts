import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneSlipApart } from './near.ts';
import { phrases } from './query.ts';
import { meant, vocabularyOf } from './suggestion.ts';

const vocabulary = vocabularyOf([
  'Hội nghị tổng kết phong trào thi đua yêu nước',
  'Phát động thi đua lập thành tích',
  'Thắp sáng hẻm 45 Trần Phú',
  'Nhà đầu tư đến thăm khu phố',
  'Bà Lê Thị Thu được khen thưởng',
]);

describe('what somebody may have meant', () => {
  it.each([
    ['thi duaa', 'thi đua'],
    ['pong trao', 'phong trào'],
    ['phong tarò', 'phong trào'],
    ['hội ngị tổng kết', 'hội nghị tổng kết'],
    ['thăp sang hem 45', null],
    ['khen thuong', null],
    ['zzzzz', null],
    ['', null],
  ])('%s → %s', (typed, expected) => {
    expect(meant(vocabulary, typed)).toBe(expected);
  });

  it('holds one slip of any kind to be near, whatever the word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdghinotu'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'xyz'), (text, place, letter) => {
        const at = place % text.length;
        const [head, tail] = [text.slice(0, at), text.slice(at)];
        for (const slip of [head + letter + tail, head + tail.slice(1), head + letter + tail.slice(1)]) {
          expect(oneSlipApart(text, slip)).toBe(true);
          expect(oneSlipApart(slip, text)).toBe(true);
        }
        expect(oneSlipApart(text, `${text}xy`)).toBe(false);
      }),
    );
  });
});

describe('abbreviations', () => {
  it.each([
    ['TDTT', 'the duc the thao'],
    ['thể dục thể thao', 'tdtt'],
    ['UBND phường', 'uy ban nhan dan phuong'],
    ['Ủy ban nhân dân phường', 'ubnd phuong'],
    ['hội CCB KP 3', 'hoi cuu chien binh khu pho 3'],
    ['MTTQ', 'mat tran to quoc'],
    ['khu phố 3', 'kp 3'],
  ])('%s also looks for “%s”', (typed, other) => {
    expect(phrases(typed)).toContain(other);
  });
});
