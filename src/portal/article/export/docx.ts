import { AlignmentType, Document, ExternalHyperlink, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { STYLES } from '../../../platform/documents/docx-styles.ts';
import { publishedWords } from '../card.ts';
import type { TextBlock } from '../text.ts';
import type { ExportedArticle } from './form.ts';

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 720, hanging: 360 } } } },
];

/** Every list of the article counts from its own beginning. */
function blockParagraphs(block: TextBlock, index: number): Paragraph[] {
  if (block.kind === 'heading') return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
  if (block.kind === 'paragraph') return [new Paragraph({ style: 'NoiDung', text: block.text })];
  const numbering = { reference: block.ordered ? 'so' : 'gach', level: 0, instance: index };
  return block.items.map((item) => new Paragraph({ style: 'NoiDung', numbering, text: item }));
}

const link = (address: string) => new ExternalHyperlink({ link: address, children: [new TextRun({ text: address, style: 'Hyperlink' })] });

/** The article as a Word file with real headings and lists; pictures as their captions with the address to fetch them from. */
export async function docxFile(article: ExportedArticle): Promise<Uint8Array> {
  const published = publishedWords(article.publishedAt, article.heldOn);
  const document = new Document({
    title: article.title,
    creator: article.byline,
    styles: STYLES,
    numbering: {
      config: [
        { reference: 'so', levels: listLevel(LevelFormat.DECIMAL, '%1.') },
        { reference: 'gach', levels: listLevel(LevelFormat.BULLET, '-') },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: article.title }),
          ...(published ? [new Paragraph({ alignment: AlignmentType.CENTER, text: published })] : []),
          ...(article.lead ? [new Paragraph({ style: 'NoiDung', children: [new TextRun({ text: article.lead, bold: true })] })] : []),
          ...article.blocks.flatMap(blockParagraphs),
          ...article.photos.map(
            ({ caption, address }) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ text: `Ảnh: ${caption}`, italics: true }), ...(address ? [new TextRun(' '), link(address)] : [])],
              }),
          ),
          ...(article.byline
            ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: article.byline, bold: true })] })]
            : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
