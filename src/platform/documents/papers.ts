import type { Paper } from './paper.ts';
import { paperView } from './paper-view.ts';
import { renderPdf } from './pdf.ts';

export { renderPapersDocx } from './paper-docx.ts';

/** Papers without annexes one after the other in one PDF/A-2a, each from a new sheet on: what is sent to many. */
export const renderPapersPdf = (papers: readonly Paper[], createdAt: Date): Promise<Uint8Array> =>
  renderPdf('letters.typ', { papers: papers.map(paperView) }, { standard: 'a-2a', title: papers[0]?.summary ?? '', createdAt });
