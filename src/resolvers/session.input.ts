import { Field, InputType } from 'type-graphql';
import { Text } from '../text/kinds.js';
import { ChangePasswordCommand } from '../services/authentication/authentication.commands.js';
import { InputOf } from './input-of.js';

/** Who wants to log in. */
@InputType({ description: 'Who wants to log in.' })
export class LogInInput {
  @Field({ description: 'The login name: the e-mail address unless another one was given.' })
  @Text('PROOF')
  loginName: string;

  @Field({ description: 'The password.' })
  @Text('PROOF')
  password: string;
}

/** The old and the new password. */
@InputType({ description: 'The old and the new password.' })
@InputOf(ChangePasswordCommand)
export class ChangePasswordInput {
  @Field({ description: 'The password as it is.' })
  currentPassword: string;

  @Field({ description: 'The password as it is to be: at least 8 characters.' })
  newPassword: string;
}
