import 'hono/jsx';

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'offline-queue': { base: string; account?: string; who?: string; at?: string; keeps?: boolean };
    }
  }
}

/** Whose reports wait on this phone; without an account only that they do. */
export interface QueueProps {
  base: string;
  account?: string;
  who?: string;
  /** When the page was made. */
  at?: Date;
  /** This person reports from the road: pages and forms are kept on the phone. */
  keeps?: boolean;
}

/** Reports that found no network wait here; without scripts nothing is shown and forms are sent the plain way. */
export const OfflineQueue = ({ base, account, who, at, keeps }: QueueProps) => (
  <offline-queue base={base} account={account} who={who} at={at?.toISOString()} keeps={keeps} />
);
