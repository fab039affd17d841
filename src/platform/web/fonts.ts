import { createRequire } from 'node:module';

const faces = {
  'be-vietnam-pro': ['400-normal', '500-normal', '600-normal', '700-normal'],
  tinos: ['400-normal', '400-italic', '700-normal'],
  inter: ['400-normal', '500-normal', '600-normal', '700-normal'],
};

/** Inter lends digits only, so it needs no Vietnamese letters. */
const subsets = (family: string): string[] => (family === 'inter' ? ['latin'] : ['latin', 'vietnamese']);

/** Served file name → absolute path, for every font file the stylesheet names. */
export function fontFiles(): Map<string, string> {
  const { resolve } = createRequire(import.meta.url);
  const files = Object.entries(faces).flatMap(([family, styles]) =>
    subsets(family).flatMap((subset) => styles.map((style) => [family, `${family}-${subset}-${style}.woff2`] as const)),
  );
  return new Map(files.map(([family, file]) => [file, resolve(`@fontsource/${family}/files/${file}`)]));
}
