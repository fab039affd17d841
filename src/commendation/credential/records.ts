import type { Section } from '../../platform/records/field.ts';
import { choice, date, list, moment, ref, required, text } from '../../platform/records/field.ts';

/** What a bundle carries of digital certificates. Private keys stay where they were made. */
export const credentialSections: readonly Section[] = [
  {
    name: 'credential_keys',
    table: 'credential_key',
    title: 'Khóa công khai của chứng nhận số',
    fields: { kid: required(text), public_key: required(text), made_at: required(moment), retired_at: moment },
    ordered: [['made_at', 'retired_at']],
  },
  {
    name: 'credentials',
    table: 'credential',
    title: 'Chứng nhận số',
    fields: {
      award: required(ref('awards')),
      code: required(text),
      kid: required(text),
      token: required(text),
      issued_at: required(moment),
      acts: list('credential_act', {
        status: required(choice('corrected', 'revoked')),
        happened_on: required(date),
        reason: required(text),
        decision: ref('decisions'),
      }),
    },
  },
];
