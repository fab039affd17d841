import type { Tx } from '../../platform/tenancy.ts';
import { type Judged, type Texts, judgedByRecord } from '../contradiction/findings.tsx';
import { knownOf } from '../contradiction/known.ts';
import type { ReportContent } from '../report/content.ts';

type Entries = Pick<ReportContent, 'findings' | 'shortcomings' | 'lessons' | 'recommendations' | 'review' | 'asOf'>;

/** What the check of texts says of everything a report says in words, by the id of the entry. One query for each kind. */
export async function judgedEntries(tx: Tx, content: Entries): Promise<Map<string, Judged[]>> {
  const known = await knownOf(tx, [content.review.year], content.asOf);
  const texts = (rows: readonly { id: string; text: string; units?: readonly string[] }[]): Texts[] =>
    rows.map(({ id, text, units = [] }) => ({ id, texts: [text], listed: units.length > 0 }));
  return new Map([
    ...(await judgedByRecord(tx, 'finding', texts(content.findings), known)),
    ...(await judgedByRecord(tx, 'shortcoming', texts(content.shortcomings), known)),
    ...(await judgedByRecord(tx, 'lesson', texts(content.lessons), known)),
    ...(await judgedByRecord(tx, 'recommendation', texts(content.recommendations), known)),
  ]);
}
