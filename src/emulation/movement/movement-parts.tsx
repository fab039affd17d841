import { datesWithoutYear, reversedTerms, spellingHints } from '../../platform/text/spelling.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { Child } from '../../platform/web/ui/types.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import type { Movement } from './movement.ts';
import { missing, missingWords, readiness } from './readiness.ts';
import { type Term, termWarnings, yearConflict } from './years.ts';

/** Lines one under another, numbered where their order counts. */
export const Lines = ({ lines, ordered }: { lines: readonly Child[]; ordered?: boolean }) => (
  <>
    {lines.map((line, index) => (
      <p>
        {ordered && `${index + 1}. `}
        {line}
      </p>
    ))}
  </>
);

/** Before the launch: what Điều 17 asks for and what is still missing. */
export const Requirements = ({ visit, movement }: { visit: Visit; movement: Movement }) => {
  const gaps = missing(movement);
  const mends = gaps.length > 0 && allows(visit.actor, 'movement.edit');
  return (
    <Card
      title="Chuẩn bị phát động"
      actions={
        mends && <ButtonLink href={visit.url(`/lam-viec/phong-trao/${movement.id}/sua#o-${gaps[0]?.field ?? ''}`)}>Bổ sung</ButtonLink>
      }
    >
      <p>
        {gaps.length === 0
          ? 'Kế hoạch đã đủ các mục Điều 17 Luật Thi đua, khen thưởng 2022 yêu cầu; được duyệt là có thể phát động.'
          : `Chưa thể phát động: còn thiếu ${missingWords(gaps)} (Điều 17 Luật Thi đua, khen thưởng 2022).`}
      </p>
      <DataTable
        caption="Các mục của kế hoạch"
        captionHidden
        rows={readiness(movement)}
        columns={[
          { key: 'name', label: 'Mục', cell: (row) => row.name },
          { key: 'article', label: 'Quy định', cell: (row) => row.article },
          {
            key: 'met',
            label: 'Tình trạng',
            cell: (row) => (
              <Tag tone={row.met ? 'green' : row.needed ? 'amber' : 'neutral'}>
                {row.met ? 'Đã có' : row.needed ? 'Còn thiếu' : 'Nên có'}
              </Tag>
            ),
          },
        ]}
      />
    </Card>
  );
};

/** What to look at again in what was written: dates without a year, reversed terms, spelling. */
export const Hints = ({ texts }: { texts: readonly (string | null)[] }) => {
  const hints = texts.flatMap((text) => (text ? [...datesWithoutYear(text), ...reversedTerms(text), ...spellingHints(text)] : []));
  if (hints.length === 0) return null;
  return (
    <Notice tone="warning" title="Nên xem lại câu chữ">
      <Lines
        lines={hints.map(({ found, reason, suggestion }) => `“${found}”: ${reason}${suggestion ? `. Nên viết “${suggestion}”.` : ''}`)}
      />
    </Notice>
  );
};

/** Dates of the plan outside its years. */
export const TermWarnings = ({ movement }: { movement: Term }) => {
  const warnings = termWarnings(movement);
  return warnings.length === 0 ? null : (
    <Notice tone="warning" title="Xem lại năm">
      <Lines lines={warnings} />
    </Notice>
  );
};

/** A theme of one year over contents of another. */
export const YearConflict = ({ theme, contents }: { theme: string | null; contents: readonly string[] }) => {
  const conflict = yearConflict(theme ?? '', contents);
  return (
    conflict && (
      <Notice tone="warning" title="Xem lại năm">
        Có năm khác nhau trong cùng đợt: chủ đề nói {conflict.theme.join(', ')}, nội dung nói {conflict.contents.join(', ')}.
      </Notice>
    )
  );
};
