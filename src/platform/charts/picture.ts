import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { paperFolder } from '../documents/typesetter.ts';

const FONTS = [
  ['@expo-google-fonts/tinos', ['400Regular', '700Bold']],
  ['@expo-google-fonts/be-vietnam-pro', ['400Regular', '600SemiBold', '700Bold']],
] as const;

let folders: string[] | null = null;

function fontFolders(): string[] {
  const { resolve } = createRequire(join(paperFolder(), 'worker.mjs'));
  folders ??= FONTS.flatMap(([name, styles]) => styles.map((style) => join(dirname(resolve(`${name}/package.json`)), style)));
  return folders;
}

/** A chart as PNG of a width in dots, on white: for Word and wherever SVG cannot stand. Draw it with `paperLook`. */
export function chartPng(svg: string, width = 1600): Uint8Array {
  const font = { loadSystemFonts: false, fontDirs: fontFolders(), defaultFontFamily: 'Tinos' };
  return new Resvg(svg, { background: '#ffffff', fitTo: { mode: 'width', value: width }, font }).render().asPng();
}
