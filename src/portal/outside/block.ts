import { formatDateTime } from '../../platform/calendar/date.ts';
import type { Runtime } from '../../platform/tenancy.ts';
import { hole } from '../../platform/web/hole.ts';
import { type OutsideAdapter, exchange, weather } from './adapters.ts';
import { Outside } from './outside.ts';

const known = new WeakMap<Runtime, Outside[]>();

/** The feeds this installation has configured; none unless somebody did. */
function outsidesOf(runtime: Runtime): Outside[] {
  const made = known.get(runtime);
  if (made) return made;
  const { weatherUrl, exchangeUrl } = runtime.outside ?? {};
  const of = (adapter: OutsideAdapter, url: string | undefined) => (url ? [new Outside(adapter, url, runtime.clock)] : []);
  const outsides = [...of(weather, weatherUrl), ...of(exchange, exchangeUrl)];
  known.set(runtime, outsides);
  return outsides;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (raw: string) => raw.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

function blockOf({ adapter, value }: Outside): string {
  if (!value) return '';
  const lines = value.lines.map(({ label, value: said }) => `<div><dt>${text(label)}</dt><dd>${text(said)}</dd></div>`).join('');
  return `<section class="outside" aria-labelledby="${adapter.id}"><h2 id="${adapter.id}">${adapter.title}</h2><dl>${lines}</dl><p>Cập nhật lúc ${formatDateTime(value.at)}</p></section>`;
}

const blocks = hole(({ runtime }) => outsidesOf(runtime).map(blockOf).join(''));

/**
 * The blocks of weather and exchange rates (S3-28), filled in at each sending; nothing where none is configured or none
 * has answered yet. What follows a hole is put together for each reader: where nothing can stand, there is none.
 */
export const outsideBlocks = (runtime: Runtime): string => (outsidesOf(runtime).length > 0 ? blocks : '');
