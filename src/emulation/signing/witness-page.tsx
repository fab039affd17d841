import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Submit } from '../../platform/web/ui/form.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { SigningShell } from './phone-parts.tsx';
import type { Session } from './session.ts';
import type { witnessedPledges } from './witness.ts';

interface Props {
  visit: Visit;
  token: string;
  session: Session;
  person: { name: string; honorific: string | null };
  pledges: Awaited<ReturnType<typeof witnessedPledges>>;
  errors: FieldError[];
}

const signedOf = ({ parties }: Props['pledges'][number]) =>
  `${parties.filter(({ presence }) => presence.state === 'signed').length}/${parties.length} bên đã ký`;

/** What a witness sees: which pledges are fully signed, and the one act that is asked. */
export const WitnessPage = ({ visit, token, session, person, pledges, errors }: Props) => {
  const ready = pledges.filter(({ complete, confirmed, sealed }) => complete && !confirmed && !sealed);
  const waiting = pledges.filter(({ complete }) => !complete);
  const confirmed = pledges.filter((pledge) => pledge.confirmed);
  const list = (rows: typeof pledges) => (
    <ol>
      {rows.map((pledge) => (
        <li>
          {pledge.title} <span class="signing-due">({signedOf(pledge)})</span>
        </li>
      ))}
    </ol>
  );
  return (
    <SigningShell visit={visit} title={[person.honorific, person.name].filter(Boolean).join(' ')} section={session.name}>
      <p class="signing-who">Người chứng kiến của {String(pledges.length)} bản giao ước, cam kết.</p>
      {confirmed.length > 0 && <Notice tone="success">Đã xác nhận {String(confirmed.length)} bản.</Notice>}
      {waiting.length > 0 && <Notice>Còn {String(waiting.length)} bản đang chờ chữ ký. Mở lại trang này khi đã ký xong.</Notice>}
      {ready.length > 0 && (
        <section class="signing-paper" aria-label="Đã đủ chữ ký">
          <h2>Đã đủ chữ ký</h2>
          {list(ready)}
        </section>
      )}
      {session.closed_at ? (
        <Notice tone="warning">Phiên ký đã đóng.</Notice>
      ) : ready.length > 0 ? (
        <PostForm visit={visit} action={`/ky/${token}/xac-nhan`} errors={errors} label="Xác nhận chứng kiến">
          <Checkbox name="read" label={`Tôi đã chứng kiến việc ký ${ready.length} bản trên.`} />
          <Submit>Xác nhận</Submit>
        </PostForm>
      ) : (
        errors.length > 0 && <Notice tone="error">{errors[0]?.message}</Notice>
      )}
    </SigningShell>
  );
};
