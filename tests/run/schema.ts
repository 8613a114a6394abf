import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXPORT_SCHEMA, makeExportSchema } from './parts/export-schema.ts';

await mkdir(dirname(EXPORT_SCHEMA), { recursive: true });
await writeFile(EXPORT_SCHEMA, makeExportSchema());
