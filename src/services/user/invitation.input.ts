import { Field, InputType } from 'type-graphql';
import { Text } from '../../text/kinds.js';

/** The link's token and a password of the user's own. */
@InputType({ description: "The link's token and a password of the user's own." })
export class AcceptInvitationInput {
  @Field({ description: 'The token from the link in the mail.' })
  @Text('PROOF')
  token: string;

  @Field({ description: 'The password to log in with from now on: at least 8 characters.' })
  @Text('PROOF')
  password: string;

  @Field(() => String, {
    nullable: true,
    description: "Another login name, without blanks, in case the user's has been taken in the meantime.",
  })
  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;
}
