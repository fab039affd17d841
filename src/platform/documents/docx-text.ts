import { AlignmentType, BorderStyle, Paragraph, TextRun, convertMillimetersToTwip, type IParagraphOptions } from 'docx';
import type { Run } from './paper.ts';

export const FONT = 'Times New Roman';
export const mm = convertMillimetersToTwip;

/** Half points, as Word counts type sizes. */
export const halfPoints = (points: number): number => points * 2;

type Style = Partial<IParagraphOptions> & { size?: number; bold?: boolean; italic?: boolean };

/** One centred paragraph of the head, the title or a signature: no indent, no space around. */
export function centred(text: string, style: Style = {}): Paragraph {
  return plain(text, { alignment: AlignmentType.CENTER, ...style });
}

export function plain(text: string, { size, bold, italic, ...options }: Style = {}): Paragraph {
  const run = new TextRun({ text: text, bold, italics: italic, ...(size ? { size: halfPoints(size) } : {}) });
  return new Paragraph({ spacing: { before: 0, after: 0 }, ...options, children: [run] });
}

export function textRuns(runs: Run[]): TextRun[] {
  return runs.map((run) => new TextRun({ text: run.text, bold: run.bold, italics: run.italic }));
}

/** A solid rule of `length` mm in the middle of `width` mm; Word has no line that follows the length of a text. */
export function rule(width: number, length: number, after = 60): Paragraph {
  const side = mm((width - length) / 2);
  return new Paragraph({
    spacing: { before: 60, after, line: 60, lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
