import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { BEFORE, type Printed, editionPaper, listEditions, printEdition } from '../edition/edition.ts';
import { unitNames, withoutUnitNames } from '../edition/hidden-units.ts';
import type { Fact } from '../fact.ts';
import { detailFacts } from '../facts/detail.ts';
import { type Review, findReview } from '../review/review.ts';
import { type ReportContent, reportContent } from './content.ts';
import { reportPaper } from './report.paper.ts';

export const printedReport = (review: Pick<Review, 'id' | 'year'>): Printed => ({
  document: 'report',
  subjectId: review.id,
  year: review.year,
});

const wardOf = (tx: Tx) =>
  tx.db.selectFrom('authority').select(['name', 'kind']).where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();

/** The figures a report uses: those of its year, those it is compared with, and one for each target in its annex or among its weaknesses. */
async function factsUsed(tx: Tx, content: ReportContent): Promise<Fact[]> {
  const named = new Set(content.weaknesses.map(({ fact }) => fact));
  const single = (await detailFacts(tx, content.review.year, content.asOf)).filter(
    ({ key }) => named.has(key) || (key.startsWith('indicator.') && !key.includes('.unit.')),
  );
  const before = content.compared.flatMap(({ before: old }) => (old === null ? [] : [{ ...old, key: `${BEFORE}${old.key}` }]));
  return [...content.facts, ...before, ...single];
}

/** The report as it would be drawn from today's records: in full, or without the names of units. */
export async function drawReport(tx: Tx, review: Review, publicly: boolean): Promise<Paper> {
  const paper = reportPaper(await wardOf(tx), await reportContent(tx, review));
  return publicly ? withoutUnitNames(paper, await unitNames(tx)) : paper;
}

const corrected = (paper: Paper, edition: number, on: string, reason: string): Paper => ({
  ...paper,
  endnotes: [...(paper.endnotes ?? []), `Bản đính chính lần ${edition - 1}, ngày ${formatDate(on)}. Lý do: ${reason}`],
});

/** Keeps what a report prints with every figure it used, as its first edition or, with a reason, as a corrected one. Returns its number. */
export async function printReport(tx: Tx, actor: Actor, review: Review, reason: string | null): Promise<number> {
  const content = await reportContent(tx, review);
  const today = localDate(tx.now);
  const printed = printedReport(review);
  const drawn = reportPaper(await wardOf(tx), content);
  const next = ((await listEditions(tx, printed))[0]?.edition ?? 0) + 1;
  const paper = reason === null ? drawn : corrected(drawn, next, today, reason);
  return printEdition(tx, actor, printed, {
    issuedOn: reason === null ? (review.issued_on ?? today) : today,
    reason,
    content: paper,
    publicContent: review.hide_units ? withoutUnitNames(paper, await unitNames(tx)) : null,
    facts: await factsUsed(tx, content),
  });
}

/** Issues a corrected edition of a report from the records as they are now; the earlier ones stay. Returns its number. */
export async function correctReport(tx: Tx, actor: Actor, id: string, reason: string): Promise<number> {
  const review = found(await findReview(tx, id));
  if (review.issued_on === null) throw new Refusal('not_issued', 'Báo cáo chưa ban hành nên không cần đính chính: sửa thẳng dự thảo.');
  const editions = await listEditions(tx, printedReport(review));
  if (editions.length === 0)
    throw new Refusal(
      'nothing_printed',
      'Báo cáo này nhập từ hồ sơ cũ, hệ thống không giữ bản in nên không có gì để đính chính. Lập một báo cáo bổ sung.',
    );
  const edition = await printReport(tx, actor, review, reason);
  await recordEvent(tx, actor, 'review.corrected', { subject: id, detail: { edition, reason } });
  return edition;
}

/** What a reader of the report gets: an edition as printed (the last one when none is named), or the draft drawn from the records. */
export async function readReport(tx: Tx, review: Review, asked: { edition?: number; publicly: boolean }): Promise<Paper> {
  const printed = printedReport(review);
  const edition = asked.edition ?? (await listEditions(tx, printed))[0]?.edition;
  const hides = asked.publicly && review.hide_units;
  if (edition === undefined) return drawReport(tx, review, hides);
  const paper = found(await editionPaper(tx, printed, edition, hides));
  return hides ? withoutUnitNames(paper, await unitNames(tx)) : paper;
}
