import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFiles } from './fonts.ts';
import { stylesheet } from './stylesheet.ts';

const { css, hash } = stylesheet();

/** WCAG 2.2 relative luminance of '#rrggbb'. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '';
  const [dark = 0, light = 0] = [luminance(token(one)), luminance(token(other))].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['ink', 'paper'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'sunken'],
  ['ink-soft', 'gold-wash'],
  ['red', 'paper'],
  ['red', 'sunken'],
  ['red', 'red-wash'],
  ['gold-deep', 'gold-wash'],
  ['gold-light', 'red-deep'],
  ['cream', 'red-deep'],
  ['green', 'green-wash'],
  ['amber', 'amber-wash'],
  ['blue', 'blue-wash'],
])('text in %s on %s has a contrast of at least 4.5', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test('edges of inputs have a contrast of at least 3', () => {
  expect(contrast('line-strong', 'paper')).toBeGreaterThanOrEqual(3);
});

test('declares its layers before anything else and asks no other host', () => {
  expect(css.startsWith('@layer reset, tokens, base, components, print;')).toBe(true);
  expect(css).not.toMatch(/@import|https?:|!important/);
  expect(hash).toMatch(/^[0-9a-f]{12}$/);
});

test('names exactly the font files that are served, and they exist', () => {
  const named = [...css.matchAll(/\/assets\/fonts\/([^']+)/g)].map((match) => match[1]);
  const served = fontFiles();
  expect(new Set(named)).toEqual(new Set(served.keys()));
  for (const path of served.values()) expect(existsSync(path)).toBe(true);
});
