import { formatDate, formatDateTime, localTime } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Consequence, Hidden, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Progress, Tag } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../address.ts';
import { bearerValue } from './absence.ts';
import { type SessionParty, type SessionView, type SessionWitness, partiesIn, tally } from './presence.ts';

export const path = '/lam-viec/dang-ky/phien-ky';
export const wayNames: Readonly<Record<string, string>> = { phone: 'bằng điện thoại', paper: 'trên giấy', account: 'bằng tài khoản' };

const presenceWords = ({ presence }: SessionParty) => {
  if (presence.state === 'waiting') return <Tag tone="amber">Đang chờ</Tag>;
  if (presence.state === 'absent')
    return (
      <>
        <Tag tone="red">Vắng</Tag> {presence.reason}
      </>
    );
  const when = presence.at ? formatDateTime(presence.at) : formatDate(presence.on);
  return (
    <>
      <Tag tone="green">Đã ký</Tag> {when}, {wayNames[presence.way]}
    </>
  );
};

export const PartyTable = ({ view }: { view: SessionView }) => {
  const titles = new Map(view.pledges.map(({ id, title }) => [id, title]));
  const parties = partiesIn(view);
  const several =
    new Set(parties.map(({ name }) => name)).size < parties.length || view.pledges.some((pledge) => pledge.parties.length > 1);
  return (
    <DataTable
      caption="Các bên ký"
      rows={parties}
      columns={[
        { key: 'name', label: 'Bên ký', cell: (party) => <span class="one-line">{party.name}</span> },
        { key: 'who', label: 'Đại diện', cell: (party) => [party.representative, party.representative_post].filter(Boolean).join(', ') },
        ...(several ? [{ key: 'pledge', label: 'Bản ký', cell: (party: SessionParty) => titles.get(party.pledge_id) }] : []),
        { key: 'state', label: 'Chữ ký', cell: presenceWords },
      ]}
    />
  );
};

const witnessWords = (witness: SessionWitness) => {
  if (witness.absent && witness.confirmed < witness.pledges)
    return (
      <>
        <Tag tone="red">Vắng</Tag> {witness.absent}
      </>
    );
  if (witness.confirmed === 0) return <Tag tone="amber">Chưa xác nhận</Tag>;
  const words = `${witness.confirmed}/${witness.pledges} bản${witness.lastAt ? `, ${localTime(witness.lastAt)}` : ''}`;
  return (
    <>
      <Tag tone={witness.confirmed === witness.pledges ? 'green' : 'amber'}>Đã xác nhận</Tag> {words}
    </>
  );
};

export const WitnessTable = ({ view }: { view: SessionView }) =>
  view.witnesses.length === 0 ? null : (
    <DataTable
      caption="Người chứng kiến"
      rows={view.witnesses}
      columns={[
        { key: 'name', label: 'Họ và tên', cell: (witness) => witness.name },
        { key: 'post', label: 'Chức vụ', cell: (witness) => witness.post },
        { key: 'state', label: 'Xác nhận', cell: witnessWords },
      ]}
    />
  );

export const SessionProgress = ({ view }: { view: SessionView }) => {
  const { signed, absent, waiting, all } = tally(view);
  const rest = [waiting > 0 && `${waiting} đang chờ`, absent > 0 && `${absent} vắng`].filter(Boolean).join(', ');
  return <Progress label="Đã ký" value={signed} max={Math.max(1, all)} text={`${signed}/${all} bên${rest ? ` (${rest})` : ''}`} />;
};

const partyOption = (party: SessionParty) => ({
  value: bearerValue({ pledge_id: party.pledge_id, party_position: party.position, person_id: null }),
  label: [party.name, party.representative].filter(Boolean).join(', '),
});
const witnessOption = (witness: SessionWitness) => ({ value: witness.person_id, label: `${witness.name} (chứng kiến)` });

/** Whoever may still be noted absent, get a new slip, or sign on paper. */
export const waitingOptions = (view: SessionView) => [
  ...partiesIn(view)
    .filter(({ presence }) => presence.state === 'waiting')
    .map(partyOption),
  ...view.witnesses.filter((witness) => !witness.absent && witness.confirmed < witness.pledges).map(witnessOption),
];

const absentOptions = (view: SessionView) => [
  ...partiesIn(view)
    .filter(({ presence }) => presence.state === 'absent')
    .map(partyOption),
  ...view.witnesses.filter(({ absent }) => absent !== null).map(witnessOption),
];

interface FormProps {
  visit: Visit;
  view: SessionView;
  errors: FieldError[];
}

export const AbsenceForms = ({ visit, view, errors: all }: FormProps) => {
  const errors = visit.path.endsWith('/vang') ? all : [];
  const value = typed(visit, errors);
  const [waiting, absent] = [waitingOptions(view), absentOptions(view)];
  return (
    <>
      {waiting.length > 0 && (
        <Card title="Ghi vắng mặt">
          <PostForm visit={visit} action={`${path}/${view.session.id}/vang`} errors={errors} label="Ghi vắng mặt">
            <Select name="who" label="Ai vắng" required options={waiting} placeholder="Chọn" value={value('who')} errors={errors} />
            <TextInput name="reason" label="Lý do" required value={value('reason')} errors={errors} />
            <Actions>
              <Submit tone="secondary">Ghi vắng mặt</Submit>
            </Actions>
          </PostForm>
        </Card>
      )}
      {absent.length > 0 && (
        <Card title="Người vắng đã đến">
          <PostForm visit={visit} action={`${path}/${view.session.id}/da-den`} label="Người vắng đã đến">
            <Select name="who" label="Ai đã đến" required options={absent} placeholder="Chọn" />
            <Actions>
              <Submit tone="secondary">Ghi đã đến</Submit>
            </Actions>
          </PostForm>
        </Card>
      )}
    </>
  );
};

export const CodeForms = ({ visit, view }: Omit<FormProps, 'errors'>) => (
  <Card title="Mã ký">
    <p>Mỗi bên và mỗi người chứng kiến một phiếu có mã QR. Mã chỉ hiện một lần khi phát; phiếu đã in vẫn dùng được nếu phát thêm.</p>
    <PostForm visit={visit} action={`${path}/${view.session.id}/ma`} label="Phát mã ký">
      <Select name="who" label="Phát cho" options={waitingOptions(view)} placeholder="Tất cả những người chưa ký" />
      <Actions>
        <Submit>Phát mã ký</Submit>
      </Actions>
    </PostForm>
  </Card>
);

export const CloseForm = ({ visit, view }: Omit<FormProps, 'errors'>) => {
  const ready = view.pledges.filter((pledge) => pledge.ready).length;
  const open = view.pledges.filter((pledge) => !pledge.ready && !pledge.sealed).length;
  return (
    <Card title="Niêm phong và đóng phiên">
      {ready > 0 && (
        <PostForm visit={visit} action={`${path}/${view.session.id}/niem-phong`} label="Niêm phong">
          <p>{String(ready)} bản đã đủ chữ ký và xác nhận.</p>
          <Actions>
            <Submit>Niêm phong {String(ready)} bản</Submit>
          </Actions>
        </PostForm>
      )}
      <PostForm visit={visit} action={`${path}/${view.session.id}/dong`} label="Đóng phiên ký">
        <Consequence
          title="Khi đóng phiên"
          items={[
            'Mọi mã ký hết hiệu lực.',
            ready > 0 ? `${ready} bản đã đủ được niêm phong, không sửa được nữa.` : 'Không có bản nào được niêm phong.',
            ...(open > 0 ? [`${open} bản chưa đủ chữ ký hoặc xác nhận, để lại cho phiên sau.`] : []),
          ]}
        />
        <Hidden name="close" value="co" />
        <Actions>
          <Submit tone="danger">Đóng phiên ký</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};
