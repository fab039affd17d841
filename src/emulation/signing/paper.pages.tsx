import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkboxes, DateInput, FileInput, Submit } from '../../platform/web/ui/form.tsx';
import { EmptyState } from '../../platform/web/ui/table.tsx';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../address.ts';
import { recordPaper } from './paper.ts';
import { path, waitingOptions } from './session-parts.tsx';
import { viewSession } from './session.ts';

/** Signatures on one sheet of paper: several parties and witnesses with one scan. */
export async function paperForm(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const view = await viewSession(visit.tx, recordId(visit));
  const value = typed(visit, errors);
  const options = waitingOptions(view);
  const { id, name } = view.session;
  return office(
    visit,
    {
      title: 'Ghi chữ ký giấy',
      section: name,
      crumbs: [
        { label: 'Phiên ký', href: visit.url(path) },
        { label: name, href: visit.url(`${path}/${id}`) },
        { label: 'Ghi chữ ký giấy' },
      ],
      children:
        options.length === 0 ? (
          <EmptyState title="Không còn ai phải ký" text="Mọi bên đã ký hoặc được ghi vắng mặt." />
        ) : (
          <PostForm visit={visit} action={`${path}/${id}/giay`} errors={errors} multipart label="Ghi chữ ký giấy">
            <Checkboxes name="who" label="Ai đã ký trên giấy" required options={options} values={visit.form.all('who')} errors={errors} />
            <DateInput
              name="signed_on"
              label="Ngày ký"
              required
              value={value('signed_on', formatDate(localDate(visit.tx.now)))}
              errors={errors}
            />
            <FileInput
              name="scan"
              label="Bản quét tờ giấy đã ký"
              required
              hint="PDF hoặc ảnh, không quá 20 MB."
              accept="application/pdf,image/jpeg,image/png,image/webp"
              errors={errors}
            />
            <Actions>
              <Submit>Ghi chữ ký giấy</Submit>
            </Actions>
          </PostForm>
        ),
    },
    errors,
  );
}

export async function paperPosted(visit: Visit): Promise<Reply> {
  const { signed_on } = readForm({ signed_on: input.date('ngày ký') }, visit.form);
  const upload = visit.uploads.find(({ field, bytes }) => field === 'scan' && bytes.length > 0);
  const scan = upload ? { filesDir: visit.runtime.filesDir, name: upload.name, bytes: upload.bytes } : null;
  const who = visit.form.all('who').filter(Boolean);
  await recordPaper(visit.tx, visit.actor, recordId(visit), { who, signed_on, scan });
  return redirect(visit.url(`${path}/${recordId(visit)}`), { notice: `Đã ghi ${who.length} chữ ký trên giấy.` });
}
