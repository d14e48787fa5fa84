import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a server can be told to say at, by the client's command; TEXT is the end of a mail's text. */
export type Moment = 'GREETING' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'TEXT';

/** A reply as it stands on the wire; `CUT` for breaking the connection instead. */
export type Reply = string;

const usual: Record<Moment, Reply> = {
  GREETING: '220 mail.example',
  EHLO: '250-mail.example\r\n250 AUTH PLAIN',
  AUTH: '235 welcome',
  MAIL: '250 fine',
  RCPT: '250 fine',
  DATA: '354 go on',
  TEXT: '250 taken',
};

/** A mail server that says word for word what a test tells it to, also what no decent server would say. */
export class RawSmtpServer {
  /** The whole text of each mail that came to its end, also of those that were not taken. */
  readonly texts: string[] = [];
  /** What it says instead of the usual. */
  replies: Partial<Record<Moment, Reply>> = {};
  /** Breaks the connection after so many characters of a mail's text; null never. */
  cutInText: number | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => {
    this.talk(socket);
  });

  /** Starts listening; gives its address, for a client that logs in if asked for. */
  async start(): Promise<{ url: string; loginUrl: string }> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    return { url: `smtp://127.0.0.1:${port}`, loginUrl: `smtp://somebody:something@127.0.0.1:${port}` };
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  /** As at the beginning. */
  reset(): void {
    this.replies = {};
    this.cutInText = null;
    this.texts.splice(0);
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let received = '';
    let inText = false;
    this.say(socket, 'GREETING');
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
      for (;;) {
        if (inText && this.cutInText !== null && received.length > this.cutInText) {
          socket.destroy();
          return;
        }
        const end = received.indexOf(inText ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const part = received.slice(0, end);
        received = received.slice(end + (inText ? 5 : 2));
        if (inText) {
          inText = false;
          this.texts.push(part);
          this.say(socket, 'TEXT');
          continue;
        }
        const moment = (['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const).find((each) =>
          part.toUpperCase().startsWith(each),
        );
        inText = moment === 'DATA' && (this.replies.DATA ?? '354').startsWith('354');
        if (moment === undefined) socket.write('250 fine\r\n');
        else this.say(socket, moment);
      }
    });
  }

  private say(socket: Socket, moment: Moment): void {
    const reply = this.replies[moment] ?? usual[moment];
    if (reply === 'CUT') socket.destroy();
    else socket.write(`${reply}\r\n`);
  }
}
