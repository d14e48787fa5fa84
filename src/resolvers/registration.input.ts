import { Field, InputType } from 'type-graphql';
import { ConfirmRegistrationCommand } from '../services/account/account.commands.js';
import { InputOf } from './input-of.js';

/** The confirmation of a registration. */
@InputType({ description: 'The token from the mail that confirms a registration.' })
@InputOf(ConfirmRegistrationCommand)
export class ConfirmRegistrationInput {
  @Field({ description: 'The token from the link in the mail.' })
  token: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A different login name for the superadmin, without spaces; needed only if the registered one has been taken since.',
  })
  loginName?: string | null;
}
