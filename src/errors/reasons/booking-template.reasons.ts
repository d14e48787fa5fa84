import type { Reasons } from './reason.js';

/** Reasons of booking templates. */
export const bookingTemplateReasons = {
  BOOKING_TEMPLATE_NOT_EDITABLE: {
    code: 'FORBIDDEN',
    when: 'The viewer neither manages booking templates nor owns one with `editableByOwner`; or the owner tries to change the owner or the permitted users and roles.',
    remedy: 'Ask a user who manages booking templates.',
    messages: {
      EN: 'You cannot change this template, or not these settings of it.',
      DE: 'Sie können diese Vorlage oder diese Einstellungen der Vorlage nicht ändern.',
    },
  },
  TEMPLATE_GROUP_OUT_OF_REACH: {
    code: 'FORBIDDEN',
    when: 'The sender cannot send for the group of the booking template.',
    remedy: 'Repeat the call with a `groupId` to send for.',
    messages: {
      EN: 'You cannot send for the group of this template. Choose a group of yours.',
      DE: 'Für die Gruppe dieser Vorlage können Sie nicht senden. Bitte wählen Sie eine Ihrer Gruppen.',
    },
  },
  BOOKING_TEMPLATES_EXHAUSTED: {
    code: 'LIMIT_EXCEEDED',
    when: 'The account has the maximum number of booking templates.',
    remedy: 'Delete a template that is no longer needed.',
    messages: {
      EN: ({ most }: { most: number }) => `An account has at most ${most} booking templates.`,
      DE: ({ most }: { most: number }) => `Ein Konto hat höchstens ${most} Buchungsvorlagen.`,
    },
  },
} as const satisfies Reasons;
