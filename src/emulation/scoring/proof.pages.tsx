import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, FileInput, Select, Submit } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { sentFile } from '../evidence/sent-file.ts';
import { attachProof, readProof } from './proof.ts';
import { columnPaths, sheetPath } from './place.ts';
import type { StoredSet } from './set.ts';
import type { Sheet } from './sheet.ts';

/** The files of one line as links. */
export const Proofs = ({ visit, sheet, line }: { visit: Visit; sheet: Pick<Sheet, 'id' | 'proofs'>; line: string }) => {
  const own = sheet.proofs.filter((proof) => proof.line === line);
  return own.length === 0 ? null : (
    <>
      {'Tệp minh chứng: '}
      {own.map(({ file, name }, index) => (
        <>
          {index > 0 && ', '}
          {file === null ? name : <a href={visit.url(`${sheetPath(sheet.id)}/tep/${file}`)}>{name}</a>}
        </>
      ))}
    </>
  );
};

/** The unit attaches files to lines of its own sheet, one at a time; figures typed above are saved by their own button. */
export const ProofForm = ({ visit, sheet, stored, errors }: { visit: Visit; sheet: Sheet; stored: StoredSet; errors: FieldError[] }) => {
  const lines = [...stored.set.groups.flatMap(({ items }) => items), ...stored.set.bonus];
  return (
    <Card title="Đính tệp minh chứng">
      <ul>
        {lines
          .filter(({ key }) => sheet.proofs.some((proof) => proof.line === key))
          .map(({ key, title }) => (
            <li>
              {`${title}. `}
              <Proofs visit={visit} sheet={sheet} line={key} />
            </li>
          ))}
      </ul>
      <PostForm visit={visit} action={`${sheetPath(sheet.id)}/minh-chung`} errors={errors} multipart label="Đính tệp minh chứng">
        <Select
          name="line"
          label="Mục"
          required
          options={lines.map(({ key, title }) => ({ value: key, label: title }))}
          placeholder="Chọn mục"
          value={visit.form.one('line')}
          errors={errors}
        />
        <FileInput name="file" label="Ảnh hoặc tệp PDF, Word, Excel" required accept="image/*,.pdf,.docx,.xlsx" errors={errors} />
        <Actions>
          <Submit tone="secondary">Đính tệp</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
};

export async function postProof(visit: Visit): Promise<Reply> {
  const { line } = readForm({ line: input.text('mục', 40) }, visit.form);
  await attachProof(visit.tx, visit.actor, recordId(visit), line, sentFile(visit));
  return redirect(visit.url(`${sheetPath(recordId(visit))}/${columnPaths.self}`), { notice: 'Đã đính tệp minh chứng.' });
}

export async function proofFile(visit: Visit): Promise<Reply> {
  const stored = await readProof(visit.tx, visit.runtime.filesDir, visit.actor, recordId(visit), recordId(visit, 'file'));
  return download(stored.content, stored.media_type, stored.name);
}
