import { paperLook } from './chart.ts';
import { tag, text } from './svg.ts';

const GAP = 36;
const BELOW_TITLE = 10;

/** A chart that stands beside others: its name over it, drawn by its own function at the width it is given. */
export interface Panel {
  title: string;
  height: number;
  draw: (width: number) => string;
}

/** Charts of official paper next to each other, each under its name, as one drawing; one alone takes the whole width. */
export function sideBySide(panels: readonly Panel[], width = 640): string {
  const across = (width - GAP * (panels.length - 1)) / Math.max(1, panels.length);
  const top = paperLook.size + BELOW_TITLE;
  const drawn = panels.flatMap(({ title, draw }, index) => {
    const left = index * (across + GAP);
    const name = text(paperLook, left + across / 2, paperLook.size, title, { anchor: 'middle', weight: 700, fill: paperLook.ink });
    return [tag('g', { 'font-family': paperLook.font }, name), draw(across).replace('<svg ', `<svg x="${left}" y="${top}" `)];
  });
  const height = top + Math.max(0, ...panels.map((panel) => panel.height));
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}` }, drawn);
}
