import { AlignmentType, LineRuleType } from 'docx';
import { FONT, halfPoints, mm } from './docx-text.ts';

const HEADING = { run: { bold: true, size: halfPoints(14), color: '000000', font: FONT } };
const INDENTED = { keepNext: true, indent: { firstLine: mm(10) }, spacing: { before: 60, after: 60 } };

/** The styles of every paper: a clerk changes one of them and the whole paper follows. */
export const STYLES = {
  default: {
    document: { run: { font: FONT, size: halfPoints(14), language: { value: 'vi-VN' } } },
    heading1: { ...HEADING, paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
    heading2: { ...HEADING, paragraph: INDENTED },
    heading3: { ...HEADING, paragraph: INDENTED },
    heading4: { run: { ...HEADING.run, italics: true }, paragraph: INDENTED },
  },
  paragraphStyles: [
    {
      id: 'NoiDung',
      name: 'Nội dung',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: mm(10) },
        spacing: { before: 60, after: 60, line: 264, lineRule: LineRuleType.AUTO },
      },
    },
    { id: 'CanCu', name: 'Căn cứ', basedOn: 'NoiDung', quickFormat: true, run: { italics: true } },
  ],
};
