import type { FieldError } from '../../platform/refusal.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { page, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { localDate } from '../../platform/calendar/date.ts';
import { codesPaused, countWrongCode } from '../../emulation/signing/attempts.ts';
import { SigningShell } from '../../emulation/signing/phone-parts.tsx';
import { recordEvent } from '../../platform/audit.ts';
import { anonymous } from '../../platform/actor.ts';
import { routes } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { momentOf } from '../event/moment.ts';
import { eventName } from '../event/event-list.pages.tsx';
import { invitedLine } from '../paper/lines.ts';
import { printSeats } from '../seating/seating.ts';
import { callPage } from '../honoured/reply-page.tsx';
import { answerCall, calledBy } from '../honoured/reply.ts';
import { AnswerForm } from './answer-form.tsx';
import { answerByCode, invited } from './answer.ts';
import { readInviteCode } from './code.ts';
import { type Answer, guestList } from './guest.ts';

export const said = ({ answer, name, post, reason }: Answer): string => {
  if (answer === 'no') return `Không dự được: ${reason ?? ''}`;
  const who = [name, post].filter(Boolean).join(', ');
  return answer === 'substitute' ? `Dự thay: ${who}` : ['Sẽ dự', who].filter(Boolean).join(': ');
};

function enterPage(visit: Visit, errors: FieldError[] = []): Reply {
  return page(
    <SigningShell visit={visit} title="Trả lời giấy mời">
      <p>Mã gồm 10 chữ và số, in trên giấy mời cạnh mã QR.</p>
      <PostForm visit={visit} action="/moi" errors={errors} label="Nhập mã giấy mời">
        <TextInput
          name="code"
          label="Mã trên giấy mời"
          required
          value={visit.form.one('code')}
          autocomplete="off"
          maxlength={20}
          errors={errors}
        />
        <Submit>Mở giấy mời</Submit>
      </PostForm>
    </SigningShell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** A wrong code is counted and answered with the page: an error would take the count back. */
async function enter(visit: Visit): Promise<Reply> {
  const wrong = (message: string) => enterPage(visit, [{ field: 'code', message }]);
  if (await codesPaused(visit.tx, visit.client.address))
    return wrong('Nhiều mã sai đã được nhập từ đây. Quét mã QR trên giấy mời, hoặc chờ 15 phút rồi nhập lại.');
  const code = readInviteCode(visit.form.one('code'));
  const delegate =
    code === ''
      ? null
      : ((await calledBy(visit.tx, code)) ?? (await invited(visit.tx, code).catch((error: unknown) => notFoundOnly(error))));
  if (!delegate) {
    await countWrongCode(visit.tx, visit.client.address);
    return wrong('Không có giấy mời nào mang mã này. Xem lại từng chữ, hoặc gọi số liên hệ trên giấy mời.');
  }
  await recordEvent(visit.tx, anonymous, 'invitation.code_entered', { subject: delegate.event_id });
  return redirect(visit.url(`/moi/${code}`));
}

function notFoundOnly(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

async function replyPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const code = readInviteCode(visit.param('code'));
  const call = await calledBy(visit.tx, code);
  if (call) return callPage(visit, call, code, errors);
  const row = await invited(visit.tx, code);
  const { event, guests } = await guestList(visit.tx, row.event_id);
  const guest = found(guests.find(({ id }) => id === row.id));
  const over = event.closed_on !== null || (event.held_on ?? '9999') < localDate(visit.tx.now);
  return page(
    <SigningShell visit={visit} title={eventName(event)} section="Giấy mời">
      <DescriptionList
        items={[
          { label: 'Kính mời', value: invitedLine(guest) },
          { label: 'Thời gian', value: momentOf(event) ?? 'Sẽ báo sau' },
          { label: 'Địa điểm', value: event.place ?? 'Sẽ báo sau' },
          { label: 'Chỗ ngồi', value: guest.seatsAt.length > 0 ? printSeats(guest.seatsAt) : guest.group },
          { label: 'Liên hệ', value: event.contact },
        ].filter(({ value }) => Boolean(value))}
      />
      {guest.answer && (
        <Notice tone="success" title="Đã trả lời">
          {said(guest.answer)}. Có thể đổi đến ngày họp.
        </Notice>
      )}
      {over ? (
        <Notice>Hội nghị đã diễn ra.</Notice>
      ) : (
        <AnswerForm visit={visit} named={guest.person !== null} answer={guest.answer} code={code} errors={errors} />
      )}
    </SigningShell>,
    errors.length > 0 ? 422 : 200,
  );
}

export const answerForm = {
  answer: input.choice('câu trả lời', ['yes', 'substitute', 'no']),
  name: input.optionalText(120),
  post: input.optionalText(200),
  reason: input.optionalText(300),
};

export function readAnswer(visit: Visit) {
  const { answer, name, post, reason } = readForm(answerForm, visit.form);
  return { answer, name: name ?? null, post: post ?? null, reason: reason ?? null };
}

async function reply(visit: Visit): Promise<Reply> {
  const code = readInviteCode(visit.param('code'));
  const call = await calledBy(visit.tx, code);
  await (call ? answerCall(visit.tx, call, readAnswer(visit)) : answerByCode(visit.tx, code, readAnswer(visit)));
  return redirect(visit.url(`/moi/${code}`), { notice: 'Đã ghi câu trả lời. Trân trọng cảm ơn.' });
}

export const replyRoutes = routes()
  .get('/moi', { permission: 'public', audit: 'invitation.form_viewed' }, (visit) => enterPage(visit))
  .post('/moi', { permission: 'public', audit: 'invitation.code_entered' }, enter, enterPage)
  .get('/moi/:code', { permission: 'public', audit: 'invitation.form_viewed' }, (visit) => replyPage(visit))
  .post('/moi/:code', { permission: 'public', audit: 'invitation.answered' }, reply, replyPage);
