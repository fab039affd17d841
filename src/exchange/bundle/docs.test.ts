import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from '../../platform/root.ts';
import { bundleDocs } from './docs.ts';
import { example } from './docs-introduction.ts';
import { printBundle, readBundle } from './file.ts';

const committed = (name: string) => readFileSync(fromRoot('docs', name), 'utf8');

test('the documentation in the repository is what the definitions say; bangvang bundle docs writes it anew', () => {
  expect(committed('bundle.md')).toBe(bundleDocs().markdown);
  expect(committed('bundle.schema.json')).toBe(bundleDocs().jsonSchema);
});

test('the example of the documentation is a right file in its one form', () => {
  const { bundle, faults } = readBundle(example);
  expect(faults).toBeUndefined();
  expect(printBundle(bundle!)).toBe(example);
});
