import { Field, InputType } from 'type-graphql';
import { Text } from '../../text/kinds.js';

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
export class ChangePasswordInput {
  @Field({ description: 'The password as it is.' })
  @Text('PROOF')
  currentPassword: string;

  @Field({ description: 'The password as it is to be: at least 8 characters.' })
  @Text('PROOF')
  newPassword: string;
}
