import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { Refusal } from '../../platform/refusal.ts';
import { type Capture, noCapture, readCapture } from './capture.ts';
import { differenceHash } from './dhash.ts';

/** A file that may stand as evidence, as it will be stored. */
export interface Content extends Capture {
  kind: 'photo' | 'file';
  bytes: Uint8Array;
  mediaType: string;
  width: number | null;
  height: number | null;
  dhash: string | null;
  /** Of the file as it was sent, before anything was taken out of it. */
  original_sha256: string;
}

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp']);
const papers = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

/** As many points as a 60-megapixel camera makes; more is no photo of a phone and would fill the memory. */
export const pixelLimit = 60_000_000;
const smallest = 64;

const refuse = (reason: string, sentence: string) => new Refusal(reason, sentence, 'file');
const broken = () =>
  refuse('no_picture', 'Tệp này mang đuôi ảnh nhưng không mở được thành ảnh, có thể đã hỏng hoặc bị đổi tên. Chụp lại hoặc chọn tệp khác.');

/**
 * Checks what a file is by its content, never by its name. Photos are decoded whole, turned upright, made at most 1600
 * points wide and written without anything the camera put into them; when and where they were taken is read before.
 * Throws Refusal with the reason; nothing has been stored by then.
 */
export async function readContent(bytes: Uint8Array): Promise<Content> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  const original_sha256 = createHash('sha256').update(bytes).digest('hex');
  if (papers.has(mime))
    return { kind: 'file', bytes, mediaType: mime, width: null, height: null, dhash: null, original_sha256, ...noCapture };
  if (mime === 'image/heic' || mime === 'image/heif')
    throw refuse('heic', 'Ảnh HEIC của iPhone chưa đọc được. Vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại.');
  if (!pictures.has(mime))
    throw refuse('no_evidence', 'Chỉ nhận ảnh JPEG, PNG, WebP hoặc văn bản PDF, Word, Excel. Tệp này không phải loại nào trong đó.');
  return { kind: 'photo', mediaType: 'image/jpeg', original_sha256, ...(await readPhoto(bytes)) };
}

async function readPhoto(bytes: Uint8Array): Promise<Capture & { bytes: Uint8Array; width: number; height: number; dhash: string }> {
  const { width, height, exif } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw broken();
    });
  if (width * height > pixelLimit) throw refuse('too_many_pixels', 'Ảnh quá 60 triệu điểm ảnh. Giảm cỡ ảnh rồi gửi lại.');
  if (Math.min(width, height) < smallest)
    throw refuse('too_few_pixels', `Ảnh nhỏ quá, chưa được ${smallest} điểm ảnh mỗi chiều. Chọn ảnh gốc.`);
  const { data, info } = await sharp(bytes, { limitInputPixels: pixelLimit })
    .rotate()
    .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw broken();
    });
  return { ...readCapture(exif), bytes: data, width: info.width, height: info.height, dhash: await differenceHash(data) };
}
