import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The font files drawings are set in; whole TTFs, as resvg wants them. */
const faces = {
  serif: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  serifItalic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  sans: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  sansBold: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
} as const;
export type Face = keyof typeof faces;

export const fontFile = (face: Face): string => createRequire(import.meta.url).resolve(faces[face]);
export const drawingFonts = (): string[] => (Object.keys(faces) as Face[]).map(fontFile);

interface Widths {
  unitsPerEm: number;
  of(codePoint: number): number;
}
const read = new Map<Face, Widths>();

/** Character to glyph by the font's format 4 table (OpenType `cmap`), where all letters of Vietnamese stand. */
function glyphFinder(font: DataView, cmap: number): (codePoint: number) => number {
  const count = font.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, index) => cmap + font.getUint32(cmap + 8 + index * 8));
  const at = offsets.find((offset) => font.getUint16(offset) === 4);
  if (at === undefined) throw new Error('font without a Unicode table');
  const segments = font.getUint16(at + 6) / 2;
  const word = (part: number, index: number) => font.getUint16(at + 14 + (part * segments + index) * 2 + (part > 0 ? 2 : 0));
  return (codePoint) => {
    for (let index = 0; index < segments; index++) {
      if (word(0, index) < codePoint) continue;
      const start = word(1, index);
      if (start > codePoint) return 0;
      const range = word(3, index);
      if (range === 0) return (codePoint + word(2, index)) & 0xffff;
      const place = at + 16 + (3 * segments + index) * 2 + range + (codePoint - start) * 2;
      const glyph = font.getUint16(place);
      return glyph === 0 ? 0 : (glyph + word(2, index)) & 0xffff;
    }
    return 0;
  };
}

function widths(face: Face): Widths {
  const known = read.get(face);
  if (known) return known;
  const bytes = readFileSync(fontFile(face));
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map(
    Array.from({ length: font.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      return [bytes.toString('latin1', at, at + 4), font.getUint32(at + 8)] as const;
    }),
  );
  const table = (name: string) => tables.get(name) ?? 0;
  const glyphOf = glyphFinder(font, table('cmap'));
  const measured = font.getUint16(table('hhea') + 34);
  const kept = new Map<number, number>();
  const made: Widths = {
    unitsPerEm: font.getUint16(table('head') + 18),
    of(codePoint) {
      const width = kept.get(codePoint) ?? font.getUint16(table('hmtx') + Math.min(glyphOf(codePoint), measured - 1) * 4);
      kept.set(codePoint, width);
      return width;
    },
  };
  read.set(face, made);
  return made;
}

/** Width of a text in the unit of `size`, kerning aside. */
export function textWidth(text: string, face: Face, size: number): number {
  const { unitsPerEm, of } = widths(face);
  let sum = 0;
  for (const letter of text.normalize('NFC')) sum += of(letter.codePointAt(0) ?? 32);
  return (sum * size) / unitsPerEm;
}

/** The text in lines no wider than `width`; a word wider than that stands alone. */
export function wrapText(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.normalize('NFC').split(/[ \n\t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, face, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
