import type { Child, Tone } from './types.ts';

/** A state in words; the colour only repeats it. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children?: Child }) => <span class={`tag tag-${tone}`}>{children}</span>;
