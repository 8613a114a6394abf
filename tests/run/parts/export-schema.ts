import { toJsonSchema } from '@valibot/to-json-schema';
import { exportSchema } from '../../../utils/import-export/formats/heartward.ts';

/** Where the JSON Schema of our export is published; it is shipped, too. */
export const EXPORT_SCHEMA = 'assets/public/heartward-export.schema.json';

/** The JSON Schema of our export, made of the schema in the code. */
export function makeExportSchema(): string {
  const schema = toJsonSchema(exportSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ ...schema, title: 'Heartward export, version 2' }, null, 2)}\n`;
}
