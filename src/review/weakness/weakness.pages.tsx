import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId } from '../../emulation/address.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Actions, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList } from '../../platform/web/ui/text.tsx';
import { recordPath } from '../fact-links.ts';
import { savedNotice } from '../hints.tsx';
import { reviewsPath } from '../review/review-list.pages.tsx';
import { type Review, findReview, openReview, reviewTitle } from '../review/review.ts';
import { type Weakness, giveReason, weaknessesOf } from './weakness.ts';

const pageSize = 20;
const fieldOf = (id: string) => `text_${id}`;

interface Props {
  visit: Visit;
  review: Review;
  row: Weakness;
  errors: FieldError[];
}

const ReasonForm = ({ visit, review, row, errors }: Props) => {
  const own = visit.path.endsWith(`/${row.id}`);
  return (
    <PostForm
      visit={visit}
      action={`${reviewsPath}/${review.id}/nguyen-nhan/${row.id}`}
      {...(own ? { errors } : {})}
      label={`Nguyên nhân của ${row.who}, ${row.what}`.slice(0, 120)}
    >
      <TextArea
        name={fieldOf(row.id)}
        label="Nguyên nhân"
        required
        rows={2}
        value={own && errors.length > 0 ? visit.form.one(fieldOf(row.id)) : (row.reason ?? '')}
        errors={own ? errors : []}
      />
      <Actions>
        <Submit tone="secondary">Lưu nguyên nhân</Submit>
      </Actions>
    </PostForm>
  );
};

const One = (props: Props) => {
  const { visit, review, row } = props;
  const edits = row.kind === 'target' && review.issued_on === null && allows(visit.actor, 'review.edit');
  return (
    <Card title={`${row.who}: ${row.what}`} href={visit.url(recordPath({ table: row.kind, id: row.id }))}>
      <DescriptionList
        items={[
          { label: 'Kế hoạch', value: row.planned },
          { label: 'Thực hiện', value: row.reached },
          { label: 'Chênh lệch', value: <strong>{row.gap}</strong> },
          ...(edits ? [] : [{ label: 'Nguyên nhân', value: row.reason ?? 'Chưa nêu' }]),
        ]}
      />
      {edits && <ReasonForm {...props} />}
    </Card>
  );
};

/** What fell short by name, with the reason of each: what the report prints of it. */
async function weaknessPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const review = found(await findReview(visit.tx, recordId(visit)));
  const path = `${reviewsPath}/${review.id}`;
  const rows = await weaknessesOf(visit.tx, review);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  const open = rows.filter(({ kind, reason }) => kind === 'target' && reason === null).length;
  return office(
    visit,
    {
      title: 'Hạn chế nêu tên',
      section: reviewTitle(review),
      lead: rows.length === 0 ? undefined : `${rows.length} nơi chưa đạt theo số liệu; ${open} chỉ tiêu chưa nêu nguyên nhân.`,
      crumbs: [
        { label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) },
        { label: reviewTitle(review), href: visit.url(path) },
        { label: 'Hạn chế nêu tên' },
      ],
      children: (
        <>
          {rows.length === 0 && (
            <EmptyState title="Không có nơi nào chưa đạt" text="Mọi chỉ tiêu đã đo đều đạt, không công trình nào trễ hạn." />
          )}
          {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => (
            <One visit={visit} review={review} row={row} errors={errors} />
          ))}
          <Pagination page={page} pages={pages} hrefFor={(each) => visit.url(`${path}/han-che-neu-ten?trang=${each}`)} />
        </>
      ),
    },
    errors,
  );
}

async function saveReason(visit: Visit): Promise<Reply> {
  const [id, target] = [recordId(visit), recordId(visit, 'target')];
  const { [fieldOf(target)]: text = '' } = readForm({ [fieldOf(target)]: input.text('nguyên nhân', 2000) }, visit.form);
  await giveReason(visit.tx, visit.actor, id, target, text);
  return redirect(visit.url(`${reviewsPath}/${id}/han-che-neu-ten`), { notice: savedNotice('nguyên nhân', [text]) });
}

/** Turns the names of units in the public edition off or on again. */
async function hide(visit: Visit): Promise<Reply> {
  const review = await openReview(visit.tx, recordId(visit));
  const hidden = !review.hide_units;
  await visit.tx.db.updateTable('review').set({ hide_units: hidden }).where('id', '=', review.id).execute();
  await recordEvent(visit.tx, visit.actor, 'review.units_hidden', { subject: review.id, detail: { hidden } });
  const notice = hidden ? 'Bản công khai sẽ ghi “một đơn vị” thay cho tên đơn vị.' : 'Bản công khai nêu tên đơn vị như bản đầy đủ.';
  return redirect(visit.url(`${reviewsPath}/${review.id}`), { notice });
}

export const weaknessRoutes = routes()
  .get(`${reviewsPath}/:id/han-che-neu-ten`, { permission: 'review.view', audit: 'weakness.listed' }, (visit) => weaknessPage(visit))
  .post(`${reviewsPath}/:id/nguyen-nhan/:target`, { permission: 'review.edit', audit: 'review.reason_given' }, saveReason, weaknessPage)
  .post(`${reviewsPath}/:id/an-ten`, { permission: 'review.edit', audit: 'review.units_hidden' }, hide);
