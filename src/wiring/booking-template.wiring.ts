import { BookingTemplateService } from '../services/booking-template/booking-template.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The services of booking templates. */
export interface BookingTemplateServices {
  bookingTemplates: BookingTemplateService;
}

/** Creates the services of booking templates. */
export function wireBookingTemplate({
  dataSource,
  clock,
  activities,
}: Foundation & ActivityServices): BookingTemplateServices {
  return { bookingTemplates: new BookingTemplateService({ dataSource, clock, activities }) };
}
