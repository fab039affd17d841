import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Checkbox, DateInput, Fieldset, NumberInput, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import type { Option } from '../../platform/web/ui/types.ts';
import { PostForm } from '../../organization/frame.tsx';
import { typed } from '../address.ts';
import { givenNames, options, sourceNames } from '../words.ts';

export const giverKindNames: Readonly<Record<string, string>> = {
  person: 'Cá nhân',
  household: 'Hộ gia đình',
  business: 'Doanh nghiệp, hộ kinh doanh',
  organization: 'Cơ quan, tổ chức',
  religious: 'Cơ sở tôn giáo, tín ngưỡng',
};

export interface EntryFormProps {
  visit: Visit;
  errors: FieldError[];
  works: Option[];
  /** Chosen by the address that led here. */
  workId: string;
  fund: string;
}

/** A work or a fund: money without a purpose is not taken. */
const PurposeFields = ({ visit, errors, works, workId, fund }: EntryFormProps) => {
  const value = typed(visit, errors);
  return (
    <Fieldset legend="Mục đích" hint="Chọn công trình, phần việc; hoặc ghi tên quỹ. Ghi đúng một trong hai." columns>
      <Select
        name="work"
        label="Công trình, phần việc"
        options={works}
        placeholder="Không phải công trình"
        value={value('work', workId)}
        errors={errors}
      />
      <TextInput name="fund" label="Quỹ" value={value('fund', fund)} hint="Ví dụ: Quỹ Vì người nghèo" maxlength={200} errors={errors} />
    </Fieldset>
  );
};

export const ContributionForm = (props: EntryFormProps) => {
  const { visit, errors } = props;
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action="/lam-viec/dong-gop/moi" errors={errors} label="Ghi đóng góp">
      <PurposeFields {...props} />
      <Fieldset legend="Nguồn" columns>
        <Select name="source" label="Nguồn" options={options(sourceNames)} value={value('source', 'people')} errors={errors} />
        <TextInput name="giver" label="Người, đơn vị đóng góp" value={value('giver')} maxlength={200} errors={errors} />
        <Select
          name="giver_kind"
          label="Là"
          options={options(giverKindNames)}
          placeholder="Không ghi"
          value={value('giver_kind', 'household')}
          errors={errors}
        />
      </Fieldset>
      <Checkbox
        name="anonymous"
        label="Không nêu tên khi công khai và trên biên nhận"
        hint="Tên nếu có chỉ cán bộ giữ sổ thấy."
        checked={visit.form.one('anonymous') !== ''}
      />
      <Fieldset legend="Giá trị" columns>
        <Select name="given_kind" label="Hình thức" options={options(givenNames)} value={value('given_kind', 'cash')} errors={errors} />
        <TextInput
          name="amount"
          label="Số tiền, trị giá (đồng)"
          inputmode="decimal"
          value={value('amount')}
          hint="Hiện vật: trị giá ước tính, nếu biết."
          errors={errors}
        />
        <TextInput
          name="quantity"
          label="Số lượng"
          inputmode="decimal"
          value={value('quantity')}
          hint="m² đất, ngày công, số vật tư."
          errors={errors}
        />
        <TextInput
          name="measure"
          label="Đơn vị tính của vật tư"
          value={value('measure')}
          hint="Ví dụ: bao xi măng"
          maxlength={60}
          errors={errors}
        />
        <DateInput
          name="given_on"
          label="Ngày nhận"
          required
          value={value('given_on', formatDate(localDate(visit.tx.now)))}
          errors={errors}
        />
        <TextInput name="receipt" label="Số phiếu thu giấy (nếu có)" value={value('receipt')} maxlength={60} errors={errors} />
      </Fieldset>
      <Checkbox name="approximate" label="Con số trên là ước tính" checked={visit.form.one('approximate') !== ''} />
      <Actions>
        <Submit>Ghi sổ và cấp biên nhận</Submit>
      </Actions>
    </PostForm>
  );
};

export const SpendingForm = (props: EntryFormProps) => {
  const { visit, errors } = props;
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action="/lam-viec/dong-gop/chi" errors={errors} label="Ghi khoản chi">
      <PurposeFields {...props} />
      <TextInput name="item" label="Nội dung chi" required value={value('item')} maxlength={300} errors={errors} />
      <TextInput name="payee" label="Người, đơn vị nhận tiền" required value={value('payee')} maxlength={200} errors={errors} />
      <NumberInput name="amount" label="Số tiền" required unit="đồng" value={value('amount')} errors={errors} />
      <DateInput name="spent_on" label="Ngày chi" required value={value('spent_on', formatDate(localDate(visit.tx.now)))} errors={errors} />
      <TextInput
        name="document"
        label="Chứng từ"
        value={value('document')}
        hint="Số hóa đơn, hợp đồng, phiếu chi."
        maxlength={100}
        errors={errors}
      />
      <Actions>
        <Submit>Ghi khoản chi</Submit>
      </Actions>
    </PostForm>
  );
};

/** Undoes an entry by a further one. */
export const ReversalForm = ({ visit, action, errors }: { visit: Visit; action: string; errors: FieldError[] }) => (
  <PostForm visit={visit} action={action} errors={errors} label="Đảo bút toán">
    <TextInput
      name="reason"
      label="Lý do đảo"
      required
      hint="Khoản đã ghi không bị xóa: một bút toán đảo được ghi thêm. Sau đó ghi lại khoản đúng."
      value={typed(visit, errors)('reason')}
      maxlength={500}
      errors={errors}
    />
    <Actions>
      <Submit tone="danger">Ghi bút toán đảo</Submit>
    </Actions>
  </PostForm>
);
