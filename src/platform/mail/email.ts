import { Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Channel, Delivery, OutgoingMessage } from './channel.ts';
import { deliveryOf } from './complaint.ts';

export interface MailSettings {
  /** smtp:// or smtps:// with name and password, as SMTP_URL gives it. */
  url: string;
  /** The sender, "Tên <dia-chi@…>". */
  from: string;
}

const seconds = (count: number) => count * 1000;

/** The domain of the sender, for the ids of messages. */
const domainOf = (from: string) => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';

async function sendOnce({ url, from }: MailSettings, message: OutgoingMessage): Promise<Delivery> {
  const transport = createTransport({
    url,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(30),
    // What a message says comes from the ward's records: nothing in it may make this machine read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let handedOver = false;
  transport.use('stream', (mail, done) => {
    mail.message.transform(
      () =>
        new Transform({
          transform: (part: Buffer, _encoding, pass) => pass(null, part),
          flush: (pass) => {
            handedOver = true;
            pass();
          },
        }),
    );
    done();
  });
  try {
    await transport.sendMail({
      from,
      to: { name: message.to.name, address: message.to.email ?? '' },
      subject: message.subject,
      text: message.text,
      ...(message.html ? { html: message.html } : {}),
      messageId: `<${message.id}@${domainOf(from)}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(message.stopAt ? { 'List-Unsubscribe': `<${message.stopAt}>` } : {}),
      },
    });
    return { outcome: 'sent' };
  } catch (error) {
    return deliveryOf(error, handedOver);
  } finally {
    transport.close();
  }
}

/** E-mail through the configured server. */
export const emailChannel = (settings: MailSettings): Channel => ({
  name: 'email',
  label: 'Thư điện tử',
  reaches: ({ email }) => email !== null,
  send: (message) => sendOnce(settings, message),
});
