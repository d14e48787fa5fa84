import type { Language } from '../../entities/language.js';
import type { WrittenMessage } from '../../entities/mail-message.js';
import { footerOf } from './footer.js';
import { Layout, Paragraph, type RenderedMail } from './layout.js';
import { Quotation } from './quotation.js';

interface Words {
  heading: (sender: string) => string;
  introduction: (sender: string, company: string) => string;
  button: string;
  reply: (sender: string) => string;
  reason: (company: string) => string;
}

const words: Record<Language, Words> = {
  DE: {
    heading: (sender) => `Nachricht von ${sender}`,
    introduction: (sender, company) => `${sender} schreibt Ihnen als Benutzer von ${company}:`,
    button: 'Zur Anmeldung',
    reply: (sender) => `Antworten auf diese E-Mail erreichen ${sender} nicht.`,
    reason: (company) => `Sie erhalten diese Nachricht, weil Sie Benutzer von ${company} sind.`,
  },
  EN: {
    heading: (sender) => `Message from ${sender}`,
    introduction: (sender, company) => `${sender} writes to you as a user of ${company}:`,
    button: 'Go to the login',
    reply: (sender) => `Replies to this mail do not reach ${sender}.`,
    reason: (company) => `You get this message because you are a user of ${company}.`,
  },
};

/** A message of a user, framed by text of the gateway, so that it cannot pass for a message of the gateway. */
export function message(written: WrittenMessage, link: string): RenderedMail {
  const { company, sender, subject, text } = written;
  const said = words[written.language];
  const heading = said.heading(sender);
  return {
    subject: `${heading}: ${subject}`,
    body: (
      <Layout
        addressee={written}
        heading={heading}
        preheader={subject}
        button={{ label: said.button, url: link }}
        closing={said.reply(sender)}
        footer={footerOf(written, said.reason(company), { isChangeable: false, hasTimes: false })}
      >
        <Paragraph>{said.introduction(sender, company)}</Paragraph>
        <Quotation by={subject} text={text} />
      </Layout>
    ),
  };
}
