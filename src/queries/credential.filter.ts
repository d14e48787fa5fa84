import { Field, ID, InputType } from 'type-graphql';
import { CredentialKind } from '../entities/enums.js';

/** Which credentials are wanted; what is absent does not restrict. */
@InputType({ description: 'Which credentials are wanted; what is absent does not restrict.' })
export class CredentialFilter {
  @Field(() => String, { nullable: true, description: 'A part of label or login name.' })
  search?: string | null;

  @Field(() => [CredentialKind], { nullable: true, description: 'Those for one of these channels.' })
  kinds?: CredentialKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those that belong to one of these groups.' })
  groupIds?: string[] | null;
}
