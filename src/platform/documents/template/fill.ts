import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import { cleanJson } from '../clean-text.ts';
import type { Paper } from '../paper.ts';
import { fieldsOf, rawFields } from './fields.ts';
import { bounded } from './growth.ts';
import { TemplateFault, openWord } from './open.ts';
import { bringsInFields } from './part.ts';
import { mergeStyles, wordParts } from './word-parts.ts';

interface Problem {
  message: string;
  properties?: { id?: string; xtag?: string; explanation?: string; errors?: Problem[] };
}

const meanings: Readonly<Record<string, (tag: string) => string>> = {
  unclosed_tag: (tag) => `Trường bắt đầu bằng “{${tag}” chưa có dấu } đóng lại.`,
  unopened_tag: (tag) => `Dấu } sau “${tag}” không có dấu { mở ra.`,
  unclosed_loop: (tag) => `Phần lặp {#${tag}} chưa được đóng bằng {/${tag}}.`,
  unopened_loop: (tag) => `{/${tag}} đóng một phần lặp chưa được mở bằng {#${tag}}.`,
  closing_tag_does_not_match_opening_tag: (tag) => `Phần lặp {#${tag}} bị đóng bằng tên khác.`,
  raw_xml_tag_not_in_paragraph: (tag) => `{@${tag}} phải đứng một mình trong một đoạn, ngoài bảng.`,
  raw_tag_outerxml_invalid: (tag) => `{@${tag}} phải đứng một mình trong một đoạn, ngoài bảng.`,
  duplicate_open_tag: (tag) => `Thừa dấu { ở gần “${tag}”.`,
  duplicate_close_tag: (tag) => `Thừa dấu } ở gần “${tag}”.`,
  unknown_field: (tag) => `Không có trường tên “${tag}”. Xem bảng các trường dùng được.`,
};

/** Every fault of a template in a sentence each; an error that is none of the template's is thrown on. */
function faultOf(error: unknown): TemplateFault {
  const { properties, message } = error as Problem;
  if (error instanceof TemplateFault || !properties) throw error;
  const all = properties.errors ?? [{ message, properties }];
  const sentences = all.map((each) => {
    const tag = each.properties?.xtag ?? '';
    return meanings[each.properties?.id ?? '']?.(tag) ?? `Không đọc được trường “${tag}” trong mẫu.`;
  });
  return new TemplateFault([...new Set(sentences)]);
}

const unknownField = (tag: string) => ({ message: tag, properties: { id: 'unknown_field', xtag: tag } });

/** An unknown name is a fault of the template, never an empty place in an official paper. */
function missing(part: { value?: string; module?: string }): never {
  throw Object.assign(new Error('unknown field'), unknownField(part.value ?? ''));
}

function onlyOurRaw(document: Docxtemplater): void {
  const tags = document.getFullText().matchAll(/\{@([^}]*)\}/g);
  for (const [, tag = ''] of tags)
    if (!rawFields.includes(tag.trim())) throw new TemplateFault([meanings['unknown_field']?.(`@${tag}`) ?? '']);
}

function onlyOwnText(zip: PizZip): void {
  for (const name of Object.keys(zip.files).filter((each) => /\.xml$/i.test(each)))
    if (bringsInFields(zip.file(name)?.asText() ?? ''))
      throw new TemplateFault([
        'Mẫu có trường của Word lấy tệp hoặc dữ liệu từ nơi khác (INCLUDE, LINK, DDE…) nên không nhận. Bỏ trường ấy.',
      ]);
}

/**
 * A paper in a ward's own Word template. Throws `TemplateFault` with a sentence for each fault of the template.
 * Text of the records is data: it can neither open a field nor become markup.
 */
export async function fillTemplate(template: Uint8Array, paper: Paper): Promise<Uint8Array> {
  const zip = openWord(template);
  onlyOwnText(zip);
  const { view, data } = fieldsOf(JSON.parse(cleanJson(paper)) as Paper);
  const { styles, ...raw } = await wordParts(view);
  try {
    const options = { paragraphLoop: true, linebreaks: true, errorLogging: false as const, nullGetter: missing };
    const document = new Docxtemplater(zip, { ...options, modules: [bounded(raw)] });
    onlyOurRaw(document);
    document.render({ ...data, ...raw });
    const filled = document.getZip();
    const own = filled.file('word/styles.xml')?.asText();
    if (own) filled.file('word/styles.xml', mergeStyles(own, styles));
    return filled.generate({ type: 'uint8array', compression: 'DEFLATE' });
  } catch (error) {
    throw faultOf(error);
  }
}
