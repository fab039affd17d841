import { localYear } from '../../platform/calendar/date.ts';
import { type Figure } from '../../platform/records/figure.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { InvalidForm } from '../../platform/refusal.ts';
import { parseVietnameseNumber } from '../../platform/text/numbers.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ownUnits } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { chosenId } from '../address.ts';
import { figureInput } from '../figures.ts';
import { listWorks, mayActForWork } from '../work/work.ts';
import { recordContribution } from './contribution.ts';
import { ContributionForm, type EntryFormProps, SpendingForm } from './entry-forms.tsx';
import { giverKinds } from './records.ts';
import { recordSpending } from './spending.ts';

const path = '/lam-viec/dong-gop';

/** The works this person keeps the books of: those of last year and this one, and the one that led here. */
async function formProps(visit: Visit, errors: FieldError[]): Promise<EntryFormProps> {
  const workId = chosenId(visit, 'cong-trinh', 'work');
  const recent = localYear(visit.tx.now) - 1;
  const whole = ownUnits(visit.actor) === null || visit.actor.roles.some(({ role }) => role === 'accountant');
  const works = (await listWorks(visit.tx)).filter(
    (work) => !work.dropped && (work.year >= recent || work.id === workId) && (whole || mayActForWork(visit.actor, work)),
  );
  const options = works.map((work) => ({ value: work.id, label: `${work.title} (${work.year})` }));
  return { visit, errors, works: options, workId, fund: (visit.query.get('quy') ?? '').slice(0, 200) };
}

const crumbs = (visit: Visit, label: string) => [{ label: 'Sổ đóng góp', href: visit.url(path) }, { label }];

export async function recordPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const title = 'Ghi đóng góp';
  const props = await formProps(visit, errors);
  return office(
    visit,
    {
      title,
      lead: 'Mỗi khoản của Nhân dân và nhà hảo tâm được cấp một số biên nhận liên tục trong năm.',
      crumbs: crumbs(visit, title),
      children: <ContributionForm {...props} />,
    },
    errors,
  );
}

export async function payPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const title = 'Ghi khoản chi';
  const props = await formProps(visit, errors);
  return office(
    visit,
    {
      title,
      lead: 'Chi không quá số tiền còn lại của công trình hoặc quỹ.',
      crumbs: crumbs(visit, title),
      children: <SpendingForm {...props} />,
    },
    errors,
  );
}

/** An exact number that is said to be an estimate. */
const estimated = (figure: Figure | null, approximate: boolean): Figure | null =>
  approximate && typeof figure === 'number' ? { about: figure, word: 'khoảng' } : figure;

export async function record(visit: Visit): Promise<Reply> {
  const { given_kind, work, approximate, ...data } = readForm(
    {
      work: input.optionalId(),
      fund: input.optionalText(200),
      source: input.choice('nguồn', ['state', 'people', 'sponsor']),
      given_kind: input.choice('hình thức', ['cash', 'land', 'labour', 'material']),
      giver: input.optionalText(200),
      giver_kind: input.choice('loại người đóng góp', giverKinds).optional(),
      anonymous: input.flag(),
      approximate: input.flag(),
      amount: figureInput.optional(),
      quantity: figureInput.optional(),
      measure: input.optionalText(60),
      given_on: input.date('ngày đóng góp'),
      receipt: input.optionalText(60),
    },
    visit.form,
  );
  const id = await recordContribution(visit.tx, visit.actor, {
    ...data,
    kind: given_kind,
    work_id: work,
    fund: data.fund ?? null,
    giver: data.giver ?? null,
    giver_kind: data.giver_kind ?? null,
    amount: estimated(data.amount, approximate),
    quantity: estimated(data.quantity, approximate),
    measure: data.measure ?? null,
    receipt: data.receipt ?? null,
  });
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã ghi đóng góp.' });
}

export async function spend(visit: Visit): Promise<Reply> {
  const {
    work,
    amount: typed,
    ...data
  } = readForm(
    {
      work: input.optionalId(),
      fund: input.optionalText(200),
      item: input.text('nội dung chi', 300),
      payee: input.text('người, đơn vị nhận tiền', 200),
      amount: input.text('số tiền', 30),
      spent_on: input.date('ngày chi'),
      document: input.optionalText(100),
    },
    visit.form,
  );
  const amount = parseVietnameseNumber(typed);
  if (amount === null) throw new InvalidForm([{ field: 'amount', message: 'Nhập số tiền bằng chữ số, ví dụ 1.250.000.' }]);
  const id = await recordSpending(visit.tx, visit.actor, {
    ...data,
    work_id: work,
    fund: data.fund ?? null,
    amount,
    document: data.document ?? null,
  });
  return redirect(visit.url(`${path}/chi/${id}`), { notice: 'Đã ghi khoản chi.' });
}
