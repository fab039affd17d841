import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { dongWithWords } from '../../platform/money/dong.ts';
import { found } from '../../platform/refusal.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { awardName, needsConfirmation } from '../catalogue/catalogue.ts';
import { findDecision } from '../decision/decision.ts';
import { numberOf } from '../decision/number-text.ts';
import { pdfReply } from '../paper-reply.ts';
import { paymentFor, paymentPaper, printAmount, printCoefficient } from './payment.ts';

const path = '/lam-viec/quyet-dinh/:id/tien-thuong';

async function load(visit: Visit) {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const date = decision.issued_on ?? localDate(visit.tx.now);
  return { decision, date, payment: await paymentFor(visit.tx, decision, date) };
}

async function paymentPage(visit: Visit): Promise<Reply> {
  const { decision, date, payment } = await load(visit);
  const at = `/lam-viec/quyet-dinh/${decision.id}`;
  const decree = payment.lines.find((line) => line.decree)?.decree;
  return office(visit, {
    title: 'Danh sách chi tiền thưởng',
    section: `${numberOf(decision)}${decision.issued_on ? ` ngày ${formatDate(decision.issued_on)}` : ''}`,
    lead: `Tổng cộng ${dongWithWords(payment.total)}.`,
    crumbs: [
      { label: 'Quyết định', href: visit.url('/lam-viec/quyet-dinh') },
      { label: numberOf(decision), href: visit.url(at) },
      { label: 'Tiền thưởng' },
    ],
    actions: (
      <ButtonLink tone="primary" href={visit.url(`${at}/tien-thuong/danh-sach.pdf`)}>
        Danh sách ký nhận (PDF)
      </ButtonLink>
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
            { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
            { key: 'coefficient', label: 'Hệ số', numeric: true, cell: (row) => printCoefficient(row.coefficient) },
            {
              key: 'base',
              label: 'Lương cơ sở',
              numeric: true,
              cell: (row) => (row.baseSalary === null ? '' : formatNumber(row.baseSalary)),
            },
            { key: 'amount', label: 'Số tiền (đồng)', numeric: true, cell: (row) => printAmount(row.amount) },
          ]}
          footer={{ name: 'Tổng cộng', amount: formatNumber(payment.total) }}
        />
      </>
    ),
  });
}

async function paymentPdf(visit: Visit): Promise<Reply> {
  const { decision, date, payment } = await load(visit);
  return pdfReply(
    visit,
    paymentPaper(visit.ward, decision, payment, { chair: decision.signer_name ?? '', date }),
    `chi-tien-thuong-${decision.number ?? 'du-thao'}`,
  );
}

export const bonusRoutes = routes()
  .get(path, { permission: 'bonus.view', audit: 'bonus.viewed' }, paymentPage)
  .get(`${path}/danh-sach.pdf`, { permission: 'bonus.view', audit: 'bonus.printed' }, paymentPdf);
