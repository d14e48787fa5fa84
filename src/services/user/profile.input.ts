import { Field, InputType } from 'type-graphql';
import { Language } from '../../entities/language.js';
import { Text } from '../../text/kinds.js';

/** Changes to the viewer's own profile. Absent fields stay unchanged. */
@InputType({ description: "Changes to the viewer's own profile. Absent fields stay unchanged." })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'The first name.' })
  @Text('NAME', { most: 100, needed: 'The first name is needed.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'The last name.' })
  @Text('NAME', { most: 100, needed: 'The last name is needed.' })
  lastName?: string | null;

  @Field(() => Language, { nullable: true, description: 'The language of mails and texts.' })
  language?: Language | null;
}
