import { Field, Int, ObjectType } from 'type-graphql';
import { UserChangeType } from './bulk.type.js';

/** The result of mailUsers. */
@ObjectType({ simpleResolvers: true, description: 'The result of mailUsers.' })
export class MailUsersPayload {
  @Field(() => Int, { description: 'The number of mails, one for each recipient.' })
  recipients: number;

  @Field(() => [UserChangeType], {
    description:
      'The result for each selected user, in the order of the input; for a custom role, one entry for each holder who gets no message. `done` is true if the mail was accepted for delivery.',
  })
  changes: UserChangeType[];
}
