import { fieldId } from './anchor.ts';
import type { Child, FieldError } from './types.ts';

/** What every input takes. `name` is the key of the form data and of its error. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: Child;
  error?: string;
  /** The mistakes of the whole form; the one of this name is shown here. */
  errors?: FieldError[];
  required?: boolean;
}

/** The message for one field, if it has one. */
export const errorFor = (errors: FieldError[] | undefined, field: string): string | undefined =>
  errors?.find((error) => error.field === field)?.message;

/** What is wrong with this field. */
const messageOf = (props: FieldProps) => props.error ?? errorFor(props.errors, props.name);

const RequiredMark = () => (
  <span class="required" aria-hidden="true">
    {' *'}
  </span>
);

/** Ids of the hint and the error, for aria-describedby. */
export function describedBy(props: FieldProps): string | undefined {
  const id = fieldId(props.name);
  return [props.hint && `${id}-goi-y`, messageOf(props) && `${id}-loi`].filter(Boolean).join(' ') || undefined;
}

const Explanation = (props: FieldProps) => (
  <>
    {props.hint && (
      <p class="hint" id={`${fieldId(props.name)}-goi-y`}>
        {props.hint}
      </p>
    )}
    {messageOf(props) && (
      <p class="field-error" id={`${fieldId(props.name)}-loi`}>
        <span class="visually-hidden">Lỗi: </span>
        {messageOf(props)}
      </p>
    )}
  </>
);

/** Label, hint, error and the input given as children. */
export const Field = (props: FieldProps & { children?: Child }) => (
  <div class={messageOf(props) ? 'field field-wrong' : 'field'}>
    <label for={fieldId(props.name)}>
      {props.label}
      {props.required && <RequiredMark />}
    </label>
    <Explanation {...props} />
    {props.children}
  </div>
);

/** The same for a group of inputs, which has a legend instead of a label. */
export const FieldGroup = (props: FieldProps & { children?: Child }) => (
  <fieldset class={messageOf(props) ? 'field field-wrong' : 'field'} aria-describedby={describedBy(props)}>
    <legend>
      {props.label}
      {props.required && <RequiredMark />}
    </legend>
    <Explanation {...props} />
    {props.children}
  </fieldset>
);

/** Attributes that tie an input to its label, hint and error. */
export const inputAttributes = (props: FieldProps) => ({
  id: fieldId(props.name),
  name: props.name,
  required: props.required,
  'aria-describedby': describedBy(props),
  'aria-invalid': messageOf(props) ? ('true' as const) : undefined,
});
