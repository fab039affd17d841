import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { competenceWarning } from '../catalogue/catalogue.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { awardCounts } from '../register/awards.ts';
import { printFigures } from '../subject/counts.ts';
import { type PaperKind, listPapers, paperKinds, readPaper } from './archive.ts';
import { offeredLines } from '../certificate/offered.ts';
import { certificateSheets, certificateWords } from '../certificate/sheets.ts';
import { draftLines, findDecision, isDraft } from './decision.ts';
import { Frozen, Lines, Signature } from './decision-view.tsx';
import { fileName, numberOf } from './number-text.ts';
import { AfterSigning } from './after-signing.tsx';
import { givingSentence } from './decision-paper.ts';
import { paperOf } from './paper-of.ts';
import { Obstacles } from './obstacles.tsx';
import { Amendments } from '../revocation/amendment-view.tsx';
import { amendedAwards, amendmentsOf } from '../revocation/amendment.ts';
import { DiscardForm, EditForm, SignForm } from './decision-forms.tsx';
import { responsibilitySentences } from '../law/responsibility.ts';
import { AwardingPhotos, awardingPhotos } from '../register/photos.tsx';
import { linesOf } from './line.ts';
import { powerOver } from './power.ts';
import { viewCopies } from './signed-copy.ts';
import { signedContentHolds } from './signing.ts';

const list = '/lam-viec/quyet-dinh';

/** Who answered for going on with nominations of this decision, drafted or signed. */
async function answeredFor(tx: Visit['tx'], decisionId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('decision_line')
    .select('nomination_id')
    .where('decision_id', '=', decisionId)
    .union(
      tx.db
        .selectFrom('award')
        .select('nomination_id')
        .where('decision_id', '=', decisionId)
        .where('nomination_id', 'is not', null)
        .$narrowType<{ nomination_id: string }>(),
    )
    .execute();
  return responsibilitySentences(
    tx,
    rows.map(({ nomination_id }) => nomination_id),
  );
}

export async function decisionPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { tx, actor } = visit;
  const decision = found(await findDecision(tx, visit.param('id')));
  const lines = await linesOf(tx, decision);
  const draft = isDraft(decision);
  const papers = await listPapers(tx, decision.id);
  const amendments = await amendmentsOf(tx, decision.id);
  const amended = await amendedAwards(tx, amendments);
  // History may know a decision by its counts only.
  const sentence = lines.some(({ kind }) => kind === null)
    ? `Khen thưởng ${printFigures(await awardCounts(tx, { decisionId: decision.id }))}`
    : givingSentence(lines);
  const at = `${list}/${decision.id}`;
  const answered = await answeredFor(tx, decision.id);
  const warnings = [
    ...new Set(lines.map(({ award }) => competenceWarning(award, decision.issued_on ?? tx.now.toISOString().slice(0, 10)))),
  ].filter((each) => each !== null);
  return office(
    visit,
    {
      title: `${numberOf(decision)}${decision.issued_on ? ` ngày ${formatDate(decision.issued_on)}` : ''}`,
      section: `Quyết định khen thưởng năm ${decision.year}`,
      lead: decision.title,
      crumbs: [{ label: 'Quyết định', href: visit.url(`${list}?nam=${decision.year}`) }, { label: numberOf(decision) }],
      actions: (
        <>
          <ButtonLink href={visit.url(`${at}/quyet-dinh.pdf`)}>Quyết định (PDF)</ButtonLink>
          <ButtonLink href={visit.url(`${at}/quyet-dinh.docx`)} download>
            Word
          </ButtonLink>
          {offeredLines(lines).offered.length > 0 && (
            <>
              <ButtonLink href={visit.url(`${at}/giay-khen.pdf`)}>Giấy khen</ButtonLink>
              <ButtonLink href={visit.url(`${at}/giay-khen.docx`)} download>
                Giấy khen (Word)
              </ButtonLink>
            </>
          )}
          {lines.length > 0 && <ButtonLink href={visit.url(`${at}/in-giay-khen`)}>In hàng loạt</ButtonLink>}
          {allows(actor, 'bonus.view') && lines.length > 0 && <ButtonLink href={visit.url(`${at}/tien-thuong`)}>Tiền thưởng</ButtonLink>}
        </>
      ),
      children: (
        <>
          {!draft && errors.length > 0 && <Notice tone="error">{errors.map(({ message }) => message).join(' ')}</Notice>}
          {warnings.map((text) => (
            <Notice tone="warning" title="Thẩm quyền">
              {text}
            </Notice>
          ))}
          {answered.map((text) => (
            <Notice tone="warning" title="Tiếp tục theo trách nhiệm">
              {text}
            </Notice>
          ))}
          <Frozen holds={await signedContentHolds(tx, decision)} decision={decision} />
          {lines.length > 0 && <p class="lead">{`${sentence}.`}</p>}
          {lines.length === 0 && amendments.length === 0 && <Notice tone="warning">Quyết định này chưa có danh sách.</Notice>}
          {draft && <Obstacles checks={await powerOver(tx, await draftLines(tx, decision.id), localDate(tx.now))} />}
          <Signature decision={decision} visit={visit} />
          {papers.length > 0 && (
            <DescriptionList
              items={papers.map(({ kind, sha256 }) => ({
                label: paperKinds[kind as PaperKind],
                value: <a href={visit.url(`${at}/luu/${kind}.pdf`)}>{`Bản lưu, mã băm ${sha256.slice(0, 12)}`}</a>,
              }))}
            />
          )}
          <Amendments visit={visit} amendments={amendments} awards={amended} />
          <Lines visit={visit} decision={decision} lines={lines} />
          <AwardingPhotos visit={visit} photos={await awardingPhotos(tx, { decisionId: decision.id })} />
          {!draft && (
            <AfterSigning
              visit={visit}
              decision={decision}
              copies={await viewCopies(tx, visit.runtime, decision.id)}
              at={at}
              errors={errors}
            />
          )}
          {draft && allows(actor, 'decision.draft') && (
            <EditForm visit={visit} at={at} decision={decision} lines={lines} errors={visit.path.endsWith('/sua') ? errors : []} />
          )}
          {draft && allows(actor, 'decision.sign') && (
            <SignForm visit={visit} at={at} lines={lines} errors={visit.path.endsWith('/ky') ? errors : []} />
          )}
          {draft && allows(actor, 'decision.draft') && <DiscardForm visit={visit} at={at} />}
        </>
      ),
    },
    errors,
  );
}

async function paper(visit: Visit, kind: 'pdf' | 'docx'): Promise<Reply> {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const made = await paperOf(visit.tx, visit.ward, decision);
  return kind === 'pdf' ? pdfReply(visit, made, fileName(decision)) : docxReply(visit, made, fileName(decision));
}

async function kept(visit: Visit): Promise<Reply> {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const { content, name } = await readPaper(visit.tx, visit.runtime, decision.id, visit.param('paper').replace(/\.pdf$/, ''));
  return download(content, 'application/pdf', name, true);
}

export const decisionRoutes = routes()
  .get(`${list}/:id`, { permission: 'decision.view', audit: 'decision.viewed' }, (visit) => decisionPage(visit))
  .get(`${list}/:id/quyet-dinh.pdf`, { permission: 'decision.view', audit: 'decision.printed' }, (visit) => paper(visit, 'pdf'))
  .get(`${list}/:id/quyet-dinh.docx`, { permission: 'decision.view', audit: 'decision.printed' }, (visit) => paper(visit, 'docx'))
  .get(`${list}/:id/luu/:paper`, { permission: 'decision.view', audit: 'decision.printed' }, kept)
  .get(`${list}/:id/giay-khen.pdf`, { permission: 'decision.view', audit: 'certificate.printed' }, (visit) =>
    certificateSheets(visit, null),
  )
  .get(`${list}/:id/giay-khen.docx`, { permission: 'decision.view', audit: 'certificate.printed' }, certificateWords)
  .get(`${list}/:id/giay-khen/:line`, { permission: 'decision.view', audit: 'certificate.printed' }, (visit) =>
    certificateSheets(visit, visit.param('line')),
  );
