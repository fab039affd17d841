import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, Consequence, Fieldset, NumberInput, Radios, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import type { NominationView } from '../nomination/reading.ts';
import type { AgendaItem } from './agenda.ts';
import { roleNames } from './council.ts';
import { presenceNames } from './meeting.ts';
import type { sittingOf } from './minutes.ts';

interface Shared {
  visit: Visit;
  at: string;
  errors: FieldError[];
}

const presence = Object.entries(presenceNames).map(([value, label]) => ({ value, label }));

/** Who is there, member by member; a reason only for those who are not. */
export const AttendanceForm = ({ visit, at, sitting, errors }: Shared & { sitting: Awaited<ReturnType<typeof sittingOf>> }) => (
  <Card title="Điểm danh">
    <PostForm visit={visit} action={`${at}/diem-danh`} errors={errors} label="Điểm danh">
      {sitting.members.map((member) => {
        const seat = sitting.attendance.find(({ person_id }) => person_id === member.person_id);
        return (
          <Fieldset legend={`${member.name}, ${roleNames[member.role]}`} columns>
            <Radios inline name={`co-mat-${member.person_id}`} label="Có mặt" options={presence} value={seat?.status ?? 'present'} />
            <TextInput name={`ly-do-${member.person_id}`} label="Lý do vắng" value={seat?.reason ?? ''} />
          </Fieldset>
        );
      })}
      <Submit>Lưu điểm danh</Submit>
    </PostForm>
  </Card>
);

/** The agenda and the opening of the vote. */
export function OpenForm({ visit, at, nominations, reached, errors }: Shared & { nominations: NominationView[]; reached: boolean }) {
  if (nominations.length === 0) return <Notice>Không có đề nghị nào của năm này đang chờ hội đồng.</Notice>;
  const options = nominations.map((row) => ({
    value: row.id,
    label: `${row.name}${row.post ? `, ${row.post}` : ''}`,
    hint: `${awardName(row.award)}. ${row.citation ?? ''}`,
  }));
  return (
    <Card title="Mở phiếu">
      {!reached && <Notice tone="warning">Chưa đủ số thành viên có mặt để mở phiếu.</Notice>}
      <PostForm visit={visit} action={`${at}/mo-phieu`} errors={errors} label="Mở phiếu">
        <Checkboxes
          name="nominations"
          label="Đề nghị đưa ra biểu quyết"
          required
          options={options}
          values={visit.form.names().length > 0 ? visit.form.all('nominations') : options.map(({ value }) => value)}
          errors={errors}
        />
        <Radios
          name="method"
          label="Cách biểu quyết"
          required
          value={visit.form.one('method') || 'secret'}
          errors={errors}
          options={[
            { value: 'secret', label: 'Bỏ phiếu kín', hint: 'Trên điện thoại của từng thành viên, hoặc phiếu giấy rồi nhập kết quả.' },
            { value: 'open', label: 'Biểu quyết công khai', hint: 'Thư ký nhập số người đồng ý.' },
          ]}
        />
        <Consequence
          items={[
            'Danh sách và điểm danh không sửa được nữa.',
            'Thành viên là người được đề nghị không thấy và không bỏ phiếu đề nghị của chính mình.',
          ]}
        />
        <Submit>Mở phiếu</Submit>
      </PostForm>
    </Card>
  );
}

const Conclusion = ({ errors }: { errors: FieldError[] }) => (
  <TextArea
    name="conclusion"
    label="Kết luận của chủ tọa"
    rows={3}
    hint="Để trống: trình Chủ tịch UBND quyết định các trường hợp đạt."
    errors={errors}
  />
);

/** Two ways to end a vote: count what came in on phones, or enter what was counted on paper. */
export function CloseForms({ visit, at, agenda, cast, errors }: Shared & { agenda: AgendaItem[]; cast: number }) {
  if (cast > 0) {
    return (
      <Card title="Đóng phiếu">
        <PostForm visit={visit} action={`${at}/dong-phieu`} errors={errors} label="Đóng phiếu">
          <p>{`${cast} thành viên đã bỏ phiếu trên máy. Đóng phiếu xong thì không nhận phiếu nữa.`}</p>
          <Conclusion errors={errors} />
          <Submit>Đóng phiếu và đếm</Submit>
        </PostForm>
      </Card>
    );
  }
  const value = (name: string) => visit.form.one(name);
  return (
    <Card title="Nhập kết quả kiểm phiếu giấy hoặc biểu quyết tại chỗ">
      <PostForm visit={visit} action={`${at}/kiem-phieu`} errors={errors} label="Nhập kết quả kiểm phiếu">
        {agenda.map((item) => (
          <Fieldset legend={`${item.name}: ${awardName(item.award)}`} columns>
            <NumberInput name={`for-${item.nomination_id}`} label="Đồng ý" value={value(`for-${item.nomination_id}`)} errors={errors} />
            <NumberInput
              name={`against-${item.nomination_id}`}
              label="Không đồng ý"
              value={value(`against-${item.nomination_id}`)}
              errors={errors}
            />
            <NumberInput name={`blank-${item.nomination_id}`} label="Trắng" value={value(`blank-${item.nomination_id}`)} errors={errors} />
          </Fieldset>
        ))}
        <Conclusion errors={errors} />
        <Submit>Ghi kết quả và kết thúc</Submit>
      </PostForm>
    </Card>
  );
}
