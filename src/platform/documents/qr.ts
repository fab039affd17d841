import { correction, generate } from 'lean-qr';

const QUIET_ZONE = 4;

/** A QR symbol as one SVG path of horizontal runs; `size` is the side in modules, quiet zone included. */
export type QrPath = { size: number; path: string };

/** Correction M: a certificate on a wall gets scratched, and H would make the modules too small at 22 mm. L holds a long text. */
export function qrSvgPath(text: string, level: 'M' | 'L' = 'M'): QrPath {
  const symbol = generate(text, { minCorrectionLevel: correction[level], maxCorrectionLevel: correction[level] });
  const rows = Array.from({ length: symbol.size }, (_, y) => rowPath(symbol.size, (x) => symbol.get(x, y), y));
  return { size: symbol.size + 2 * QUIET_ZONE, path: rows.join('') };
}

function rowPath(size: number, isDark: (x: number) => boolean, y: number): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    const start = x;
    while (isDark(x)) x++;
    if (x > start) path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h-${x - start}z`;
  }
  return path;
}
