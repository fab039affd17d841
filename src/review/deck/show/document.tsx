import { readFile } from 'node:fs/promises';
import { fromRoot } from '../../../platform/root.ts';
import { fontFiles } from '../../../platform/web/fonts.ts';
import type { Deck } from '../deck.ts';
import type { Pictures } from '../draw/slide.ts';
import { Show } from './show.tsx';

const faces = [
  ['Be Vietnam Pro', 400, 'normal', 'be-vietnam-pro', '400-normal'],
  ['Be Vietnam Pro', 600, 'normal', 'be-vietnam-pro', '600-normal'],
  ['Tinos', 400, 'italic', 'tinos', '400-italic'],
  ['Tinos', 700, 'normal', 'tinos', '700-normal'],
] as const;

const ranges = {
  latin: 'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
};

async function fontRules(): Promise<string> {
  const files = fontFiles();
  const rules: string[] = [];
  for (const [family, weight, style, folder, name] of faces)
    for (const [subset, range] of Object.entries(ranges)) {
      const bytes = await readFile(files.get(`${folder}-${subset}-${name}.woff2`) ?? '');
      rules.push(
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`,
      );
    }
  return rules.join('\n');
}

/** The slides as one file that needs nothing else: fonts, pictures and the script are inside. Opened from a stick it works as from the site. */
export async function showDocument(deck: Deck, pictures: Pictures): Promise<string> {
  const css = `${await fontRules()}\nbody{margin:0;background:#fcfaf5;color:#241a16;font:1.125rem/1.55 'Be Vietnam Pro',Arial,sans-serif}\n${await readFile(fromRoot('assets', 'css', '95-show.css'), 'utf8')}`;
  const script = (await readFile(fromRoot('dist', 'islands', 'slide-show.js'), 'utf8')).replaceAll('</', '<\\/');
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${deck.title} | ${deck.ward.name}`}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <Show deck={deck} pictures={pictures} />
        <script type="module" dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
  return `<!doctype html>${String(await page)}`;
}
