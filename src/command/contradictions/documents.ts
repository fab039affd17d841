import { isDraft, listDecisions } from '../../commendation/decision/decision.ts';
import { paperOf } from '../../commendation/decision/paper-of.ts';
import { eventStory } from '../../conference/story.ts';
import type { Block, Paper, Text } from '../../platform/documents/paper.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Ward } from '../../platform/web/route.ts';
import { draftArticle, draftLead, draftText } from '../../portal/draft.ts';
import { planDraft } from '../../review/plan/plan.ts';
import { planFigures } from '../../review/plan/figures.ts';
import { planPaper } from '../../review/plan/plan.paper.ts';
import { chairName } from '../../review/report/chair.ts';
import { reportContent } from '../../review/report/content.ts';
import { reportPaper } from '../../review/report/report.paper.ts';
import { figuresOn, listReviews } from '../../review/review/review.ts';

/** A text the house wrote itself, with the year and the day its figures are of. */
export interface Written {
  name: string;
  kind: 'report' | 'article' | 'plan' | 'decision';
  /** The years its figures may be of. */
  years: number[];
  asOf: string | null;
  text: string;
}

const plain = (text: Text): string => (typeof text === 'string' ? text : text.map((run) => run.text).join(''));

function blockLines(block: Block): string[] {
  if (block.kind === 'numbered') return block.items.map((item, index) => `${index + 1}. ${plain(item)}`);
  if (block.kind === 'bullets') return block.items.map((item) => `- ${plain(item)}`);
  if (block.kind === 'article') return [`Điều ${block.number}. ${plain(block.text)}`];
  if (block.kind === 'table') return block.rows.map((row) => ('group' in row ? row.group : row.map(plain).join(' | ')));
  if (block.kind === 'picture') return [block.caption ?? ''];
  return 'text' in block ? [plain(block.text)] : [];
}

/** What a paper says, line by line, without its letterhead and its annexes. */
export const paperLines = (paper: Paper): string =>
  [...[paper.kind, paper.summary].filter(Boolean), ...paper.bases, ...paper.blocks.flatMap(blockLines)].join('\n');

async function reports(tx: Tx, ward: Ward): Promise<Written[]> {
  const written: Written[] = [];
  for (const review of await listReviews(tx)) {
    const content = await reportContent(tx, review);
    written.push({
      name: `${ward.slug}: báo cáo ${review.key}`,
      kind: 'report',
      years: [review.year],
      asOf: figuresOn(review, tx.now),
      text: paperLines(reportPaper(ward, content)),
    });
  }
  return written;
}

async function plans(tx: Tx, ward: Ward, years: readonly number[]): Promise<Written[]> {
  const written: Written[] = [];
  for (const year of years) {
    const asOf = `${year}-01-01`;
    const plan = await planDraft(tx, year);
    if (plan.shortcomings.length + plan.lessons.length === 0) continue;
    written.push({
      name: `${ward.slug}: kế hoạch ${year}`,
      kind: 'plan',
      years: [],
      asOf: null,
      text: paperLines(planPaper(ward, plan, await chairName(tx, asOf), await planFigures(tx, year))),
    });
  }
  return written;
}

async function articles(tx: Tx, ward: Ward): Promise<Written[]> {
  const written: Written[] = [];
  const rows = await tx.db.selectFrom('article').select(['key', 'title', 'lead', 'body', 'event_id']).orderBy('position').execute();
  for (const row of rows) {
    const story = row.event_id === null ? null : await eventStory(tx, row.event_id);
    const draft = story && draftArticle(story);
    const text =
      row.body === null
        ? draft && `${draftLead(draft)}\n\n${draftText(draft)}\n\n${draft.captions.join('\n')}`
        : `${row.lead ?? ''}\n\n${row.body}`;
    if (!text) continue;
    written.push({
      name: `${ward.slug}: tin bài ${row.key}`,
      kind: 'article',
      years: row.body === null ? [story?.reviewYear, story?.nextYear].filter((year) => typeof year === 'number') : [],
      asOf: row.body === null ? (story?.heldOn ?? null) : null,
      text: `${row.title}\n\n${text}`,
    });
  }
  return written;
}

async function decisions(tx: Tx, ward: Ward): Promise<Written[]> {
  const written: Written[] = [];
  for (const row of (await listDecisions(tx)).filter((each) => !isDraft(each)))
    written.push({
      name: `${ward.slug}: quyết định ${row.key}`,
      kind: 'decision',
      years: [],
      asOf: null,
      text: paperLines(await paperOf(tx, ward, row)),
    });
  return written;
}

/** Every text the house writes for a ward from its records. */
export async function documentsOf(tx: Tx, ward: Ward): Promise<Written[]> {
  const reported = await reports(tx, ward);
  const next = [...new Set(reported.flatMap(({ years }) => years.map((year) => year + 1)))];
  return [...reported, ...(await plans(tx, ward, next)), ...(await articles(tx, ward)), ...(await decisions(tx, ward))];
}
