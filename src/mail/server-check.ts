import { createTransport } from 'nodemailer';

const patienceMilliseconds = 10_000;

/** Connects to the mail server of an `smtp://` or `smtps://` address and logs in if it has a login. Returns a sentence if that fails, otherwise null. */
export async function mailServerWarning(smtpUrl: string): Promise<string | null> {
  const transporter = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
  } as Parameters<typeof createTransport>[0]);
  try {
    await transporter.verify();
    return null;
  } catch (error) {
    const { host } = new URL(smtpUrl);
    return `SMTP_URL: the mail server ${host} cannot be used (${(error as Error).message}). Mails wait in the outbox until it can.`;
  } finally {
    transporter.close();
  }
}
