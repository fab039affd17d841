import { ref } from '../platform/records/field.ts';

/** Whoever a record belongs to: a unit, a bloc or a body of the ward. */
export const owner = { unit: ref('units'), bloc: ref('blocs'), body: ref('bodies') };
