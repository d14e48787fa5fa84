import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { MaxFoldedLength } from './folded-length.js';

/** The link's token and a password of the user's own. */
@InputType({ description: "The link's token and a password of the user's own." })
export class AcceptInvitationInput {
  @Field({ description: 'The token from the link in the mail.' })
  token: string;

  @Field({ description: 'The password to log in with from now on: at least 8 characters.' })
  password: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Another login name, no blanks: for when somebody has taken the one that was chosen for the user.',
  })
  @IsOptional()
  @Matches(/^\S+$/, { message: 'A login name has no blanks.' })
  @MaxLength(254, { message: 'At most 254 characters are possible.' })
  @MaxFoldedLength(254)
  loginName?: string | null;
}
