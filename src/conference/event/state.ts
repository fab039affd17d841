export const eventStates = ['preparing', 'awaiting_consent', 'consented', 'invited', 'held'] as const;
export type EventState = (typeof eventStates)[number];

export const stateNames: Readonly<Record<EventState, string>> = {
  preparing: 'đang chuẩn bị',
  awaiting_consent: 'chờ xin ý kiến',
  consented: 'đã có ý kiến, chưa mời',
  invited: 'đã mời',
  held: 'đã diễn ra',
};

export interface EventDates {
  held_on: string | null;
  place: string | null;
  consent_by: string | null;
  consent_on: string | null;
  consent_waiver: string | null;
  invited_on: string | null;
  closed_on: string | null;
}

/** Consent is a body that agreed (older sources name no day), or the reason why none is asked. */
export const hasConsent = (event: Pick<EventDates, 'consent_by' | 'consent_on' | 'consent_waiver'>): boolean =>
  event.consent_by !== null || event.consent_on !== null || event.consent_waiver !== null;

/** Where the event stands today, from the acts on record; an event whose day has passed was held. */
export function eventState(event: EventDates, today: string): EventState {
  if (event.closed_on !== null || (event.held_on !== null && event.held_on < today)) return 'held';
  if (event.invited_on !== null) return 'invited';
  if (hasConsent(event)) return 'consented';
  return event.held_on !== null && event.place !== null ? 'awaiting_consent' : 'preparing';
}
