import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { awardName, catalogueList } from '../catalogue/catalogue.ts';
import { type SettingKind, settingKinds } from './records.ts';
import { lawTabs } from './rules.pages.tsx';
import { settingForms, settingText } from './setting-value.ts';
import { type Setting, recordSetting, settingsOf } from './settings.ts';

const path = '/lam-viec/quy-dinh/dia-phuong';
const kindOf = (setting: Setting) => setting.kind as SettingKind;

const SettingTable = ({ rows }: { rows: Setting[] }) => (
  <DataTable
    caption="Quy định của tỉnh, địa phương đã ghi"
    rows={rows}
    empty={
      <EmptyState
        title="Chưa ghi quy định nào"
        text="Tỷ lệ, số ngày, số bộ hồ sơ, quy chế hội đồng do tỉnh hoặc địa phương quy định được ghi ở đây cùng văn bản làm căn cứ."
      />
    }
    columns={[
      { key: 'kind', label: 'Về việc', cell: (row) => settingForms[kindOf(row)].title },
      { key: 'value', label: 'Nội dung', cell: (row) => settingText(kindOf(row), row.value) },
      { key: 'award', label: 'Áp dụng cho', cell: (row) => (row.award ? awardName(row.award) : 'Mọi danh hiệu, hình thức') },
      { key: 'from', label: 'Từ ngày', cell: (row) => formatDate(row.valid_from) },
      { key: 'basis', label: 'Căn cứ', cell: (row) => row.basis },
    ]}
  />
);

const SettingForm = ({ visit, errors }: { visit: Visit; errors: FieldError[] }) => (
  <PostForm visit={visit} action={path} errors={errors} label="Ghi quy định của tỉnh, địa phương">
    <Select
      name="kind"
      label="Về việc"
      required
      placeholder="Chọn"
      options={settingKinds.map((kind) => ({ value: kind, label: settingForms[kind].title }))}
      value={visit.form.one('kind')}
      errors={errors}
    />
    <TextArea
      name="value"
      label="Nội dung"
      required
      rows={3}
      maxlength={8000}
      hint="Tỷ lệ ghi bằng phần trăm (15 hoặc 80%), tỷ lệ thành viên có thể ghi 2/3; số ngày, số bộ, số thành viên ghi bằng chữ số; có hoặc không; tiêu chuẩn, mẫu ghi nguyên văn."
      value={visit.form.one('value')}
      errors={errors}
    />
    <Select
      name="award"
      label="Áp dụng cho"
      placeholder="Mọi danh hiệu, hình thức"
      options={catalogueList.map(({ code, name }) => ({ value: code, label: name }))}
      value={visit.form.one('award')}
      errors={errors}
    />
    <DateInput name="valid_from" label="Áp dụng từ ngày" required value={visit.form.one('valid_from')} errors={errors} />
    <TextArea
      name="basis"
      label="Căn cứ pháp lý"
      required
      rows={2}
      maxlength={500}
      hint="Văn bản, số, ngày, điều khoản của tỉnh hoặc địa phương."
      value={visit.form.one('basis')}
      errors={errors}
    />
    <Submit>Ghi quy định</Submit>
  </PostForm>
);

async function settingsPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const rows = await settingsOf(visit.tx);
  return office(
    visit,
    {
      title: 'Quy định của tỉnh, địa phương',
      section: 'Quy định pháp luật',
      lead: 'Phần lớn con số ở cấp xã do tỉnh quy định: ghi kèm văn bản và ngày áp dụng, hồ sơ cũ giữ quy định cũ.',
      children: (
        <>
          {lawTabs(visit, 'dia-phuong')}
          <SettingTable rows={rows} />
          {allows(visit.actor, 'law.set') && (
            <Card title="Ghi quy định mới">
              <Notice>Quy định đã ghi không sửa được; thay đổi thì ghi quy định mới từ ngày áp dụng mới.</Notice>
              <SettingForm visit={visit} errors={errors} />
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
      kind: input.choice('loại quy định', settingKinds),
      value: input.text('nội dung', 8000),
      award: input.optionalText(60),
      valid_from: input.date('ngày áp dụng'),
      basis: input.text('căn cứ pháp lý', 500),
    },
    visit.form,
  );
  await recordSetting(visit.tx, visit.actor, {
    kind: data.kind,
    value: data.value,
    award: data.award ?? null,
    validFrom: data.valid_from,
    basis: data.basis,
  });
  return redirect(visit.url(path), { notice: 'Đã ghi quy định.' });
}

export const settingRoutes = routes()
  .get(path, { permission: 'law.view', audit: 'law.settings_viewed' }, (visit) => settingsPage(visit))
  .post(path, { permission: 'law.set', audit: 'law.setting_recorded' }, record, settingsPage);
