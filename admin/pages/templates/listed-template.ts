import type { TemplatesQuery } from './templates.generated';

/** A booking template as the list shows it. */
export type ListedTemplate = TemplatesQuery['bookingTemplates']['nodes'][number];
