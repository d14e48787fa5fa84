import { absent, activity, type ActivityNames } from './activity-description.js';
import type { CredentialKind } from './credential.enums.js';

interface CredentialFacts {
  kind: CredentialKind;
  label: string | null;
}

/** The activities of credentials. */
export const credentialActivities = {
  CREDENTIAL_CREATED: activity<CredentialFacts>({
    concern: 'ACTOR',
    description: 'A user created a credential, for themselves or for a program.',
    sentences: {
      EN: (facts, names) => `${names.actor} created the ${inEnglish(facts, names)}.`,
      DE: (facts, names) => `${names.actor} hat die ${inGerman(facts, names)} angelegt.`,
    },
  }),
  CREDENTIAL_DELETED: activity<CredentialFacts>({
    concern: 'ACTOR',
    description: 'A user deleted a credential, their own or that of a program.',
    sentences: {
      EN: (facts, names) => `${names.actor} deleted the ${inEnglish(facts, names)}.`,
      DE: (facts, names) => `${names.actor} hat die ${inGerman(facts, names)} gelöscht.`,
    },
  }),
};

function inEnglish({ kind, label }: CredentialFacts, { group, subject }: ActivityNames): string {
  const named = label === null ? '' : ` “${label}”`;
  return `${kind} credential${named}${group === absent ? '' : ` for the group ${group}`}${subject === absent ? '' : ` of ${subject}`}`;
}

function inGerman({ kind, label }: CredentialFacts, { group, subject }: ActivityNames): string {
  const named = label === null ? '' : ` „${label}“`;
  return `${kind}-Zugangsdaten${named}${group === absent ? '' : ` für die Gruppe ${group}`}${subject === absent ? '' : ` von ${subject}`}`;
}
