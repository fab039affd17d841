import { Resvg, renderAsync } from '@resvg/resvg-js';
import { drawingFonts } from '../../../platform/documents/letter-width.ts';

const options = (width: number) => ({
  fitTo: { mode: 'width' as const, value: width },
  font: { loadSystemFonts: false, fontFiles: drawingFonts(), defaultFontFamily: 'Be Vietnam Pro' },
});

/** A drawn slide as PNG, off the main thread; 1920 wide is 1080 high. */
export const slidePng = async (svg: string, width = 1920): Promise<Uint8Array> => (await renderAsync(svg, options(width))).asPng();

/** A drawn slide as its bare RGBA dots. */
export const slideDots = (svg: string, width = 1920): Uint8Array => new Uint8Array(new Resvg(svg, options(width)).render().pixels);
