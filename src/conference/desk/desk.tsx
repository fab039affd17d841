import { formatDateTime } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Hidden, IDEMPOTENCY_FIELD } from '../../platform/web/ui/form.tsx';
import { IslandScript } from '../../platform/web/ui/island.tsx';
import type { Child } from '../../platform/web/ui/types.ts';

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'hall-desk': { base: string; account: string; who: string; children?: unknown };
    }
  }
}

/** What happens in the hall is written down on the device first and sent when there is a network; without scripts it is sent at once. */
export const HallDesk = ({ visit, children }: { visit: Visit; children?: Child }) => (
  <hall-desk base={visit.base} account={visit.actor.accountId ?? ''} who={visit.actor.name}>
    <IslandScript name="live-page" />
    <IslandScript name="hall-desk" />
    <p class="desk-net" data-net role="status" hidden>
      Không có mạng (trang lúc {formatDateTime(visit.tx.now)}). Cứ tiếp tục: mọi việc được giữ trên máy và tự gửi khi có mạng.
    </p>
    <p class="desk-said" data-said role="alert" hidden />
    {children}
  </hall-desk>
);

/** One touch. `state` is what the line becomes at once; `fields` go along unseen. */
export const DeskForm = (props: {
  visit: Visit;
  action: string;
  state: string;
  label: string;
  fields: Record<string, string>;
  children?: Child;
}) => (
  <form class="desk-form" method="post" action={props.visit.url(props.action)} aria-label={props.label} data-desk={props.state}>
    <Hidden name={IDEMPOTENCY_FIELD} value={props.visit.runtime.newId()} />
    <Hidden name="at" value="" />
    {Object.entries(props.fields).map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
    {props.children}
  </form>
);
