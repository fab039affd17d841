import { AlignmentType, type IParagraphOptions, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import { mm } from './docx-text.ts';
import type { Run } from './paper.ts';
import type { ViewBlock, ViewItem } from './paper-view.ts';

// Word letters lists by the Latin alphabet; from the fifth điểm on (đ) the Vietnamese one differs, so those labels are typed.
const LATIN_LETTERS = 4;

const REFERENCES = { '1.': 'so', 'a)': 'diem', '-': 'gach' } as const;

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine: mm(10) } } },
  },
];

/** The lists of a paper as Word knows them, so that a clerk who inserts a line gets the next number. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: REFERENCES['1.'], levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: REFERENCES['a)'], levels: level(LevelFormat.LOWER_LETTER, '%1)') },
    { reference: REFERENCES['-'], levels: level(LevelFormat.BULLET, '-') },
  ],
};

const isReal = ({ style, length }: ViewItem) => style !== 'a)' || length <= LATIN_LETTERS;

/** How Word numbers a line and the runs it then prints; a line outside any list prints all of its runs. */
export function listed(block: Extract<ViewBlock, { kind: 'paragraph' }>): { runs: Run[]; options: Pick<IParagraphOptions, 'numbering'> } {
  const { item, runs } = block;
  if (!item || !isReal(item)) return { runs, options: {} };
  return { runs: runs.slice(1), options: { numbering: { reference: REFERENCES[item.style], level: 0, instance: item.list } } };
}
