import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { page } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { SigningShell } from '../../emulation/signing/phone-parts.tsx';
import { eventName } from '../event/event-list.pages.tsx';
import { findEvent } from '../event/event.ts';
import { momentOf } from '../event/moment.ts';
import { AnswerForm } from '../guest/answer-form.tsx';
import { type Recipient, recipientsOf } from './recipient.ts';
import { type Call, isOver } from './reply.ts';

const called = ({ awards }: Recipient): string =>
  awards.map(({ name, batch, place }) => (batch === null ? name : `${name} (đợt ${batch}, vị trí ${place ?? ''})`)).join('; ');

const saidOf = ({ receiver, receiver_name, reason }: Call): string | null =>
  reason ?? (receiver === 'representative' ? `Nhận thay: ${receiver_name ?? ''}` : null);

/** What somebody commended sees behind the code on the invitation: where, when, what is received, and the answer. */
export async function callPage(visit: Visit, call: Call, code: string, errors: FieldError[]): Promise<Reply> {
  const event = found(await findEvent(visit.tx, call.event_id));
  const recipients = await recipientsOf(visit.tx, event.id);
  const recipient = found(recipients.find((each) => each.code === code || each.id === call.award_id));
  const said = saidOf(call);
  return page(
    <SigningShell visit={visit} title={eventName(event)} section="Giấy mời nhận khen">
      <DescriptionList
        items={[
          { label: 'Kính mời', value: recipient.line },
          { label: 'Thời gian', value: momentOf(event) ?? 'Sẽ báo sau' },
          { label: 'Địa điểm', value: event.place ?? 'Sẽ báo sau' },
          { label: 'Nhận khen', value: called(recipient) },
          { label: 'Liên hệ', value: event.contact },
        ].filter(({ value }) => Boolean(value))}
      />
      {said && (
        <Notice tone="success" title="Đã trả lời">
          {said}. Có thể đổi đến ngày họp.
        </Notice>
      )}
      {isOver(call, visit.tx.now) ? (
        <Notice>Hội nghị đã diễn ra.</Notice>
      ) : (
        <AnswerForm visit={visit} named={recipient.kind === 'individual'} answer={null} code={code} errors={errors} />
      )}
    </SigningShell>,
    errors.length > 0 ? 422 : 200,
  );
}
