import { formatDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { typedFigure } from '../figures.ts';
import { listDocuments } from './basis.ts';
import { type RegisteredWork, editWork, registeredWork, withdrawWork } from './edit-work.ts';
import { mayRegisterFor } from './registrant.ts';
import { findSheet } from './sheet.ts';
import { sheetPath } from './sheet-forms.tsx';
import { Documents, Goal, Means, What } from './work-fields.tsx';
import { workFields, workShape } from './work-shape.ts';

const path = '/lam-viec/dang-ky/viec';

/** What is stored, as it is typed. */
const stored = (work: RegisteredWork): Readonly<Record<string, string | null>> =>
  ({
    ...work,
    target_level: work.target_level === null ? null : String(work.target_level),
    due_on: work.due_on && formatDate(work.due_on),
    ...Object.fromEntries((['cost', 'beneficiaries', 'target_value'] as const).map((name) => [name, typedFigure(work[name])])),
  }) as never;

export async function editWorkPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const work = await registeredWork(visit.tx, recordId(visit));
  const sheet = await findSheet(visit.tx, work.registrantId, work.registered_year);
  if (!mayRegisterFor(visit.actor, sheet.registrant)) throw new NotFound();
  const kept = stored(work);
  const again = typed(visit, errors);
  const value = (name: string) => again(name, kept[name]);
  const back = visit.url(`${sheetPath}/${work.registrantId}?nam=${sheet.year}`);
  const of = (end: boolean) => (visit.path.endsWith('/rut') === end ? errors : []);
  const reason = (own: FieldError[]) =>
    sheet.state === 'accepted' && (
      <TextInput name="reason" label="Lý do thay đổi sau khi đã nhận" required value={again('reason')} errors={own} />
    );
  return office(
    visit,
    {
      title: work.title,
      section: `Sửa đăng ký của ${sheet.registrant.name}, năm ${sheet.year}`,
      crumbs: [{ label: 'Bản đăng ký', href: back }, { label: 'Sửa công trình, phần việc' }],
      children: (
        <>
          <PostForm visit={visit} action={`${path}/${work.id}`} errors={of(false)} label="Sửa công trình, phần việc">
            <What value={value} errors={of(false)} />
            <Goal value={value} errors={of(false)} />
            <Means value={value} errors={of(false)} />
            <Documents visit={visit} errors={of(false)} documents={await listDocuments(visit.tx)} stored={work.documentIds} />
            {reason(of(false))}
            <Actions>
              <Submit>Lưu</Submit>
              <ButtonLink href={back} tone="quiet">
                Không sửa
              </ButtonLink>
            </Actions>
          </PostForm>
          <Card title="Rút khỏi bản đăng ký">
            <PostForm visit={visit} action={`${path}/${work.id}/rut`} errors={of(true)} label="Rút khỏi bản đăng ký">
              <p>Chỉ rút được khi chưa có báo cáo, đóng góp hay minh chứng. Bản đã gửi trước đây vẫn giữ mục này.</p>
              {reason(of(true))}
              <Submit tone="danger">Rút mục này</Submit>
            </PostForm>
          </Card>
        </>
      ),
    },
    errors,
  );
}

const backTo = (visit: Visit, work: RegisteredWork, notice: string) =>
  redirect(`${visit.url(`${sheetPath}/${work.registrantId}?nam=${work.registered_year}`)}#viec`, { notice });

export async function saveWork(visit: Visit): Promise<Reply> {
  const work = await registeredWork(visit.tx, recordId(visit));
  const { documents, reason, ...fields } = workFields(readForm(workShape, visit.form));
  await editWork(visit.tx, visit.actor, work.id, { ...fields, documentIds: documents }, reason);
  return backTo(visit, work, 'Đã lưu công trình, phần việc.');
}

export async function withdraw(visit: Visit): Promise<Reply> {
  const work = await registeredWork(visit.tx, recordId(visit));
  const { reason } = readForm({ reason: input.optionalText(500) }, visit.form);
  await withdrawWork(visit.tx, visit.actor, work.id, reason ?? null);
  return backTo(visit, work, 'Đã rút khỏi bản đăng ký.');
}
