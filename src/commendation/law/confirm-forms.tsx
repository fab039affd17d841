import { PostForm } from '../../organization/frame.tsx';
import { allows } from '../../organization/access.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, FileInput, Hidden, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, Notice, Timeline } from '../../platform/web/ui/text.tsx';
import type { NominationView } from '../nomination/reading.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type ConfirmationAct, standing } from './confirmation.ts';
import { confirmedText } from './rule-parts.tsx';

const home = '/lam-viec/quy-dinh';
interface Props {
  visit: Visit;
  scope: string;
  acts: readonly ConfirmationAct[];
  errors: FieldError[];
}

function ConfirmForm({ visit, scope, errors }: Omit<Props, 'acts'>) {
  const { form, actor } = visit;
  const isChair = actor.roles.some(({ role }) => role === 'chair');
  return (
    <PostForm visit={visit} action={`${home}/xac-nhan`} errors={errors} multipart label="Xác nhận quy định">
      <Hidden name="scope" value={scope} />
      <TextInput
        name="document"
        label="Văn bản đã xem"
        required
        maxlength={300}
        hint="Tên văn bản chính thức, ví dụ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng."
        value={form.one('document')}
        errors={errors}
      />
      <TextInput name="number" label="Số, ký hiệu" maxlength={60} value={form.one('number')} errors={errors} />
      <DateInput name="documentOn" label="Ngày văn bản" value={form.one('documentOn')} errors={errors} />
      <FileInput name="file" label="Tệp văn bản" accept=".pdf,image/*" hint="PDF hoặc ảnh quét, không bắt buộc." errors={errors} />
      {!isChair && (
        <TextInput
          name="mandate"
          label="Văn bản giao quyền xác nhận cho cán bộ"
          required
          maxlength={300}
          hint="Số, ngày văn bản của Chủ tịch giao việc này."
          value={form.one('mandate')}
          errors={errors}
        />
      )}
      <TextArea name="note" label="Ghi chú" rows={2} maxlength={1000} value={form.one('note')} errors={errors} />
      <Submit>{`Xác nhận ${scope}`}</Submit>
    </PostForm>
  );
}

/** Who confirmed and took back, the form for the next act, for one regime or one rule. */
export function ConfirmationCard({ visit, scope, acts, errors }: Props) {
  const own = acts.filter((act) => act.scope === scope);
  const held = standing(own)[0];
  const may = allows(visit.actor, 'law.confirm');
  return (
    <Card title="Xác nhận pháp lý">
      {held ? (
        <Notice tone="success" title="Đang được xác nhận">
          {confirmedText(held)}.
        </Notice>
      ) : (
        <p>Chưa có xác nhận cho riêng mục này. Xác nhận có hiệu lực ngay với mọi đề nghị đang xét; không cần cài lại chương trình.</p>
      )}
      {own.length > 0 && (
        <Timeline
          label="Lịch sử xác nhận"
          items={own.map((act) => ({
            date: formatDate(act.acted_on),
            title: (
              <>
                {act.kind === 'confirmed' ? `${act.person} xác nhận` : `${act.person} rút xác nhận`}
                {act.file && act.kind === 'confirmed' && (
                  <>
                    {' '}
                    (<a href={visit.url(`${home}/van-ban/${act.id}`)}>xem văn bản</a>)
                  </>
                )}
              </>
            ),
            text: [act.kind === 'confirmed' ? confirmedText(act) : null, act.mandate && `Giao quyền: ${act.mandate}`, act.note]
              .filter(Boolean)
              .join('. '),
          }))}
        />
      )}
      {may && !held && <ConfirmForm visit={visit} scope={scope} errors={errors} />}
      {may && held && (
        <PostForm visit={visit} action={`${home}/rut-xac-nhan`} errors={errors} label="Rút xác nhận">
          <Hidden name="scope" value={scope} />
          <TextArea name="reason" label="Lý do rút xác nhận" required rows={2} maxlength={1000} errors={errors} />
          <Submit tone="danger">Rút xác nhận</Submit>
        </PostForm>
      )}
    </Card>
  );
}

/** The nominations whose result this confirmation changes. */
export const TouchedCard = ({ visit, rows }: { visit: Visit; rows: readonly NominationView[] }) => (
  <Card title={`Đề nghị đang xét dùng quy định này: ${rows.length}`}>
    {rows.length === 0 ? (
      <p>Không có đề nghị đang xét nào chịu ảnh hưởng.</p>
    ) : (
      <ul>
        {rows.map((row) => (
          <li>
            <a href={visit.url(`/lam-viec/de-nghi/${row.id}`)}>{row.name}</a>, {awardName(row.award)}
          </li>
        ))}
      </ul>
    )}
  </Card>
);
