import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const patienceMilliseconds = 50_000;

/** A real SMTP server that keeps what it gets, read as a person would: parsed, both parts. */
export class Mailbox {
  private readonly mails: Email[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          this.mails.push(mail);
          for (const look of this.waiting) look();
          done();
        }, done);
      });
    },
  });

  /** Starts listening; the answer is the address for `SMTP_URL`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  /** All mails to an address so far, the oldest first. */
  to(address: string): Email[] {
    return this.mails.filter((mail) =>
      mail.to?.some((each) => each.address?.toLowerCase() === address.toLowerCase()),
    );
  }

  /** Forgets all mails to an address that have come so far. */
  forget(address: string): void {
    const forgotten = new Set(this.to(address));
    this.mails.splice(0, this.mails.length, ...this.mails.filter((mail) => !forgotten.has(mail)));
  }

  /** The mails to an address once there are this many; fails after fifty seconds unless given more. */
  async waitFor(address: string, count = 1, patience = patienceMilliseconds): Promise<Email[]> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.to(address);
        if (found.length < count) return;
        this.waiting.delete(look);
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`Only ${this.to(address).length} of ${count} mails came to ${address}.`));
      }, patience);
      this.waiting.add(look);
      look();
    });
  }
}

/** The token in the link of an invitation, taken from the text that a person reads. */
export function invitationToken(mail: Email): string {
  return tokenOf(mail, 'invitation');
}

/** The token in the link that confirms a registration. */
export function registrationToken(mail: Email): string {
  return tokenOf(mail, 'confirm');
}

function tokenOf(mail: Email, page: string): string {
  const token = new RegExp(`/${page}\\?token=([\\w-]+)`).exec(mail.text ?? '')?.[1];
  if (token === undefined) throw new Error(`The mail has no link to the page "${page}".`);
  return token;
}
