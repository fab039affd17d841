import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Submit } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { awardName, competenceWarning } from '../catalogue/catalogue.ts';
import { GROUND_NAMES, type Ground } from '../catalogue/level-names.ts';
import { tiedToProposals } from '../council/conflict.ts';
import { printShare } from '../council/tally.ts';
import { confirmationActs, standing as standingActs } from '../law/confirmation.ts';
import { responsibilitiesOf, responsibilityText } from '../law/responsibility.ts';
import { wardLaw } from '../law/ward-law.ts';
import { standsFor } from '../merit/reading.ts';
import { LawCard } from './checks.tsx';
import { givingWarning } from './giving-warning.ts';
import { DuplicateNotice, HistoryCard } from './history.tsx';
import { knownOf } from './known.ts';
import { withdrawNomination } from './nomination.ts';
import { QuotaCard } from './quota-meter.tsx';
import { quotaMeter } from './quota.ts';
import { type NominationView, readNomination } from './reading.ts';
import { ResponsibilityForm } from './responsibility-form.tsx';
import { goOnResponsibly } from './responsibility.ts';
import { StateTag } from './state-tag.tsx';

const list = '/lam-viec/de-nghi';
const date = (iso: string | null) => (iso ? formatDate(iso) : 'không rõ ngày');

const VoteLine = ({ row }: { row: NominationView }) =>
  row.vote === null ? (
    <>Chưa đưa ra hội đồng</>
  ) : row.vote.for_count === null ? (
    <>Trong chương trình phiên họp ngày {date(row.vote.held_on)}</>
  ) : (
    <>
      Phiên họp ngày {date(row.vote.held_on)}: đồng ý {printShare(row.vote.for_count, row.vote.members ?? 0)} tổng số thành viên
    </>
  );

function Summary({
  visit,
  row,
  answered,
}: {
  visit: Visit;
  row: NominationView;
  answered: Awaited<ReturnType<typeof responsibilitiesOf>>;
}) {
  const decision = row.award_decision_id ?? row.draft_decision_id;
  return (
    <DescriptionList
      items={[
        { label: 'Trạng thái', value: <StateTag row={row} /> },
        { label: 'Loại hình', value: GROUND_NAMES[row.ground as Ground] },
        { label: 'Phong trào', value: row.movement_name ?? 'Không gắn với phong trào' },
        { label: 'Ghi trên giấy khen', value: row.citation ?? 'Theo quyết định' },
        { label: 'Ngày đề nghị', value: date(row.proposed_on) },
        { label: 'Biểu quyết', value: <VoteLine row={row} /> },
        ...answered.map((act) => ({
          label: 'Trách nhiệm',
          value: `${responsibilityText(act)}, ngày ${date(act.acted_on)}. Lý do: ${act.reason}`,
        })),
        ...(decision && allows(visit.actor, 'decision.view')
          ? [{ label: 'Quyết định', value: <a href={visit.url(`/lam-viec/quyet-dinh/${decision}`)}>Xem quyết định</a> }]
          : []),
        ...(row.note ? [{ label: 'Ghi chú', value: row.note }] : []),
      ]}
    />
  );
}

const Warning = ({ title, text }: { title: string; text: string | null }) =>
  text === null ? null : (
    <Notice tone="warning" title={title}>
      {text}
    </Notice>
  );

const settled = new Set(['withdrawn', 'decided', 'drafted', 'voting']);

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const row = found(await readNomination(tx, actor, visit.param('id')));
  const { standing } = row;
  const known = await knownOf(tx, [row]);
  const acts = standingActs(await confirmationActs(tx));
  const answered = await responsibilitiesOf(tx, [row.id]);
  const unit = row.proposed_by_id !== null && (await tiedToProposals(tx, actor, row.proposed_by_id, row.year)) ? null : row.proposed_by_id;
  const quota =
    row.award === 'chien_si_thi_dua_co_so' && standing
      ? await quotaMeter(tx, await wardLaw(tx), row.year, standing.facts.dossierReceived ?? '')
      : null;
  return office(
    visit,
    {
      title: row.name,
      section: `Đề nghị ${awardName(row.award)}, năm ${row.year}`,
      lead: row.post,
      crumbs: [{ label: 'Đề nghị khen thưởng', href: visit.url(`${list}?nam=${row.year}`) }, { label: row.name }],
      actions: (
        <>
          <ButtonLink href={visit.url(`${list}/${row.id}/ho-so`)}>Hồ sơ, báo cáo thành tích</ButtonLink>
          {unit && (
            <ButtonLink href={visit.url(`${list}/hop-dan/${unit}/bien-ban.docx?nam=${row.year}`)} download>
              Biên bản họp dân (Word)
            </ButtonLink>
          )}
        </>
      ),
      children: (
        <>
          <Warning title="Thẩm quyền" text={competenceWarning(row.award, row.proposed_on ?? `${row.year}-12-31`)} />
          <Warning title="Hình thức và đối tượng" text={givingWarning(row)} />
          <DuplicateNotice visit={visit} duplicates={standing?.duplicates ?? []} />
          <Summary visit={visit} row={row} answered={answered} />
          <Card title="Thành tích">
            <p>{row.achievement ?? 'Chưa có tóm tắt thành tích.'}</p>
          </Card>
          {standing && <LawCard visit={visit} row={row} standing={standing} acts={acts} />}
          {row.state === 'unsettled' && allows(actor, 'nomination.answer_for') && (
            <ResponsibilityForm visit={visit} ids={[row.id]} errors={errors} action={`${list}/${row.id}/trach-nhiem`} />
          )}
          {quota && <QuotaCard meter={quota} year={row.year} />}
          <HistoryCard visit={visit} awards={known.awards.filter((award) => award.nomination_id !== row.id && standsFor(award, row))} />
          {allows(actor, 'nomination.propose') && !settled.has(row.state) && (
            <PostForm visit={visit} action={`${list}/${row.id}/rut`} label="Rút đề nghị">
              <p>Đề nghị đã rút vẫn còn trong danh sách, nhưng không đưa ra hội đồng nữa.</p>
              <Submit tone="danger">Rút đề nghị</Submit>
            </PostForm>
          )}
        </>
      ),
    },
    errors,
  );
}

async function goOn(visit: Visit): Promise<Reply> {
  const { reason } = readForm({ reason: input.text('lý do tiếp tục', 1000) }, visit.form);
  await goOnResponsibly(visit.tx, visit.actor, [visit.param('id')], reason);
  return redirect(visit.url(`${list}/${visit.param('id')}`), { notice: `Đã ghi: tiếp tục theo trách nhiệm của ${visit.actor.name}.` });
}

export const showRoutes = routes()
  .get(`${list}/:id`, { permission: 'nomination.view', audit: 'nomination.viewed' }, (visit) => showPage(visit))
  .post(`${list}/:id/trach-nhiem`, { permission: 'nomination.answer_for', audit: 'nomination.went_on' }, goOn, showPage)
  .post(`${list}/:id/rut`, { permission: 'nomination.propose', audit: 'nomination.withdrawn' }, async (visit) => {
    await withdrawNomination(visit.tx, visit.actor, visit.param('id'));
    return redirect(visit.url(`${list}/${visit.param('id')}`), { notice: 'Đã rút đề nghị.' });
  });
