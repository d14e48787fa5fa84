import { Field, ID, InputType } from 'type-graphql';
import { CredentialKind } from '../entities/credential.enums.js';
import { Text } from '../text/kinds.js';
import type { CredentialCriteria } from '../queries/credential/credential.criteria.js';

/** A filter for credentials. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for credentials. Absent fields do not restrict the list.' })
export class CredentialFilter implements CredentialCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in the label or the login name. An umlaut and its two-letter spelling (ü, ue) match each other.',
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [CredentialKind], { nullable: true, description: 'Credentials of one of these kinds.' })
  kinds?: CredentialKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Credentials that belong to one of these groups.' })
  groupIds?: string[] | null;
}
