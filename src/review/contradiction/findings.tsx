import { PostForm } from '../../organization/frame.tsx';
import { formatDateTime } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, Submit, TextInput } from '../../platform/web/ui/form.tsx';
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

/** What the check says of the texts of one record, answered or open. One query. */
export async function judgedFindings(tx: Tx, of: TextOf, texts: readonly (string | null | undefined)[], known: Known): Promise<Judged[]> {
  const answers = await answersOf(tx, of);
  return texts.flatMap((text) =>
    text
      ? contradictions(text, known).map((finding) => ({
          ...finding,
          hash: wordsHash(text, finding),
          answer: answerFor(answers, text, finding),
        }))
      : [],
  );
}

const sources = 3;

const Source = ({ visit, finding }: { visit: Visit; finding: Finding }) =>
  (finding.records ?? [])
    .slice(0, sources)
    .map((record) => <> {record.table === 'person' ? `(${record.label})` : <a href={visit.url(recordPath(record))}>{record.label}</a>}</>);

/** Where answers are sent: one address for the texts of every slice. */
export const answerPath = '/lam-viec/cau-chu';

/**
 * The findings of a record's texts for those who edit them, each with its place and reason and room for a note; nothing
 * where there are none. `back` is the path of the page it stands on. Must not stand inside another form.
 */
export function Findings({ visit, of, findings, back }: { visit: Visit; of: TextOf; findings: readonly Judged[]; back: string }) {
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
              <PostForm visit={visit} action={answerPath} label={`Trả lời về “${finding.found.slice(0, 60)}”`}>
                <Hidden name="table" value={of.table} />
                <Hidden name="subject" value={of.id} />
                <Hidden name="kind" value={finding.kind} />
                <Hidden name="words" value={finding.found.slice(0, 500)} />
                <Hidden name="hash" value={finding.hash} />
                <Hidden name="back" value={back} />
                <TextInput name="answer" label="Giữ nguyên vì" required />
                <Submit tone="secondary">Ghi lý do</Submit>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
