import { type FieldError, found } from '../../platform/refusal.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { LiveBoard } from '../../platform/web/live.ts';
import { events, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, ErrorSummary } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { recordId } from '../../emulation/address.ts';
import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { happenedAt } from '../arrival/day.ts';
import { DeskForm, HallDesk } from '../desk/desk.tsx';
import { eventName, eventsPath } from '../event/event-list.pages.tsx';
import { findEvent } from '../event/event.ts';
import { beginStep, lastStep, noteOnStage, withdrawStep } from './conduct.ts';
import { StepRow, path } from './step-row.tsx';
import { type Conduct, EndState, Pace, conductOf, deskParts } from './view.tsx';

const board = new LiveBoard();

const EndRow = ({ visit, conduct }: { visit: Visit; conduct: Conduct }) => (
  <li class="desk-step" data-row>
    <div class="desk-line">
      <span class="desk-name">Kết thúc hội nghị</span>
      <EndState event={conduct.event} />
      <span class="desk-waiting" data-waiting />
    </div>
    <DeskForm visit={visit} action={`${path(conduct.event.id)}/buoc`} state="current" label="Kết thúc hội nghị" fields={{ step: lastStep }}>
      <button class="desk-next" type="submit">
        Kết thúc hội nghị
      </button>
    </DeskForm>
  </li>
);

async function deskPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const conduct = await conductOf(visit.tx, recordId(visit));
  const { event, steps } = conduct;
  const home = `${eventsPath}/${event.id}`;
  return office(
    visit,
    {
      title: 'Bàn điều hành',
      lead: 'Một chạm chuyển sang phần sau; màn hình sân khấu đổi theo. Mất mạng vẫn điều hành được.',
      crumbs: [
        { label: 'Hội nghị', href: visit.url(eventsPath) },
        { label: eventName(event), href: visit.url(home) },
        { label: 'Bàn điều hành' },
      ],
      actions: (
        <>
          <ButtonLink href={visit.url(`${home}/man-hinh`)} tone="primary">
            Màn hình sân khấu
          </ButtonLink>
          <ButtonLink href={visit.url(`${home}/diem-danh`)}>Điểm danh</ButtonLink>
        </>
      ),
      children:
        steps.length === 0 ? (
          <EmptyState title="Chương trình còn trống" text="Thêm các phần của hội nghị rồi mở lại bàn điều hành." />
        ) : (
          <HallDesk visit={visit}>
            <ErrorSummary errors={errors} />
            <live-page class="desk" src={visit.url(`${path(event.id)}/luong`)}>
              <Pace conduct={conduct} />
              <ol class="desk-steps">
                {steps.map((_, index) => (
                  <StepRow visit={visit} conduct={conduct} index={index} />
                ))}
                <EndRow visit={visit} conduct={conduct} />
              </ol>
            </live-page>
          </HallDesk>
        ),
    },
    errors,
  );
}

const stepForm = { step: input.text('phần', 60), at: input.optionalText(40) };
const home = (visit: Visit, notice: string) => redirect(visit.url(path(recordId(visit))), { notice });

async function begin(visit: Visit): Promise<Reply> {
  const { step, at } = readForm(stepForm, visit.form);
  const news = await beginStep(visit.tx, visit.actor, recordId(visit), step, happenedAt(visit.tx, at));
  return home(visit, news ? 'Đã chuyển.' : 'Phần này đã bắt đầu từ trước.');
}

async function withdraw(visit: Visit): Promise<Reply> {
  const { step } = readForm(stepForm, visit.form);
  await withdrawStep(visit.tx, visit.actor, recordId(visit), step);
  return home(visit, 'Đã lùi lại.');
}

async function note(visit: Visit): Promise<Reply> {
  const { entry, state, name, at } = readForm(
    {
      entry: input.id('người nhận'),
      state: input.choice('tình trạng', ['here', 'absent', 'representative', 'family']),
      name: input.optionalText(120),
      at: input.optionalText(40),
    },
    visit.form,
  );
  await noteOnStage(visit.tx, visit.actor, recordId(visit), entry, { state, name: name ?? null }, happenedAt(visit.tx, at));
  return home(visit, 'Đã ghi.');
}

async function stream(visit: Visit): Promise<Reply> {
  const { id } = found(await findEvent(visit.tx, recordId(visit)));
  const { runtime, ward } = visit;
  const read = () => inTenant(runtime, ward.authorityId, async (tx) => deskParts(await conductOf(tx, id)), 'read');
  return events(() => board.watch(`${ward.authorityId} ${id}`, read));
}

const base = path(':id');
const edit = 'conference.edit';
export const deskRoutes = routes()
  .get(base, { permission: edit, audit: 'conduct.viewed' }, (visit) => deskPage(visit))
  .get(`${base}/luong`, { permission: edit, audit: 'conduct.viewed' }, stream)
  .post(`${base}/buoc`, { permission: edit, audit: 'conduct.stepped' }, begin, deskPage)
  .post(`${base}/lui`, { permission: edit, audit: 'conduct.step_withdrawn' }, withdraw, deskPage)
  .post(`${base}/ten`, { permission: edit, audit: 'conduct.noted' }, note, deskPage);
