import { Field, inputAttributes } from './field.tsx';
import type { FieldProps } from './field.tsx';
import type { Option } from './types.ts';

type Width = 'short' | 'medium' | 'full';

interface TextInputProps extends FieldProps {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url';
  width?: Width;
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  maxlength?: number;
  /** Offered while typing; anything else may be typed. */
  suggestions?: readonly string[];
}

/** One line of text. */
export const TextInput = (props: TextInputProps) => (
  <Field {...props}>
    <input
      {...inputAttributes(props)}
      class={`input input-${props.width ?? 'full'}`}
      type={props.type ?? 'text'}
      value={props.value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
      list={props.suggestions && `${props.name}-suggestions`}
    />
    {props.suggestions && (
      <datalist id={`${props.name}-suggestions`}>
        {props.suggestions.map((each) => (
          <option value={each} />
        ))}
      </datalist>
    )}
  </Field>
);

/** Several lines of text. */
export const TextArea = (props: FieldProps & { value?: string; rows?: number; maxlength?: number }) => (
  <Field {...props}>
    <textarea {...inputAttributes(props)} class="input input-full" rows={props.rows ?? 5} maxlength={props.maxlength}>
      {props.value ?? ''}
    </textarea>
  </Field>
);

interface NumberInputProps extends FieldProps {
  value?: string | number;
  /** Unit shown after the box: 'triệu đồng', '%', 'hộ'. */
  unit?: string;
  decimal?: boolean;
}

/** A number typed as text, so that 1.250 and 1,5 are read the Vietnamese way. */
export const NumberInput = (props: NumberInputProps) => (
  <Field {...props}>
    <div class="input-row">
      <input
        {...inputAttributes(props)}
        class="input input-short input-number"
        type="text"
        inputmode={props.decimal ? 'decimal' : 'numeric'}
        autocomplete="off"
        value={props.value === undefined ? undefined : String(props.value)}
      />
      {props.unit && <span class="input-unit">{props.unit}</span>}
    </div>
  </Field>
);

/** A date typed as dd/mm/yyyy: old phones have no usable picker. */
export const DateInput = (props: FieldProps & { value?: string }) => {
  const field = { hint: 'Ngày/tháng/năm, ví dụ 11/01/2026', ...props };
  return (
    <Field {...field}>
      <input
        {...inputAttributes(field)}
        class="input input-short input-number"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength={10}
        value={props.value}
      />
    </Field>
  );
};

interface SelectProps extends FieldProps {
  options: Option[];
  value?: string;
  /** Text of the empty choice; none is offered without it. */
  placeholder?: string;
}

/** One of many. */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select {...inputAttributes(props)} class="input input-full">
      {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
      {props.options.map((option) => (
        <option value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
);

/** A file to send; the form around it needs `multipart`. */
export const FileInput = (props: FieldProps & { accept?: string; multiple?: boolean }) => (
  <Field {...props}>
    <input {...inputAttributes(props)} class="input input-file" type="file" accept={props.accept} multiple={props.multiple} />
  </Field>
);
