import type { Text } from '../../parts/text';

/** The texts of the profile. */
export const profileTexts = {
  notifications: { de: 'Benachrichtigungen', en: 'Notifications' },
} as const satisfies Record<string, Text>;
