import busboy from 'busboy';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Refusal } from '../refusal.ts';
import { FormValues, type Upload } from './form.ts';

const textLimit = 1024 * 1024;

/**
 * Reads a posted form from the request's stream. Files are taken only up to `uploadLimit` bytes, and not at all without
 * it. Refuses what is too large before it is held whole.
 */
export async function readBody(request: Request, uploadLimit: number | undefined): Promise<{ form: FormValues; uploads: Upload[] }> {
  const form = new FormValues();
  const uploads: Upload[] = [];
  const type = request.headers.get('content-type') ?? '';
  if (!request.body) return { form, uploads };
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) {
    throw new Refusal('body_kind', 'Dữ liệu gửi lên không phải là một biểu mẫu. Hãy mở lại trang và gửi lại.');
  }
  const parser = busboy({
    headers: { 'content-type': type },
    defParamCharset: 'utf8',
    limits: { fieldSize: textLimit, fields: 5000, files: uploadLimit ? 20 : 0, fileSize: uploadLimit ?? 1 },
  });
  const source = Readable.fromWeb(request.body as NodeStream);
  await new Promise<void>((resolve, reject) => {
    const tooLarge = () => reject(new Refusal('too_large', 'Dữ liệu gửi lên lớn quá mức cho phép; chưa có gì được lưu. Hãy chia nhỏ rồi gửi lại.'));
    parser.on('field', (name, value, info) => (info.valueTruncated ? tooLarge() : form.add(name, value)));
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', tooLarge);
      stream.on('end', () => {
        if (info.filename) uploads.push({ field, name: info.filename.normalize('NFC'), bytes: Buffer.concat(chunks) });
      });
    });
    parser.on('fieldsLimit', tooLarge).on('filesLimit', tooLarge).on('error', reject).on('close', resolve);
    source.on('error', reject);
    source.pipe(parser);
  });
  return { form, uploads };
}
