import { formatDateTime } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Radios, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { DescriptionList } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed, yearOf } from '../address.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { options, pledgeKindNames } from '../words.ts';
import { type Template, findTemplate, listTemplates, saveTemplate, templateVersions } from './template.ts';
import { variables } from './variables.ts';

const path = '/lam-viec/dang-ky/mau';

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const edits = allows(visit.actor, 'pledge.edit');
  return office(visit, {
    title: 'Mẫu giao ước, cam kết',
    lead: 'Soạn một lần; mỗi năm lập cho tất cả đơn vị từ cùng một mẫu.',
    actions: edits && (
      <ButtonLink href={visit.url(`${path}/moi`)} tone="primary">
        Soạn mẫu
      </ButtonLink>
    ),
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="templates" />
        <DataTable
          caption="Mẫu giao ước, cam kết"
          captionHidden
          rows={await listTemplates(visit.tx)}
          empty={<EmptyState title="Chưa có mẫu nào" text="Soạn mẫu đầu tiên để lập giao ước, cam kết." />}
          columns={[
            {
              key: 'title',
              label: 'Tên mẫu',
              cell: (row) => (edits ? <a href={visit.url(`${path}/${row.id}`)}>{row.title}</a> : row.title),
            },
            { key: 'kind', label: 'Loại', cell: (row) => pledgeKindNames[row.kind] },
            { key: 'items', label: 'Số nội dung', numeric: true, cell: (row) => String(row.items.length) },
            {
              key: 'use',
              label: '',
              cell: (row) =>
                edits ? <a href={visit.url(`/lam-viec/dang-ky/giao-uoc/moi?mau=${row.id}&nam=${year}`)}>Lập từ mẫu này</a> : '',
            },
          ]}
        />
      </>
    ),
  });
}

async function formPage(visit: Visit, template: Template | null, errors: FieldError[] = []): Promise<Reply> {
  const versions = template ? await templateVersions(visit.tx, template.id) : [];
  const value = typed(visit, errors);
  return office(
    visit,
    {
      title: template?.title ?? 'Soạn mẫu',
      crumbs: [{ label: 'Mẫu', href: visit.url(path) }, { label: template?.title ?? 'Soạn mẫu' }],
      children: (
        <>
          <PostForm visit={visit} action={`${path}/${template?.id ?? 'moi'}`} errors={errors} label="Mẫu giao ước, cam kết">
            <TextInput name="title" label="Tên mẫu" required value={value('title', template?.title)} errors={errors} />
            <Radios
              name="kind"
              label="Loại"
              required
              options={options(pledgeKindNames)}
              value={value('kind', template?.kind ?? 'commitment')}
              errors={errors}
            />
            <TextArea name="text" label="Lời dẫn" rows={3} value={value('text', template?.text)} errors={errors} />
            <TextArea
              name="items"
              label="Nội dung"
              required
              rows={10}
              hint="Mỗi dòng một nội dung, theo thứ tự. Dùng được các biến ở cuối trang, ví dụ {đơn vị}."
              value={value('items', template?.items.join('\n'))}
              errors={errors}
            />
            <Actions>
              <Submit>Lưu mẫu</Submit>
            </Actions>
          </PostForm>
          <DescriptionList items={Object.entries(variables).map(([name, meaning]) => ({ label: `{${name}}`, value: meaning }))} />
          {versions.length > 0 && (
            <DataTable
              caption={`Các bản trước (đang là bản ${versions.length + 1})`}
              rows={versions.toReversed()}
              columns={[
                { key: 'n', label: 'Bản', cell: (row) => `Bản ${row.position + 1}` },
                { key: 'at', label: 'Được thay lúc', cell: (row) => formatDateTime(row.saved_at) },
                { key: 'who', label: 'Người sửa', cell: (row) => row.actor },
                { key: 'title', label: 'Tên mẫu', cell: (row) => row.title },
                { key: 'items', label: 'Nội dung', cell: (row) => row.items.join('; ') },
              ]}
            />
          )}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit, id: string | null): Promise<Reply> {
  const { text, ...data } = readForm(
    {
      title: input.text('tên mẫu', 300),
      kind: input.choice('loại', ['agreement', 'commitment']),
      text: input.optionalText(5000),
      items: input.lines(),
    },
    visit.form,
  );
  await saveTemplate(visit.tx, visit.actor, id, { ...data, text: text ?? null });
  return redirect(visit.url(path), { notice: 'Đã lưu mẫu.' });
}

const edited = async (visit: Visit, errors?: FieldError[]) => formPage(visit, await findTemplate(visit.tx, recordId(visit)), errors);

export const templateRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'pledge_template.listed' }, (visit) => listPage(visit))
  .get(`${path}/moi`, { permission: 'pledge.edit', audit: 'pledge_template.form_viewed' }, (visit) => formPage(visit, null))
  .post(
    `${path}/moi`,
    { permission: 'pledge.edit', audit: 'pledge_template.saved' },
    (visit) => save(visit, null),
    (visit, errors) => formPage(visit, null, errors),
  )
  .get(`${path}/:id`, { permission: 'pledge.edit', audit: 'pledge_template.form_viewed' }, (visit) => edited(visit))
  .post(
    `${path}/:id`,
    { permission: 'pledge.edit', audit: 'pledge_template.saved' },
    (visit) => save(visit, recordId(visit)),
    (visit, errors) => edited(visit, errors),
  );
