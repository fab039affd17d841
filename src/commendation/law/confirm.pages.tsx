import { routes } from '../../organization/access.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { isId } from '../identifier.ts';
import { found } from '../../platform/refusal.ts';
import { keepSent, showKept } from '../paper-file.ts';
import { confirmLaw, withdrawConfirmation } from './confirmation.ts';
import { scopePage } from './rules.pages.tsx';
import { touchedBy } from './touched.ts';
import { regimes } from './vocabulary.ts';

const home = '/lam-viec/quy-dinh';
const placeOf = (scope: string) => (regimes.some((regime) => regime === scope) ? `${home}?che-do=${scope}` : `${home}/${scope}`);

async function told(visit: Visit, scope: string, what: string): Promise<Reply> {
  const { length } = await touchedBy(visit.tx, visit.actor, scope);
  return redirect(visit.url(placeOf(scope)), {
    notice: `${what} ${scope}. ${length} đề nghị đang xét được kiểm tra lại, liệt kê ở cuối trang.`,
  });
}

async function confirm(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      scope: input.text('quy định', 40),
      document: input.text('tên văn bản đã xem', 300),
      number: input.optionalText(60),
      documentOn: input.optionalDate(),
      mandate: input.optionalText(300),
      note: input.optionalText(1000),
    },
    visit.form,
  );
  await confirmLaw(visit.tx, visit.actor, {
    ...data,
    number: data.number ?? null,
    mandate: data.mandate ?? null,
    note: data.note ?? null,
    file: await keepSent(visit, 'file'),
  });
  return told(visit, data.scope, 'Đã xác nhận');
}

async function withdraw(visit: Visit): Promise<Reply> {
  const data = readForm({ scope: input.text('quy định', 40), reason: input.text('lý do rút xác nhận', 1000) }, visit.form);
  await withdrawConfirmation(visit.tx, visit.actor, data.scope, data.reason);
  return told(visit, data.scope, 'Đã rút xác nhận');
}

async function showDocument(visit: Visit): Promise<Reply> {
  const id = visit.param('id');
  const act = isId(id)
    ? await visit.tx.db.selectFrom('law_confirmation').select('file').where('id', '=', id).executeTakeFirst()
    : undefined;
  return showKept(visit, found(act?.file));
}

export const confirmRoutes = routes()
  .get(`${home}/van-ban/:id`, { permission: 'law.view', audit: 'law.document_viewed' }, showDocument)
  .post(`${home}/xac-nhan`, { permission: 'law.confirm', audit: 'law.confirmed', uploadLimit: 20_000_000 }, confirm, scopePage)
  .post(`${home}/rut-xac-nhan`, { permission: 'law.confirm', audit: 'law.confirmation_withdrawn' }, withdraw, scopePage);
