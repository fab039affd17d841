import { formatDate, localDate, localYear } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Consequence, DateInput, Fieldset, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { personOption } from '../choices.ts';
import { contentKindNames, options, partNames } from '../words.ts';
import { acknowledgeLaunch } from './assignment.ts';
import { audiences, readContents } from './audience.ts';
import { callPage } from './call.pages.tsx';
import { launchMovement } from './launch.ts';
import { competentLaunchers } from './launcher.ts';
import { type Movement, findMovement, shortName } from './movement.ts';
import { missing, missingWords } from './readiness.ts';

const path = '/lam-viec/phong-trao';

async function contentFields(visit: Visit, movement: Movement, errors: FieldError[]) {
  const value = typed(visit, errors);
  const places = await audiences(visit.tx);
  const rows = Math.min(12, Math.max(5, movement.contents.length + 2));
  return (
    <>
      {Array.from({ length: rows }, (_, index) => (
        <Fieldset legend={`Nội dung ${index + 1}`}>
          <TextArea
            name={`content_${index}`}
            label="Nội dung"
            rows={2}
            value={value(`content_${index}`, movement.contents[index])}
            errors={errors}
          />
          <Select
            name={`kind_${index}`}
            label="Loại"
            options={options(contentKindNames)}
            value={value(`kind_${index}`, 'content')}
            errors={errors}
          />
          <Select
            name={`audience_${index}`}
            label="Giao cho"
            options={places.map(({ value: key, label }) => ({ value: key, label }))}
            placeholder="Toàn thể"
            value={value(`audience_${index}`)}
            errors={errors}
          />
          <TextInput
            name={`document_${index}`}
            label="Thực hiện nghị quyết, văn bản"
            hint="Tên văn bản | Số, ký hiệu | Ngày ban hành. Để trống nếu không có."
            value={value(`document_${index}`)}
            errors={errors}
          />
          <TextInput
            name={`channel_${index}`}
            label="Kênh (nội dung tuyên truyền)"
            hint="Ví dụ: trang thông tin phường, loa, nhóm Zalo, họp khu phố."
            value={value(`channel_${index}`)}
            errors={errors}
          />
          <DateInput name={`planned_${index}`} label="Ngày (nội dung tuyên truyền)" value={value(`planned_${index}`)} errors={errors} />
        </Fieldset>
      ))}
    </>
  );
}

async function launchForm(visit: Visit, movement: Movement, errors: FieldError[]) {
  const value = typed(visit, errors);
  const today = localDate(visit.tx.now);
  const launchers = await competentLaunchers(visit.tx, movement, today);
  return (
    <PostForm visit={visit} action={`${path}/${movement.id}/phat-dong`} errors={errors} label="Ghi phát động">
      <Fieldset legend="Người và thời gian" columns>
        <Select
          name="launcher"
          label="Người phát động"
          required
          options={launchers.map(personOption)}
          placeholder="Chọn"
          value={value('launcher')}
          hint="Chủ tịch, hoặc Phó Chủ tịch UBND được giao (Điều 18 Luật TĐKT 2022)."
          errors={errors}
        />
        <DateInput name="launched_on" label="Ngày phát động" required value={value('launched_on', formatDate(today))} errors={errors} />
        <Select name="part" label="Buổi" options={options(partNames)} placeholder="Không ghi" value={value('part')} errors={errors} />
        <TextInput
          name="year"
          label="Cho năm thi đua"
          required
          width="short"
          inputmode="numeric"
          value={value('year', String(movement.year ?? localYear(visit.tx.now)))}
          errors={errors}
        />
      </Fieldset>
      <Fieldset legend="Lời phát động">
        <TextArea name="theme" label="Chủ đề" rows={2} value={value('theme', movement.theme)} errors={errors} />
        <TextArea name="call" label="Lời kêu gọi" rows={4} value={value('call')} errors={errors} />
      </Fieldset>
      {await contentFields(visit, movement, errors)}
      <Consequence
        items={[
          'Phong trào chuyển sang “Đang chạy” từ ngày phát động.',
          'Các đơn vị thấy nội dung được giao và đăng ký công trình, phần việc.',
          'Việc phát động chỉ ghi một lần cho mỗi năm.',
        ]}
      />
      <Actions>
        <Submit>Ghi phát động</Submit>
      </Actions>
    </PostForm>
  );
}

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const movement = await findMovement(visit.tx, recordId(visit));
  const gaps = missing(movement);
  return office(
    visit,
    {
      title: 'Ghi phát động',
      lead: shortName(movement),
      crumbs: [
        { label: 'Phong trào', href: visit.url(path) },
        { label: shortName(movement), href: visit.url(`${path}/${movement.id}`) },
        { label: 'Phát động' },
      ],
      children:
        gaps.length > 0 ? (
          <Notice tone="error" title="Chưa thể phát động">
            Kế hoạch còn thiếu {missingWords(gaps)} (Điều 17 Luật Thi đua, khen thưởng 2022).{' '}
            <a href={visit.url(`${path}/${movement.id}/sua`)}>Bổ sung kế hoạch</a>.
          </Notice>
        ) : (
          await launchForm(visit, movement, errors)
        ),
    },
    errors,
  );
}

async function launch(visit: Visit): Promise<Reply> {
  const { launcher, part, ...data } = readForm(
    {
      launcher: input.id('người phát động'),
      launched_on: input.date('ngày phát động'),
      part: input.choice('buổi', ['morning', 'noon', 'afternoon', 'evening']).optional(),
      year: input.integer('năm thi đua', 1900, 2999),
      theme: input.optionalText(),
      call: input.optionalText(10_000),
    },
    visit.form,
  );
  const contents = readContents(visit.form, await audiences(visit.tx));
  const id = await launchMovement(visit.tx, visit.actor, recordId(visit), {
    ...data,
    theme: data.theme ?? null,
    call: data.call ?? null,
    part: part ?? null,
    launcherId: launcher,
    contents,
  });
  return redirect(visit.url(`${path}/phat-dong/${id}`), {
    notice: 'Đã ghi phát động. Các đơn vị thấy nội dung được giao ngay từ bây giờ.',
  });
}

async function acknowledge(visit: Visit): Promise<Reply> {
  const { unit } = readForm({ unit: input.id('đơn vị') }, visit.form);
  await acknowledgeLaunch(visit.tx, visit.actor, recordId(visit), unit);
  return redirect(visit.url(`${path}/phat-dong/${recordId(visit)}`), { notice: 'Đã ghi nhận đơn vị quán triệt nội dung phát động.' });
}

export const launchRoutes = routes()
  .get(`${path}/phat-dong/:id`, { permission: 'movement.view', audit: 'launch.viewed' }, (visit) => callPage(visit))
  .post(`${path}/phat-dong/:id/quan-triet`, { permission: 'registration.submit', audit: 'launch.acknowledged' }, (visit) =>
    acknowledge(visit),
  )
  .get(`${path}/:id/phat-dong`, { permission: 'movement.launch', audit: 'launch.form_viewed' }, (visit) => formPage(visit))
  .post(
    `${path}/:id/phat-dong`,
    { permission: 'movement.launch', audit: 'movement.launched' },
    (visit) => launch(visit),
    (visit, errors) => formPage(visit, errors),
  );
