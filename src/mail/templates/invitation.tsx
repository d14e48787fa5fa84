import type { Language } from '../../entities/language.js';
import { quotedNames } from '../../entities/activity-words.js';
import { roleInWords } from '../../entities/role-words.js';
import { formatsOf } from '../formats.js';
import type { InvitationMessage } from '../../entities/mail-message.js';
import { footerOf } from './footer.js';
import { Layout, Paragraph, type RenderedMail } from './layout.js';

interface Words {
  subject: (company: string) => string;
  introduction: (inviter: string, company: string) => string;
  roles: (base: string, others: string, count: number) => string;
  groups: (names: string[], more: number) => string;
  task: (until: string) => string;
  preheader: (until: string) => string;
  button: string;
  closing: string;
  reason: (inviter: string) => string;
}

const words: Record<Language, Words> = {
  DE: {
    subject: (company) => `Ihre Einladung zu ${company}`,
    introduction: (inviter, company) =>
      `${inviter} hat für Sie einen Zugang zum Briefversand von ${company} angelegt.`,
    roles: (base, others, count) =>
      count === 0 ? `Ihre Rolle: ${base}.` : `Ihre Rollen: ${base}, ${others}.`,
    groups: (names, more) =>
      `${names.length + more === 1 ? 'Ihre Gruppe' : 'Ihre Gruppen'}: ${names.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}.`,
    task: (until) =>
      `Bitte vergeben Sie ein eigenes Passwort. Der Link gilt bis ${until} und lässt sich einmal verwenden.`,
    preheader: (until) => `Vergeben Sie bis ${until} ein eigenes Passwort.`,
    button: 'Passwort vergeben',
    closing: 'Falls Sie mit dieser Einladung nichts anfangen können, löschen Sie diese Nachricht einfach.',
    reason: (inviter) => `Sie erhalten diese Nachricht, weil ${inviter} Sie eingeladen hat.`,
  },
  EN: {
    subject: (company) => `Your invitation to ${company}`,
    introduction: (inviter, company) => `${inviter} has set up access to the letters of ${company} for you.`,
    roles: (base, others, count) => (count === 0 ? `Your role: ${base}.` : `Your roles: ${base}, ${others}.`),
    groups: (names, more) =>
      `${names.length + more === 1 ? 'Your group' : 'Your groups'}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    task: (until) => `Please choose a password of your own. The link works once, until ${until}.`,
    preheader: (until) => `Choose a password of your own until ${until}.`,
    button: 'Choose a password',
    closing: 'If this invitation means nothing to you, simply delete this message.',
    reason: (inviter) => `You get this message because ${inviter} has invited you.`,
  },
};

/** The invitation to choose a password (LXP-6). */
export function invitation(message: InvitationMessage, link: string): RenderedMail {
  const { company, inviter, language, role, groups = [], groupCount = groups.length } = message;
  const { customRoles = [], customRoleCount = customRoles.length } = message;
  const said = words[language];
  const until = formatsOf(message).timeInWords(message.expiresAt);
  const place = [
    ...(role === undefined
      ? []
      : [
          said.roles(
            roleInWords({ role, approvalTrait: 'NONE' }, language),
            quotedNames(customRoles, customRoleCount, language),
            customRoleCount,
          ),
        ]),
    ...(groups.length === 0 ? [] : [said.groups(groups, groupCount - groups.length)]),
  ];
  const subject = said.subject(company);
  return {
    subject,
    body: (
      <Layout
        addressee={message}
        heading={subject}
        preheader={said.preheader(until)}
        button={{ label: said.button, url: link }}
        closing={said.closing}
        footer={footerOf(message, said.reason(inviter), { isChangeable: false, hasTimes: true })}
      >
        <Paragraph>{said.introduction(inviter, company)}</Paragraph>
        {place.length > 0 && <Paragraph>{place.join(' ')}</Paragraph>}
        <Paragraph>{said.task(until)}</Paragraph>
      </Layout>
    ),
  };
}
