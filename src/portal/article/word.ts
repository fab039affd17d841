import { convertToHtml, images } from 'mammoth';
import { TemplateFault, openWord } from '../../platform/documents/template/open.ts';
import { Refusal } from '../../platform/refusal.ts';
import { tidy } from '../../platform/text/normalize.ts';
import { textOfHtml } from './html.ts';

const longestTitle = 300;
const longestBody = 100_000;

/** The first line is the title, as people write news: a heading, or the line that stands alone at the head. */
function parted(text: string): { title: string; body: string } {
  const [first = '', ...rest] = text.split(/\n\s*\n/);
  const title = tidy(first.replace(/^##\s+/, '').replaceAll('\n', ' '));
  if (title !== '' && title.length <= longestTitle) return { title, body: rest.join('\n\n') };
  return { title: `${title.slice(0, title.lastIndexOf(' ', 100))}…`, body: text };
}

/** The file packed anew from the parts that were looked at, so that no other reader finds others in it. */
function opened(bytes: Uint8Array): Buffer {
  try {
    return openWord(bytes).generate({ type: 'nodebuffer' });
  } catch (error) {
    if (error instanceof TemplateFault) throw new Refusal('no_word', `${error.sentences.join(' ')} Chưa có bài nào được tạo.`, 'file');
    throw error;
  }
}

/**
 * The words of a Word file as title and body: paragraphs, headings and lists, nothing that could run. Pictures stay behind.
 * Throws Refusal for what is no Word file, is dangerous, or holds no words.
 */
export async function textOfWord(bytes: Uint8Array): Promise<{ title: string; body: string }> {
  const read = await convertToHtml(
    { buffer: opened(bytes) },
    { convertImage: images.imgElement(async () => ({ src: '' })), includeEmbeddedStyleMap: false, externalFileAccess: false },
  ).catch(() => null);
  if (read === null)
    throw new Refusal('no_word', 'Không đọc được tệp Word này. Lưu lại thành .docx rồi tải lên; chưa có bài nào được tạo.', 'file');
  // Lines of one list that Word keeps as paragraphs of their own belong together.
  const text = textOfHtml(read.value).replaceAll(/^(- .*)\n\n(?=- )/gm, '$1\n');
  if (text === '') throw new Refusal('empty_word', 'Tệp Word này không có chữ; chưa có bài nào được tạo.', 'file');
  const { title, body } = parted(text);
  if (body.length > longestBody) throw new Refusal('long_word', 'Bài dài quá 100.000 ký tự; rút gọn rồi tải lên.', 'file');
  return { title, body };
}
