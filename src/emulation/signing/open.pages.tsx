import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { typed, yearOf } from '../address.ts';
import { listPledges, signedCount } from '../pledge/pledge.ts';
import { openSession } from './open.ts';
import { path } from './session-parts.tsx';

/** Pledges of the year that somebody has still to sign and that stand in no open session. */
async function choices(visit: Visit, year: number) {
  const taken = await visit.tx.db
    .selectFrom('signing_session_pledge as chosen')
    .innerJoin('signing_session as session', 'session.id', 'chosen.signing_session_id')
    .select('chosen.pledge_id')
    .where('session.closed_at', 'is', null)
    .execute();
  const open = new Set(taken.map(({ pledge_id }) => pledge_id));
  return (await listPledges(visit.tx, { year })).filter((pledge) => signedCount(pledge) < pledge.parties.length && !open.has(pledge.id));
}

/** Which pledges are signed at this ceremony; all that wait are ticked. */
export async function openForm(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = yearOf(visit);
  const pledges = await choices(visit, year);
  const value = typed(visit, errors);
  return office(
    visit,
    {
      title: 'Mở phiên ký',
      section: `Năm ${year}`,
      crumbs: [{ label: 'Phiên ký', href: visit.url(path) }, { label: 'Mở phiên ký' }],
      children:
        pledges.length === 0 ? (
          <EmptyState title={`Năm ${year} không còn bản nào chờ ký`} text="Lập giao ước, cam kết từ mẫu trước khi mở phiên ký." />
        ) : (
          <PostForm visit={visit} action={`${path}/moi?nam=${year}`} errors={errors} label="Mở phiên ký">
            <TextInput
              name="name"
              label="Tên phiên ký"
              required
              value={value('name', `Lễ ký giao ước, cam kết ngày ${formatDate(localDate(visit.tx.now))}`)}
              errors={errors}
            />
            <Checkboxes
              name="pledges"
              label="Các bản được ký"
              required
              options={pledges.map((pledge) => ({
                value: pledge.id,
                label: pledge.title,
                hint: `${signedCount(pledge)}/${pledge.parties.length} bên đã ký`,
              }))}
              values={errors.length > 0 ? visit.form.all('pledges') : pledges.map(({ id }) => id)}
              errors={errors}
            />
            <Actions>
              <Submit>Mở phiên ký</Submit>
            </Actions>
          </PostForm>
        ),
    },
    errors,
  );
}

export async function openPosted(visit: Visit): Promise<Reply> {
  const { name, pledges } = readForm({ name: input.text('tên phiên ký', 200), pledges: input.ids() }, visit.form);
  const id = await openSession(visit.tx, visit.actor, { name, pledgeIds: pledges });
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã mở phiên ký. Phát mã ký cho các bên.' });
}
