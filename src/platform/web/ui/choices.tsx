import { fieldId } from './anchor.ts';
import { FieldGroup } from './field.tsx';
import type { FieldProps } from './field.tsx';
import type { Option } from './types.ts';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  option: Option;
  checked: boolean;
  required?: boolean;
}

const Choice = ({ type, name, id, option, checked, required }: ChoiceProps) => (
  <div class="choice">
    <input
      type={type}
      name={name}
      id={id}
      value={option.value}
      checked={checked}
      required={required}
      aria-describedby={option.hint ? `${id}-goi-y` : undefined}
    />
    <label for={id}>{option.label}</label>
    {option.hint && (
      <p class="hint" id={`${id}-goi-y`}>
        {option.hint}
      </p>
    )}
  </div>
);

/** The first choice carries the field's own id, so that an error summary lands on it. */
const choiceId = (name: string, index: number): string => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`);

/** One of a few, all visible. */
export const Radios = (props: FieldProps & { options: Option[]; value?: string; inline?: boolean }) => (
  <FieldGroup {...props}>
    <div class={props.inline ? 'choices choices-inline' : 'choices'}>
      {props.options.map((option, index) => (
        <Choice
          type="radio"
          name={props.name}
          id={choiceId(props.name, index)}
          option={option}
          checked={option.value === props.value}
          required={props.required}
        />
      ))}
    </div>
  </FieldGroup>
);

/** Any of a few. */
export const Checkboxes = (props: FieldProps & { options: Option[]; values?: string[] }) => (
  <FieldGroup {...props}>
    <div class="choices">
      {props.options.map((option, index) => (
        <Choice
          type="checkbox"
          name={props.name}
          id={choiceId(props.name, index)}
          option={option}
          checked={props.values?.includes(option.value) ?? false}
        />
      ))}
    </div>
  </FieldGroup>
);

/** A single yes. */
export const Checkbox = (props: { name: string; label: string; hint?: string; value?: string; checked?: boolean }) => (
  <div class="field">
    <Choice
      type="checkbox"
      name={props.name}
      id={fieldId(props.name)}
      option={{ value: props.value ?? 'co', label: props.label, hint: props.hint }}
      checked={props.checked ?? false}
    />
  </div>
);
