import { type Paper, renderPaperDocx, renderPaperPdf } from '../platform/documents/paper.ts';
import { download } from '../platform/web/reply.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The paper as PDF, shown in the browser. `name` without extension. */
export const pdfReply = async (visit: Visit, paper: Paper, name: string): Promise<Reply> =>
  download(await renderPaperPdf(paper, visit.tx.now), 'application/pdf', `${name}.pdf`, true);

/** The paper as a Word file to go on with. */
export const docxReply = async (paper: Paper, name: string): Promise<Reply> => download(await renderPaperDocx(paper), docx, `${name}.docx`);
