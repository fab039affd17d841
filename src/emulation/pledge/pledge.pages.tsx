import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, Columns, DescriptionList, Prose } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId } from '../address.ts';
import { pledgeKindNames } from '../words.ts';
import { drawUpPages } from './draw-up.pages.tsx';
import { type Outcome, recordOutcomes } from './outcome.ts';
import { listPage } from './pledge-list.pages.tsx';
import { pledgePaper } from './pledge.paper.ts';
import { findPledge, signedCount } from './pledge.ts';
import { lastSeal } from '../seal/seal.ts';
import { SealCard } from '../seal/seal-card.tsx';
import { PledgePhotos } from './photos.tsx';
import { PledgeScans } from './scans.tsx';
import { signPledge, signedOnField } from './sign.ts';
import { templateRoutes } from './template.pages.tsx';
import { Parties, Items, OutcomeForm, about, Witnesses } from './pledge-parts.tsx';

const path = '/lam-viec/dang-ky/giao-uoc';
async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const pledge = await findPledge(visit.tx, recordId(visit));
  const seal = await lastSeal(visit.tx, pledge.id);
  const mayEvaluate = allows(visit.actor, 'pledge.edit') && signedCount(pledge) > 0 && pledge.items.length > 0;
  const evaluates = mayEvaluate && (visit.query.has('danh-gia') || visit.path.endsWith('/ket-qua'));
  return office(
    visit,
    {
      title: pledge.title,
      actions: (
        <>
          {mayEvaluate && !evaluates && <ButtonLink href={visit.url(`${path}/${pledge.id}?danh-gia=co`)}>Đánh giá kết quả</ButtonLink>}
          <ButtonLink href={visit.url(`${path}/${pledge.id}/ban-in.pdf`)}>Bản in (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${path}/${pledge.id}/ban-in.docx`)} download>
            Word
          </ButtonLink>
        </>
      ),
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
              {seal && <SealCard visit={visit} seal={seal} />}
            </>
          }
        >
          {pledge.text && (
            <Prose>
              <p>{pledge.text}</p>
            </Prose>
          )}
          {pledge.items.length > 0 && <Items pledge={pledge} />}
          <Parties visit={visit} pledge={pledge} sealed={seal !== null} errors={errors} />
          {evaluates && <OutcomeForm visit={visit} pledge={pledge} errors={errors} />}
          <PledgeScans visit={visit} pledge={pledge} />
          <PledgePhotos visit={visit} pledgeId={pledge.id} />
        </Columns>
      ),
    },
    errors,
  );
}

async function sign(visit: Visit): Promise<Reply> {
  const { party } = readForm({ party: input.integer('bên ký', 0, 999) }, visit.form);
  const field = signedOnField(party);
  const { [field]: signed_on = null } = readForm({ [field]: input.optionalDate() }, visit.form);
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

const printed = (reply: typeof pdfReply) => async (visit: Visit) =>
  reply(visit, pledgePaper(visit.ward, await findPledge(visit.tx, recordId(visit))), 'ban-giao-uoc');

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
  .get(`${path}/:id/ban-in.pdf`, { permission: 'movement.view', audit: 'pledge.printed' }, printed(pdfReply))
  .get(`${path}/:id/ban-in.docx`, { permission: 'movement.view', audit: 'pledge.printed' }, printed(docxReply))
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
