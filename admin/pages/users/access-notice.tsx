import { useFormats } from '../../parts/text/format';
import { Notice } from '../../parts/page/notice';
import { useWording } from '../../parts/text/text';
import { hasExpiredInvitation } from './access-reason';
import type { ShownUser } from './shown-user';
import { nameOf } from './user-texts';

/** The access of the user, with the reason and the remedy if there is none. */
export function AccessNotice({ user }: { user: ShownUser }) {
  const word = useWording();
  const formats = useFormats();
  const sentence = useAccessSentence(user);
  return (
    <>
      {sentence !== null && (
        <Notice kind={user.access?.allowed === true ? 'plain' : 'warn'}>
          <p className="user-text">{sentence}</p>
        </Notice>
      )}
      {user.emailBouncedAt !== null && (
        <Notice kind="warn">
          <p className="user-text">
            {word(
              {
                de: 'Seit {time} kommen E-Mails an {email} nicht an: Die Adresse gibt es nicht.',
                en: 'Since {time}, mails to {email} are not delivered: the address does not exist.',
              },
              { time: formats.dateTime(user.emailBouncedAt), email: user.email },
            )}
          </p>
        </Notice>
      )}
    </>
  );
}

function useAccessSentence(user: ShownUser): string | null {
  const word = useWording();
  const formats = useFormats();
  if (user.access === null) return null;
  const values = {
    name: nameOf(user),
    sentAt: formats.dateTime(user.invitation?.sentAt),
    expiresAt: formats.dateTime(user.invitation?.expiresAt),
    groups: user.groups.map(({ name }) => name).join(', '),
  };
  switch (user.access.reason) {
    case null:
      return word({ de: '{name} hat Zugang.', en: '{name} has access.' }, values);
    case 'NOT_ACCEPTED':
      if (user.invitation === null)
        return word(
          {
            de: '{name} hat keinen Zugang: noch nicht eingeladen.',
            en: '{name} has no access: not invited yet.',
          },
          values,
        );
      return hasExpiredInvitation(user)
        ? word(
            {
              de: '{name} hat keinen Zugang: Die Einladung vom {sentAt} ist am {expiresAt} abgelaufen. Laden Sie erneut ein.',
              en: '{name} has no access: the invitation of {sentAt} expired on {expiresAt}. Invite again.',
            },
            values,
          )
        : word(
            {
              de: '{name} hat noch keinen Zugang: Die Einladung vom {sentAt} ist nicht angenommen. Sie gilt bis {expiresAt}.',
              en: '{name} has no access yet: the invitation of {sentAt} is not accepted. It is valid until {expiresAt}.',
            },
            values,
          );
    case 'LOCKED':
      return word({ de: '{name} hat keinen Zugang: gesperrt.', en: '{name} has no access: locked.' }, values);
    case 'NO_ACTIVE_GROUP':
      return word(
        {
          de: '{name} hat keinen Zugang: Keine Gruppe ist aktiv ({groups}). Ordnen Sie eine aktive Gruppe zu, oder entsperren Sie eine.',
          en: '{name} has no access: no group is active ({groups}). Add an active group, or unlock one.',
        },
        values,
      );
    case 'USER_MANAGEMENT_OFF':
      return word(
        {
          de: '{name} hat keinen Zugang: Ohne Benutzerverwaltung hat ihn nur der Superadmin.',
          en: '{name} has no access: without user management, only the superadmin has.',
        },
        values,
      );
    case 'DELETED':
      return word(
        { de: '{name} hat keinen Zugang: gelöscht.', en: '{name} has no access: deleted.' },
        values,
      );
    case 'ACCOUNT_CLOSED':
      return word(
        {
          de: '{name} hat keinen Zugang: Das Kundenkonto ist geschlossen.',
          en: '{name} has no access: the account is closed.',
        },
        values,
      );
  }
}
