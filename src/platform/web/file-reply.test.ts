import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from './file-reply.ts';

describe('the range of a file that is asked for', () => {
  it('is refused when it begins behind the end, and the whole is given for what is no single range', () => {
    expect(spanOf('bytes=100-', 100)).toBe('none');
    expect(spanOf('bytes=-0', 100)).toBe('none');
    for (const odd of [null, '', 'bytes=', 'bytes=-', 'lines=1-2', 'bytes=5-2', 'bytes=0-1,4-5', 'bytes=a-b', 'bytes=1-2-3'])
      expect([odd, spanOf(odd, 100)]).toEqual([odd, null]);
  });

  it('is read from the front, from the middle and from the end', () => {
    expect(spanOf('bytes=0-0', 100)).toEqual({ first: 0, last: 0 });
    expect(spanOf('bytes=10-', 100)).toEqual({ first: 10, last: 99 });
    expect(spanOf('bytes=10-5000', 100)).toEqual({ first: 10, last: 99 });
    expect(spanOf('bytes=-30', 100)).toEqual({ first: 70, last: 99 });
    expect(spanOf('bytes=-3000', 100)).toEqual({ first: 0, last: 99 });
  });

  it('never leaves the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (from, to, size) => {
        const span = spanOf(`bytes=${from}-${to}`, size);
        if (span === null || span === 'none') return;
        expect([span.first >= 0, span.first <= span.last, span.last < size]).toEqual([true, true, true]);
      }),
    );
  });
});
