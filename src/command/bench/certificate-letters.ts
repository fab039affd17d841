import { AlignmentType, Document, Packer, PageOrientation, Paragraph, TextRun } from 'docx';
import type { Certificate } from '../../platform/documents/certificate.ts';
import { certificateView } from '../../platform/documents/certificate.ts';

const line = (text: string, size: number, options: { bold?: boolean; colour?: string; before?: number } = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: options.before ?? 60 },
    children: text.split('\n').map(
      (each, index) =>
        new TextRun({
          text: each,
          size: size * 2,
          bold: options.bold ?? false,
          color: options.colour ?? '000000',
          break: index > 0 ? 1 : 0,
        }),
    ),
  });

/** What an office mail merge leaves: one document, a section for each certificate: its words alone, as on a blank, to be fair. */
export function mergedLetters(list: readonly Certificate[]): Promise<Uint8Array> {
  const sections = list.map((each) => {
    const view = certificateView(each);
    return {
      properties: {
        page: {
          size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
          margin: { top: 1474, bottom: 1000, left: 2551, right: 2551 },
        },
      },
      children: [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 14, { bold: true, before: 600 }),
        line('Độc lập - Tự do - Hạnh phúc', 15, { bold: true }),
        line(view.authority, 17, { bold: true, colour: 'B3131A', before: 300 }),
        line(view.title, 34, { bold: true, colour: 'B3131A' }),
        line(view.recipient, 28, { bold: true }),
        line(view.unit ?? '', 15, { bold: true }),
        line(view.citation, 16),
        line(`${view.decision}. ${view.register}`, 12, { before: 200 }),
        line(view.placeDate, 14),
        line(view.signature.lines.join('\n'), 14, { bold: true }),
        line(view.signature.name, 15, { bold: true, before: 1000 }),
      ],
    };
  });
  return Packer.toBuffer(new Document({ styles: { default: { document: { run: { font: 'Times New Roman' } } } }, sections }));
}
