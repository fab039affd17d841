/**
 * What the product will not do, and why: one of the three kinds of failure (refused, not found, bug). The sentence says
 * what happened, what was kept and what to do; `field` names the form field to mend.
 */
export class Refusal extends Error {
  readonly reason: string;
  readonly sentence: string;
  readonly field: string | undefined;

  constructor(reason: string, sentence: string, field?: string) {
    super(`${reason}: ${sentence}`);
    this.name = 'Refusal';
    this.reason = reason;
    this.sentence = sentence;
    this.field = field;
  }
}

/** Also "not yours to see": the two are never told apart. */
export class NotFound extends Error {
  constructor() {
    super('not found');
    this.name = 'NotFound';
  }
}

/** The row, or "not found" when there is none. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new NotFound();
  return row;
}

export interface FieldError {
  field: string;
  message: string;
}

/** A form that does not hold together: every field that is wrong, at once. */
export class InvalidForm extends Error {
  readonly errors: FieldError[];

  constructor(errors: FieldError[]) {
    super(errors.map((error) => `${error.field}: ${error.message}`).join('; '));
    this.errors = errors;
    this.name = 'InvalidForm';
  }
}
