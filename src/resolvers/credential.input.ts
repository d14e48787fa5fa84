import { Field, ID, InputType } from 'type-graphql';
import { CredentialKind } from '../entities/credential.enums.js';
import { CreateCredentialCommand } from '../services/credential/credential.commands.js';
import { InputOf } from './input-of.js';

/** A new credential. */
@InputType({ description: 'A new credential.' })
@InputOf(CreateCredentialCommand)
export class CreateCredentialInput {
  @Field(() => CredentialKind, { description: 'Which channel it is for.' })
  kind: CredentialKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'The group that it sends for: needed for `SFTP` and `API` as soon as the account has a group; never for `DRIVER`.',
  })
  groupId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What you call it, such as the program that uses it; at most 100 characters.',
  })
  label?: string | null;
}
