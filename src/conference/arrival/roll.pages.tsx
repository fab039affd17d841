import { type FieldError, Refusal } from '../../platform/refusal.ts';
import { inTenant } from '../../platform/tenancy.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { LiveBoard } from '../../platform/web/live.ts';
import { events, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, ErrorSummary, Hidden, IDEMPOTENCY_FIELD, Submit } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { DeskForm, HallDesk } from '../desk/desk.tsx';
import { eventCrumbs, eventsPath } from '../event/event-list.pages.tsx';
import { invitedLine } from '../paper/lines.ts';
import { type Guest, guestList } from '../guest/guest.ts';
import { readInviteCode } from '../guest/code.ts';
import { type StageBatch, type StageEntry, stageOf } from '../stage/stage.ts';
import { arriverOf, recordArrival, withdrawArrival } from './arrival.ts';
import { happenedAt } from './day.ts';
import { Count, EntryState, GuestState, type Roll, rollParts } from './roll.tsx';

const path = (id: string) => `${eventsPath}/${id}/diem-danh`;
const board = new LiveBoard();

async function loadRoll(tx: Tx, id: string): Promise<Roll> {
  const list = await guestList(tx, id);
  return { list, batches: await stageOf(tx, list.event) };
}

const Undo = ({ visit, at, who, name }: { visit: Visit; at: string; who: string; name: string }) => (
  <DeskForm visit={visit} action={`${at}/bo`} state="waiting" label={`Bỏ điểm danh ${name}`} fields={{ who }}>
    <button class="desk-undo" type="submit">
      Bỏ
    </button>
  </DeskForm>
);

const GuestRow = ({ visit, at, guest }: { visit: Visit; at: string; guest: Guest }) => (
  <li class="desk-row" data-row data-code={guest.code ?? undefined}>
    <DeskForm
      visit={visit}
      action={at}
      state={guest.person ? 'here' : 'one'}
      label={`Điểm danh ${guest.line}`}
      fields={{ who: `d-${guest.id}`, way: 'roll' }}
    >
      <button class="desk-touch" type="submit">
        <span class="desk-name">{invitedLine(guest)}</span>
        {guest.seatsAt.length > 0 && <span class="desk-seat">{guest.seatsAt[0]}</span>}
      </button>
    </DeskForm>
    <GuestState guest={guest} />
    <span class="desk-waiting" data-waiting />
    <Undo visit={visit} at={at} who={`d-${guest.id}`} name={guest.line} />
  </li>
);

const EntryRow = ({ visit, at, entry }: { visit: Visit; at: string; entry: StageEntry }) => (
  <li class="desk-row" data-row data-code={entry.code ?? undefined}>
    <DeskForm
      visit={visit}
      action={at}
      state="here"
      label={`Điểm danh ${entry.honour.name}`}
      fields={{ who: `k-${entry.id}`, way: 'roll' }}
    >
      <button class="desk-touch" type="submit">
        <span class="desk-name">{entry.honour.line}</span>
      </button>
    </DeskForm>
    <EntryState entry={entry} />
    <span class="desk-waiting" data-waiting />
    <Undo visit={visit} at={at} who={`k-${entry.id}`} name={entry.honour.name} />
  </li>
);

const CodeForm = ({ visit, at }: { visit: Visit; at: string }) => (
  <form class="desk-code" method="post" action={visit.url(`${at}/ma`)} aria-label="Điểm danh bằng mã" data-code-form>
    <Hidden name={IDEMPOTENCY_FIELD} value={visit.runtime.newId()} />
    <label for="ma">Mã trên giấy mời</label>
    <input id="ma" name="code" autocomplete="off" autocapitalize="characters" maxlength={200} />
    <Submit>Điểm danh</Submit>
    <button class="button button-secondary" type="button" data-scan hidden>
      Quét mã QR
    </button>
    <video data-video hidden muted playsinline />
  </form>
);

const BatchRows = ({ visit, at, batch }: { visit: Visit; at: string; batch: StageBatch }) => (
  <section class="desk-group">
    <h2>
      Nhận khen, đợt {String(batch.number)}: {batch.title}
    </h2>
    <ol>
      {batch.entries.map((entry) => (
        <EntryRow visit={visit} at={at} entry={entry} />
      ))}
    </ol>
  </section>
);

async function rollPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const roll = await loadRoll(visit.tx, recordId(visit));
  const { event, groups } = roll.list;
  const at = path(event.id);
  return office(
    visit,
    {
      title: 'Điểm danh',
      lead: 'Chạm tên người đã đến. Chạm hai lần, trên hai máy, hay khi mất mạng: mỗi người vẫn chỉ tính một lần.',
      crumbs: eventCrumbs(visit, event, 'Điểm danh'),
      actions: <ButtonLink href={visit.url(`${eventsPath}/${event.id}/dieu-hanh`)}>Bàn điều hành</ButtonLink>,
      children: (
        <HallDesk visit={visit}>
          <ErrorSummary errors={errors} />
          <live-page class="desk" src={visit.url(`${at}/luong`)}>
            <div class="desk-head">
              <Count roll={roll} />
              <CodeForm visit={visit} at={at} />
            </div>
            {groups.length === 0 && <EmptyState title="Chưa mời ai" text="Thêm đại biểu trước khi điểm danh." />}
            {groups.map((group) => (
              <section class="desk-group">
                <h2>{group.name}</h2>
                <ol>
                  {group.guests.map((guest) => (
                    <GuestRow visit={visit} at={at} guest={guest} />
                  ))}
                </ol>
              </section>
            ))}
            {roll.batches.map((batch) => (
              <BatchRows visit={visit} at={at} batch={batch} />
            ))}
          </live-page>
        </HallDesk>
      ),
    },
    errors,
  );
}

function whoOf(visit: Visit) {
  const { who } = readForm({ who: input.text('ai đã đến', 60) }, visit.form);
  const [, kind, id] = /^([dk])-([0-9a-f-]{36})$/.exec(who) ?? [];
  if (!kind || !id) throw new Refusal('unknown_arriver', 'Dòng này không có trong danh sách. Mở lại trang điểm danh.');
  return kind === 'd' ? { delegateId: id } : { entryId: id };
}

async function arrive(visit: Visit): Promise<Reply> {
  const { at, way, name } = readForm(
    { at: input.optionalText(40), way: input.choice('cách điểm danh', ['qr', 'roll']).optional(), name: input.optionalText(120) },
    visit.form,
  );
  const arrival = { way: way ?? 'roll', at: happenedAt(visit.tx, at), name: name ?? null } as const;
  const news = await recordArrival(visit.tx, visit.actor, recordId(visit), whoOf(visit), arrival);
  return redirect(visit.url(path(recordId(visit))), { notice: news ? 'Đã điểm danh.' : 'Người này đã được điểm danh trước đó.' });
}

async function arriveByCode(visit: Visit): Promise<Reply> {
  const { code } = readForm({ code: input.text('mã trên giấy mời', 200) }, visit.form);
  const read = readInviteCode(code);
  if (read === '') throw new Refusal('odd_code', 'Mã gồm 10 chữ và số, in trên giấy mời. Xem lại rồi nhập lại.', 'ma');
  const who = await arriverOf(visit.tx, recordId(visit), read);
  const news = await recordArrival(visit.tx, visit.actor, recordId(visit), who, { way: 'qr', at: visit.tx.now, name: null });
  return redirect(visit.url(path(recordId(visit))), { notice: news ? 'Đã điểm danh.' : 'Người này đã được điểm danh trước đó.' });
}

async function withdraw(visit: Visit): Promise<Reply> {
  await withdrawArrival(visit.tx, visit.actor, recordId(visit), whoOf(visit));
  return redirect(visit.url(path(recordId(visit))), { notice: 'Đã bỏ lần điểm danh này.' });
}

async function stream(visit: Visit): Promise<Reply> {
  const id = (await guestList(visit.tx, recordId(visit))).event.id;
  const { runtime, ward } = visit;
  const read = () => inTenant(runtime, ward.authorityId, async (tx) => rollParts(await loadRoll(tx, id)), 'read');
  return events(() => board.watch(`${ward.authorityId} ${id}`, read));
}

const base = path(':id');
const edit = 'conference.edit';
export const rollRoutes = routes()
  .get(base, { permission: edit, audit: 'delegate.roll_viewed' }, (visit) => rollPage(visit))
  .get(`${base}/luong`, { permission: edit, audit: 'delegate.roll_viewed' }, stream)
  .post(base, { permission: edit, audit: 'delegate.arrived' }, arrive, rollPage)
  .post(`${base}/ma`, { permission: edit, audit: 'delegate.arrived' }, arriveByCode, rollPage)
  .post(`${base}/bo`, { permission: edit, audit: 'delegate.arrival_withdrawn' }, withdraw, rollPage);
