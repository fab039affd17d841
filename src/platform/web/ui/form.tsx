import { classes, fieldId } from './anchor.ts';
import type { Child, FieldError } from './types.ts';

export { Field, FieldGroup, errorFor } from './field.tsx';
export type { FieldProps } from './field.tsx';
export { DateInput, FileInput, NumberInput, Select, TextArea, TextInput } from './inputs.tsx';
export { Checkbox, Checkboxes, Radios } from './choices.tsx';

/** Name of the hidden input every posting form carries. */
export const IDEMPOTENCY_FIELD = '_key';

/** A value sent along unseen. */
export const Hidden = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />;

/** Every mistake of the form, each leading to its field. A mistake with field '' belongs to the whole form. */
export const ErrorSummary = ({ errors }: { errors: FieldError[] }) =>
  errors.length === 0 ? null : (
    <div class="error-summary" role="alert" tabindex={-1} id="loi" aria-labelledby="loi-tieu-de">
      <h2 id="loi-tieu-de">{errors.length === 1 ? 'Cần sửa 1 mục trước khi lưu' : `Cần sửa ${errors.length} mục trước khi lưu`}</h2>
      <ul>
        {errors.map((error) => (
          <li>{error.field ? <a href={`#${fieldId(error.field)}`}>{error.message}</a> : error.message}</li>
        ))}
      </ul>
    </div>
  );

interface FormProps {
  action: string;
  method?: 'post' | 'get';
  /** Sent once per rendering, so that a double submit does the act once. */
  idempotencyKey?: string;
  multipart?: boolean;
  errors?: FieldError[];
  label?: string;
  /** False where every field is plainly required, as at sign-in. */
  requiredNote?: boolean;
  children?: Child;
}

/** A form with its once-only key, its error summary and the note on required fields. */
export const Form = (props: FormProps) => (
  <form
    class="form"
    action={props.action}
    method={props.method ?? 'post'}
    enctype={props.multipart ? 'multipart/form-data' : undefined}
    aria-label={props.label}
    novalidate
  >
    {props.idempotencyKey && <Hidden name={IDEMPOTENCY_FIELD} value={props.idempotencyKey} />}
    {props.errors && <ErrorSummary errors={props.errors} />}
    {props.requiredNote !== false && (
      <p class="form-note">
        Mục có dấu <span class="required">*</span> là bắt buộc.
      </p>
    )}
    {props.children}
  </form>
);

/** Fields that belong together under one heading. */
export const Fieldset = (props: { legend: string; hint?: Child; columns?: boolean; children?: Child }) => (
  <fieldset class="fieldset">
    <legend>{props.legend}</legend>
    {props.hint && <p class="hint">{props.hint}</p>}
    <div class={props.columns ? 'fieldset-body columns' : 'fieldset-body'}>{props.children}</div>
  </fieldset>
);

type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet';

/** Sends the form; `name` and `value` tell several of them apart. */
export const Submit = (props: { children?: Child; tone?: ButtonTone; name?: string; value?: string }) => (
  <button class={`button button-${props.tone ?? 'primary'}`} type="submit" name={props.name} value={props.value}>
    {props.children ?? 'Lưu'}
  </button>
);

/** A link that looks like a button because it starts something. */
export const ButtonLink = (props: { href: string; children?: Child; tone?: ButtonTone; download?: boolean }) => (
  <a class={`button button-${props.tone ?? 'secondary'}`} href={props.href} download={props.download}>
    {props.children}
  </a>
);

/** The row of buttons that ends a form. */
export const Actions = ({ children }: { children?: Child }) => <div class="actions">{children}</div>;

/** Says plainly what the button below will do, and whether it can be taken back. */
export const Consequence = (props: { title?: string; items?: Child[]; tone?: 'red' | 'amber'; children?: Child }) => (
  <section class={classes('consequence', `consequence-${props.tone ?? 'amber'}`)}>
    <h2>{props.title ?? 'Khi xác nhận'}</h2>
    {props.items && (
      <ul>
        {props.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )}
    {props.children}
  </section>
);
