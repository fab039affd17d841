import busboy from 'busboy';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Refusal } from '../refusal.ts';
import { typedText } from '../text/normalize.ts';
import { FormValues, type Upload } from './form.ts';

const textLimit = 1024 * 1024;
/** All text of one form together, as it travels: a letter of ours takes up to nine bytes. */
const formLimit = 4 * textLimit;

const tooLarge = () => new Refusal('too_large', 'Dữ liệu gửi lên lớn quá mức cho phép; chưa có gì được lưu. Hãy chia nhỏ rồi gửi lại.');
const notAForm = () => new Refusal('body_kind', 'Dữ liệu gửi lên không phải là một biểu mẫu trọn vẹn. Hãy mở lại trang và gửi lại.');

export interface Sent {
  form: FormValues;
  uploads: Upload[];
}

/**
 * Reads a posted form from the request's stream. Files are taken only up to `uploadLimit` bytes together, and not at all
 * without it. Refuses what is too large before it is held whole, and what is no form.
 */
export async function readBody(request: Request, uploadLimit: number | undefined): Promise<Sent> {
  const sent: Sent = { form: new FormValues(), uploads: [] };
  if (!request.body) return sent;
  const parser = parserFor(request.headers.get('content-type') ?? '', uploadLimit);
  const limits = collect(parser, sent);
  const whole = (uploadLimit ?? 0) + formLimit;
  await pipeline(Readable.fromWeb(request.body as NodeStream), (chunks) => upTo(whole, chunks), parser).catch((error: unknown) => {
    // A parser stopped in the middle of a file says only that the form is not whole.
    if (limits.passed) throw tooLarge();
    throw error instanceof Refusal ? error : notAForm();
  });
  return sent;
}

function parserFor(type: string, uploadLimit: number | undefined): busboy.Busboy {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) throw notAForm();
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { fieldSize: textLimit, fields: 5000, files: uploadLimit ? 20 : 0, fileSize: uploadLimit ?? 1 },
    });
  } catch {
    throw notAForm();
  }
}

function collect(parser: busboy.Busboy, { form, uploads }: Sent): { passed: boolean } {
  const limits = { passed: false };
  const refuse = () => {
    limits.passed = true;
    parser.destroy(tooLarge());
  };
  parser.on('field', (name, value, info) => (info.valueTruncated ? refuse() : form.add(name, value)));
  parser.on('file', (field, stream, info) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', refuse);
    // The form as a whole is refused then; its parser says why.
    stream.on('error', () => undefined);
    stream.on('end', () => {
      if (info.filename) uploads.push({ field, name: typedText(info.filename), bytes: Buffer.concat(chunks) });
    });
  });
  parser.on('fieldsLimit', refuse).on('filesLimit', refuse);
  return limits;
}

async function* upTo(limit: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    yield chunk;
  }
}
