import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface TestMailServer {
  url: string;
  /** The letters that were taken, as they came. */
  letters: { to: string[]; raw: string }[];
  /** Answers of the server before it takes a letter: 451, 550 …; each is given once. */
  answers: number[];
  close(): Promise<void>;
}

/** A real SMTP server of the machine itself. */
export async function testMailServer(login?: { name: string; password: string }): Promise<TestMailServer> {
  const letters: TestMailServer['letters'] = [];
  const answers: number[] = [];
  const server = new SMTPServer({
    authOptional: !login,
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    onAuth: ({ username, password }, _session, callback) =>
      login !== undefined && username === login.name && password === login.password
        ? callback(null, { user: username })
        : callback(Object.assign(new Error('5.7.8 Authentication failed'), { responseCode: 535 })),
    onData(stream, session, callback) {
      void text(stream).then((raw) => {
        const answer = answers.shift();
        if (answer !== undefined) return callback(Object.assign(new Error('not now'), { responseCode: answer }));
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        return callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const who = login ? `${login.name}:${login.password}@` : '';
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    letters,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
