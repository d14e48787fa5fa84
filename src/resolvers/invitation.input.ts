import { Field, InputType } from 'type-graphql';
import { AcceptInvitationCommand } from '../services/user/user.commands.js';
import { InputOf } from './input-of.js';

/** The token of an invitation, and the password that the user chooses. */
@InputType({ description: 'The token of an invitation, and the password that the user chooses.' })
@InputOf(AcceptInvitationCommand)
export class AcceptInvitationInput {
  @Field({ description: 'The token from the link in the mail.' })
  token: string;

  @Field({ description: 'The new password: at least 8 characters.' })
  password: string;

  @Field(() => String, {
    nullable: true,
    description:
      "A different login name, without spaces; needed only if the user's login name has been taken since the invitation.",
  })
  loginName?: string | null;
}
