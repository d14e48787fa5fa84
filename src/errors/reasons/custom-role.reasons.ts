import type { Reasons } from './reason.js';

/** Reasons of custom roles, rights and exclusions. */
export const customRoleReasons = {
  CUSTOM_ROLE_HOLDERS_UNCONFIRMED: {
    code: 'CONFLICT',
    when: 'Users hold the custom role that is to be deleted; their number is in `count`.',
    remedy: 'Repeat the call with the number as `confirmedHolders`.',
    messages: {
      EN: ({ count }: { count: number }) =>
        `Users who hold this role: ${count}. Confirm this number as confirmedHolders.`,
      DE: ({ count }: { count: number }) =>
        `Benutzer mit dieser Rolle: ${count}. Bitte bestätigen Sie diese Zahl.`,
    },
  },
  PREVIEW_OUTDATED: {
    code: 'CONFLICT',
    when: 'Permissions in the account have changed since the preview.',
    remedy: 'Request a new preview, and repeat the call with its version.',
    messages: {
      EN: 'Permissions have changed since the preview. Please check the new preview.',
      DE: 'Seit der Vorschau haben sich Rechte geändert. Bitte prüfen Sie die neue Vorschau.',
    },
  },
  CUSTOM_ROLES_EXHAUSTED: {
    code: 'LIMIT_EXCEEDED',
    when: 'The account has the maximum number of custom roles.',
    remedy: 'Delete a role that is no longer needed.',
    messages: {
      EN: ({ most }: { most: number }) => `An account has at most ${most} custom roles.`,
      DE: ({ most }: { most: number }) => `Ein Konto hat höchstens ${most} eigene Rollen.`,
    },
  },
} as const satisfies Reasons;
