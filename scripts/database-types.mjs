// Writes src/platform/database/schema.generated.ts from a migrated database: node scripts/database-types.mjs DATABASE_URL
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';

const [url] = process.argv.slice(2);
const out = 'src/platform/database/schema.generated.ts';
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query(`select table_name || '.' || column_name as name, is_nullable = 'YES' as nullable
  from information_schema.columns where domain_name = 'figure' order by 1`);
await client.end();

const columns = {};
for (const { name, nullable } of rows) columns[name] = nullable ? 'OptionalFigureColumn' : 'FigureColumn';
execFileSync(
  process.execPath,
  [
    'node_modules/kysely-codegen/dist/cli/bin.js',
    '--dialect',
    'postgres',
    '--url',
    url,
    '--date-parser',
    'string',
    '--numeric-parser',
    'number',
    '--type-mapping',
    '{"int8":"number"}',
    '--overrides',
    JSON.stringify({ columns }),
    '--exclude-pattern',
    'kysely_*',
    '--out-file',
    out,
  ],
  { stdio: 'ignore' },
);
writeFileSync(out, `import type { FigureColumn, OptionalFigureColumn } from '../records/figure-column.ts';\n${readFileSync(out, 'utf8')}`);
