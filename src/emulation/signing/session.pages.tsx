import { formatDateTime } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { page, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Columns, Tag } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId, yearOf } from '../address.ts';
import { RegistrationTabs } from '../registration/tabs.tsx';
import { bearerIn, recordAbsence, recordArrival } from './absence.ts';
import { closeSession, sealSession } from './close.ts';
import { issueCodes } from './issue.ts';
import { openForm, openPosted } from './open.pages.tsx';
import { paperForm, paperPosted } from './paper.pages.tsx';
import { AbsenceForms, CloseForm, CodeForms, PartyTable, SessionProgress, WitnessTable, path } from './session-parts.tsx';
import { listSessions } from './session-list.ts';
import { viewSession } from './session.ts';
import { SlipSheet } from './slips.tsx';

const StateTag = ({ closed }: { closed: Date | null }) => (closed ? <Tag>Đã đóng</Tag> : <Tag tone="green">Đang mở</Tag>);

async function listPage(visit: Visit): Promise<Reply> {
  return office(visit, {
    title: 'Phiên ký',
    lead: 'Các bên ký trên điện thoại trước người chứng kiến; màn hình hội trường hiện từng chữ ký.',
    crumbs: [{ label: 'Giao ước, cam kết', href: visit.url('/lam-viec/dang-ky/giao-uoc') }, { label: 'Phiên ký' }],
    actions: allows(visit.actor, 'pledge.edit') && (
      <ButtonLink href={visit.url(`${path}/moi`)} tone="primary">
        Mở phiên ký
      </ButtonLink>
    ),
    children: (
      <>
        <RegistrationTabs visit={visit} year={yearOf(visit)} current="sessions" />
        <DataTable
          caption="Phiên ký"
          captionHidden
          rows={await listSessions(visit.tx)}
          empty={<EmptyState title="Chưa có phiên ký nào" text="Lập giao ước, cam kết từ mẫu rồi mở phiên ký cho lễ ký." />}
          columns={[
            { key: 'name', label: 'Phiên ký', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{row.name}</a> },
            { key: 'opened', label: 'Mở lúc', cell: (row) => formatDateTime(row.opened_at) },
            { key: 'pledges', label: 'Số bản', numeric: true, cell: (row) => String(row.pledges) },
            { key: 'signatures', label: 'Chữ ký', numeric: true, cell: (row) => String(row.signatures) },
            { key: 'state', label: 'Tình trạng', cell: (row) => <StateTag closed={row.closed_at} /> },
          ]}
        />
      </>
    ),
  });
}

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const view = await viewSession(visit.tx, recordId(visit));
  const { session } = view;
  const works = allows(visit.actor, 'pledge.edit');
  const open = works && session.closed_at === null;
  return office(
    visit,
    {
      title: session.name,
      section: session.closed_at ? `Đã đóng lúc ${formatDateTime(session.closed_at)}` : `Mở lúc ${formatDateTime(session.opened_at)}`,
      crumbs: [{ label: 'Phiên ký', href: visit.url(path) }, { label: session.name }],
      actions: works && (
        <>
          <ButtonLink href={visit.url(`${path}/${session.id}/man-hinh`)} tone="primary">
            Màn hình hội trường
          </ButtonLink>
          {open && <ButtonLink href={visit.url(`${path}/${session.id}/giay`)}>Ghi chữ ký giấy</ButtonLink>}
        </>
      ),
      children: (
        <Columns
          aside={
            open && (
              <>
                <CodeForms visit={visit} view={view} />
                <AbsenceForms visit={visit} view={view} errors={errors} />
                <CloseForm visit={visit} view={view} />
              </>
            )
          }
        >
          <SessionProgress view={view} />
          <PartyTable view={view} />
          <WitnessTable view={view} />
          <DataTable
            caption="Các bản ký"
            rows={view.pledges}
            columns={[
              { key: 'title', label: 'Bản ký', cell: (row) => <a href={visit.url(`/lam-viec/dang-ky/giao-uoc/${row.id}`)}>{row.title}</a> },
              {
                key: 'state',
                label: 'Tình trạng',
                cell: (row) =>
                  row.sealed ? (
                    <Tag tone="green">Đã niêm phong</Tag>
                  ) : row.ready ? (
                    <Tag tone="green">Đủ để niêm phong</Tag>
                  ) : (
                    <Tag tone="amber">Đang ký</Tag>
                  ),
              },
            ]}
          />
        </Columns>
      ),
    },
    errors,
  );
}

async function issue(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  const view = await viewSession(visit.tx, id);
  const only = visit.form.one('who');
  const slips = await issueCodes(visit.tx, visit.actor, id, only ? bearerIn(view, only) : null);
  return page(<SlipSheet visit={visit} session={view.session} slips={slips} back={visit.url(`${path}/${id}`)} />);
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`${path}/${recordId(visit)}`), { notice });

async function absent(visit: Visit): Promise<Reply> {
  const data = readForm({ who: input.text('ai vắng', 100), reason: input.text('lý do', 300) }, visit.form);
  await recordAbsence(visit.tx, visit.actor, recordId(visit), data.who, data.reason);
  return back(visit, 'Đã ghi vắng mặt.');
}

async function arrived(visit: Visit): Promise<Reply> {
  const { who } = readForm({ who: input.text('ai đã đến', 100) }, visit.form);
  await recordArrival(visit.tx, visit.actor, recordId(visit), who);
  return back(visit, 'Đã ghi người vắng đã đến.');
}

const seal = async (visit: Visit) => back(visit, `Đã niêm phong ${await sealSession(visit.tx, visit.actor, recordId(visit))} bản.`);
const close = async (visit: Visit) =>
  back(visit, `Đã đóng phiên ký và niêm phong ${await closeSession(visit.tx, visit.actor, recordId(visit))} bản.`);

const edit = 'pledge.edit';
const uploadLimit = 20_000_000;
export const sessionRoutes = routes()
  .get(path, { permission: 'movement.view', audit: 'signing_session.listed' }, listPage)
  .get(`${path}/moi`, { permission: edit, audit: 'signing_session.form_viewed' }, (visit) => openForm(visit))
  .post(`${path}/moi`, { permission: edit, audit: 'signing_session.opened' }, openPosted, openForm)
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'signing_session.viewed' }, (visit) => showPage(visit))
  .get(`${path}/:id/giay`, { permission: edit, audit: 'signing_session.form_viewed' }, (visit) => paperForm(visit))
  .post(`${path}/:id/giay`, { permission: edit, audit: 'pledge.paper_recorded', uploadLimit }, paperPosted, paperForm)
  .post(`${path}/:id/ma`, { permission: edit, audit: 'signing_code.issued' }, issue)
  .post(`${path}/:id/vang`, { permission: edit, audit: 'pledge.absence_recorded' }, absent, showPage)
  .post(`${path}/:id/da-den`, { permission: edit, audit: 'pledge.arrival_recorded' }, arrived)
  .post(`${path}/:id/niem-phong`, { permission: edit, audit: 'signing_session.sealed' }, seal)
  .post(`${path}/:id/dong`, { permission: edit, audit: 'signing_session.closed' }, close);
