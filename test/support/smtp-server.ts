import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type ReceivedMail = Readonly<{
  from: string;
  to: readonly string[];
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  subject: string;
  text: string;
}>;

/** What the server says to the next mails: accepts, refuses after DATA, refuses the recipient, or hangs up after DATA. */
export type SmtpMood = 'accept' | 'refuse' | 'refuse-recipient' | 'hang-up';

const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString()
        : quotedPrintable(coded.replaceAll('_', ' ')),
    );

const quotedPrintable = (text: string): string => {
  const joined = text.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

const decoded = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? quotedPrintable(body) : body;
};

const parsed = (from: string, to: readonly string[], raw: string): ReceivedMail => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const text = decoded(rest.join('\r\n\r\n'), (headers['content-transfer-encoding'] ?? '').toLowerCase());
  return { from, to, headers, subject: words(headers['subject'] ?? ''), text: text.replaceAll('\r\n', '\n').trim() };
};

/** A mail server on the loopback that understands as much of RFC 5321 as a client says to it. */
export class TestSmtpServer {
  readonly mails: ReceivedMail[] = [];
  mood: SmtpMood = 'accept';
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let [from, buffered, inData]: [string, string, boolean] = ['', '', false];
    let to: string[] = [];
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'MAIL') from = /<(.*?)>/.exec(line)?.[1] ?? '';
      if (verb === 'RCPT' && this.mood === 'refuse-recipient') return say(`550 no such user ${line}`);
      if (verb === 'RCPT') to.push(/<(.*?)>/.exec(line)?.[1] ?? '');
      if (verb === 'DATA') {
        inData = true;
        return say('354 go on');
      }
      say(verb === 'QUIT' ? '221 bye' : '250 ok');
    };
    const data = (raw: string): void => {
      inData = false;
      if (this.mood === 'refuse') return say('451 try again later');
      this.mails.push(parsed(from, to, raw.replace(/^\.\./gm, '.')));
      to = [];
      if (this.mood === 'hang-up') socket.destroy();
      else say('250 taken');
    };
    socket.on('data', (chunk) => {
      buffered += chunk.toString('latin1');
      for (;;) {
        const end = buffered.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const part = buffered.slice(0, end);
        buffered = buffered.slice(end + (inData ? 5 : 2));
        if (inData) data(part);
        else command(part);
      }
    });
    say('220 test');
  }
}
