import { Field, ID, InputType } from 'type-graphql';
import { CredentialKind } from '../entities/credential.enums.js';
import { CreateCredentialCommand } from '../services/credential/credential.commands.js';
import { InputOf } from './input-of.js';

/** A new credential. */
@InputType({ description: 'A new credential.' })
@InputOf(CreateCredentialCommand)
export class CreateCredentialInput {
  @Field(() => CredentialKind, {
    description: 'The kind of the credential, which is the channel that it is for.',
  })
  kind: CredentialKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The program that uses the credential, a user with the access kind API; by default the viewer. Its credential is of the kind API and belongs to no group.',
  })
  userId?: string | null;

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
  label?: string | null;
}
