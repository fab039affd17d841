import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { type FieldError, found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tabs } from '../../platform/web/ui/text.tsx';
import type { LawBook } from './book.ts';
import { type ConfirmationAct, confirmationActs, standing } from './confirmation.ts';
import { ConfirmationCard, TouchedCard } from './confirm-forms.tsx';
import { citeWords } from './principle-text.ts';
import type { Rule } from './rule.ts';
import { RuleDetails, RuleState, requirements, ruleTitle, termText } from './rule-parts.tsx';
import { touchedBy } from './touched.ts';
import { type Regime, regimes } from './vocabulary.ts';
import { wardLaw } from './ward-law.ts';
import { authorityNames, regimeNames } from './words.ts';

const home = '/lam-viec/quy-dinh';
const general = 'chung';

/** The views of the law: its regimes, what holds in all of them, and what the province set. */
export const lawTabs = (visit: Visit, current: string) => (
  <Tabs
    label="Quy định pháp luật"
    items={[
      ...regimes
        .toReversed()
        .map((regime) => ({ href: visit.url(`${home}?che-do=${regime}`), label: `Gói ${regime}`, current: current === regime })),
      { href: visit.url(`${home}?che-do=${general}`), label: 'Lương cơ sở', current: current === general },
      { href: visit.url(`${home}/dia-phuong`), label: 'Quy định của tỉnh, địa phương', current: current === 'dia-phuong' },
    ]}
  />
);

const regimeAsked = (visit: Visit): Regime | typeof general => {
  const asked = visit.query.get('che-do');
  return asked === general ? general : (regimes.find((regime) => regime === asked) ?? 'R4');
};

/** The rules of a regime, or those of no regime (base salary). */
export const rulesOf = (book: LawBook, regime: Regime | null): Rule[] =>
  book.rules.filter((rule) => (rule.regime ?? null) === regime && (regime !== null || rule.kind === 'base_salary'));

function RuleTable({
  visit,
  book,
  rules,
  acts,
  caption,
}: {
  visit: Visit;
  book: LawBook;
  rules: Rule[];
  acts: readonly ConfirmationAct[];
  caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rules}
      columns={[
        { key: 'title', label: 'Quy định', cell: (rule) => <a href={visit.url(`${home}/${rule.id}`)}>{ruleTitle(rule)}</a> },
        {
          key: 'says',
          label: 'Điều kiện, nội dung',
          cell: (rule) => {
            const [first = 'Theo điều khoản nêu bên', ...rest] = requirements(book, rule);
            return rest.length === 0 ? first : `${first} (và ${rest.length} điều kiện khác)`;
          },
        },
        {
          key: 'authority',
          label: 'Thẩm quyền',
          cell: (rule) => (rule.authority ? (authorityNames[rule.authority] ?? rule.authority) : termText(rule)),
        },
        { key: 'cite', label: 'Điều khoản', cell: citeWords },
        { key: 'state', label: 'Trạng thái', cell: (rule) => <RuleState rule={rule} acts={acts} /> },
      ]}
    />
  );
}

async function listPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const asked =
    errors.length > 0 && regimes.some((regime) => regime === visit.form.one('scope'))
      ? (visit.form.one('scope') as Regime)
      : regimeAsked(visit);
  const { book } = await wardLaw(visit.tx);
  const acts = await confirmationActs(visit.tx);
  const held = standing(acts);
  const rules = rulesOf(book, asked === general ? null : asked);
  const open = rules.filter((rule) => !rule.verified && !held.some(({ scope }) => scope === rule.id || scope === rule.regime));
  const awards = rules.filter(({ kind }) => kind === 'award');
  const others = rules.filter(({ kind }) => kind !== 'award');
  return office(
    visit,
    {
      title: 'Quy định pháp luật',
      section: asked === general ? 'Mức lương cơ sở' : regimeNames[asked],
      lead: `${rules.length} quy định, ${open.length} quy định cần xác nhận pháp lý.`,
      actions: asked !== general && <ButtonLink href={visit.url(`${home}/in?che-do=${asked}`)}>In để rà soát, ký</ButtonLink>,
      children: (
        <>
          {lawTabs(visit, asked)}
          {asked === 'R4' && open.length > 0 && (
            <Notice tone="warning" title="Cần xác nhận pháp lý">
              Luật 06/2026/QH16 có hiệu lực từ 01/10/2026 nhưng văn bản chính thức chưa được nạp. Kết quả của hồ sơ nhận từ ngày này ghi
              “cần xác nhận pháp lý” cho tới khi người có quyền xác nhận.
            </Notice>
          )}
          {awards.length > 0 && (
            <RuleTable visit={visit} book={book} rules={awards} acts={held} caption="Danh hiệu, hình thức khen thưởng" />
          )}
          {others.length > 0 && (
            <RuleTable
              visit={visit}
              book={book}
              rules={others}
              acts={held}
              caption={asked === general ? 'Mức lương cơ sở qua các thời kỳ' : 'Nguyên tắc, thủ tục, tài chính'}
            />
          )}
          {asked !== general && <ConfirmationCard visit={visit} scope={asked} acts={acts} errors={errors} />}
          {asked === 'R4' && <TouchedCard visit={visit} rows={await touchedBy(visit.tx, visit.actor, asked)} />}
        </>
      ),
    },
    errors,
  );
}

/** The same award for the same subject under every regime, newest first. */
const historyOf = (book: LawBook, rule: Rule): Rule[] =>
  rule.award === undefined
    ? []
    : book.rules
        .filter((each) => each.award === rule.award && each.subject === rule.subject)
        .toSorted((a, b) => b.from.localeCompare(a.from));

async function rulePage(visit: Visit, id: string, errors: FieldError[] = []): Promise<Reply> {
  const { book } = await wardLaw(visit.tx);
  const rule = found(book.rules.find((each) => each.id === id));
  const acts = await confirmationActs(visit.tx);
  const held = standing(acts);
  const history = historyOf(book, rule);
  return office(
    visit,
    {
      title: ruleTitle(rule),
      section: `${rule.id}, ${rule.regime ? regimeNames[rule.regime] : termText(rule)}`,
      crumbs: [{ label: 'Quy định pháp luật', href: visit.url(`${home}?che-do=${rule.regime ?? general}`) }, { label: ruleTitle(rule) }],
      children: (
        <>
          <RuleDetails book={book} rule={rule} acts={held} />
          {history.length > 1 && <RuleTable visit={visit} book={book} rules={history} acts={held} caption="Qua các thời kỳ" />}
          <ConfirmationCard visit={visit} scope={rule.id} acts={acts} errors={errors} />
          {rule.regime === 'R4' && <TouchedCard visit={visit} rows={await touchedBy(visit.tx, visit.actor, rule.id)} />}
          {rule.inherits && (
            <Card title="Kế thừa">
              <p>
                Điều kiện giữ theo <a href={visit.url(`${home}/${rule.inherits}`)}>{rule.inherits}</a> cho tới khi có văn bản khác.
              </p>
            </Card>
          )}
        </>
      ),
    },
    errors,
  );
}

/** The page the confirmation was sent from, with what was wrong. */
export const scopePage = (visit: Visit, errors: FieldError[]): Promise<Reply> =>
  regimes.some((regime) => regime === visit.form.one('scope')) ? listPage(visit, errors) : rulePage(visit, visit.form.one('scope'), errors);

export const ruleRoutes = routes()
  .get(home, { permission: 'law.view', audit: 'law.listed' }, (visit) => listPage(visit))
  .get(`${home}/:id`, { permission: 'law.view', audit: 'law.viewed' }, (visit) => rulePage(visit, visit.param('id')));
