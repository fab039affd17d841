import type { Child } from './types.ts';

export interface StatProps {
  /** Already formatted. */
  value: string;
  label: string;
  unit?: string;
  /** Where the number comes from. */
  href?: string;
  note?: string;
}

/** One number with what it counts and the way to its source. */
export const Stat = ({ value, label, unit, href, note }: StatProps) => (
  <div class="stat">
    <dt>{href ? <a href={href}>{label}</a> : label}</dt>
    <dd>
      <span class="stat-value">{value}</span>
      {unit && <span class="stat-unit">{` ${unit}`}</span>}
    </dd>
    {note && <dd class="stat-note">{note}</dd>}
  </div>
);

/** Numbers side by side. */
export const StatGrid = ({ items }: { items: StatProps[] }) => (
  <dl class="stat-grid">
    {items.map((item) => (
      <Stat {...item} />
    ))}
  </dl>
);

/** How far something is; `text` says it in words ('7 trên 10 phần việc'). */
export const Progress = (props: { label: string; value: number; max?: number; text?: string }) => {
  const { label, value, max = 100 } = props;
  return (
    <div class="progress">
      <p>
        <span>{label}</span> <span class="progress-text">{props.text ?? `${Math.round((value / max) * 100)}%`}</span>
      </p>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
};

export interface Bar {
  label: string;
  value: number;
  /** The number as read by people. */
  text: string;
  href?: string;
}

/** Bars with their numbers, longest = `max` or the largest value. */
export const BarList = ({ label, bars, max }: { label: string; bars: Bar[]; max?: number }) => {
  const top = max ?? Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul class="bar-list" aria-label={label}>
      {bars.map((bar) => (
        <li>
          <span class="bar-label">{bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}</span>
          <svg class="bar" width="100%" height="12" aria-hidden="true">
            <rect class="bar-ground" width="100%" height="12" rx="2" />
            <rect class="bar-fill" width={`${((Math.max(0, bar.value) / top) * 100).toFixed(1)}%`} height="12" rx="2" />
          </svg>
          <span class="bar-text">{bar.text}</span>
        </li>
      ))}
    </ul>
  );
};

/** Two views side by side where there is room: the main matter and what accompanies it. */
export const Columns = ({ aside, children }: { aside?: Child; children?: Child }) => (
  <div class="split">
    <div class="split-main">{children}</div>
    {aside && <div class="split-side">{aside}</div>}
  </div>
);
