/** A warning about a place in a text. `start` and `end` are offsets of the text as given; it never blocks saving. */
export interface TextHint {
  start: number;
  end: number;
  found: string;
  reason: string;
  suggestion?: string;
}
