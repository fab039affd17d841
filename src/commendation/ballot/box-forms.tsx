import { PostForm } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Consequence, Fieldset, NumberInput, Radios, Select, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { Card } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import type { AgendaItem } from '../council/agenda.ts';
import type { Member } from '../council/council.ts';
import { choiceNames, choices } from './sheet.ts';

export interface BoxForm {
  visit: Visit;
  at: string;
  errors: FieldError[];
}

/** Gives a member a paper ballot in place of the phone. */
export const IssueForm = ({ visit, at, errors, seats }: BoxForm & { seats: Member[] }) => (
  <Card title="Phát phiếu giấy">
    <PostForm visit={visit} action={`${at}/phieu-giay`} errors={errors} label="Phát phiếu giấy">
      <Select
        name="person"
        label="Thành viên nhận phiếu giấy hoặc gửi phiếu bằng văn bản"
        required
        placeholder="Chọn thành viên"
        options={seats.map(({ person_id, name }) => ({ value: person_id, label: name }))}
        errors={errors}
      />
      <Consequence
        items={[
          'Người này không bỏ phiếu trên máy được nữa.',
          'Phát một lá phiếu in từ “Phiếu giấy”: mỗi lá có một mã riêng, không ghi tên.',
        ]}
      />
      <Submit tone="secondary">Ghi đã phát phiếu giấy</Submit>
    </PostForm>
  </Card>
);

export const StopForm = ({ visit, at, errors }: BoxForm) => (
  <Card title="Kết thúc nhận phiếu">
    <PostForm visit={visit} action={`${at}/ket-thuc`} errors={errors} label="Kết thúc nhận phiếu">
      <p>Kết thúc xong thì không nhận phiếu trên máy và không phát phiếu giấy nữa. Chưa ai biết kết quả cho đến khi mở hòm.</p>
      <Submit>Kết thúc nhận phiếu</Submit>
    </PostForm>
  </Card>
);

const marks = [...choices.map((value) => ({ value, label: choiceNames[value] })), { value: 'none', label: 'Không tham gia' }];

/** One paper ballot, as it lies before the tellers. */
export const PaperForm = ({
  visit,
  at,
  errors,
  items,
  entered,
  issued,
}: BoxForm & { items: AgendaItem[]; entered: number; issued: number }) => (
  <Card title={`Nhập phiếu giấy: lá thứ ${entered + 1} trên ${issued} lá đã phát`}>
    <PostForm visit={visit} action={`${at}/nhap-phieu`} errors={errors} label="Nhập phiếu giấy">
      <TextInput name="receipt" label="Mã in trên lá phiếu" required value={visit.form.one('receipt')} errors={errors} autocomplete="off" />
      <Checkbox name="invalid" label="Lá phiếu không hợp lệ (không đọc được, ghi thêm, rách)" checked={visit.form.one('invalid') !== ''} />
      {items.map((item) => (
        <Radios
          inline
          name={`phieu-${item.nomination_id}`}
          label={`${item.name}: ${awardName(item.award)}`}
          options={marks}
          value={visit.form.one(`phieu-${item.nomination_id}`) || 'blank'}
          errors={errors}
        />
      ))}
      <Submit>Nhập lá phiếu</Submit>
    </PostForm>
  </Card>
);

const Hands = ({ visit, items, errors }: { visit: Visit; items: AgendaItem[]; errors: FieldError[] }) => (
  <>
    {items.map((item) => (
      <Fieldset legend={`${item.name}: ${awardName(item.award)} (biểu quyết công khai)`} columns>
        {choices.map((choice) => (
          <NumberInput
            name={`${choice}-${item.nomination_id}`}
            label={choiceNames[choice]}
            value={visit.form.one(`${choice}-${item.nomination_id}`)}
            errors={errors}
          />
        ))}
      </Fieldset>
    ))}
  </>
);

/** Two tellers side by side open the box. What was typed is given back after a refusal, so that nobody types it again. */
export const OpenBoxForm = ({ visit, at, errors, hands }: BoxForm & { hands: AgendaItem[] }) => (
  <Card title="Mở hòm phiếu">
    <PostForm visit={visit} action={`${at}/mo-hom`} errors={errors} label="Mở hòm phiếu">
      {[1, 2].map((place) => (
        <TextInput
          name={`code_${place}`}
          label={`Mã của người kiểm phiếu thứ ${place}`}
          hint={place === 1 ? 'Sáu nhóm bốn ký tự trên phiếu mã.' : undefined}
          required
          value={visit.form.one(`code_${place}`)}
          errors={errors}
          autocomplete="off"
        />
      ))}
      <Hands visit={visit} items={hands} errors={errors} />
      <TextArea
        name="conclusion"
        label="Kết luận của chủ tọa"
        rows={3}
        value={visit.form.one('conclusion')}
        hint="Để trống: trình Chủ tịch UBND quyết định các trường hợp đạt."
        errors={errors}
      />
      {(errors.some(({ field }) => field === 'accepted') || visit.form.one('accepted') !== '') && (
        <Checkbox name="accepted" label="Tổ kiểm phiếu đã đọc cảnh báo và vẫn công bố; cảnh báo ghi vào biên bản" />
      )}
      <Consequence
        items={[
          'Phiếu trên máy và phiếu giấy được trộn, đếm chung và công bố dưới mã của từng mục, không kèm tên.',
          'Khóa của hòm và phiếu đã khóa bị xóa ngay; không mở lại, không nhận thêm phiếu.',
        ]}
      />
      <Submit>Mở hòm và công bố</Submit>
    </PostForm>
  </Card>
);

export const VoidForm = ({ visit, at, errors }: BoxForm) => (
  <details class="fold" open={errors.length > 0}>
    <summary>Hủy cuộc bỏ phiếu này</summary>
    <PostForm visit={visit} action={`${at}/huy-phieu`} errors={errors} label="Hủy cuộc bỏ phiếu">
      <TextInput name="reason" label="Lý do (ghi vào biên bản)" required value={visit.form.one('reason')} errors={errors} />
      <Consequence
        tone="red"
        items={[
          'Mọi phiếu đã nhận bị bỏ đi mà không mở; không ai biết đã bỏ phiếu thế nào.',
          'Phiên họp trở về bước chuẩn bị; các đề nghị được đưa ra bỏ phiếu lại.',
        ]}
      />
      <Submit tone="danger">Hủy cuộc bỏ phiếu</Submit>
    </PostForm>
  </details>
);

export const ClearForm = ({ visit, at }: Omit<BoxForm, 'errors'>) => (
  <details class="fold">
    <summary>Nhập lại từ đầu các phiếu giấy</summary>
    <PostForm visit={visit} action={`${at}/xoa-phieu-giay`} label="Xóa các phiếu giấy đã nhập">
      <p>Phiếu giấy đã nhập cũng được khóa nên không sửa từng lá được; xóa hết rồi nhập lại từ các lá phiếu đang giữ.</p>
      <Submit tone="danger">Xóa các phiếu giấy đã nhập</Submit>
    </PostForm>
  </details>
);
