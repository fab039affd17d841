import { formatDate, formatMoment, localDate } from '../../platform/calendar/date.ts';
import type { PartOfDay } from '../../platform/calendar/moment.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Fieldset, Hidden, Radios, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Columns, DescriptionList, Prose, Tag } from '../../platform/web/ui/text.tsx';
import { allows, ownUnits, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { sayFigure } from '../figures.ts';
import { options, outcomeNames, pledgeKindNames } from '../words.ts';
import { drawUpPages } from './draw-up.pages.tsx';
import { type Outcome, recordOutcomes } from './outcome.ts';
import { SignedTag, listPage } from './pledge-list.pages.tsx';
import { type Party, type PledgeRecord, findPledge, signedCount } from './pledge.ts';
import { maySignFor, signPledge } from './sign.ts';
import { templateRoutes } from './template.pages.tsx';

const path = '/lam-viec/dang-ky/giao-uoc';
const full = (person: { honorific: string | null }, name: string | null) => [person.honorific, name].filter(Boolean).join(' ');

const SignForm = ({ visit, pledge, party, errors }: { visit: Visit; pledge: PledgeRecord; party: Party; errors: FieldError[] }) => {
  const onPaper = ownUnits(visit.actor) === null;
  return (
    <PostForm visit={visit} action={`${path}/${pledge.id}/ky`} label={`Ký thay mặt ${party.name}`}>
      <Hidden name="party" value={String(party.position)} />
      {onPaper ? (
        <DateInput
          name="signed_on"
          label={`Ngày ${party.representative ?? party.name} ký trên bản giấy`}
          required
          value={typed(visit, errors)('signed_on', formatDate(localDate(visit.tx.now)))}
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

function signatureWords(pledge: PledgeRecord, party: Party) {
  if (party.signed_on === null) return <Tag tone="amber">Chưa ký</Tag>;
  const act = pledge.signings.find(({ party_position }) => party_position === party.position);
  return (
    <>
      <Tag tone="green">Đã ký</Tag> {formatDate(party.signed_on)}
      {act && (act.on_paper ? `, bản giấy, ${act.account_name} ghi` : `, ${act.account_name} ký`)}
    </>
  );
}

const Parties = ({ visit, pledge, errors }: { visit: Visit; pledge: PledgeRecord; errors: FieldError[] }) => (
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
    {allows(visit.actor, 'pledge.sign') &&
      pledge.parties
        .filter((party) => party.signed_on === null && maySignFor(visit.actor, party))
        .map((party) => <SignForm visit={visit} pledge={pledge} party={party} errors={errors} />)}
  </Card>
);

const Items = ({ pledge }: { pledge: PledgeRecord }) => (
  <DataTable
    caption="Nội dung"
    rows={pledge.items}
    columns={[
      { key: 'text', label: 'Nội dung', cell: (item) => `${item.position + 1}. ${item.text}` },
      { key: 'target', label: 'Chỉ tiêu', cell: (item) => sayFigure(item.target, item.measure) },
      { key: 'due', label: 'Hạn', cell: (item) => (item.due_on ? formatDate(item.due_on) : '') },
      {
        key: 'outcome',
        label: 'Kết quả',
        cell: (item) => (item.outcome ? <Tag tone={item.outcome === 'met' ? 'green' : 'amber'}>{outcomeNames[item.outcome]}</Tag> : ''),
      },
      { key: 'evidence', label: 'Căn cứ', cell: (item) => item.evidence },
    ]}
  />
);

const OutcomeForm = ({ visit, pledge, errors }: { visit: Visit; pledge: PledgeRecord; errors: FieldError[] }) => {
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

const about = (visit: Visit, pledge: PledgeRecord) =>
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
  ].filter(({ value }) => value);

const Witnesses = ({ pledge }: { pledge: PledgeRecord }) =>
  pledge.witnesses.length === 0 ? null : (
    <Card title="Trước sự chứng kiến của">
      <Prose>
        <ol>
          {pledge.witnesses.map((witness) => (
            <li>{[full(witness, witness.name), witness.post].filter(Boolean).join(', ')}</li>
          ))}
        </ol>
      </Prose>
    </Card>
  );

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const pledge = await findPledge(visit.tx, recordId(visit));
  const evaluates =
    allows(visit.actor, 'pledge.edit') &&
    signedCount(pledge) > 0 &&
    pledge.items.length > 0 &&
    (pledge.items.some(({ outcome }) => outcome === null) || visit.query.has('danh-gia'));
  return office(
    visit,
    {
      title: pledge.title,
      section: pledgeKindNames[pledge.kind] ?? '',
      crumbs: [{ label: 'Giao ước, cam kết', href: visit.url(`${path}?nam=${pledge.year}`) }, { label: pledge.title }],
      children: (
        <Columns
          aside={
            <>
              <Card>
                <DescriptionList items={about(visit, pledge)} />
              </Card>
              <Witnesses pledge={pledge} />
            </>
          }
        >
          {pledge.text && (
            <Prose>
              <p>{pledge.text}</p>
            </Prose>
          )}
          {pledge.items.length > 0 && <Items pledge={pledge} />}
          <Parties visit={visit} pledge={pledge} errors={errors} />
          {evaluates && <OutcomeForm visit={visit} pledge={pledge} errors={errors} />}
        </Columns>
      ),
    },
    errors,
  );
}

async function sign(visit: Visit): Promise<Reply> {
  const { party, signed_on } = readForm({ party: input.integer('bên ký', 0, 999), signed_on: input.optionalDate() }, visit.form);
  await signPledge(visit.tx, visit.actor, recordId(visit), party, signed_on);
  return redirect(visit.url(`${path}/${recordId(visit)}`), { notice: 'Đã ghi chữ ký.' });
}

async function evaluate(visit: Visit): Promise<Reply> {
  const { items } = await findPledge(visit.tx, recordId(visit));
  const outcomes = items.flatMap(({ position }): Outcome[] => {
    const outcome = visit.form.one(`outcome_${position}`);
    return outcome === 'met' || outcome === 'missed'
      ? [{ position, outcome, evidence: visit.form.one(`evidence_${position}`).slice(0, 2000) }]
      : [];
  });
  await recordOutcomes(visit.tx, visit.actor, recordId(visit), outcomes);
  return redirect(visit.url(`${path}/${recordId(visit)}`), { notice: 'Đã lưu đánh giá.' });
}

const pages = routes()
  .get(path, { permission: 'movement.view', audit: 'pledge.listed' }, (visit) => listPage(visit))
  .get(`${path}/moi`, { permission: 'pledge.edit', audit: 'pledge.form_viewed' }, (visit) => drawUpPages.form(visit))
  .post(
    `${path}/moi`,
    { permission: 'pledge.edit', audit: 'pledge.drawn_up' },
    (visit) => drawUpPages.drawUp(visit),
    (visit, errors) => drawUpPages.form(visit, errors),
  )
  .get(`${path}/:id`, { permission: 'movement.view', audit: 'pledge.viewed' }, (visit) => showPage(visit))
  .post(
    `${path}/:id/ky`,
    { permission: 'pledge.sign', audit: 'pledge.signed' },
    (visit) => sign(visit),
    (visit, errors) => showPage(visit, errors),
  )
  .post(
    `${path}/:id/ket-qua`,
    { permission: 'pledge.edit', audit: 'pledge.evaluated' },
    (visit) => evaluate(visit),
    (visit, errors) => showPage(visit, errors),
  );

export const pledgeRoutes = { routes: [...templateRoutes.routes, ...pages.routes] };
