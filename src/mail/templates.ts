import type { Language } from '../entities/enums.js';
import type { MailMessage } from './messages.js';

/** What a mail says: its subject and its body in two forms. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
}

interface Wording {
  subject: string;
  greeting: string;
  paragraphs: string[];
  link: { label: string; url: string };
  closing: string[];
}

const locales: Record<Language, string> = { DE: 'de-DE', EN: 'en-GB' };

/** Words a message in its language. `link` is the address that the reader is to follow. */
export function wordMail(message: MailMessage, link: string): MailText {
  return render(invitation[message.language](message, link));
}

const invitation: Record<Language, (message: MailMessage, link: string) => Wording> = {
  DE: (message, link) => ({
    subject: `Ihre Einladung zu ${oneLine(message.company)}`,
    greeting: `Guten Tag ${message.to.name},`,
    paragraphs: [
      `${message.inviter} hat für Sie einen Zugang zum Briefversand von ${message.company} angelegt.`,
      `Bitte vergeben Sie über den folgenden Link ein eigenes Passwort. Der Link gilt bis ${until(message)} und lässt sich einmal verwenden.`,
    ],
    link: { label: 'Passwort vergeben', url: link },
    closing: ['Falls Sie mit dieser Einladung nichts anfangen können, löschen Sie diese Nachricht einfach.'],
  }),
  EN: (message, link) => ({
    subject: `Your invitation to ${oneLine(message.company)}`,
    greeting: `Hello ${message.to.name},`,
    paragraphs: [
      `${message.inviter} has set up access to the letters of ${message.company} for you.`,
      `Please choose a password of your own with the link below. It works once, until ${until(message)}.`,
    ],
    link: { label: 'Choose a password', url: link },
    closing: ['If this invitation means nothing to you, simply delete this message.'],
  }),
};

function until(message: MailMessage): string {
  const format = new Intl.DateTimeFormat(locales[message.language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: message.timeZone,
  });
  return format.format(new Date(message.expiresAt));
}

function render(wording: Wording): MailText {
  const text = [
    wording.greeting,
    ...wording.paragraphs,
    `${wording.link.label}:\n${wording.link.url}`,
    ...wording.closing,
  ].join('\n\n');
  const paragraph = (content: string): string => `<p>${content}</p>`;
  const html = [
    paragraph(escapeHtml(wording.greeting)),
    ...wording.paragraphs.map((each) => paragraph(escapeHtml(each))),
    paragraph(`<a href="${escapeHtml(wording.link.url)}">${escapeHtml(wording.link.label)}</a>`),
    ...wording.closing.map((each) => paragraph(escapeHtml(each))),
  ].join('\n');
  return {
    subject: wording.subject,
    text: `${text}\n`,
    html: `<!doctype html>\n<html><body style="font-family:sans-serif;line-height:1.5">\n${html}\n</body></html>\n`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
