import { formatDate, formatMoment, localDate, localTime } from '../../platform/calendar/date.ts';
import type { PartOfDay } from '../../platform/calendar/moment.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Fieldset, Hidden, Radios, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { type Column, DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { allows, ownUnits } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../address.ts';
import { sayFigure } from '../figures.ts';
import { Lines } from '../movement/movement-parts.tsx';
import { options, outcomeNames, pledgeKindNames } from '../words.ts';
import { SignedTag } from './pledge-list.pages.tsx';
import { type Party, type PledgeRecord, signedCount } from './pledge.ts';
import { maySignFor, signedOnField } from './sign.ts';

const path = '/lam-viec/dang-ky/giao-uoc';
const full = (person: { honorific: string | null }, name: string | null) => [person.honorific, name].filter(Boolean).join(' ');

const SignForm = ({ visit, pledge, party, errors: all }: { visit: Visit; pledge: PledgeRecord; party: Party; errors: FieldError[] }) => {
  const onPaper = ownUnits(visit.actor) === null;
  const field = signedOnField(party.position);
  const errors = visit.form.one('party') === String(party.position) ? all : [];
  return (
    <PostForm visit={visit} action={`${path}/${pledge.id}/ky`} label={`Ký thay mặt ${party.name}`}>
      <Hidden name="party" value={String(party.position)} />
      {onPaper ? (
        <DateInput
          name={field}
          label={`Ngày ${party.representative ?? party.name} ký trên bản giấy`}
          required
          value={typed(visit, errors)(field, formatDate(localDate(visit.tx.now)))}
          errors={errors}
        />
      ) : (
        <p>
          Ký thay mặt <strong>{party.name}</strong>. Chữ ký được ghi với ngày hôm nay và tài khoản của bạn, không rút lại được.
        </p>
      )}
      <Actions>
        <Submit>{onPaper ? 'Ghi đã ký trên giấy' : 'Ký'}</Submit>
      </Actions>
    </PostForm>
  );
};

function signingWords(act: PledgeRecord['signings'][number]): string {
  if (act.way === 'phone') return act.signed_at ? `, ${localTime(act.signed_at)}, ký tại phiên ký` : ', ký tại phiên ký';
  return act.way === 'paper' ? `, bản giấy, ${act.recorded_by} ghi` : `, ${act.recorded_by} ký`;
}

function signatureWords(pledge: PledgeRecord, party: Party) {
  const absence = pledge.absences.findLast(({ party_position }) => party_position === party.position);
  if (party.signed_on === null && absence)
    return (
      <>
        <Tag tone="red">Vắng mặt</Tag> {absence.reason}
      </>
    );
  if (party.signed_on === null) return <Tag tone="amber">Chưa ký</Tag>;
  const act = pledge.signings.find(({ party_position }) => party_position === party.position);
  return (
    <>
      <Tag tone="green">Đã ký</Tag> {formatDate(party.signed_on)}
      {act && signingWords(act)}
    </>
  );
}

/** `sealed`: whoever was absent signs in another session, not here. */
export const Parties = ({
  visit,
  pledge,
  sealed,
  errors,
}: {
  visit: Visit;
  pledge: PledgeRecord;
  sealed: boolean;
  errors: FieldError[];
}) => (
  <Card title={`Các bên ký (${signedCount(pledge)}/${pledge.parties.length} đã ký)`}>
    <DataTable
      caption="Các bên ký"
      captionHidden
      rows={pledge.parties}
      columns={[
        { key: 'name', label: 'Bên ký', cell: (party) => party.name },
        {
          key: 'who',
          label: 'Đại diện',
          cell: (party) =>
            [party.representative && full(party, party.representative), party.representative_post].filter(Boolean).join(', '),
        },
        { key: 'signed', label: 'Chữ ký', cell: (party) => signatureWords(pledge, party) },
      ]}
    />
    {!sealed &&
      allows(visit.actor, 'pledge.sign') &&
      pledge.parties
        .filter((party) => party.signed_on === null && maySignFor(visit.actor, party))
        .map((party) => <SignForm visit={visit} pledge={pledge} party={party} errors={errors} />)}
  </Card>
);

const outcomeColumns: Column<PledgeRecord['items'][number]>[] = [
  {
    key: 'outcome',
    label: 'Kết quả',
    cell: (item) => (item.outcome ? <Tag tone={item.outcome === 'met' ? 'green' : 'amber'}>{outcomeNames[item.outcome]}</Tag> : ''),
  },
  { key: 'evidence', label: 'Căn cứ', cell: (item) => item.evidence },
];

export const Items = ({ pledge }: { pledge: PledgeRecord }) => (
  <DataTable
    caption="Nội dung"
    rows={pledge.items}
    columns={[
      { key: 'text', label: 'Nội dung', cell: (item) => `${item.position + 1}. ${item.text}` },
      { key: 'target', label: 'Chỉ tiêu', cell: (item) => sayFigure(item.target, item.measure) },
      { key: 'due', label: 'Hạn', cell: (item) => (item.due_on ? formatDate(item.due_on) : '') },
      ...(pledge.items.some(({ outcome }) => outcome !== null) ? outcomeColumns : []),
    ]}
  />
);

export const OutcomeForm = ({ visit, pledge, errors }: { visit: Visit; pledge: PledgeRecord; errors: FieldError[] }) => {
  const value = typed(visit, errors);
  return (
    <Card title="Đánh giá cuối năm">
      <PostForm visit={visit} action={`${path}/${pledge.id}/ket-qua`} errors={errors} label="Đánh giá cuối năm">
        {pledge.items.map((item) => (
          <Fieldset legend={`${item.position + 1}. ${item.text}`}>
            <Radios
              name={`outcome_${item.position}`}
              label="Kết quả"
              inline
              options={options(outcomeNames)}
              value={value(`outcome_${item.position}`, item.outcome)}
              errors={errors}
            />
            <TextArea
              name={`evidence_${item.position}`}
              label="Căn cứ"
              rows={2}
              value={value(`evidence_${item.position}`, item.evidence)}
              errors={errors}
            />
          </Fieldset>
        ))}
        <Actions>
          <Submit>Lưu đánh giá</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

export const about = (visit: Visit, pledge: PledgeRecord) =>
  [
    { label: 'Tình trạng', value: <SignedTag pledge={pledge} /> },
    { label: 'Loại', value: pledgeKindNames[pledge.kind] },
    { label: 'Năm', value: String(pledge.year) },
    {
      label: 'Phong trào',
      value: pledge.movement_id && (
        <a href={visit.url(`/lam-viec/phong-trao/${pledge.movement_id}`)}>{pledge.movement_short_name ?? pledge.movement_name}</a>
      ),
    },
    { label: 'Lễ ký', value: pledge.signed_on && formatMoment({ date: pledge.signed_on, part: pledge.part as PartOfDay | null }) },
    { label: 'Hạn thực hiện', value: pledge.due_on && formatDate(pledge.due_on) },
    { label: 'Ghi chú', value: pledge.note },
  ].filter(({ value }) => Boolean(value));

export const Witnesses = ({ pledge }: { pledge: PledgeRecord }) =>
  pledge.witnesses.length === 0 ? null : (
    <Card title="Trước sự chứng kiến của">
      <Lines ordered lines={pledge.witnesses.map((witness) => [full(witness, witness.name), witness.post].filter(Boolean).join(', '))} />
    </Card>
  );
