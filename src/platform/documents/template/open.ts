import PizZip from 'pizzip';
import { Overfull, checkParts } from '../unpack.ts';
import { fetches, xmlOf } from './part.ts';

/** A template that cannot be used, in words for who sent it. */
export class TemplateFault extends Error {
  readonly sentences: string[];
  constructor(sentences: string[]) {
    super(sentences.join(' '));
    this.sentences = sentences;
  }
}

const ENTRIES = 500;
const UNPACKED = 20 * 1024 * 1024;

const refuse = (sentence: string): never => {
  throw new TemplateFault([sentence]);
};

/** Opens a Word file somebody sent: within limits, without macros, without anything fetched from elsewhere. */
export function openWord(bytes: Uint8Array): PizZip {
  const zip = unzip(bytes);
  const names = Object.keys(zip.files);
  if (!names.includes('word/document.xml')) refuse('Tệp này không phải tệp Word (.docx). Mở bằng Word, chọn Lưu thành, kiểu .docx.');
  if (names.some((name) => /vbaProject|activeX|embeddings\/|\.bin$/i.test(name)))
    refuse('Tệp có macro hoặc đối tượng nhúng nên không nhận. Lưu lại thành .docx không có macro.');
  for (const name of names) checkPart(name, zip.file(name)?.asUint8Array() ?? new Uint8Array());
  return zip;
}

function checkPart(name: string, content: Uint8Array): void {
  const xml = xmlOf(name, content);
  if (xml === 'foreign') return refuse('Tệp dùng mã chữ lạ nên không nhận. Mở bằng Word rồi lưu lại thành .docx.');
  if (xml === null) return;
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) refuse('Tệp có khai báo lạ nên không nhận.');
  if (/<(?:[\w.-]+:)?altChunk\b/.test(xml)) refuse('Tệp chèn tài liệu khác vào trong nên không nhận.');
  if (/\.rels$/i.test(name) && fetches(xml))
    refuse('Tệp lấy ảnh hoặc mẫu từ nơi khác nên không nhận. Chèn ảnh trực tiếp vào tệp rồi tải lên lại.');
}

/** Parts are unpacked only after each was found to be as small as the file says. */
function unzip(bytes: Uint8Array): PizZip {
  try {
    const zip = new PizZip(bytes);
    checkParts(zip, ENTRIES, UNPACKED);
    return zip;
  } catch (error) {
    return refuse(
      error instanceof Overfull
        ? 'Tệp quá lớn khi mở ra. Bỏ bớt ảnh trong mẫu rồi tải lên lại.'
        : 'Không mở được tệp. Tệp có thể bị hỏng khi tải lên; gửi lại bản lưu từ Word.',
    );
  }
}
