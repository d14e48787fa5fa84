import { Field, InputType } from 'type-graphql';
import { Text } from './text/kinds.js';

/** The proof that an e-mail address belongs to whoever registered an account with it. */
@InputType({
  description: 'The proof that an e-mail address belongs to whoever registered an account with it.',
})
export class ConfirmRegistrationInput {
  @Field({ description: 'The token from the link in the mail.' })
  @Text('PROOF')
  token: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Another login name for the superadmin, no blanks: for when somebody has taken the one of the registration since.',
  })
  @Text('LOGIN_NAME', { most: 254 })
  loginName?: string | null;
}
