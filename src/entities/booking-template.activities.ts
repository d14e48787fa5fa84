import { activity } from './activity-description.js';

/** The activities of booking templates. */
export const bookingTemplateActivities = {
  BOOKING_TEMPLATE_CREATED: activity<{ template: string }>({
    concern: 'ACCOUNT',
    description: 'A booking template was created.',
    sentences: {
      EN: ({ template }, { actor }) => `${actor} created the booking template “${template}”.`,
      DE: ({ template }, { actor }) => `${actor} hat die Buchungsvorlage „${template}“ angelegt.`,
    },
  }),
  BOOKING_TEMPLATE_UPDATED: activity<{ template: string }>({
    concern: 'ACCOUNT',
    description: 'A booking template was changed.',
    sentences: {
      EN: ({ template }, { actor }) => `${actor} changed the booking template “${template}”.`,
      DE: ({ template }, { actor }) => `${actor} hat die Buchungsvorlage „${template}“ geändert.`,
    },
  }),
  BOOKING_TEMPLATE_DELETED: activity<{ template: string }>({
    concern: 'ACCOUNT',
    description: 'A booking template was deleted.',
    sentences: {
      EN: ({ template }, { actor }) => `${actor} deleted the booking template “${template}”.`,
      DE: ({ template }, { actor }) => `${actor} hat die Buchungsvorlage „${template}“ gelöscht.`,
    },
  }),
};
