import { Field, ID, InputType } from 'type-graphql';
import { MailKind, MailStatus } from '../entities/mail.enums.js';
import type { MailCriteria } from '../queries/mail/mail.criteria.js';

/** A filter for mails. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for mails. Absent fields do not restrict the list.' })
export class MailFilter implements MailCriteria {
  @Field(() => [MailStatus], { nullable: true, description: 'Mails in one of these states.' })
  statuses?: MailStatus[] | null;

  @Field(() => [MailKind], { nullable: true, description: 'Mails of one of these kinds.' })
  kinds?: MailKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Mails to one of these users.' })
  recipientIds?: string[] | null;
}
