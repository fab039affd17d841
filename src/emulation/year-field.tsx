import type { FieldError } from '../platform/refusal.ts';
import { TextInput } from '../platform/web/ui/form.tsx';

/** The emulation year of a form: four digits, typed on the number keys of a phone. */
export const YearField = ({ value, errors }: { value: string; errors: FieldError[] }) => (
  <TextInput name="year" label="Năm" required width="short" inputmode="numeric" value={value} errors={errors} />
);
