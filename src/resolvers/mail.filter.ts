import { Field, ID, InputType } from 'type-graphql';
import { MailKind, MailStatus } from '../entities/mail.enums.js';
import type { MailCriteria } from '../queries/mail/mail.criteria.js';

/** Which mails a list shows. */
@InputType({ description: 'Which mails a list shows; what is absent narrows nothing.' })
export class MailFilter implements MailCriteria {
  @Field(() => [MailStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: MailStatus[] | null;

  @Field(() => [MailKind], { nullable: true, description: 'About one of these things.' })
  kinds?: MailKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'To one of these users.' })
  recipientIds?: string[] | null;
}
