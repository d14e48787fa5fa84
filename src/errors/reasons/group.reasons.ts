import type { Reasons } from './reason.js';

/** The group itself, or the group of a shipment on which the action depends. */
interface ConcernedGroup {
  of: 'GROUP' | 'SHIPMENT';
}

/** Reasons of groups. */
export const groupReasons = {
  GROUP_LOCKED: {
    code: 'INVALID_STATE',
    when: 'The group, or the group of the shipment, is locked.',
    remedy: 'Unlock the group before you decide on its shipments.',
    messages: {
      EN: ({ of }: ConcernedGroup) =>
        of === 'GROUP'
          ? 'The group is locked already.'
          : "The shipment's group is locked: unlock the group before deciding.",
      DE: ({ of }: ConcernedGroup) =>
        of === 'GROUP'
          ? 'Die Gruppe ist bereits gesperrt.'
          : 'Die Gruppe der Sendung ist gesperrt. Bitte entsperren Sie die Gruppe, bevor Sie entscheiden.',
    },
  },
  GROUP_DELETED: {
    code: 'INVALID_STATE',
    when: 'The group, or the group of the shipment, is deleted.',
    remedy: 'Create another group, or move the shipment to another group with moveShipment before you decide.',
    messages: {
      EN: ({ of }: ConcernedGroup) =>
        of === 'GROUP'
          ? 'The group is deleted and cannot be changed.'
          : "The shipment's group is deleted: move the shipment to another group first.",
      DE: ({ of }: ConcernedGroup) =>
        of === 'GROUP'
          ? 'Die Gruppe ist gelöscht und kann nicht mehr geändert werden.'
          : 'Die Gruppe der Sendung ist gelöscht. Bitte verschieben Sie die Sendung zuerst in eine andere Gruppe.',
    },
  },
  GROUP_NOT_LOCKED: {
    code: 'INVALID_STATE',
    when: 'The group to be unlocked is not locked.',
    remedy: 'Nothing is left to do.',
    messages: { EN: 'The group is not locked.', DE: 'Die Gruppe ist nicht gesperrt.' },
  },
} as const satisfies Reasons;
