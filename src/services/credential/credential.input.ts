import { Field, ID, InputType } from 'type-graphql';
import { CredentialKind } from '../../entities/credential.enums.js';
import { Text } from '../../text/kinds.js';

/** A new credential. */
@InputType({ description: 'A new credential.' })
export class CreateCredentialInput {
  @Field(() => CredentialKind, {
    description: 'The kind of the credential, which is the channel that it is for.',
  })
  kind: CredentialKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The group that the credential sends for. Required for `SFTP` and `API` as soon as the account has a group; not allowed for `DRIVER`.',
  })
  groupId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A label, such as the name of the program that uses the credential; at most 100 characters.',
  })
  @Text('LINE', { most: 100 })
  label?: string | null;
}
