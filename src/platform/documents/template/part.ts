/** The text of a part that a reader would take for XML, by its name or its beginning; 'foreign' where it is not in UTF-8; null for others. */
export function xmlOf(name: string, content: Uint8Array): string | 'foreign' | null {
  const text = Buffer.from(content).toString('utf8');
  const looks = /^\uFEFF?\s*</.test(text);
  const wide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff) || content[1] === 0;
  const named = /\.(?:xml|rels)$/i.test(name);
  if (named && wide) return 'foreign';
  if (!named && !looks) return null;
  const declared = /^\uFEFF?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
  return /^(?:utf-8|us-ascii)$/i.test(declared) ? text : 'foreign';
}

const relationship = /<(?:[\w.-]+:)?Relationship\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributesOf = (tag: string) => new Map([...tag.matchAll(attribute)].map(([, name = '', one, other]) => [name, one ?? other ?? '']));

/** Whether a part's relationships make Word fetch something by itself. A link people click may lead outside; a picture or a template may not. */
export function fetches(rels: string): boolean {
  return [...rels.matchAll(relationship)].some(([, tag = '']) => {
    const said = attributesOf(tag);
    return (said.get('TargetMode') ?? 'Internal') !== 'Internal' && !said.get('Type')?.endsWith('/hyperlink');
  });
}

const instruction = /<(?:[\w.-]+:)?instrText\b[^>]*>([^<]*)<|\b(?:[\w.-]+:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const bringsIn = /\b(?:DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|RD)\b/i;

/** Whether a text holds a field by which Word brings in files, data or programmes. Instructions may be cut into pieces or spelt in signs. */
export function bringsInFields(xml: string): boolean {
  const pieces = [...xml.matchAll(instruction)].map(([, one, other, third]) => one ?? other ?? third ?? '');
  return pieces.some((piece) => piece.includes('&#')) || bringsIn.test(pieces.join('')) || bringsIn.test(pieces.join(' '));
}
