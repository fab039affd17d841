/**
 * `<live-page src="…">` keeps its parts (`data-part`) as the server's stream says. EventSource comes back by itself after
 * a fall of the server or the network and is then sent everything anew.
 */
class LivePage extends HTMLElement {
  #source: EventSource | null = null;

  connectedCallback(): void {
    const address = this.getAttribute('src');
    if (!address || !('EventSource' in globalThis)) return;
    const source = new EventSource(address);
    this.#source = source;
    source.addEventListener('open', () => this.removeAttribute('data-cut'));
    source.addEventListener('error', () => {
      this.setAttribute('data-cut', '');
      // A refused stream (signed out, too many screens) is not tried again by the browser itself.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 15_000);
    });
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      for (const [part, html] of JSON.parse(data) as [string, string | null][]) this.#put(part, html);
    });
  }

  disconnectedCallback(): void {
    this.#source?.close();
  }

  #put(part: string, html: string | null): void {
    const old = this.querySelector(`[data-part="${CSS.escape(part)}"]`);
    if (!old) return location.reload();
    if (html === null) return old.remove();
    const template = document.createElement('template');
    template.innerHTML = html;
    const next = template.content.firstElementChild;
    if (!next || next.outerHTML === old.outerHTML) return;
    next.setAttribute('data-new', '');
    old.replaceWith(next);
  }
}

customElements.define('live-page', LivePage);
