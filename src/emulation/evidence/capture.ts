import readExif from 'exif-reader';

/** What the camera wrote into the file: when and where the picture was taken. All null where it wrote nothing. */
export interface Capture {
  taken_at: Date | null;
  latitude: number | null;
  longitude: number | null;
  camera: string | null;
}

export const noCapture: Capture = { taken_at: null, latitude: null, longitude: null, camera: null };

/** Cameras write the hour of the place without its zone: that of Việt Nam, unless the file says another. */
function instant(local: unknown, offset: unknown): Date | null {
  if (!(local instanceof Date) || Number.isNaN(local.getTime())) return null;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(typeof offset === 'string' ? offset : '+07:00') ?? [];
  if (hours === undefined || minutes === undefined) return instant(local, '+07:00');
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(local.getTime() - (sign === '-' ? -shift : shift));
}

/** Degrees, minutes and seconds with their hemisphere as degrees, six decimals (about 10 cm). */
function degrees(parts: unknown, hemisphere: unknown, most: number): number | null {
  if (!Array.isArray(parts)) return null;
  const [d = 0, m = 0, s = 0] = parts.map(Number);
  const value = d + m / 60 + s / 3600;
  if (!Number.isFinite(value) || value > most) return null;
  return (hemisphere === 'S' || hemisphere === 'W' ? -1 : 1) * (Math.round(value * 1e6) / 1e6);
}

const words = (...parts: unknown[]) =>
  parts
    .filter((part): part is string => typeof part === 'string')
    // Not every maker ends its name where it says it does.
    .map((part) => part.replace(/[^\p{L}\p{N} .,()/_-]/gu, '').trim())
    .filter(Boolean)
    .join(' ')
    .slice(0, 80) || null;

/** Reads the block of metadata of a picture; a damaged block says nothing. */
export function readCapture(exif: Buffer | undefined): Capture {
  if (!exif) return noCapture;
  try {
    const { Image, Photo, GPSInfo } = readExif(exif);
    const latitude = degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef, 90);
    const longitude = degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef, 180);
    const known = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0);
    return {
      taken_at: instant(Photo?.DateTimeOriginal ?? Image?.['DateTime'], Photo?.OffsetTimeOriginal),
      latitude: known ? latitude : null,
      longitude: known ? longitude : null,
      camera: words(Image?.Make, Image?.Model),
    };
  } catch {
    return noCapture;
  }
}
