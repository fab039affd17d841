import type { Field, Fields, Section } from '../../platform/records/field.ts';
import { authorityFields } from '../../organization/records.ts';
import { introduction } from './docs-introduction.ts';
import { choiceTitle, fieldTitle } from './field-titles.ts';
import { bundleJsonSchema } from './json-schema.ts';
import { recordFields, sections } from './sections.ts';
import { awardTitles } from './titles/choices.ts';

const kinds = {
  text: 'chữ',
  date: 'ngày',
  time: 'giờ',
  moment: 'thời điểm',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'đúng/sai',
  figure: 'con số',
  texts: 'danh sách chữ',
} as const;

function kindOf(field: Field): string {
  if (field.kind === 'choice') return 'danh mục';
  if (field.kind === 'ref') return `mã của \`${field.section}\``;
  if (field.kind === 'refs') return `danh sách mã của \`${field.section}\``;
  return field.kind === 'list' ? 'danh sách' : kinds[field.kind];
}

function meaning(place: string, name: string, field: Field): string {
  const title = fieldTitle(place, name);
  if (field.kind !== 'choice') return title;
  return `${title}: ${field.values.map((value) => `\`${value}\` (${choiceTitle(name, value)})`).join(', ')}`;
}

/** Rows of an object and of its lists, whose fields are told as `owners[].unit`. */
function rows(place: string, prefix: string, fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const row = `| \`${prefix}${name}\` | ${kindOf(field)} | ${field.required ? 'có' : ''} | ${meaning(place, name, field)} |`;
    if (field.kind !== 'list') return [row];
    const inner = field.table === '' ? name : `${place}.${name}`;
    return [row, ...rows(inner, `${prefix}${name}[].`, field.fields)];
  });
}

const table = (place: string, fields: Fields) =>
  ['| Trường | Kiểu | Bắt buộc | Nghĩa |', '|---|---|---|---|', ...rows(place, '', fields)].join('\n');

function rulesOf(section: Section): string[] {
  const ordered = (section.ordered ?? []).map(([first, last]) => `\`${last}\` không được trước \`${first}\`.`);
  const groups = (section.oneOf ?? []).map(
    ({ fields, atLeastOne }) => `${atLeastOne ? 'Đúng' : 'Nhiều nhất'} một trong: ${fields.map((name) => `\`${name}\``).join(', ')}.`,
  );
  return [...ordered, ...groups];
}

function sectionText(section: Section): string {
  const { note: _note, source_errors: _errors, ...fields } = recordFields(section);
  return [`### \`${section.name}\`: ${section.title}`, table(section.name, fields), ...rulesOf(section)].join('\n\n');
}

function markdown(): string {
  const remarks = recordFields({ name: '', table: '', title: '', fields: {} });
  const awards = Object.entries(awardTitles).map(([code, title]) => `| \`${code}\` | ${title} |`);
  return `${[
    introduction,
    '## Trường có ở mọi bản ghi',
    table('', remarks),
    '## Các mục',
    '### `authority`: Phường, xã\n\nMột bản ghi, không phải danh sách.',
    table('authority', authorityFields),
    ...sections.map(sectionText),
    '## Danh hiệu, hình thức khen thưởng',
    ['| Mã | Tên |', '|---|---|', ...awards].join('\n'),
  ].join('\n\n')}\n`;
}

/** The documentation of the bundle made from the definitions: contents of docs/bundle.md and docs/bundle.schema.json. */
export function bundleDocs(): { markdown: string; jsonSchema: string } {
  return { markdown: markdown(), jsonSchema: bundleJsonSchema() };
}
