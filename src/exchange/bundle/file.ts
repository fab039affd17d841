import { LineCounter, isScalar, parseDocument, stringify, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import type { Bundle, BundleFault, Path } from './bundle.ts';
import { canonical, canonicalFile } from './canonical.ts';
import { checkPlaces } from './check.ts';
import type { Raw } from './raw.ts';
import { normalized } from './raw.ts';

export type BundleFormat = 'yaml' | 'json';
export type Reading = { bundle: Bundle; faults?: undefined } | { bundle?: undefined; faults: readonly BundleFault[] };

const largest = 20_000_000;
/** Far more than any record has: a table with more is no record, and looking through it would take for ever. */
const mostFields = 300;

const wholeFile = (rule: string, message: string, line?: number): BundleFault => ({ path: '', rule, message, ...(line && { line }) });

const syntax = (line: number | undefined, detail: string) =>
  wholeFile('cú pháp', `Không đọc được tệp${line ? ` từ dòng ${line}` : ''}: ${detail}`, line);

/** Names given twice in one record. The library would compare each with each. */
function keyFaults({ items, range }: YAMLMap, lines: LineCounter): BundleFault[] {
  const lineAt = (offset = 0) => lines.linePos(offset).line;
  if (items.length > mostFields) {
    const line = lineAt(range?.[0]);
    return [
      wholeFile('quá nhiều trường', `Dòng ${line}: bản ghi có ${items.length} trường; không bản ghi nào của hồ sơ có nhiều như vậy.`, line),
    ];
  }
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const line = lineAt(key.range?.[0]);
    if (seen.has(key.value))
      return [wholeFile('trường lặp', `Dòng ${line}: tên trường đã có ở trên trong cùng bản ghi; hãy bỏ một.`, line)];
    seen.add(key.value);
    return [];
  });
}

function syntaxFaults(document: Document.Parsed, lines: LineCounter): BundleFault[] {
  const broken = [...document.errors, ...document.warnings].map((error) => {
    const { line } = lines.linePos(error.pos[0]);
    return syntax(line, error.message);
  });
  visit(document, {
    Map: (_, node) => void broken.push(...keyFaults(node, lines)),
    Alias: (_, node) => {
      const { line } = lines.linePos(node.range?.[0] ?? 0);
      broken.push(wholeFile('bí danh', `Dòng ${line}: không dùng bí danh «*${node.source}» của YAML; hãy chép lại giá trị.`, line));
    },
  });
  return broken;
}

/** The line of the place, or of the nearest thing around it that the file does hold. */
function lineOf(document: Document.Parsed, lines: LineCounter, place: Path): number | undefined {
  for (let length = place.length; length > 0; length -= 1) {
    const node = document.getIn(place.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range) return lines.linePos(node.range[0] ?? 0).line;
  }
  return undefined;
}

function readDocument(text: string): Reading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: false, stringKeys: true });
  const broken = syntaxFaults(document, lines);
  if (broken.length > 0) return { faults: broken };
  const raw = normalized(document.toJS({ maxAliasCount: 0 }));
  const faults = checkPlaces(raw).map(({ place, fault }) => {
    const line = lineOf(document, lines, place);
    return line ? { ...fault, line } : fault;
  });
  return faults.length > 0 ? { faults } : { bundle: canonicalFile(raw as Raw) };
}

/** Reads a whole file: either a bundle in its one form, or every fault in the order of the file. Never throws for what a file holds. */
export function readBundle(text: string, format: BundleFormat = 'yaml'): Reading {
  if (Buffer.byteLength(text) > largest) return { faults: [wholeFile('cỡ tệp', 'Tệp lớn hơn 20 MB: hãy chia thành nhiều tệp.')] };
  try {
    if (format === 'json') JSON.parse(text);
    return readDocument(text);
  } catch (error) {
    // A syntax error of JSON, or brackets so deep that the reader gives up.
    if (error instanceof SyntaxError || error instanceof RangeError) return { faults: [syntax(undefined, error.message)] };
    throw error;
  }
}

/** The file of a bundle in its one form: equal bundles print equal files. */
export function printBundle(bundle: Bundle, format: BundleFormat = 'yaml'): string {
  const { authority, sections } = canonical(bundle);
  const file = { bundle: 1, authority, ...sections };
  return format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}
