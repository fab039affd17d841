import { formatDate } from '../../platform/calendar/date.ts';
import { sayFigure, sayMoney } from '../figures.ts';
import { participantNames, workKindNames } from '../words.ts';
import type { Content, ContentTarget, ContentWork } from './content.ts';

/** One thing a registration says, in printed words. */
export interface Item {
  part: string;
  key: string;
  title: string;
  fields: Readonly<Record<string, string>>;
}

export interface Change {
  part: string;
  key: string;
  title: string;
  what: 'added' | 'removed' | 'changed';
  fields: readonly { label: string; before: string; after: string }[];
}

const said = (fields: Record<string, string | null | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));

const day = (date: string | null) => date && formatDate(date);

export const targetWords = ({ value, measure, level }: Pick<ContentTarget, 'value' | 'measure' | 'level'>) =>
  [value === null ? '' : sayFigure(value, measure), level === null ? '' : `mức độ ${level}`].filter(Boolean).join(', ');

const targetItem = (target: ContentTarget): Item => ({
  part: 'Chỉ tiêu',
  key: target.text,
  title: target.text,
  fields: said({ 'Kế hoạch': targetWords(target), Hạn: day(target.due_on) }),
});

const workItem = (work: ContentWork, all: readonly ContentWork[]): Item => ({
  part: 'Công trình, phần việc',
  key: work.key,
  title: work.title,
  fields: said({
    Tên: work.title,
    Loại: workKindNames[work.kind],
    'Địa điểm': work.place,
    'Quy mô': work.size,
    'Kinh phí': work.cost === null ? null : sayMoney(work.cost),
    'Hưởng lợi': work.beneficiaries === null ? null : sayFigure(work.beneficiaries),
    'Mục tiêu': work.target,
    'Chỉ số': targetWords({ value: work.target_value, measure: work.target_measure, level: work.target_level }),
    Hạn: day(work.due_on),
    'Căn cứ': [work.basis, ...work.documents].filter(Boolean).join('; '),
    'Đơn vị': work.owners.join(', '),
    'Phương án của': all.find(({ key }) => key === work.alternative_of)?.title,
    'Phương án': work.chosen ? 'được chọn' : null,
  }),
});

const plain = (part: string, texts: readonly string[]): Item[] => texts.map((text) => ({ part, key: text, title: text, fields: {} }));

/** Everything a content says, item by item. */
export const itemsOf = (content: Content): Item[] => [
  ...plain('Phong trào', content.movements),
  ...plain(
    'Đối tượng tham gia',
    content.classes.map((each) => participantNames[each] ?? each),
  ),
  ...plain('Danh hiệu', content.titles),
  ...content.targets.map(targetItem),
  ...content.works.map((work) => workItem(work, content.works)),
];

const place = ({ part, key }: Pick<Item, 'part' | 'key'>) => `${part}\n${key}`;
const index = (items: readonly Item[]) => new Map(items.map((item) => [place(item), item]));

function fieldChanges(before: Item, after: Item) {
  const labels = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return labels
    .map((label) => ({ label, before: before.fields[label] ?? '', after: after.fields[label] ?? '' }))
    .filter((field) => field.before !== field.after);
}

/** What became of one version in the next; `null` is the empty sheet before the first. */
export function changesBetween(before: Content | null, after: Content): Change[] {
  const old = index(before ? itemsOf(before) : []);
  const now = index(itemsOf(after));
  const bare = ({ part, key, title }: Item, what: Change['what']) => ({ part, key, title, what, fields: [] });
  return [
    ...[...now.values()].flatMap((item): Change[] => {
      const was = old.get(place(item));
      if (!was) return [bare(item, 'added')];
      const fields = fieldChanges(was, item);
      return fields.length === 0 ? [] : [{ ...bare(item, 'changed'), fields }];
    }),
    ...[...old.values()].filter((item) => !now.has(place(item))).map((item) => bare(item, 'removed')),
  ];
}
