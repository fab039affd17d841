const lastFour = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i;

/** The eight groups of an IPv6 address, those that `::` leaves out as zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const [before, after] = [groups(head), groups(tail ?? '')];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after];
}

/**
 * Who is counted as one: an IPv4 address, or the half of an IPv6 address that a household or office is given (RFC 6177
 * hands out /64 at least). Whoever has one such half has 2⁶⁴ addresses to write from.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const plain = lastFour.exec(address)?.[1];
  if (plain !== undefined) return plain;
  const bare = address.replace(/^\[([^\]]*)\].*$/, '$1').replace(/%.*$/, '');
  const groups = groupsOf(bare.toLowerCase()).slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
