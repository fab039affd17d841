import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, FileInput, Radios, Submit } from '../../platform/web/ui/form.tsx';
import { Card, Notice, Steps } from '../../platform/web/ui/text.tsx';
import type { Decision } from './decision.ts';
import { SignatureTable } from './signature-table.tsx';
import type { CopyView } from './signed-copy.ts';

const kindNames = { scan: 'Bản quét có chữ ký, đóng dấu', signed_pdf: 'Bản PDF ký số' } as const;

const CopyForm = ({ visit, at, errors }: { visit: Visit; at: string; errors: FieldError[] }) => (
  <PostForm visit={visit} action={`${at}/ban-ky`} errors={errors} multipart label="Nộp bản ký">
    <Radios
      name="kind"
      label="Loại bản ký"
      required
      options={[
        { value: 'scan', label: kindNames.scan, hint: 'In, ký, đóng dấu rồi quét: PDF hoặc JPEG.' },
        { value: 'signed_pdf', label: kindNames.signed_pdf, hint: 'Chữ ký số được kiểm tra ngay khi nộp.' },
      ]}
      value={visit.form.one('kind')}
      errors={errors}
    />
    <FileInput name="file" label="Tệp" required accept=".pdf,.jpg,.jpeg" errors={errors} />
    <Submit>Nộp bản ký</Submit>
  </PostForm>
);

const Copy = ({ visit, at, copy }: { visit: Visit; at: string; copy: CopyView }) => (
  <>
    <p>
      <a href={visit.url(`${at}/ban-ky/${copy.file}`)}>{kindNames[copy.kind === 'scan' ? 'scan' : 'signed_pdf']}</a>
      {`, ${copy.recorded_by} nộp ngày ${formatDate(copy.recorded_on)}. ${copy.finding ?? ''}`}
    </p>
    {copy.checks === null && <p class="hint">Tệp không có trên máy chủ này; chỉ còn mã băm {copy.file.slice(0, 16)}….</p>}
    {copy.checks && copy.checks.length > 0 && <SignatureTable checks={copy.checks} />}
    {copy.fromOurs === false && (
      <Notice tone="warning" title="Không phải tệp do hệ thống in">
        Tệp ký số không bắt đầu bằng đúng tệp quyết định đã lưu khi ký. So lại nội dung trước khi dùng.
      </Notice>
    )}
  </>
);

/** What remains after the number was drawn: the copy with hand and seal or electronic signatures, corrections, appeals. */
export const AfterSigning = ({
  visit,
  decision,
  copies,
  at,
  errors,
}: {
  visit: Visit;
  decision: Decision;
  copies: readonly CopyView[];
  at: string;
  errors: FieldError[];
}) => {
  const mayKeep = allows(visit.actor, 'decision.draft') || allows(visit.actor, 'decision.sign');
  return (
    <Card title="Bản ký và việc sau khi ký">
      {decision.content_sha256 !== null && (
        <Steps
          label="Các bước sau khi lấy số"
          steps={[
            { label: 'Lấy số, khóa nội dung', state: 'done' },
            { label: 'Ký, đóng dấu hoặc ký số', state: copies.length > 0 ? 'done' : 'current' },
            { label: 'Nộp bản ký', state: copies.length > 0 ? 'done' : 'todo' },
          ]}
        />
      )}
      {copies.map((copy) => (
        <Copy visit={visit} at={at} copy={copy} />
      ))}
      <Actions>
        {allows(visit.actor, 'decision.draft') && <ButtonLink href={visit.url(`${at}/dinh-chinh`)}>Đính chính, hủy</ButtonLink>}
        {allows(visit.actor, 'appeal.view') && (
          <ButtonLink href={visit.url(`/lam-viec/kien-nghi?quyet-dinh=${decision.id}`)}>Kiến nghị</ButtonLink>
        )}
      </Actions>
      {mayKeep && <CopyForm visit={visit} at={at} errors={visit.path.endsWith('/ban-ky') ? errors : []} />}
    </Card>
  );
};
