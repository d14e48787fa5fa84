import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { MaxFoldedLength } from './folded-length.js';

/** The proof that an e-mail address belongs to whoever registered an account with it. */
@InputType({
  description: 'The proof that an e-mail address belongs to whoever registered an account with it.',
})
export class ConfirmRegistrationInput {
  @Field({ description: 'The token from the link in the mail.' })
  token: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Another login name for the superadmin, no blanks: for when somebody has taken the one of the registration since.',
  })
  @IsOptional()
  @Matches(/^\S+$/, { message: 'A login name has no blanks.' })
  @MaxLength(254, { message: 'At most 254 characters are possible.' })
  @MaxFoldedLength(254)
  loginName?: string | null;
}
