import type { Child } from './types.ts';

type State = 'done' | 'current' | 'todo';

const stateWords: Record<State, string> = {
  done: 'đã xong',
  current: 'đang thực hiện',
  todo: 'chưa đến',
};

export interface Milestone {
  /** Shown as given: 'Sáng 11/01/2023', 'Quý II/2026'. */
  date: string;
  title: Child;
  text?: Child;
  state?: State;
}

/** What happened, in order of time. */
export const Timeline = ({ label, items }: { label: string; items: Milestone[] }) => (
  <ol class="timeline" aria-label={label}>
    {items.map(({ date, title, text, state = 'done' }) => (
      <li class={`timeline-${state}`}>
        <p class="timeline-date">
          {date}
          {state !== 'done' && <span class="timeline-state"> ({stateWords[state]})</span>}
        </p>
        <p class="timeline-title">{title}</p>
        {text && <p class="timeline-text">{text}</p>}
      </li>
    ))}
  </ol>
);

export interface Step {
  label: string;
  state: State;
  href?: string;
  /** A date or a count under the name. */
  note?: string;
}

/** Phases of the emulation year. */
export const Steps = ({ label, steps }: { label: string; steps: Step[] }) => (
  <ol class="steps" aria-label={label}>
    {steps.map((step) => (
      <li class={`step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
        <span class="step-label">{step.href ? <a href={step.href}>{step.label}</a> : step.label}</span>
        <span class="visually-hidden"> ({stateWords[step.state]})</span>
        {step.note && <span class="step-note">{step.note}</span>}
      </li>
    ))}
  </ol>
);
