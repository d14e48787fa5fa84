import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** Where in its talk with a client a mail server may refuse, before there is a mail. */
export type Step = 'CONNECT' | 'AUTH' | 'FROM' | 'TO';

/** What a mail server refuses with. */
export function refusal(responseCode: number, message = 'not now'): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A mail server whose answer to each mail a test decides on. */
export class MoodyServer {
  readonly got: Email[] = [];
  answer: (mail: Email) => Promise<void> = () => Promise.resolve();
  /** What it refuses a step with; null to go on. */
  refuse: (step: Step) => Error | null = () => null;
  private server: SMTPServer | undefined;

  constructor(readonly port: number) {}

  /** Its address, for a client that logs in if asked for. */
  url(login = false): string {
    return `smtp://${login ? 'somebody:something@' : ''}127.0.0.1:${this.port}`;
  }

  /** The mails to an address, in the order in which they came. */
  to(email: string): Email[] {
    return this.got.filter((mail) => mail.to?.some(({ address }) => address === email));
  }

  /** Takes every mail again, and forgets those that came. */
  reset(): void {
    this.answer = () => Promise.resolve();
    this.refuse = () => null;
    this.got.splice(0);
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      // Who has broken off is not waited for.
      closeTimeout: 100,
      onConnect: (_session, done) => {
        done(this.refuse('CONNECT'));
      },
      onAuth: (_auth, _session, done) => {
        done(this.refuse('AUTH'), { user: 'somebody' });
      },
      onMailFrom: (_address, _session, done) => {
        done(this.refuse('FROM'));
      },
      onRcptTo: (_address, _session, done) => {
        done(this.refuse('TO'));
      },
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            this.got.push(mail);
            this.answer(mail).then(() => {
              done();
            }, done);
          });
        });
      },
    });
    // Clients that are killed or cut off are what it is there for.
    server.on('error', () => undefined);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  }
}
