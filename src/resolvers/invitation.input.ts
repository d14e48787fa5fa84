import { Field, InputType } from 'type-graphql';
import { AcceptInvitationCommand } from '../services/user/user.commands.js';
import { InputOf } from './input-of.js';

/** The link's token and a password of the user's own. */
@InputType({ description: "The link's token and a password of the user's own." })
@InputOf(AcceptInvitationCommand)
export class AcceptInvitationInput {
  @Field({ description: 'The token from the link in the mail.' })
  token: string;

  @Field({ description: 'The password to log in with from now on: at least 8 characters.' })
  password: string;

  @Field(() => String, {
    nullable: true,
    description: "Another login name, without blanks, in case the user's has been taken in the meantime.",
  })
  loginName?: string | null;
}
