import { Field, InputType } from 'type-graphql';
import { Text } from '../text/kinds.js';
import { ChangePasswordCommand } from '../services/authentication/authentication.commands.js';
import { InputOf } from './input-of.js';

/** The login name and the password of a user. */
@InputType({ description: 'The login name and the password of a user.' })
export class LogInInput {
  @Field({ description: 'The login name; the e-mail address unless a different one was chosen.' })
  @Text('PROOF')
  loginName: string;

  @Field({ description: 'The password.' })
  @Text('PROOF')
  password: string;
}

/** The current and the new password. */
@InputType({ description: 'The current and the new password.' })
@InputOf(ChangePasswordCommand)
export class ChangePasswordInput {
  @Field({ description: 'The current password.' })
  currentPassword: string;

  @Field({ description: 'The new password: at least 8 characters.' })
  newPassword: string;
}
