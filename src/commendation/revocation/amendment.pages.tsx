import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Consequence, DateInput, Fieldset, Radios, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { type Decision, findDecision } from '../decision/decision.ts';
import { numberOf } from '../decision/number-text.ts';
import { awardsOfDecision } from '../register/awards.ts';
import { type Change, draftAmendment } from './amendment.ts';
import { groundNames } from './words.ts';

const list = '/lam-viec/quyet-dinh';
const grounds = ['a', 'b', 'c', 'd'] as const;

const whole = (decision: Decision) => `${numberOf(decision)}${decision.issued_on ? ` ngày ${formatDate(decision.issued_on)}` : ''}`;

async function amendPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const awards = (await awardsOfDecision(visit.tx, decision.id)).filter(({ standing, kind }) => standing !== 'revoked' && kind !== null);
  const shared = { errors };
  return office(
    visit,
    {
      title: 'Đính chính, hủy khen thưởng',
      section: whole(decision),
      lead: 'Quyết định đã ký không sửa. Lập một quyết định khác nêu rõ lý do; quyết định cũ được giữ nguyên.',
      crumbs: [
        { label: 'Quyết định', href: visit.url(list) },
        { label: numberOf(decision), href: visit.url(`${list}/${decision.id}`) },
        { label: 'Đính chính, hủy' },
      ],
      children: (
        <PostForm visit={visit} action={`${list}/${decision.id}/dinh-chinh`} errors={errors} label="Dự thảo đính chính, hủy">
          <Select
            name="award"
            label="Đối tượng"
            required
            placeholder="Chọn"
            options={awards.map((row) => ({ value: row.id, label: [row.name, row.post, awardName(row.award)].filter(Boolean).join(', ') }))}
            value={form.one('award')}
            {...shared}
          />
          <Radios
            name="kind"
            label="Việc cần làm"
            required
            options={[
              { value: 'corrected', label: 'Đính chính', hint: 'Tên, chức vụ hoặc thành tích in sai; khen thưởng vẫn còn.' },
              { value: 'revoked', label: 'Hủy', hint: 'Theo khoản 2 Điều 93 Luật Thi đua, khen thưởng; thu hồi hiện vật và tiền thưởng.' },
            ]}
            value={form.one('kind')}
            {...shared}
          />
          <TextArea
            name="reason"
            label="Lý do công khai"
            required
            rows={2}
            maxlength={500}
            hint="Hiện ở sổ vàng và trang xác minh; không ghi thông tin riêng tư."
            value={form.one('reason')}
            {...shared}
          />
          <Fieldset legend="Khi đính chính: phần đúng" hint="Chỉ điền ô cần sửa.">
            <TextInput name="recipient" label="Tên đúng" value={form.one('recipient')} {...shared} />
            <TextInput name="post" label="Chức vụ, đơn vị đúng" value={form.one('post')} {...shared} />
            <TextArea name="citation" label="Thành tích đúng" rows={2} value={form.one('citation')} {...shared} />
          </Fieldset>
          <Fieldset legend="Khi hủy">
            <Select
              name="ground"
              label="Căn cứ hủy (khoản 2 Điều 93)"
              placeholder="Chọn điểm"
              options={grounds.map((value) => ({ value, label: `Điểm ${value}: ${groundNames[value]}` }))}
              value={form.one('ground')}
              {...shared}
            />
            <DateInput name="due_on" label="Hạn nộp lại hiện vật, tiền thưởng" value={form.one('due_on')} {...shared} />
          </Fieldset>
          <Consequence
            title="Khi quyết định này được ký"
            items={[
              'Sổ vàng, trang công khai và trang xác minh hiện việc đính chính, hủy cùng lý do.',
              'Việc thu hồi được theo dõi đến khi nộp lại đủ.',
            ]}
          />
          <Submit>Lập dự thảo</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function draft(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      award: input.id('đối tượng'),
      kind: input.choice('việc cần làm', ['corrected', 'revoked'] as const),
      reason: input.text('lý do công khai', 500),
      recipient: input.optionalText(200),
      post: input.optionalText(300),
      citation: input.optionalText(500),
      ground: input.choice('căn cứ hủy', grounds).optional(),
      due_on: input.optionalDate(),
    },
    visit.form,
  );
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const corrects = data.kind === 'corrected';
  const change: Change = {
    awardId: data.award,
    kind: data.kind,
    ground: corrects ? null : (data.ground ?? null),
    reason: data.reason,
    recipient: corrects ? (data.recipient ?? null) : null,
    recipient_post: corrects ? (data.post ?? null) : null,
    citation: corrects ? (data.citation ?? null) : null,
  };
  const number = whole(decision).replace(/^Số/, 'số');
  const id = await draftAmendment(visit.tx, visit.actor, {
    decisionId: decision.id,
    title: corrects ? `Về việc đính chính Quyết định ${number}` : `Về việc hủy một phần Quyết định ${number}`,
    changes: [change],
    dueOn: data.due_on,
  });
  return redirect(visit.url(`${list}/${id}`), { notice: 'Đã lập dự thảo đính chính, hủy.' });
}

export const amendmentRoutes = routes()
  .get(`${list}/:id/dinh-chinh`, { permission: 'decision.draft', audit: 'amendment.form_viewed' }, (visit) => amendPage(visit))
  .post(`${list}/:id/dinh-chinh`, { permission: 'decision.draft', audit: 'amendment.drafted' }, draft, amendPage);
