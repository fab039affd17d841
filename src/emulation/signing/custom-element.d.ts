import 'hono/jsx';

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'live-page': { class?: string; src?: string; children?: unknown };
    }
  }
}
