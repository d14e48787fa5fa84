import type { ActivityDetails, ActivityFacts, ActivityType } from '../../entities/activity-type.js';
import type { Language } from '../../entities/language.js';
import { showableLine } from '../../text/characters.js';
import { changesInWords, roleInWords } from './activity-words.js';

type Sentence<T extends ActivityType> = (
  facts: ActivityFacts[T],
  names: { actor: string; subject: string; group: string },
) => string;

type Sentences = { [T in ActivityType]: Sentence<T> };

/** Stands for a name that an entry does not have. */
const nobody = '–';

const english: Sentences = {
  ACCOUNT_REGISTERED: ({ company }, { actor }) => `${actor} registered the account of ${company}.`,
  ACCOUNT_CONFIRMED: (_, { actor }) => `${actor} confirmed the registration.`,
  ACCOUNT_UPDATED: ({ changed }, { actor }) =>
    `${actor} changed the account: ${changesInWords(changed, 'EN')}.`,
  ACCOUNT_DELETED: (_, { actor }) => `${actor} deleted the account.`,
  USER_MANAGEMENT_ACTIVATED: (_, { actor }) => `${actor} switched user management on.`,
  USER_MANAGEMENT_ENDED: ({ users, groups }, { actor }) =>
    `${actor} ended user management; ${users} users and ${groups} groups ended with it.`,
  SUPERADMIN_HANDED_OVER: (_, { actor, subject }) =>
    `${actor} handed the role of superadmin over to ${subject} and is a manager now.`,
  GROUP_CREATED: (_, { actor, group }) => `${actor} made the group ${group}.`,
  GROUP_UPDATED: ({ changed }, { actor, group }) =>
    `${actor} changed the group ${group}: ${changesInWords(changed, 'EN')}.`,
  GROUP_LOCKED: (_, { actor, group }) => `${actor} locked the group ${group}.`,
  GROUP_UNLOCKED: (_, { actor, group }) => `${actor} unlocked the group ${group}.`,
  GROUP_DELETED: (_, { actor, group }) => `${actor} deleted the group ${group}.`,
  USER_CREATED: ({ role, approvalTrait }, { actor, subject }) =>
    `${actor} made the user ${subject}, role: ${roleInWords(role, approvalTrait, 'EN')}.`,
  USER_UPDATED: ({ changed }, { actor, subject }) =>
    `${actor} changed the user ${subject}: ${changesInWords(changed, 'EN')}.`,
  USER_ADDED_TO_GROUP: (_, { actor, subject, group }) => `${actor} put ${subject} into the group ${group}.`,
  USER_REMOVED_FROM_GROUP: (_, { actor, subject, group }) =>
    `${actor} took ${subject} out of the group ${group}.`,
  USER_INVITED: (_, { actor, subject }) => `${actor} sent an invitation to ${subject}.`,
  MAIL_SETTINGS_UPDATED: ({ changed }, { actor, subject }) =>
    `${actor} changed of what ${subject} is told by mail: ${changesInWords(changed, 'EN')}.`,
  MAIL_RETRIED: (_, { actor, subject }) => `${actor} had a mail to ${subject} tried once more.`,
  INVITATION_ACCEPTED: (_, { actor }) => `${actor} accepted the invitation.`,
  USER_LOCKED: (_, { actor, subject }) => `${actor} locked the user ${subject}.`,
  USER_UNLOCKED: (_, { actor, subject }) => `${actor} unlocked the user ${subject}.`,
  USER_DELETED: (_, { actor, subject }) => `${actor} deleted the user ${subject}.`,
  LOGGED_IN: (_, { actor }) => `${actor} logged in.`,
  LOGIN_FAILED: (_, { actor }) => `A login as ${actor} failed.`,
  LOGGED_OUT: (_, { actor }) => `${actor} logged out.`,
  PASSWORD_CHANGED: (_, { actor }) => `${actor} changed the password.`,
  CREDENTIAL_CREATED: (facts, { actor, group }) =>
    `${actor} made the ${credentialOf(facts)}${group === nobody ? '' : ` for the group ${group}`}.`,
  CREDENTIAL_DELETED: (facts, { actor, group }) =>
    `${actor} deleted the ${credentialOf(facts)}${group === nobody ? '' : ` for the group ${group}`}.`,
  SHIPMENT_APPROVED: ({ number }, { actor, subject }) =>
    `${actor} approved shipment ${number} of ${subject}.`,
  SHIPMENT_REJECTED: ({ number }, { actor, subject }) =>
    `${actor} rejected shipment ${number} of ${subject}.`,
  SHIPMENT_CANCELED: ({ number }, { actor, subject }) =>
    `${actor} called shipment ${number}${subject === nobody ? '' : ` of ${subject}`} back.`,
  SHIPMENT_DELETED: ({ number }, { actor, subject }) => `${actor} deleted shipment ${number} of ${subject}.`,
  SHIPMENT_RECALLED: ({ number }, { actor, subject }) =>
    `${actor} called the approved shipment ${number} of ${subject} back.`,
  SHIPMENT_MOVED: ({ number, formerGroup }, { actor, subject, group }) =>
    `${actor} moved shipment ${number} of ${subject} from the deleted group ${formerGroup} to the group ${group}.`,
};

const german: Sentences = {
  ACCOUNT_REGISTERED: ({ company }, { actor }) => `${actor} hat das Konto von ${company} registriert.`,
  ACCOUNT_CONFIRMED: (_, { actor }) => `${actor} hat die Registrierung bestätigt.`,
  ACCOUNT_UPDATED: ({ changed }, { actor }) =>
    `${actor} hat das Konto geändert: ${changesInWords(changed, 'DE')}.`,
  ACCOUNT_DELETED: (_, { actor }) => `${actor} hat das Konto gelöscht.`,
  USER_MANAGEMENT_ACTIVATED: (_, { actor }) => `${actor} hat die Benutzerverwaltung aktiviert.`,
  USER_MANAGEMENT_ENDED: ({ users, groups }, { actor }) =>
    `${actor} hat die Benutzerverwaltung beendet; ${users} Benutzer und ${groups} Gruppen endeten mit ihr.`,
  SUPERADMIN_HANDED_OVER: (_, { actor, subject }) =>
    `${actor} hat die Rolle des Superadmins an ${subject} übergeben und ist nun Manager.`,
  GROUP_CREATED: (_, { actor, group }) => `${actor} hat die Gruppe ${group} angelegt.`,
  GROUP_UPDATED: ({ changed }, { actor, group }) =>
    `${actor} hat die Gruppe ${group} geändert: ${changesInWords(changed, 'DE')}.`,
  GROUP_LOCKED: (_, { actor, group }) => `${actor} hat die Gruppe ${group} gesperrt.`,
  GROUP_UNLOCKED: (_, { actor, group }) => `${actor} hat die Gruppe ${group} entsperrt.`,
  GROUP_DELETED: (_, { actor, group }) => `${actor} hat die Gruppe ${group} gelöscht.`,
  USER_CREATED: ({ role, approvalTrait }, { actor, subject }) =>
    `${actor} hat den Benutzer ${subject} angelegt, Rolle: ${roleInWords(role, approvalTrait, 'DE')}.`,
  USER_UPDATED: ({ changed }, { actor, subject }) =>
    `${actor} hat den Benutzer ${subject} geändert: ${changesInWords(changed, 'DE')}.`,
  USER_ADDED_TO_GROUP: (_, { actor, subject, group }) =>
    `${actor} hat ${subject} in die Gruppe ${group} aufgenommen.`,
  USER_REMOVED_FROM_GROUP: (_, { actor, subject, group }) =>
    `${actor} hat ${subject} aus der Gruppe ${group} genommen.`,
  USER_INVITED: (_, { actor, subject }) => `${actor} hat ${subject} eingeladen.`,
  MAIL_SETTINGS_UPDATED: ({ changed }, { actor, subject }) =>
    `${actor} hat die Mail-Einstellungen von ${subject} geändert: ${changesInWords(changed, 'DE')}.`,
  MAIL_RETRIED: (_, { actor, subject }) => `${actor} hat eine Mail an ${subject} erneut senden lassen.`,
  INVITATION_ACCEPTED: (_, { actor }) => `${actor} hat die Einladung angenommen.`,
  USER_LOCKED: (_, { actor, subject }) => `${actor} hat den Benutzer ${subject} gesperrt.`,
  USER_UNLOCKED: (_, { actor, subject }) => `${actor} hat den Benutzer ${subject} entsperrt.`,
  USER_DELETED: (_, { actor, subject }) => `${actor} hat den Benutzer ${subject} gelöscht.`,
  LOGGED_IN: (_, { actor }) => `${actor} hat sich angemeldet.`,
  LOGIN_FAILED: (_, { actor }) => `Eine Anmeldung als ${actor} ist fehlgeschlagen.`,
  LOGGED_OUT: (_, { actor }) => `${actor} hat sich abgemeldet.`,
  PASSWORD_CHANGED: (_, { actor }) => `${actor} hat das Passwort geändert.`,
  CREDENTIAL_CREATED: (facts, { actor, group }) =>
    `${actor} hat die ${accessOf(facts)}${group === nobody ? '' : ` für die Gruppe ${group}`} angelegt.`,
  CREDENTIAL_DELETED: (facts, { actor, group }) =>
    `${actor} hat die ${accessOf(facts)}${group === nobody ? '' : ` für die Gruppe ${group}`} gelöscht.`,
  SHIPMENT_APPROVED: ({ number }, { actor, subject }) =>
    `${actor} hat die Sendung ${number} von ${subject} freigegeben.`,
  SHIPMENT_REJECTED: ({ number }, { actor, subject }) =>
    `${actor} hat die Sendung ${number} von ${subject} abgelehnt.`,
  SHIPMENT_CANCELED: ({ number }, { actor, subject }) =>
    `${actor} hat die Sendung ${number}${subject === nobody ? '' : ` von ${subject}`} zurückgerufen.`,
  SHIPMENT_DELETED: ({ number }, { actor, subject }) =>
    `${actor} hat die Sendung ${number} von ${subject} gelöscht.`,
  SHIPMENT_RECALLED: ({ number }, { actor, subject }) =>
    `${actor} hat die freigegebene Sendung ${number} von ${subject} zurückgerufen.`,
  SHIPMENT_MOVED: ({ number, formerGroup }, { actor, subject, group }) =>
    `${actor} hat die Sendung ${number} von ${subject} aus der gelöschten Gruppe ${formerGroup} in die Gruppe ${group} verschoben.`,
};

const sentences: Record<Language, Sentences> = { DE: german, EN: english };

/** The entry as a sentence that stays readable when the people and groups in it are gone, on one line and fit to be shown. */
export function activitySentence(details: ActivityDetails, language: Language): string {
  return showableLine(writtenSentence(details, language));
}

/** The same sentence of details that were made fit for their place already, as those of mails are. */
export function writtenSentence(details: ActivityDetails, language: Language): string {
  const { event, actorName, subjectName, groupName } = details;
  // The union ties the facts to their type; a lookup by the type alone loses that tie.
  const sentence = sentences[language][event.type] as Sentence<ActivityType>;
  return sentence(event.facts, {
    actor: actorName ?? nobody,
    subject: subjectName ?? nobody,
    group: groupName ?? nobody,
  });
}

function credentialOf({ kind, label }: ActivityFacts['CREDENTIAL_CREATED']): string {
  return `${kind} credential${label === null ? '' : ` “${label}”`}`;
}

function accessOf({ kind, label }: ActivityFacts['CREDENTIAL_CREATED']): string {
  return `${kind}-Zugangsdaten${label === null ? '' : ` „${label}“`}`;
}
