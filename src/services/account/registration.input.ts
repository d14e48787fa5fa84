import { Field, InputType } from 'type-graphql';
import { Text } from '../../text/kinds.js';

/** The confirmation of a registration. */
@InputType({ description: 'The token from the mail that confirms a registration.' })
export class ConfirmRegistrationInput {
  @Field({ description: 'The token from the link in the mail.' })
  @Text('PROOF')
  token: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A different login name for the superadmin, without blanks, in case the registered one has been taken in the meantime.',
  })
  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;
}
