import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/platform/root.ts';

/** From the ground up: a slice imports only itself and what stands before it. */
const order = ['platform', 'organization', 'emulation', 'commendation', 'review', 'conference', 'portal', 'oversight', 'exchange'];
const src = fromRoot('src');

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);
const sliceOf = (file: string) => file.split('/')[0] ?? '';

function importsOf(file: string, types = true): string[] {
  const text = readFileSync(join(src, file), 'utf8').replaceAll(types ? /$^/g : /^(import|export) type .*$/gm, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) => relative(src, join(src, dirname(file), path)));
}

describe('the import law', () => {
  it('finds the slices it speaks of', () => {
    for (const slice of ['platform', 'organization']) expect(sources.some((file) => sliceOf(file) === slice)).toBe(true);
  });

  it('lets a slice import only what stands before it', () => {
    const broken = sources.flatMap((file) => {
      const own = order.indexOf(sliceOf(file));
      if (own === -1) return [];
      return importsOf(file)
        .filter((target) => {
          const place = order.indexOf(sliceOf(target));
          return place === -1 || place > own;
        })
        .map((target) => `${file} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('imports nothing in a circle, types aside', () => {
    const graph = new Map(sources.map((file) => [file, importsOf(file, false)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps the domain out of the platform', () => {
    const words = /\b(movement|pledge|nomination|commendation|emulation|ballot|conference)\b/i;
    const spoken = sources.filter(
      (file) =>
        sliceOf(file) === 'platform' &&
        !/(\.generated|-list)\.ts$/.test(file) &&
        words.test(readFileSync(join(src, file), 'utf8').replaceAll(/\/\*\*?[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(spoken).toEqual([]);
  });
});
