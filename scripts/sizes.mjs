import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';
import { root } from '../bin/install.mjs';

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** One line on the sizes of the sources (tests aside), in lines: files and functions with a body. */
export function sizes() {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !/\.test\.|generated/.test(path));
  const texts = files.map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));
  const lines = texts.map(({ text }) => countLines(text));
  const functions = texts.flatMap(functionSizes);
  return (
    `${files.length} tệp: trung vị ${quantile(lines, 0.5)}, p90 ${quantile(lines, 0.9)}, lớn nhất ${Math.max(...lines)} dòng; ` +
    `${functions.length} hàm: trung vị ${quantile(functions, 0.5)}, p99 ${quantile(functions, 0.99)}, lớn nhất ${Math.max(...functions)} dòng`
  );
}

function functionSizes({ path, text }) {
  const found = [];
  visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    if (FUNCTIONS.has(node.type) && node.body?.type === 'BlockStatement') found.push(countLines(text.slice(node.start, node.end)));
  });
  return found;
}

function visit(node, look) {
  if (typeof node.type === 'string') look(node);
  for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value, look);
}

function countLines(text) {
  return text.trimEnd().split('\n').length;
}

function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
