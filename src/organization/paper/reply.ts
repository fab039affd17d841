import { type Paper, renderPaperDocx, renderPaperPdf } from '../../platform/documents/paper.ts';
import { fillTemplate } from '../../platform/documents/template/fill.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { templateFor } from './paper-template.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as Word file: in the ward's own template where it has one for this kind, else in the prescribed layout. */
export async function paperDocx(visit: Pick<Visit, 'tx' | 'runtime'>, paper: Paper): Promise<Uint8Array> {
  const own = await templateFor(visit.tx, visit.runtime.filesDir, paper.form);
  return own ? fillTemplate(own, paper) : renderPaperDocx(paper);
}

/** The paper as PDF, shown in the browser. `name` without extension. */
export const pdfReply = async (visit: Visit, paper: Paper, name: string): Promise<Reply> =>
  download(await renderPaperPdf(paper, visit.tx.now), 'application/pdf', `${name}.pdf`, true);

/** The paper as a Word file to go on with. `name` without extension. */
export const docxReply = async (visit: Visit, paper: Paper, name: string): Promise<Reply> =>
  download(await paperDocx(visit, paper), wordType, `${name}.docx`);
