import { Field, ID, InputType } from 'type-graphql';
import { CredentialKind } from '../entities/credential.enums.js';
import { Text } from '../text/kinds.js';
import type { CredentialCriteria } from '../queries/credential/credential.criteria.js';

/** Which credentials are wanted; what is absent does not restrict. */
@InputType({ description: 'Which credentials are wanted; what is absent does not restrict.' })
export class CredentialFilter implements CredentialCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in the label or the login name; umlauts may be written out or not.',
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [CredentialKind], { nullable: true, description: 'Those for one of these channels.' })
  kinds?: CredentialKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those that belong to one of these groups.' })
  groupIds?: string[] | null;
}
