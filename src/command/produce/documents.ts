import { renderPaperDocx, renderPaperPdf } from '../../platform/documents/paper.ts';
import { webVtt } from '../../review/deck/film/captions.ts';
import { planFilm } from '../../review/deck/film/plan.ts';
import { handoutDocx, handoutPdf } from '../../review/deck/handout/handout.ts';
import { deckPptx } from '../../review/deck/pptx/pptx.ts';
import { showDocument } from '../../review/deck/show/document.tsx';
import { draftPaper } from '../../portal/article/article.paper.ts';
import { articleHtml } from './article.ts';
import type { Source } from './source.ts';

export const kinds = ['report', 'slides', 'video', 'handout', 'article'] as const;
export type Kind = (typeof kinds)[number];

export interface MadeFile {
  name: string;
  bytes: Uint8Array | string;
}

/** The files of a kind, the film itself aside; an article only where the ward has an event of the year. */
export async function documentsOf(kind: Kind, source: Source, at: Date): Promise<MadeFile[]> {
  const { deck, ward, report, pictures, article } = source;
  switch (kind) {
    case 'report':
      return [
        { name: 'report.docx', bytes: await renderPaperDocx(report) },
        { name: 'report.pdf', bytes: await renderPaperPdf(report, at) },
      ];
    case 'slides':
      return [
        { name: 'slides.html', bytes: await showDocument(deck, pictures) },
        { name: 'slides.pptx', bytes: await deckPptx(deck, pictures) },
      ];
    case 'video':
      return [{ name: 'video.vtt', bytes: webVtt(planFilm(deck).cues) }];
    case 'handout':
      return [
        { name: 'handout.docx', bytes: await handoutDocx(deck, ward, at) },
        { name: 'handout.pdf', bytes: await handoutPdf(deck, ward, at) },
      ];
    case 'article':
      return article
        ? [
            { name: 'article.html', bytes: articleHtml(article) },
            { name: 'article.docx', bytes: await renderPaperDocx(draftPaper(article)) },
          ]
        : [];
  }
}
