import { Field, ID, InputType } from 'type-graphql';
import { MailUsersCommand } from '../services/user/message.commands.js';
import { InputOf } from './input-of.js';

/** A message to users. */
@InputType({
  description:
    'A message to selected users, or to all holders of a custom role: exactly one of the two is named.',
})
@InputOf(MailUsersCommand)
export class MailUsersInput {
  @Field(() => [ID], { nullable: true, description: 'The IDs of the users: 1 to 500, each once.' })
  userIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of the custom role whose holders get the message, as far as the viewer can send messages to them (PLY-11).',
  })
  customRoleId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to send the message to the permitted users even if others are refused; by default, no user gets it in that case.',
  })
  partial?: boolean | null;

  @Field({ description: 'The subject: 1 to 120 characters on one line.' })
  subject: string;

  @Field({ description: 'The message as plain text: 1 to 4,000 characters, with line breaks.' })
  text: string;

  @Field({
    description:
      'A key chosen by the client, 1 to 100 characters. The same input with the same key is sent once; another input with the same key is `CONFLICT`.',
  })
  idempotencyKey: string;
}
