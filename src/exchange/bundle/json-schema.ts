import { z } from 'zod';
import { fileSchema } from './schema.ts';

/** JSON Schema (draft 2020-12) of a bundle, for editors and other programs. */
export function bundleJsonSchema(): string {
  const schema = z.toJSONSchema(fileSchema);
  return `${JSON.stringify({ ...schema, title: 'Tệp hồ sơ thi đua – khen thưởng của một phường, xã' }, null, 2)}\n`;
}
