import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minute } from '../clock.js';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** A mail as it goes out. */
export interface OutgoingMail {
  /** Without angle brackets; the same for every try of the same mail. */
  messageId: string;
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Where the reader can switch such mails off; null if nowhere. */
  settingsUrl: string | null;
}

/** What carries mails away. */
export interface MailTransport {
  /** Resolves when the mail was accepted; rejects otherwise, and it may be tried again. */
  send(mail: OutgoingMail): Promise<void>;
  /** Ends every connection; what is under way is cut off, and rejects. */
  close(): void;
}

/** Sends by SMTP to the server of an `smtp://` or `smtps://` address. */
export function smtpTransport(url: string): MailTransport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // The pool would send a mail once more by itself when the connection breaks, also after the server has taken it.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    // Who does not wait for a slow server's 250 sends what it has taken already (RFC 5321, 4.5.3.2.6).
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

/** Writes each mail as an `.eml` file into a folder, for those who run without a mail server. */
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
    // The second is for Exchange, which answers in spite of the first.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(mail.settingsUrl === null ? {} : { list: { unsubscribe: { url: mail.settingsUrl } } }),
  };
}
