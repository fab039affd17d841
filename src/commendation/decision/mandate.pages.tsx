import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { listMandates, recordMandate } from './mandate.ts';

const path = '/lam-viec/quyet-dinh/uy-quyen';

async function mandatesPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, form } = visit;
  const people = await tx.db.selectFrom('person').select(['id', 'name']).orderBy('name').execute();
  return office(
    visit,
    {
      title: 'Thừa ủy quyền ký quyết định',
      lead: 'Người được Chủ tịch ủy quyền bằng văn bản ký thừa ủy quyền (TUQ.) trong thời hạn ghi ở đây.',
      crumbs: [{ label: 'Quyết định', href: visit.url('/lam-viec/quyet-dinh') }, { label: 'Thừa ủy quyền' }],
      children: (
        <>
          <DataTable
            caption="Giấy ủy quyền"
            rows={await listMandates(tx)}
            empty={
              <EmptyState
                title="Chưa ghi giấy ủy quyền nào"
                text="Chủ tịch ký trực tiếp, Phó Chủ tịch ký thay (KT.) không cần giấy ủy quyền."
              />
            }
            columns={[
              { key: 'name', label: 'Người được ủy quyền', cell: (row) => row.name },
              { key: 'post', label: 'Chức vụ', cell: (row) => row.post },
              { key: 'document', label: 'Văn bản', cell: (row) => row.document },
              { key: 'term', label: 'Thời hạn', cell: (row) => `${formatDate(row.valid_from)} – ${formatDate(row.valid_to)}` },
            ]}
          />
          {allows(visit.actor, 'decision.draft') && (
            <Card title="Ghi giấy ủy quyền">
              <PostForm visit={visit} action={path} errors={errors} label="Ghi giấy ủy quyền">
                <Select
                  name="person"
                  label="Người được ủy quyền"
                  required
                  placeholder="Chọn"
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                  value={form.one('person')}
                  errors={errors}
                />
                <TextInput name="post" label="Chức vụ khi ký" required value={form.one('post')} errors={errors} />
                <TextArea
                  name="document"
                  label="Văn bản ủy quyền"
                  required
                  rows={2}
                  hint="Ví dụ: Giấy ủy quyền số 03/GUQ-UBND ngày 01/10/2026 của Chủ tịch UBND phường."
                  value={form.one('document')}
                  errors={errors}
                />
                <DateInput name="valid_from" label="Từ ngày" required value={form.one('valid_from')} errors={errors} />
                <DateInput name="valid_to" label="Đến ngày" required value={form.one('valid_to')} errors={errors} />
                <Submit>Ghi giấy ủy quyền</Submit>
              </PostForm>
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

async function record(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      person: input.id('người được ủy quyền'),
      post: input.text('chức vụ khi ký', 200),
      document: input.text('văn bản ủy quyền', 500),
      valid_from: input.date('ngày đầu'),
      valid_to: input.date('ngày cuối'),
    },
    visit.form,
  );
  await recordMandate(visit.tx, visit.actor, {
    personId: data.person,
    post: data.post,
    document: data.document,
    validFrom: data.valid_from,
    validTo: data.valid_to,
  });
  return redirect(visit.url(path), { notice: 'Đã ghi giấy ủy quyền.' });
}

export const mandateRoutes = routes()
  .get(path, { permission: 'decision.view', audit: 'mandate.listed' }, (visit) => mandatesPage(visit))
  .post(path, { permission: 'decision.draft', audit: 'mandate.recorded' }, record, mandatesPage);
