import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { parseHtml, textOf } from '../../exchange/seeds/html.ts';
import type { MadeFile } from './documents.ts';

const run = promisify(execFile);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string) => xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** The words of an office file: runs joined, paragraphs and cells apart; the kept values of charts with them, page numbers without. */
function officeText(bytes: Uint8Array, parts: RegExp): string {
  const xml = Object.entries(unzipSync(bytes))
    .filter(([name]) => parts.test(name))
    .map(([, content]) => new TextDecoder().decode(content));
  return decode(
    xml
      .join('\n')
      .replace(/<\/w:p>\s*<\/w:tc>/g, '\t')
      .replace(/<a:fld [\s\S]*?<\/a:fld>/g, '')
      .replace(/<c:(?:formatCode|f)>[\s\S]*?<\/c:(?:formatCode|f)>/g, '')
      .replace(/<\/(?:w:p|w:tr|a:p|w:tc|a:tc|c:v)>|<w:tab\/>|<w:br\/>|<a:br\/>/g, '\n')
      .replace(/<[^>]+>/g, ''),
  );
}

const pictures = /<div class="sheet-picture"[\s\S]*?<\/div>|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g;
/**
 * Without the numbers of rows, points and pages: alone on their line, or at its beginning and following on such a number.
 * A reader of PDF may lose up to two of them where a cell has several lines; a draft has letters of its mark (DỰ THẢO) before them.
 */
function withoutRowNumbers(text: string): string {
  const seen = new Set([0]);
  return text.replaceAll(/^(\s*(?:[DỰTHẢO]{1,2}\s+)*)(\d+)(?:(?=[.)]?[ \t])|[ \t]*$)/gmu, (all, before: string, digits: string) => {
    const number = Number(digits);
    const follows = digits === String(number) && [1, 2, 3].some((step) => seen.has(number - step));
    if (!follows) return all;
    seen.add(number);
    return before;
  });
}

/** The text of a PDF by pdftotext; null where this machine has none. */
async function pdfText(bytes: Uint8Array): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-text-'));
  try {
    const file = join(folder, 'read.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-layout', '-nopgbrk', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
    return withoutRowNumbers(stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a reader of a made file reads; null where this machine cannot read such a file. */
export async function textOfFile({ name, bytes }: MadeFile): Promise<string | null> {
  if (typeof bytes === 'string') {
    if (name.endsWith('.vtt')) return bytes.replace(/^\d+\n[\d:.]+ --> [\d:.]+$/gm, '').replaceAll(/\s+/g, ' ');
    return textOf(parseHtml(bytes.replace(pictures, '')));
  }
  if (name.endsWith('.docx')) return withoutRowNumbers(officeText(bytes, /^word\/document\.xml$/));
  if (name.endsWith('.pptx')) return officeText(bytes, /^ppt\/(slides\/slide\d+|notesSlides\/notesSlide\d+|charts\/chart\d+)\.xml$/);
  return pdfText(bytes);
}
