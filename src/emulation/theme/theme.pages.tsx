import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { typed, yearOf } from '../address.ts';
import { levelNames, options } from '../words.ts';
import { listThemes, setTheme } from './theme.ts';
import { YearField } from '../year-field.tsx';

const path = '/lam-viec/phong-trao/chu-de';

async function themePage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const themes = await listThemes(visit.tx);
  const year = yearOf(visit);
  const level = levelNames[visit.query.get('cap') ?? ''] ? visit.query.get('cap') : 'ward';
  const current = themes.find((theme) => theme.year === year && theme.level === level);
  const value = typed(visit, errors);
  return office(
    visit,
    {
      title: 'Chủ đề năm',
      lead: 'Chủ đề của phường, xã và của cấp trên, giữ đúng từng chữ; hiện ở đầu mọi trang công khai.',
      actions: <ButtonLink href={visit.url('/lam-viec/phong-trao/dip')}>Ngày lễ, sự kiện trong năm</ButtonLink>,
      crumbs: [{ label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') }, { label: 'Chủ đề năm' }],
      children: (
        <>
          <DataTable
            caption="Chủ đề các năm"
            rows={themes}
            empty={<EmptyState title="Chưa có chủ đề nào" text="Đặt chủ đề của năm ở biểu mẫu bên dưới." />}
            columns={[
              { key: 'year', label: 'Năm', cell: (row) => String(row.year) },
              { key: 'level', label: 'Cấp', cell: (row) => levelNames[row.level] ?? row.level },
              { key: 'text', label: 'Chủ đề', cell: (row) => row.text },
              {
                key: 'edit',
                label: '',
                cell: (row) =>
                  allows(visit.actor, 'movement.edit') ? <a href={visit.url(`${path}?nam=${row.year}&cap=${row.level}`)}>Sửa</a> : '',
              },
            ]}
          />
          {allows(visit.actor, 'movement.edit') && (
            <Card title="Đặt chủ đề">
              <PostForm visit={visit} action={path} errors={errors} label="Đặt chủ đề">
                <YearField value={value('year', String(year))} errors={errors} />
                <Select name="level" label="Cấp" options={options(levelNames)} value={value('level', level)} errors={errors} />
                <TextArea name="text" label="Chủ đề" required rows={3} value={value('text', current?.text)} errors={errors} />
                <Actions>
                  <Submit>Lưu chủ đề</Submit>
                </Actions>
              </PostForm>
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

async function save(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      year: input.integer('năm', 1900, 2999),
      level: input.choice('cấp', ['central', 'province', 'district', 'ward', 'unit']),
      text: input.text('chủ đề', 2000),
    },
    visit.form,
  );
  await setTheme(visit.tx, visit.actor, data);
  return redirect(visit.url(`${path}?nam=${data.year}&cap=${data.level}`), { notice: `Đã lưu chủ đề năm ${data.year}.` });
}

export const themeRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'theme.listed' }, (visit) => themePage(visit))
  .post(
    path,
    { permission: 'movement.edit', audit: 'theme.set' },
    (visit) => save(visit),
    (visit, errors) => themePage(visit, errors),
  );
