import type { Text } from '../text/text';
import type { Choice } from './grant-choices';

/** The choices for a permission. */
export const choiceTexts = {
  NONE: { de: 'Nein', en: 'No' },
  OWN: { de: 'Nur eigene', en: 'Own only' },
  GROUPS: { de: 'Eigene Gruppen', en: 'Own groups' },
  ACCOUNT: { de: 'Ganzes Konto', en: 'Whole account' },
  EXCLUDED: { de: 'Ausgeschlossen', en: 'Excluded' },
} as const satisfies Record<Choice | 'NONE', Text>;

/** The texts of limits of grants. */
export const limitTexts = {
  statusesSeen: { de: 'Nur in bestimmten Status', en: 'Only in certain statuses' },
  statusesSet: { de: 'Nur in bestimmte Status bringen', en: 'Only into certain statuses' },
  channels: { de: 'Nur aus bestimmten Wegen', en: 'Only from certain channels' },
  of: { de: '{permission}: {limit}', en: '{permission}: {limit}' },
  nothing: {
    de: 'Nichts gewählt: Das Recht gilt nur für eigene Sendungen, die nie eingeschränkt sind.',
    en: 'Nothing chosen: the permission only applies to own shipments, which are never limited.',
  },
} as const satisfies Record<string, Text>;

/** The texts of the grid of permissions. */
export const grantTexts = {
  search: { de: 'Recht suchen', en: 'Search for a permission' },
  wholeArea: { de: 'Ganzer Bereich: {area}', en: 'Whole area: {area}' },
  wholeAreaShort: { de: 'Ganzer Bereich', en: 'Whole area' },
  single: { de: 'Einzeln gewählt', en: 'Chosen one by one' },
  granted: {
    de: '{count, number} von {total, number} gewählt.',
    en: '{count, number} of {total, number} chosen.',
  },
  needs: { de: 'Braucht: {needed}', en: 'Needs: {needed}' },
  missing: { de: 'Ohne Wirkung: Es fehlt „{needed}“.', en: 'Has no effect: “{needed}” is missing.' },
  add: { de: '„{needed}“ dazunehmen', en: 'Add “{needed}”' },
  taken: { de: 'Dazugenommen: {taken}.', en: 'Taken along: {taken}.' },
  onlyFor: { de: 'Nur: {limits}', en: 'Only: {limits}' },
  limitedItem: { de: '{permission} ({scope}; {limits})', en: '{permission} ({scope}; {limits})' },
  takenItem: { de: '{permission} ({scope})', en: '{permission} ({scope})' },
  notGrantable: {
    de: 'Sie können dieses Recht nicht geben, weil Sie es selbst nicht haben.',
    en: 'You cannot give this permission, since you do not hold it.',
  },
  grantableUpTo: {
    de: 'Höchstens „{scope}“: Weiter reicht Ihr eigenes Recht nicht.',
    en: 'At most “{scope}”: your own permission reaches no further.',
  },
  preview: { de: 'Was sich dadurch ändert', en: 'Effect of the changes' },
  gains: { de: 'Gewinnt: {grants}.', en: 'Gains: {grants}.' },
  losses: { de: 'Verliert: {grants}.', en: 'Loses: {grants}.' },
  noChange: {
    de: 'Die Rechte von Benutzern ändern sich dadurch nicht.',
    en: 'This does not change the permissions of users.',
  },
  nothing: { de: 'Noch kein Recht.', en: 'No permission yet.' },
  incomplete: {
    de: 'Einige Rechte sind ohne Wirkung, weil ein anderes Recht fehlt. Nehmen Sie es dazu, oder wählen Sie „Nein“.',
    en: 'Some permissions have no effect, since another one is missing. Add it, or choose “No”.',
  },
} as const satisfies Record<string, Text>;
