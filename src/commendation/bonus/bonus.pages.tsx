import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { dongWithWords } from '../../platform/money/dong.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { awardName, needsConfirmation } from '../catalogue/catalogue.ts';
import { findDecision } from '../decision/decision.ts';
import { paidFor } from '../fund/paid.ts';
import { recordPayments } from '../fund/paying.ts';
import { numberOf } from '../decision/number-text.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { PayForm, isDue, payerName } from './pay-form.tsx';
import { paymentFor, paymentPaper, printAmount, printCoefficient } from './payment.ts';

const path = '/lam-viec/quyet-dinh/:id/tien-thuong';

async function load(visit: Visit) {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const date = decision.issued_on ?? localDate(visit.tx.now);
  return { decision, date, payment: await paymentFor(visit.tx, decision, date) };
}

async function paymentPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { decision, date, payment } = await load(visit);
  const at = `/lam-viec/quyet-dinh/${decision.id}`;
  const paid = await paidFor(
    visit.tx,
    payment.lines.map(({ id }) => id),
  );
  const decree = payment.lines.find((line) => line.decree)?.decree;
  return office(
    visit,
    {
      title: 'Danh sách chi tiền thưởng',
      section: `${numberOf(decision)}${decision.issued_on ? ` ngày ${formatDate(decision.issued_on)}` : ''}`,
      lead: `Tổng cộng ${dongWithWords(payment.total)}.`,
      crumbs: [
        { label: 'Quyết định', href: visit.url('/lam-viec/quyet-dinh') },
        { label: numberOf(decision), href: visit.url(at) },
        { label: 'Tiền thưởng' },
      ],
      actions: (
        <>
          <ButtonLink tone="primary" href={visit.url(`${at}/tien-thuong/danh-sach.pdf`)}>
            Danh sách ký nhận (PDF)
          </ButtonLink>
          <ButtonLink href={visit.url(`${at}/tien-thuong/danh-sach.docx`)} download>
            Word
          </ButtonLink>
        </>
      ),
      children: (
        <>
          {payment.unknown > 0 && (
            <Notice
              tone="warning"
              title="Cần xác nhận pháp lý"
            >{`${payment.unknown} trường hợp có hệ số ${needsConfirmation}, chưa tính vào tổng.`}</Notice>
          )}
          <p class="hint">{`Hệ số nhân lương cơ sở tại ngày ${formatDate(date)}${decree ? ` theo ${decree}` : ''}, làm tròn lên hàng chục nghìn đồng một lần, sau khi nhân.`}</p>
          <DataTable
            caption="Chi tiền thưởng"
            captionHidden
            rows={payment.lines}
            columns={[
              { key: 'name', label: 'Đối tượng', cell: (row) => [row.name, row.post].filter(Boolean).join(', ') },
              { key: 'award', label: 'Hình thức', cell: (row) => awardName(row.award) },
              { key: 'coefficient', label: 'Hệ số', numeric: true, cell: (row) => printCoefficient(row.coefficient) },
              {
                key: 'base',
                label: 'Lương cơ sở',
                numeric: true,
                cell: (row) => (row.baseSalary === null ? '' : formatNumber(row.baseSalary)),
              },
              {
                key: 'amount',
                label: 'Số tiền (đồng)',
                numeric: true,
                cell: (row) => (row.withheld === null ? printAmount(row.amount) : `0 (${row.withheld.toLocaleLowerCase('vi')})`),
              },
              {
                key: 'paid',
                label: 'Đã chi',
                cell: (row) => {
                  const made = paid.get(row.id);
                  return made ? `${formatDate(made.paid_on)}, ${made.receiver}` : '';
                },
              },
            ]}
            footer={{ name: 'Tổng cộng', amount: formatNumber(payment.total) }}
          />
          <p class="hint">{`Nguồn chi: ${payerName()} (cấp của người quyết định khen thưởng).`}</p>
          {decision.issued_on && allows(visit.actor, 'fund.keep') && (
            <PayForm visit={visit} at={`${at}/tien-thuong`} lines={payment.lines.filter((line) => isDue(line, paid))} errors={errors} />
          )}
        </>
      ),
    },
    errors,
  );
}

const printed = (reply: typeof pdfReply) => async (visit: Visit) => {
  const { decision, date, payment } = await load(visit);
  const paper = paymentPaper(visit.ward, decision, payment, { chair: decision.signer_name ?? '', date });
  return reply(visit, paper, `chi-tien-thuong-${decision.number ?? 'du-thao'}`);
};

async function pay(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      awards: input.ids(),
      paid_on: input.date('ngày chi'),
      method: input.choice('cách chi', ['cash', 'bank'] as const),
      receiver: input.optionalText(200),
      reference: input.optionalText(200),
    },
    visit.form,
  );
  const sum = await recordPayments(visit.tx, visit.actor, {
    decisionId: visit.param('id'),
    paidOn: data.paid_on,
    method: data.method,
    reference: data.reference ?? null,
    awards: data.awards.map((awardId) => ({ awardId, receiver: data.receiver ?? null })),
  });
  return redirect(visit.url(`/lam-viec/quyet-dinh/${visit.param('id')}/tien-thuong`), { notice: `Đã ghi chi ${dongWithWords(sum)}.` });
}

export const bonusRoutes = routes()
  .post(path, { permission: 'fund.keep', audit: 'payment.recorded' }, pay, paymentPage)
  .get(path, { permission: 'bonus.view', audit: 'bonus.viewed' }, (visit) => paymentPage(visit))
  .get(`${path}/danh-sach.pdf`, { permission: 'bonus.view', audit: 'bonus.printed' }, printed(pdfReply))
  .get(`${path}/danh-sach.docx`, { permission: 'bonus.view', audit: 'bonus.printed' }, printed(docxReply));
