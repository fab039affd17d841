import type { Child, LinkAction } from './types.ts';

/** A block of the home page: its heading, its content, and the way to all of it. */
export const HomeBlock = (props: { id: string; title: string; more?: LinkAction; gold?: boolean; children?: Child }) => (
  <section class={props.gold ? 'home-block home-block-gold' : 'home-block'} aria-labelledby={props.id}>
    <div class="home-block-head">
      <h2 id={props.id}>{props.title}</h2>
      {props.more && <a href={props.more.href}>{props.more.label}</a>}
    </div>
    {props.children}
  </section>
);
