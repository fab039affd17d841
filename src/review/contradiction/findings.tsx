import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { formatDateTime } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { recordPath } from '../fact-links.ts';
import { type FindingAnswer, type TextOf, answerFor, answersOf, wordsHash } from './answer.ts';
import { contradictions } from './check.ts';
import { type Finding, type Known, slipNames } from './finding.ts';

/** A finding of a text with the answer that stands for it. */
export interface Judged extends Finding {
  hash: string;
  answer: FindingAnswer | null;
}

/** The texts of one record; `listed` where the record lists the units it speaks of by itself. */
export interface Texts {
  id: string;
  texts: readonly (string | null | undefined)[];
  listed?: boolean;
}

/** What the check says of the texts of records of one table, answered or open, by record. One query. */
export async function judgedByRecord(tx: Tx, table: string, records: readonly Texts[], known: Known): Promise<Map<string, Judged[]>> {
  const answers = await answersOf(
    tx,
    table,
    records.map(({ id }) => id),
  );
  return new Map(
    records.map(({ id, texts, listed = false }) => [
      id,
      texts.flatMap((text) =>
        text
          ? contradictions(text, { ...known, listed }).map((finding) => ({
              ...finding,
              hash: wordsHash(text, finding),
              answer: answerFor(answers.get(id), text, finding),
            }))
          : [],
      ),
    ]),
  );
}

/** What the check says of the texts of one record, answered or open. One query. */
export async function judgedFindings(tx: Tx, of: TextOf, texts: Texts['texts'], known: Known): Promise<Judged[]> {
  return (await judgedByRecord(tx, of.table, [{ id: of.id, texts, listed: known.listed ?? false }], known)).get(of.id) ?? [];
}

const sources = 3;

const Source = ({ visit, finding }: { visit: Visit; finding: Finding }) =>
  (finding.records ?? [])
    .slice(0, sources)
    .map((record) => <> {record.table === 'person' ? `(${record.label})` : <a href={visit.url(recordPath(record))}>{record.label}</a>}</>);

/** Where answers are sent: one address for the texts of every slice. */
export const answerPath = '/lam-viec/cau-chu';

interface FindingsProps {
  visit: Visit;
  of: TextOf;
  findings: readonly Judged[];
  back: string;
  /** Where answers go when those who write the text have a permission of their own. */
  action?: string;
}

/** A box inside its label: several stand on one page under one name. */
const Answer = () => (
  <label class="field">
    <span class="field-label">
      Giữ nguyên vì <span class="required">*</span>
    </span>
    <input class="input input-full" name="answer" required />
  </label>
);

/** The findings of a text where it is only read, with the way to the page where they are answered; nothing where none is open. */
export function OpenFindings({ visit, findings, href }: { visit: Visit; findings: readonly Judged[]; href: string | null }) {
  const open = findings.filter(({ answer }) => answer === null);
  if (open.length === 0) return null;
  return (
    <Notice tone="warning" title={`${open.length} chỗ nên xem lại (vẫn lưu được)`}>
      <ul>
        {open.map((finding) => (
          <li>
            <strong>{slipNames[finding.kind]}</strong> “{finding.found}”: {finding.reason}
            <Source visit={visit} finding={finding} />
          </li>
        ))}
      </ul>
      {href !== null && <a href={visit.url(href)}>Sửa câu chữ hoặc ghi lý do giữ nguyên</a>}
    </Notice>
  );
}

/**
 * The findings of a record's texts for those who edit them, each with its place and reason and room for a note; nothing
 * where there are none. `back` is the path of the page it stands on. Must not stand inside another form.
 */
export function Findings({ visit, of, findings, back, action = answerPath }: FindingsProps) {
  const open = findings.filter(({ answer }) => answer === null);
  if (findings.length === 0) return null;
  return (
    <Notice
      tone={open.length > 0 ? 'warning' : 'info'}
      title={open.length > 0 ? `${open.length} chỗ nên xem lại (vẫn lưu được)` : 'Các chỗ đã được trả lời'}
    >
      <ul>
        {findings.map((finding) => (
          <li>
            <strong>{slipNames[finding.kind]}</strong> “{finding.found}”: {finding.reason}
            <Source visit={visit} finding={finding} />
            {finding.answer ? (
              <p>
                {finding.answer.by} trả lời {formatDateTime(finding.answer.at)}: {finding.answer.text}
              </p>
            ) : (
              (action !== answerPath || allows(visit.actor, 'review.edit')) && (
                <PostForm visit={visit} action={action} label={`Trả lời về “${finding.found.slice(0, 60)}”`}>
                  <Hidden name="table" value={of.table} />
                  <Hidden name="subject" value={of.id} />
                  <Hidden name="kind" value={finding.kind} />
                  <Hidden name="words" value={finding.found.slice(0, 500)} />
                  <Hidden name="hash" value={finding.hash} />
                  <Hidden name="back" value={back} />
                  <Answer />
                  <Submit tone="secondary">Ghi lý do</Submit>
                </PostForm>
              )
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
