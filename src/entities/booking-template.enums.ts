import { describeEnum } from './described-enum.js';

/** An action on a booking template. */
export const BookingTemplateAction = describeEnum(
  'BookingTemplateAction',
  'An action on a booking template, by the mutation that carries it out.',
  {
    UPDATE: 'Change name, options, group or cost centre: updateBookingTemplate.',
    COPY: 'Copy the template under another name: copyBookingTemplate.',
    DELETE: 'Delete the template: deleteBookingTemplate.',
  },
);
/** See the constant of the same name. */
export type BookingTemplateAction = keyof typeof BookingTemplateAction;
