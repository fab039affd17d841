/** Whom a message goes to. */
export interface Recipient {
  name: string;
  email: string | null;
}

export interface OutgoingMessage {
  /** The same for every attempt: a server that has taken it can tell that it has. */
  id: string;
  to: Recipient;
  subject: string;
  text: string;
  html: string | null;
  /** Where the reader can stop these messages. */
  stopAt: string | null;
}

/**
 * What became of one attempt. 'temporary' may be tried again; 'permanent' may not; 'unknown' was perhaps taken and is
 * therefore not tried again.
 */
export type Delivery = { outcome: 'sent' } | { outcome: 'temporary' | 'permanent' | 'unknown'; reason: string };

/** A way to reach people. Another messenger is one more of these. */
export interface Channel {
  readonly name: string;
  /** In Vietnamese, as people choose it. */
  readonly label: string;
  /** Whether this person can be reached this way at all. */
  reaches(recipient: Recipient): boolean;
  /** Tries once; never throws for what the other side says. */
  send(message: OutgoingMessage): Promise<Delivery>;
}

/** In the product itself: what is written is there to be read, nothing has to travel. */
export const appChannel: Channel = {
  name: 'app',
  label: 'Trong hệ thống',
  reaches: () => true,
  send: async () => ({ outcome: 'sent' }),
};
