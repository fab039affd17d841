import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TestMailServer {
  url: string;
  /** The letters that were taken, as they came. */
  letters: { to: string[]; raw: string }[];
  /** Answers of the server before it takes a letter: 451, 550 …; each is given once. */
  answers: number[];
  close(): Promise<void>;
}

/** The answer of a server that takes a letter and loses the line before it says so. */
export const hangUp = 0;

/** A real SMTP server of the machine itself. */
export async function testMailServer(login?: { name: string; password: string }): Promise<TestMailServer> {
  const letters: TestMailServer['letters'] = [];
  const answers: number[] = [];
  const sockets: Socket[] = [];
  const breakOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: !login,
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    onAuth: ({ username, password }, _session, callback) =>
      login !== undefined && username === login.name && password === login.password
        ? callback(null, { user: username })
        : callback(Object.assign(new Error('5.7.8 Authentication failed'), { responseCode: 535 })),
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const answer = answers.shift();
        if (answer === hangUp) return breakOff();
        if (answer !== undefined) return callback(Object.assign(new Error('not now'), { responseCode: answer }));
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
        return callback();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => sockets.push(socket));
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
