import { raw } from 'hono/html';

const star = (radius: number, inner: number, points: number): string =>
  Array.from({ length: points * 2 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : inner;
    const angle = (Math.PI * index) / points - Math.PI / 2;
    return `${(reach * Math.cos(angle)).toFixed(2)},${(reach * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');

const beads = (radius: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return <circle cx={(radius * Math.cos(angle)).toFixed(1)} cy={(radius * Math.sin(angle)).toFixed(1)} r="2.4" />;
  });

const markStar = star(29, 11.1, 5);

/** The house mark: a gold star in a red roundel. Decorative; the name stands beside it. */
export const Mark = ({ size = 48 }: { size?: number }) => (
  <svg class="mark" width={size} height={size} viewBox="-50 -50 100 100" aria-hidden="true">
    <circle r="48" class="mark-field" />
    <circle r="42" class="mark-ring" />
    <polygon points={markStar} class="mark-star" />
  </svg>
);

const drum = (
  <svg class="drum" viewBox="-200 -200 400 400" aria-hidden="true">
    <polygon points={star(62, 22, 14)} class="drum-solid" />
    {[70, 76, 100, 128, 134, 162, 168, 196].map((radius) => (
      <circle r={radius} class="drum-line" />
    ))}
    <g class="drum-solid">
      {beads(88, 36)}
      {beads(148, 60)}
      {beads(182, 72)}
    </g>
    <polygon points={star(126, 104, 40)} class="drum-line" />
  </svg>
);

const drawnDrum = raw(drum.toString());

/** Rings and rays after the face of a Đông Sơn drum, for the ground of large red surfaces. Drawn once. */
export const Drum = () => drawnDrum;
