import type { Section } from '../../platform/records/field.ts';
import { choice, date, list, number, ref, required, text } from '../../platform/records/field.ts';

export const copyKinds = ['scan', 'signed_pdf'] as const;
export const amendmentKinds = ['corrected', 'revoked'] as const;
export const revocationGrounds = ['a', 'b', 'c', 'd'] as const;
export const recoveryKinds = ['object', 'money'] as const;

/** Who may sign for the chair; stands before the decisions that name it. */
export const mandateSections: readonly Section[] = [
  {
    name: 'mandates',
    table: 'signing_mandate',
    title: 'Thừa ủy quyền ký',
    fields: {
      person: required(ref('people')),
      post: required(text),
      document: required(text),
      valid_from: required(date),
      valid_to: required(date),
    },
    ordered: [['valid_from', 'valid_to']],
  },
];

/** What happens to a decision after its signing; stands after the awards. */
export const afterDecisionSections: readonly Section[] = [
  {
    name: 'signed_copies',
    table: 'signed_copy',
    title: 'Bản ký của quyết định',
    fields: {
      decision: required(ref('decisions')),
      kind: required(choice(...copyKinds)),
      file: required(text),
      recorded_on: required(date),
      recorded_by: required(text),
      finding: text,
    },
  },
  {
    name: 'amendments',
    table: 'amendment',
    title: 'Đính chính, hủy khen thưởng',
    fields: {
      decision: required(ref('decisions')),
      award: required(ref('awards')),
      kind: required(choice(...amendmentKinds)),
      ground: choice(...revocationGrounds),
      reason: required(text),
      recipient: text,
      recipient_post: text,
      citation: text,
    },
  },
  {
    name: 'recoveries',
    table: 'recovery',
    title: 'Thu hồi hiện vật, tiền thưởng',
    fields: {
      amendment: required(ref('amendments')),
      what: required(choice(...recoveryKinds)),
      item: required(text),
      amount: number,
      due_on: required(date),
      returns: list('recovery_return', { returned_on: required(date), amount: number, paper: required(text), recorded_by: text }),
    },
  },
];
