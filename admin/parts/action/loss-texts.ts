import type { Text } from '../text/text';

/** The losses that a change of users can bring, and that are confirmed. */
export const lossTexts = {
  accessLoss: {
    de: 'Der Benutzer verliert dadurch den Zugang, weil keine aktive Gruppe bleibt.',
    en: 'The user loses access, since no active group remains.',
  },
  unwatchedShipments: {
    de: '{count, plural, =0 {Keine wartende Sendung verliert dadurch ihren Freigeber.} one {Eine wartende Sendung verliert dadurch ihren letzten Freigeber, der benachrichtigt wird oder entscheiden kann.} other {# wartende Sendungen verlieren dadurch ihren letzten Freigeber, der benachrichtigt wird oder entscheiden kann.}}',
    en: '{count, plural, =0 {No waiting shipment loses its approver.} one {One waiting shipment loses its last approver who is notified or can decide.} other {# waiting shipments lose their last approver who is notified or can decide.}}',
  },
} as const satisfies Record<string, Text>;
