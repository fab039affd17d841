import { localTime } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound, found } from '../../platform/refusal.ts';
import { page, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { findPledge, partiesOf } from '../pledge/pledge.ts';
import { type CodeBearer, bearerOf, enterCode } from './bearer.ts';
import { OwnLines, SignedNotice, SigningShell } from './phone-parts.tsx';
import { partyOf, sayTime, signByPhone, signingOf } from './phone.ts';
import { findSession } from './session.ts';
import { WitnessPage } from './witness-page.tsx';
import { confirmByPhone, witnessedPledges } from './witness.ts';

function codePage(visit: Visit, errors: FieldError[] = []): Reply {
  return page(
    <SigningShell visit={visit} title="Nhập mã ký">
      <p>Mã gồm 8 chữ và số, in trên phiếu cạnh mã QR.</p>
      <PostForm visit={visit} action="/ky" errors={errors} label="Nhập mã ký">
        <TextInput name="code" label="Mã ký" required value={visit.form.one('code')} autocomplete="off" maxlength={12} errors={errors} />
        <Submit>Mở trang ký</Submit>
      </PostForm>
    </SigningShell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** Answers with the page itself: an address of a redirect would be kept, and with it the secret. */
async function enter(visit: Visit): Promise<Reply> {
  const entered = await enterCode(visit.tx, visit.form.one('code'), visit.client.address);
  if (entered.outcome === 'found') return bearerPage(visit, entered.token);
  const message =
    entered.outcome === 'paused'
      ? 'Nhiều mã sai đã được nhập từ đây. Quét mã QR trên phiếu, hoặc chờ 15 phút rồi nhập lại.'
      : 'Mã này không đúng hoặc phiên ký đã đóng. Xem lại phiếu, hoặc hỏi cán bộ của phường, xã.';
  return codePage(visit, [{ field: 'code', message }]);
}

async function partyPage(visit: Visit, token: string, bearer: CodeBearer, errors: FieldError[]): Promise<Reply> {
  const session = await findSession(visit.tx, bearer.session_id);
  const party = await partyOf(visit.tx, bearer);
  const pledge = await findPledge(visit.tx, party.pledge_id);
  const signing = await signingOf(visit.tx, party.pledge_id, party.position);
  const again = errors.some(({ field }) => field === '');
  return page(
    <SigningShell visit={visit} title={party.name} section={session.name}>
      <OwnLines pledge={pledge} party={party} />
      {signing ? (
        <>
          {again && <Notice tone="warning">{errors[0]?.message}</Notice>}
          <SignedNotice visit={visit} name={party.name} signing={signing} />
        </>
      ) : session.closed_at ? (
        <Notice tone="warning">Phiên ký đã đóng. Bên chưa ký sẽ ký ở một phiên bổ sung.</Notice>
      ) : (
        <PostForm visit={visit} action={`/ky/${token}`} errors={errors} label={`Ký thay mặt ${party.name}`}>
          <Checkbox name="read" label={`Tôi đã đọc nội dung trên và ký thay mặt ${party.name}.`} />
          <Submit>Ký</Submit>
          <p class="hint">Chữ ký được ghi với giờ hiện tại và không rút lại được.</p>
        </PostForm>
      )}
    </SigningShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function bearerPage(visit: Visit, token: string, errors: FieldError[] = []): Promise<Reply> {
  const bearer = await bearerOf(visit.tx, token);
  if (bearer.pledge_id !== null) return partyPage(visit, token, bearer, errors);
  const session = await findSession(visit.tx, bearer.session_id);
  const pledges = await witnessedPledges(visit.tx, bearer.session_id, bearer.person_id);
  const person = await visit.tx.db
    .selectFrom('person')
    .select(['name', 'honorific'])
    .where('id', '=', bearer.person_id)
    .executeTakeFirstOrThrow();
  return page(
    <WitnessPage visit={visit} token={token} session={session} person={person} pledges={pledges} errors={errors} />,
    errors.length > 0 ? 422 : 200,
  );
}

const read = (visit: Visit) => visit.form.one('read') !== '';

const sign = async (visit: Visit): Promise<Reply> =>
  redirect(visit.url(`/ky/da-ky/${await signByPhone(visit.tx, visit.param('token'), read(visit))}`));

async function confirm(visit: Visit): Promise<Reply> {
  const token = visit.param('token');
  const { person_id } = await bearerOf(visit.tx, token);
  await confirmByPhone(visit.tx, token, read(visit));
  return redirect(visit.url(`/ky/da-xac-nhan/${await lastWitnessing(visit, person_id ?? '')}`));
}

async function lastWitnessing(visit: Visit, personId: string): Promise<string> {
  const row = await visit.tx.db
    .selectFrom('pledge_witnessing')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found(row).id;
}

/** What was signed, under the act's own address: no secret stands in it. */
async function signedPage(visit: Visit): Promise<Reply> {
  const signing = found(
    await visit.tx.db
      .selectFrom('pledge_signing')
      .selectAll()
      .where('id', '=', recordId(visit))
      .where('way', '=', 'phone')
      .executeTakeFirst(),
  );
  const party = await partiesOf(visit.tx)
    .where('pledge_party.pledge_id', '=', signing.pledge_id)
    .where('pledge_party.position', '=', signing.party_position)
    .executeTakeFirst();
  const pledge = await visit.tx.db.selectFrom('pledge').select('title').where('id', '=', signing.pledge_id).executeTakeFirstOrThrow();
  const name = party?.name ?? 'Một bên';
  return page(
    <SigningShell visit={visit} title={name} section={pledge.title}>
      <Notice tone="success" title="Đã ký">
        {[signing.signer, signing.signer_post].filter(Boolean).join(', ')} ký thay mặt {name} lúc {sayTime(signing)}.
      </Notice>
      <p>Có thể đóng trang này. Cảm ơn ông, bà.</p>
    </SigningShell>,
  );
}

async function confirmedPage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const act = await tx.db
    .selectFrom('pledge_witnessing')
    .selectAll()
    .where('id', '=', recordId(visit))
    .where('way', '=', 'phone')
    .executeTakeFirst();
  if (!act) throw new NotFound();
  const person = await tx.db.selectFrom('person').select('name').where('id', '=', act.person_id).executeTakeFirstOrThrow();
  const acts = await tx.db
    .selectFrom('pledge_witnessing')
    .select('id')
    .where('person_id', '=', act.person_id)
    .where('session_id', '=', act.session_id)
    .execute();
  return page(
    <SigningShell visit={visit} title={person.name} section="Người chứng kiến">
      <Notice tone="success" title="Đã xác nhận">
        Đã chứng kiến {String(acts.length)} bản giao ước, cam kết. Lần xác nhận gần nhất lúc {localTime(act.confirmed_at)}.
      </Notice>
    </SigningShell>,
  );
}

export const phoneRoutes = routes()
  .get('/ky', { permission: 'public', audit: 'signing_code.form_viewed' }, (visit) => codePage(visit))
  .post('/ky', { permission: 'public', audit: 'signing_code.entered' }, enter, codePage)
  .get('/ky/da-ky/:id', { permission: 'public', audit: 'pledge.signature_viewed' }, signedPage)
  .get('/ky/da-xac-nhan/:id', { permission: 'public', audit: 'pledge.signature_viewed' }, confirmedPage)
  .get('/ky/:token', { permission: 'public', audit: 'pledge.signature_viewed' }, (visit) => bearerPage(visit, visit.param('token')))
  .post('/ky/:token', { permission: 'public', audit: 'pledge.signed_in_session' }, sign, (visit, errors) =>
    bearerPage(visit, visit.param('token'), errors),
  )
  .post('/ky/:token/xac-nhan', { permission: 'public', audit: 'pledge.witnessed' }, confirm, (visit, errors) =>
    bearerPage(visit, visit.param('token'), errors),
  );
