// The typesetter's own process: the compiler's memory only grows, so its parent replaces it now and then.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const workspace = import.meta.dirname;

const FONT_FOLDERS = [
  ['@expo-google-fonts/tinos', ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']],
  ['@expo-google-fonts/be-vietnam-pro', ['400Regular', '600SemiBold', '700Bold']],
  ['@expo-google-fonts/charm', ['700Bold']],
];

const fontPaths = FONT_FOLDERS.flatMap(([name, styles]) => {
  const folder = dirname(require.resolve(`${name}/package.json`));
  return styles.map((style) => join(folder, style));
});

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });

function render({ format, template, inputs, files, standard, createdAt }) {
  for (const [name, bytes] of files) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: join(workspace, template), inputs });
  if (!compiled.result) throw new Error(diagnosis(compiled));
  const pages = compiled.result.numOfPages;
  if (format === 'svg') return { made: Buffer.from(compiler.plainSvg(compiled.result)), pages };
  const options = { creationTimestamp: createdAt, ...(standard ? { pdfStandard: standard } : {}) };
  return { made: compiler.pdf(compiled.result, options), pages };
}

function diagnosis(compiled) {
  const error = compiled.takeError() ?? compiled.takeDiagnostics();
  const found = error ? compiler.fetchDiagnostics(error) : [];
  return found.map((each) => each.message).join('; ') || 'the template did not compile';
}

function answer(job) {
  try {
    return { id: job.id, ...render(job), rss: process.memoryUsage().rss };
  } catch (error) {
    return { id: job.id, error: String(error?.message ?? error), rss: process.memoryUsage().rss };
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

process.on('message', (job) => process.send(answer(job)));
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole terminal group; the parent decides when the last paper is out.
process.on('SIGINT', () => {});
