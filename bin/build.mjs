import { existsSync, mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './install.mjs';

const dist = `${root}/dist`;
const application = `${dist}/main.js`;

/** Bundles the application and the islands into dist/ when a source is newer than the last build. */
export async function build() {
  const started = new Date();
  if (existsSync(application) && newestSource() <= statSync(application).mtimeMs) return;
  try {
    // The application goes in place last: its date vouches for the whole build.
    for (const file of [...(await bundleIslands()), ...(await bundleApplication())]) putInPlace(file, started);
  } catch (error) {
    console.error(`Không dịch được mã nguồn: ${error.message}`);
    process.exit(1);
  }
}

/** In one rename, so that a process starting meanwhile reads the old file or the new one, whole. */
function putInPlace({ path, contents }, date) {
  const aside = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, contents);
  // Dated at the start of the build: a source saved meanwhile makes the next one.
  utimesSync(aside, date, date);
  renameSync(aside, path);
}

function bundleApplication() {
  return bundle({
    entryPoints: ['src/main.ts'],
    outfile: application,
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'inline',
    sourcesContent: false,
  });
}

async function bundleIslands() {
  const entryPoints = islands();
  if (entryPoints.length === 0) return [];
  return bundle({ entryPoints, outdir: `${dist}/islands`, platform: 'browser', target: 'es2022', minify: true });
}

async function bundle(options) {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    absWorkingDir: root,
    write: false,
    ...options,
  });
  return outputFiles;
}

function islands() {
  const folder = `${root}/assets/islands`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function newestSource() {
  const inputs = ['src', 'assets/islands'].map((folder) => `${root}/${folder}`).filter((folder) => existsSync(folder));
  const sources = inputs.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  return Math.max(...[...sources, `${root}/bin/build.mjs`].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
