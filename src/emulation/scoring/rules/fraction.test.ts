import { describe, expect, it } from 'vitest';
import { compare, exact, floor, over, ratio, rounded, toNumber } from './fraction.ts';

describe('exact numbers', () => {
  it('refuse what is not written as a plain decimal, and division by zero', () => {
    expect(() => exact(1e-7)).toThrow(RangeError);
    expect(() => exact(NaN)).toThrow(RangeError);
    expect(() => over(exact(1), exact(0))).toThrow(RangeError);
  });

  it('keep the sign above and the lowest terms', () => {
    expect(ratio(4n, -6n)).toEqual({ n: -2n, d: 3n });
    expect(exact(-0.25)).toEqual({ n: -1n, d: 4n });
    expect(compare(ratio(1n, 3n), exact(0.333_333))).toBe(1);
  });

  it('round half up, also below zero', () => {
    expect([1.005, 1.004_999, -1.005, -1.006].map((value) => toNumber(rounded(exact(value), 2)))).toEqual([1.01, 1, -1, -1.01]);
    expect([floor(exact(-0.5)), floor(exact(-2)), floor(exact(2.9))]).toEqual([-1n, -2n, 2n]);
  });

  it('print back what they were read from', () => {
    const values = [0, 0.1, -0.05, 27.6, 123_456.789, -3];
    expect(values.map((value) => toNumber(exact(value)))).toEqual(values);
  });
});
