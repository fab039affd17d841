import sharp from 'sharp';

/** A picture of soft shapes that differs for every seed, as large as a small phone's. */
export async function scene(seed: number, width = 640, height = 480): Promise<Buffer> {
  let state = seed * 2_654_435_761 + 1;
  const next = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state % below;
  };
  const shapes = Array.from(
    { length: 14 },
    () =>
      `<ellipse cx="${next(width)}" cy="${next(height)}" rx="${40 + next(160)}" ry="${30 + next(140)}" fill="rgb(${next(256)},${next(256)},${next(256)})" opacity="0.8"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="rgb(${next(256)},${next(256)},${next(256)})"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).blur(3).jpeg({ quality: 92 }).toBuffer();
}

/** The same picture with what a phone writes into it: 05/10/2026 07:30 at 10.5° north, 106.75° east. */
export const withCamera = (picture: Uint8Array): Promise<Buffer> =>
  sharp(picture)
    .withExif({
      IFD0: { Make: 'Máy', Model: 'X1' },
      IFD2: { DateTimeOriginal: '2026:10:05 07:30:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 45/1 0/1' },
    })
    .jpeg({ quality: 92 })
    .toBuffer();
