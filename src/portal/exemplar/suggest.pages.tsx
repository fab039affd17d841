import { suggestExemplar } from '../../emulation/exemplar/suggestion/suggestion.ts';
import { routes } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import { veiled } from '../../platform/sealed.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { type Reply, redirect } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Notice, PageHeader } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';

const path = '/de-xuat-guong';

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const field = (name: string) => ({ name, value: visit.form.one(name), errors });
  const reply = await site(visit, {
    title: 'Giới thiệu gương người tốt, việc tốt',
    crumbs: [{ label: 'Điển hình tiên tiến', href: visit.url('/dien-hinh') }, { label: 'Giới thiệu' }],
    noindex: true,
    children: (
      <>
        <PageHeader
          title="Giới thiệu gương người tốt, việc tốt"
          lead="Kể cho phường, xã biết ai đang làm điều đáng học. Cán bộ xem và xác minh trước khi đăng."
        />
        {visit.notice && <Notice tone="success">{visit.notice}</Notice>}
        <PostForm visit={visit} action={path} errors={errors} label="Giới thiệu gương người tốt, việc tốt">
          <TextInput {...field('who')} label="Người, tập thể, hộ gia đình" required maxlength={200} />
          <TextInput {...field('place')} label="Nơi ở, nơi làm việc" maxlength={200} />
          <TextArea {...field('story')} label="Việc tốt, cách làm hay" required rows={6} maxlength={4000} />
          <TextInput {...field('sender')} label="Tên của bạn" maxlength={100} hint="Không bắt buộc, không công khai." />
          <TextInput
            {...field('contact')}
            label="Điện thoại hoặc thư điện tử của bạn"
            maxlength={100}
            hint="Không bắt buộc, không công khai; chỉ để cán bộ hỏi thêm."
          />
          <Actions>
            <Submit>Gửi giới thiệu</Submit>
          </Actions>
        </PostForm>
      </>
    ),
  });
  return reply.kind === 'page' && errors.length > 0 ? { ...reply, status: 422 } : reply;
}

async function send(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      who: input.text('người, tập thể, hộ gia đình', 200),
      place: input.optionalText(200),
      story: input.text('việc tốt, cách làm hay', 4000),
      sender: input.optionalText(100),
      contact: input.optionalText(100),
    },
    visit.form,
  );
  const { place = null, sender = null, contact = null, ...rest } = data;
  const from = await veiled(visit.runtime, visit.client.address);
  await suggestExemplar(visit.tx, visit.actor, { ...rest, place, sender, contact }, from);
  return redirect(visit.url(path), { notice: 'Đã nhận lời giới thiệu. Cảm ơn bạn; cán bộ sẽ xem và xác minh.' });
}

export const suggestRoutes = routes()
  .get(path, { permission: 'public', audit: 'exemplar.suggestion_form_read' }, (visit) => formPage(visit))
  .post(path, { permission: 'public', audit: 'exemplar.suggested' }, send, formPage);
