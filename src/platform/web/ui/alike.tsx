import { raw } from 'hono/html';
import type { Child } from './types.ts';

const most = 2_000;

const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
};

/** The element as the text it is drawn as, to be put into many pages. It must be drawn at once. */
// Through bytes and back: one text, not the many pieces it was put together from.
export const drawnText = (element: Child): Child => raw(Buffer.from(String(element)).toString());

/**
 * The component, drawn once for the same properties: what pages repeat (menus, cards) is not drawn anew for each reader.
 * It must depend on nothing but its properties and be drawn at once; what is given elements instead of plain values is
 * drawn every time.
 */
export function alike<Props extends object>(Component: (props: Props) => Child): (props: Props) => Child {
  const drawn = new Map<string, Child>();
  return (props) => {
    const key = JSON.stringify(props);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const element = <Component {...props} />;
    if (!isPlain(props)) return element;
    const html = drawnText(element);
    drawn.set(key, html);
    if (drawn.size > most) drawn.delete(drawn.keys().next().value ?? '');
    return html;
  };
}
