import type { Text } from '../../parts/text/text';
import type { BulkAction } from './bulk-change';

/** The words of an action on many users; the title and the sentence afterwards name their `count`. */
interface BulkTexts {
  button: Text;
  title: Text;
  confirm: Text;
  done: Text;
  /** A sentence about what cannot be undone. */
  warning?: Text;
}

const users = {
  de: '{count, plural, one {# Benutzer} other {# Benutzer}}',
  en: '{count, plural, one {# user} other {# users}}',
};

/** The words of the actions on many users. */
export const bulkTexts = {
  ADD_TO_GROUP: {
    button: { de: 'Einer Gruppe zuordnen', en: 'Add to a group' },
    title: { de: `${users.de} einer Gruppe zuordnen`, en: `Add ${users.en} to a group` },
    confirm: { de: 'Zuordnen', en: 'Add' },
    done: {
      de: '{count, plural, one {# Benutzer ist} other {# Benutzer sind}} jetzt in der Gruppe.',
      en: '{count, plural, one {# user is} other {# users are}} in the group now.',
    },
  },
  REMOVE_FROM_GROUP: {
    button: { de: 'Aus einer Gruppe nehmen', en: 'Remove from a group' },
    title: { de: `${users.de} aus einer Gruppe nehmen`, en: `Remove ${users.en} from a group` },
    confirm: { de: 'Herausnehmen', en: 'Remove' },
    done: {
      de: '{count, plural, one {# Benutzer ist} other {# Benutzer sind}} nicht mehr in der Gruppe.',
      en: '{count, plural, one {# user is} other {# users are}} no longer in the group.',
    },
  },
  INVITE: {
    button: { de: 'Einladen', en: 'Invite' },
    title: { de: `${users.de} einladen`, en: `Invite ${users.en}` },
    confirm: { de: 'Einladen', en: 'Invite' },
    done: {
      de: '{count, plural, one {# Einladung ist} other {# Einladungen sind}} unterwegs.',
      en: '{count, plural, one {# invitation is} other {# invitations are}} on the way.',
    },
  },
  LOCK: {
    button: { de: 'Sperren', en: 'Lock' },
    title: { de: `${users.de} sperren`, en: `Lock ${users.en}` },
    confirm: { de: 'Sperren', en: 'Lock' },
    done: {
      de: '{count, plural, one {# Benutzer ist} other {# Benutzer sind}} gesperrt.',
      en: '{count, plural, one {# user is} other {# users are}} locked.',
    },
    warning: {
      de: 'Sie verlieren sofort ihren Zugang, bis jemand sie entsperrt.',
      en: 'They lose access at once, until somebody unlocks them.',
    },
  },
  DELETE: {
    button: { de: 'Löschen', en: 'Delete' },
    title: { de: `${users.de} löschen`, en: `Delete ${users.en}` },
    confirm: { de: 'Endgültig löschen', en: 'Delete for good' },
    done: {
      de: '{count, plural, one {# Benutzer ist} other {# Benutzer sind}} gelöscht.',
      en: '{count, plural, one {# user is} other {# users are}} deleted.',
    },
    warning: {
      de: 'Gelöschte Benutzer lassen sich nicht wiederherstellen. Ihre Einträge und Sendungen behalten ihren Namen.',
      en: 'Deleted users cannot be restored. Their entries and shipments keep their names.',
    },
  },
} as const satisfies Record<BulkAction, BulkTexts>;
