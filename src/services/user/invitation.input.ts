import { Field, InputType } from 'type-graphql';
import { Text } from '../../text/kinds.js';

/** The token of an invitation, and the password that the user chooses. */
@InputType({ description: 'The token of an invitation, and the password that the user chooses.' })
export class AcceptInvitationInput {
  @Field({ description: 'The token from the link in the mail.' })
  @Text('PROOF')
  token: string;

  @Field({ description: 'The new password: at least 8 characters.' })
  @Text('PROOF')
  password: string;

  @Field(() => String, {
    nullable: true,
    description: "A different login name, without blanks, in case the user's has been taken in the meantime.",
  })
  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;
}
