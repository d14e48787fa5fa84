import { renderToStaticMarkup } from 'react-dom/server';
import { displayable, shortened, unlinked } from '../text/displayable.js';
import type { MailMessage } from '../entities/mail-message.js';
import { plainText } from './plain-text.js';
import { approvalsWaiting } from './templates/approvals-waiting.js';
import { happenings } from './templates/happenings.js';
import { invitation } from './templates/invitation.js';
import { lettersDecided } from './templates/letters-decided.js';
import { message as written } from './templates/message.js';
import { registration } from './templates/registration.js';
import { statement } from './templates/statement.js';
import type { RenderedMail } from './templates/layout.js';

/** The content of a mail: its subject, and its body in two forms. */
interface MailText {
  subject: string;
  text: string;
  html: string;
}

const longestSubject = 150;

/** Renders a message in its language, as HTML and as text. `link` is the only address in it that the reader is asked to follow. */
export function renderMail(message: MailMessage, link: string): MailText {
  const { subject, body } = renderTemplate(displayable(message), link);
  const html = `<!doctype html>\n${renderToStaticMarkup(body)}\n`;
  return { subject: shortened(subject, longestSubject), text: plainText(html), html: unlinked(html) };
}

function renderTemplate(message: MailMessage, link: string): RenderedMail {
  switch (message.kind) {
    case 'REGISTRATION':
      return registration(message, link);
    case 'INVITATION':
      return invitation(message, link);
    case 'APPROVALS_WAITING':
      return approvalsWaiting(message, link);
    case 'LETTERS_DECIDED':
      return lettersDecided(message, link);
    case 'HAPPENINGS':
      return happenings(message, link);
    case 'STATEMENT':
      return statement(message, link);
    case 'MESSAGE':
      return written(message, link);
  }
}
