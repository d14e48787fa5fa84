import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minute } from '../clock.js';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** A mail to send. */
export interface OutgoingMail {
  /** Without angle brackets; the same for all attempts of a mail. */
  messageId: string;
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** The page on which the reader can switch such mails off; null if there is none. */
  settingsUrl: string | null;
}

/** The transport of mails. */
export interface MailTransport {
  /** Resolves when the mail is accepted; rejects otherwise, and it may be retried. */
  send(mail: OutgoingMail): Promise<void>;
  /** Closes all connections; mails in delivery are interrupted and reject. */
  close(): void;
}

/** Sends by SMTP to the server of an `smtp://` or `smtps://` address. */
export function smtpTransport(url: string): MailTransport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // The pool would send a mail again when the connection breaks, even if the server has accepted it.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    // A client that does not wait for a slow server's 250 sends mails twice (RFC 5321, 4.5.3.2.6).
    socketTimeout: 10 * minute,
  } as Parameters<typeof createTransport>[0]);
  return {
    send: async (mail) => {
      await transporter.sendMail(toMessage(mail));
    },
    close: () => {
      (transporter.close as (options: { force: boolean }) => void)({ force: true });
    },
  };
}

/** Writes each mail as an `.eml` file into a folder, for installations without a mail server. */
export function fileTransport(directory: string): MailTransport {
  const transporter = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (mail) => {
      const { message } = await transporter.sendMail(toMessage(mail));
      await mkdir(directory, { recursive: true });
      const file = path.join(directory, `${mail.messageId.replace(/@.*$/, '')}.eml`);
      await writeFile(`${file}.part`, message);
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}

function toMessage(mail: OutgoingMail): SendMailOptions {
  return {
    messageId: `<${mail.messageId}>`,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // The second is for Exchange, which sends automatic replies in spite of the first.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(mail.settingsUrl === null ? {} : { list: { unsubscribe: { url: mail.settingsUrl } } }),
  };
}
