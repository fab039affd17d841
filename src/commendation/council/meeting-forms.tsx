import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import {
  Checkbox,
  Checkboxes,
  Consequence,
  Fieldset,
  NumberInput,
  Radios,
  Submit,
  TextArea,
  TextInput,
} from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import type { NominationView } from '../nomination/reading.ts';
import type { AgendaItem } from './agenda.ts';
import { roleNames } from './council.ts';
import { presenceNames } from './meeting.ts';
import type { sittingOf } from './sitting.ts';

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
          <Fieldset legend={`${member.name}, ${roleNames[member.role]}`}>
            <div class="roll-seat">
              <Radios inline name={`co-mat-${member.person_id}`} label="Có mặt" options={presence} value={seat?.status ?? 'present'} />
              <TextInput name={`ly-do-${member.person_id}`} label="Lý do vắng" value={seat?.reason ?? ''} />
            </div>
          </Fieldset>
        );
      })}
      <Submit>Lưu điểm danh</Submit>
    </PostForm>
  </Card>
);

/** The agenda and the opening of the vote. */
type Opening = Shared & { nominations: NominationView[]; hidden: number; reached: boolean };

export function OpenForm({ visit, at, nominations, hidden, reached, errors }: Opening) {
  if (nominations.length + hidden === 0) return <Notice>Không có đề nghị nào của năm này đang chờ hội đồng.</Notice>;
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
        {hidden > 0 && (
          <Checkbox
            name="hidden"
            label={`Kèm ${hidden} đề nghị mà bạn không được xem`}
            hint="Bạn có quan hệ với đối tượng được đề nghị nên tên không hiện ở đây."
            checked
          />
        )}
        <Radios
          name="method"
          label="Cách biểu quyết"
          required
          value={visit.form.one('method') || 'secret'}
          errors={errors}
          options={[
            {
              value: 'secret',
              label: 'Bỏ phiếu kín',
              hint: 'Có tổ kiểm phiếu đã nhận mã: trên điện thoại và phiếu giấy, đếm chung một hòm. Không có: chỉ phiếu giấy, nhập kết quả.',
            },
            { value: 'open', label: 'Biểu quyết công khai', hint: 'Thư ký nhập số người đồng ý.' },
          ]}
        />
        <details class="fold">
          <summary>Một số đề nghị biểu quyết công khai, số còn lại bỏ phiếu kín</summary>
          <Checkboxes
            name="openly"
            label="Biểu quyết công khai riêng các đề nghị"
            options={options.map(({ value, label }) => ({ value, label }))}
            values={visit.form.all('openly')}
          />
        </details>
        <Consequence
          items={[
            'Danh sách và điểm danh không sửa được nữa.',
            'Thành viên là người được đề nghị hoặc có quan hệ với đối tượng được đề nghị không thấy và không bỏ phiếu đề nghị đó.',
            'Bảng soi chiếu cơ cấu đã cho xem được ghi vào biên bản.',
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

/** Ends a vote without a box: what was counted by hand. */
export function CloseForms({ visit, at, agenda, errors }: Shared & { agenda: AgendaItem[] }) {
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
