import { localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { Findings, type Judged, judgedByRecord } from '../contradiction/findings.tsx';
import { knownOf } from '../contradiction/known.ts';
import { reviewsPath } from '../review/review-list.pages.tsx';
import { planFigures } from './figures.ts';
import type { AnsweredKind, PlanDraft } from './plan.ts';

/** Many answers stand on one page: each has a field of its own, so that every label leads to its own box. */
export const fieldOf = (id: string) => `text_${id}`;

const paths: Readonly<Record<AnsweredKind, string>> = { shortcoming: 'han-che', lesson: 'bai-hoc' };

interface AnswerProps {
  visit: Visit;
  kind: AnsweredKind;
  year: number;
  row: { id: string; text: string; answer: string | null; answerId: string | null; internal?: boolean };
  /** What the check of texts says of the answer. */
  judged: readonly Judged[];
  label: string;
  errors: FieldError[];
}

/** One shortcoming or lesson of last year with the place for its answer. */
export function Answer({ visit, kind, year, row, judged, label, errors }: AnswerProps) {
  const own = visit.path.endsWith(`/${row.id}`);
  const edits = allows(visit.actor, 'review.edit');
  return (
    <Card>
      <p>
        {row.internal && <Tag tone="red">Nội bộ</Tag>} {row.text}{' '}
        {row.answer === null && <Tag tone="amber">Chưa có {label.toLocaleLowerCase('vi')}</Tag>}
      </p>
      {!edits && row.answer !== null && (
        <p>
          {label}: {row.answer}
        </p>
      )}
      {edits && row.answerId !== null && (
        <Findings
          visit={visit}
          of={{ table: `${kind}_answer`, id: row.answerId }}
          findings={judged}
          back={`${reviewsPath}/ke-hoach/${year}`}
        />
      )}
      {edits && (
        <PostForm
          visit={visit}
          action={`${reviewsPath}/ke-hoach/${year}/${paths[kind]}/${row.id}`}
          {...(own ? { errors } : {})}
          label={`${label} cho “${row.text.slice(0, 60)}”`}
        >
          <TextArea
            name={fieldOf(row.id)}
            label={`${label} năm ${year}`}
            required
            rows={3}
            value={own && errors.length > 0 ? visit.form.one(fieldOf(row.id)) : (row.answer ?? '')}
            errors={own ? errors : []}
          />
          <Actions>
            <Submit tone="secondary">Lưu</Submit>
          </Actions>
        </PostForm>
      )}
    </Card>
  );
}

/** What the check of texts says of the answers given so far, by the id of the answer. */
export async function judgedAnswers(visit: Visit, { year, shortcomings, lessons }: PlanDraft) {
  const known = await knownOf(visit.tx, [], localDate(visit.tx.now));
  const texts = (rows: readonly { answer: string | null; answerId: string | null }[]) =>
    rows.flatMap(({ answer: text, answerId }) => (answerId === null ? [] : [{ id: answerId, texts: [text] }]));
  const judged = new Map([
    ...(await judgedByRecord(visit.tx, 'shortcoming_answer', texts(shortcomings), { ...known, facts: await planFigures(visit.tx, year) })),
    ...(await judgedByRecord(visit.tx, 'lesson_answer', texts(lessons), known)),
  ]);
  return (row: { answerId: string | null }) => judged.get(row.answerId ?? '') ?? [];
}
