const robots = /bot\b|bot\/|crawl|spider|slurp|preview|monitor|curl\/|wget|python-|httpclient|headless|lighthouse|facebookexternalhit|^$/i;
const most = 1_000;
const known = new Map<string, boolean>();

/** Whether a programme says that it reads the site for a machine. */
export function isRobot(agent: string): boolean {
  const before = known.get(agent);
  if (before !== undefined) return before;
  if (known.size >= most) known.clear();
  const found = robots.test(agent);
  known.set(agent, found);
  return found;
}
