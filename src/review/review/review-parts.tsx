import type { Visit } from '../../platform/web/route.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { Actions, DateInput, Select, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Steps } from '../../platform/web/ui/text.tsx';
import type { FieldError, Option } from '../../platform/web/ui/types.ts';
import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../../emulation/address.ts';
import type { Fact } from '../fact.ts';
import { factPath } from '../fact-links.ts';
import { sayFact } from '../say.ts';
import { type ReviewAct, actNames, actedOn, nextAct, reviewActs } from './act.ts';
import { reviewsPath } from './review-list.pages.tsx';
import type { Review } from './review.ts';

export const actPaths: Readonly<Record<ReviewAct, string>> = {
  drafted: 'du-thao',
  commented: 'gop-y',
  adopted: 'thong-qua',
  issued: 'ban-hanh',
};
const actWords: Readonly<Record<ReviewAct, string>> = {
  drafted: 'Ghi đã dự thảo',
  commented: 'Ghi đã lấy góp ý',
  adopted: 'Ghi đã thông qua',
  issued: 'Ban hành',
};

/** How far the report is on its way. */
export function Way({ review }: { review: Review }) {
  const next = nextAct(review);
  const steps = reviewActs.map((act) => {
    const on = actedOn(review, act);
    return {
      label: actNames[act],
      state: on ? ('done' as const) : act === next ? ('current' as const) : ('todo' as const),
      ...(on ? { note: formatDate(on) } : {}),
    };
  });
  return <Steps label="Các bước của báo cáo" steps={steps} />;
}

interface ActFormProps {
  visit: Visit;
  review: Review;
  /** Conferences at which the report may have been adopted. */
  events: Option[];
  today: string;
  errors: FieldError[];
}

/** The form of the act that is due next. */
export function ActForm({ visit, review, events, today, errors }: ActFormProps) {
  const act = nextAct(review);
  if (act === null || !allows(visit.actor, act === 'adopted' || act === 'issued' ? 'review.adopt' : 'review.edit')) return null;
  const value = typed(visit, errors);
  return (
    <Card title={`Bước tiếp theo: ${actNames[act].toLocaleLowerCase('vi')}`}>
      <PostForm visit={visit} action={`${reviewsPath}/${review.id}/${actPaths[act]}`} errors={errors} label={actNames[act]}>
        {act === 'adopted' && events.length > 0 && (
          <Select
            name="event"
            label="Thông qua tại hội nghị"
            options={events}
            placeholder="Không qua hội nghị"
            hint="Chọn hội nghị thì lấy ngày của hội nghị."
            value={value('event')}
            errors={errors}
          />
        )}
        <DateInput
          name="on"
          label={`Ngày ${actNames[act].toLocaleLowerCase('vi')}`}
          value={value('on', formatDate(today))}
          errors={errors}
        />
        {act === 'issued' && <p>Báo cáo được cấp số tiếp theo của năm và không sửa được nữa.</p>}
        <Actions>
          <Submit>{actWords[act]}</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}

/** The figures of the year; each leads to the records it was counted from. */
export const Facts = ({ visit, review, facts }: { visit: Visit; review: Review; facts: Fact[] }) => (
  <DataTable
    caption="Số liệu của năm"
    captionHidden
    rows={facts}
    empty={<p>Năm này chưa có số liệu nào.</p>}
    columns={[
      {
        key: 'label',
        label: 'Số liệu',
        cell: (fact) => <a href={visit.url(factPath(review.year, fact))}>{fact.label}</a>,
      },
      { key: 'value', label: 'Giá trị', numeric: true, cell: (fact) => <strong>{sayFact(fact)}</strong> },
      { key: 'unit', label: 'Đơn vị tính', cell: (fact) => (fact.unit === 'đồng' ? '' : fact.unit) },
    ]}
  />
);
