import { Refusal } from '../refusal.ts';
import { cleanJson, cleanText } from './clean-text.ts';
import { stopTypesetter, typeset } from './typesetter.ts';

export type PdfOptions = {
  /** `a-2a` for what is archived and signed; `ua-1` for accessible reading. One at a time. */
  standard?: 'a-2a' | 'ua-1';
  title?: string;
  createdAt: Date;
  /** Pictures the template reads by name, as `image("photo.png")`. */
  files?: Record<string, Uint8Array>;
};

/** The text holds characters none of our fonts can print; a document that hides them would be wrong. */
export class UnprintableText extends Refusal {
  readonly characters: string[];

  constructor(characters: string[]) {
    super('unprintable', `Văn bản có ký tự không in được: ${characters.join(' ')}. Sửa chỗ có ký tự đó rồi in lại.`);
    this.name = 'UnprintableText';
    this.characters = characters;
  }
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Sets `template` (a file of assets/paper) with `data` and returns the PDF.
 * Data travels as JSON, never as markup. Same data and `createdAt` give the same bytes.
 * Throws `UnprintableText`, or `Error` with the compiler's diagnosis.
 */
export const renderPdf = async (template: string, data: unknown, options: PdfOptions): Promise<Uint8Array> =>
  (await setPages(template, data, options)).pdf;

/** As `renderPdf`, and says how many pages it became. */
export const setPages = (template: string, data: unknown, options: PdfOptions) => set(template, data, options, 'pdf');

/** The same as one drawing, its letters as outlines: what a preview is made from. */
export const renderSvg = async (template: string, data: unknown, options: PdfOptions): Promise<string> =>
  new TextDecoder().decode((await set(template, data, options, 'svg')).pdf);

function set(template: string, data: unknown, options: PdfOptions, format: 'pdf' | 'svg'): Promise<{ pdf: Uint8Array; pages: number }> {
  const job = {
    format,
    template,
    inputs: { data: cleanJson(data), title: cleanText(options.title ?? '') },
    files: Object.entries(options.files ?? {}),
    standard: options.standard,
    createdAt: Math.floor(options.createdAt.getTime() / 1000),
  };
  const result = queue.then(() => typeset(job)).catch(explain);
  queue = result.catch(() => undefined);
  return result;
}

/** Waits for the papers under way and ends the typesetting process. */
export async function closePdf(): Promise<void> {
  await queue;
  stopTypesetter();
}

function explain(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const found = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((match) => match[1] ?? '');
  if (found.length > 0) throw new UnprintableText([...new Set(found)]);
  throw error;
}
