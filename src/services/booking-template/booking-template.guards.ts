import type { BookingTemplate } from '../../entities/booking-template.entity.js';
import type { BookingTemplateAction } from '../../entities/booking-template.enums.js';
import { refusal } from '../../errors/vieraugen-error.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import type { GuardedAction } from '../allowed-action.js';

/** The columns on which the guards depend. */
type GuardedTemplate = Pick<BookingTemplate, 'ownerId' | 'ownerEdits'>;

/** The actions on a booking template (FWD-5, PLY-14). */
export const bookingTemplateActions: Readonly<Record<BookingTemplateAction, GuardedAction<GuardedTemplate>>> =
  {
    UPDATE: { mutation: 'Mutation.updateBookingTemplate', guard: guardTemplateChange },
    COPY: { mutation: 'Mutation.copyBookingTemplate', guard: () => undefined },
    DELETE: { mutation: 'Mutation.deleteBookingTemplate', guard: () => undefined },
  };

/**
 * Guards a change of name, options, group or cost centre: FORBIDDEN except for users who manage templates and, if the template allows it, its owner.
 */
export function guardTemplateChange(viewer: Viewer, template: GuardedTemplate): void {
  if (holds(viewer, 'bookingTemplates.manage', 'ACCOUNT')) return;
  if (template.ownerId !== viewer.userId || template.ownerEdits !== 1)
    throw refusal('BOOKING_TEMPLATE_NOT_EDITABLE');
}
