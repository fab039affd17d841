import type { Child } from './types.ts';

/** Title of a page with its section, lead and actions. */
export const PageHeader = (props: { title: string; section?: string; lead?: Child; actions?: Child }) => (
  <div class="page-header">
    <div class="page-header-text">
      {props.section && <p class="eyebrow">{props.section}</p>}
      <h1>{props.title}</h1>
      {props.lead && <p class="lead">{props.lead}</p>}
    </div>
    {props.actions && <div class="actions">{props.actions}</div>}
  </div>
);
