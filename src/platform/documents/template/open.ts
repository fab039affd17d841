import PizZip from 'pizzip';

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
const ENTRY = 0x02014b50;

/** What the zip's own table of contents promises; a bomb says so itself, and a liar is cut off by the same limits later. */
function contents(bytes: Uint8Array): { entries: number; unpacked: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sum = { entries: 0, unpacked: 0 };
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== ENTRY) continue;
    sum.entries += 1;
    sum.unpacked += view.getUint32(at + 24, true);
  }
  return sum;
}

const refuse = (sentence: string): never => {
  throw new TemplateFault([sentence]);
};

/** Opens a Word file somebody sent: within limits, without macros, without anything fetched from elsewhere. */
export function openWord(bytes: Uint8Array): PizZip {
  const { entries, unpacked } = contents(bytes);
  if (entries > ENTRIES || unpacked > UNPACKED) refuse('Tệp quá lớn khi mở ra. Bỏ bớt ảnh trong mẫu rồi tải lên lại.');
  const zip = unzip(bytes);
  const names = Object.keys(zip.files);
  if (!names.includes('word/document.xml')) refuse('Tệp này không phải tệp Word (.docx). Mở bằng Word, chọn Lưu thành, kiểu .docx.');
  if (names.some((name) => /vbaProject|activeX|embeddings\/|\.bin$/i.test(name)))
    refuse('Tệp có macro hoặc đối tượng nhúng nên không nhận. Lưu lại thành .docx không có macro.');
  const parts = names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => ({ name, text: zip.file(name)?.asText() ?? '' }));
  if (parts.some(({ text }) => /<!DOCTYPE|<!ENTITY/i.test(text))) refuse('Tệp có khai báo lạ nên không nhận.');
  if (parts.some(({ text }) => /<w:altChunk\b/.test(text))) refuse('Tệp chèn tài liệu khác vào trong nên không nhận.');
  if (parts.some(({ name, text }) => name.endsWith('.rels') && isOutside(text)))
    refuse('Tệp lấy ảnh hoặc mẫu từ nơi khác nên không nhận. Chèn ảnh trực tiếp vào tệp rồi tải lên lại.');
  return zip;
}

// A link people click may lead outside; a picture or a template that Word fetches by itself may not.
const isOutside = (rels: string) =>
  (rels.match(/<Relationship\b[^>]*>/g) ?? []).some((each) => /TargetMode="External"/.test(each) && !/\/hyperlink"/.test(each));

function unzip(bytes: Uint8Array): PizZip {
  try {
    return new PizZip(bytes);
  } catch {
    return refuse('Không mở được tệp. Tệp có thể bị hỏng khi tải lên; gửi lại bản lưu từ Word.');
  }
}
