import { Field, InputType } from 'type-graphql';
import type { TextCriteria } from '../queries/list/text-filter.js';
import { Text } from '../text/kinds.js';

/** Conditions on a column of text. */
@InputType({
  description:
    'Conditions on a column of text, all of which must match (DBX-1). Upper and lower case, accents and blanks around a value are ignored; an umlaut and its two-letter spelling (ü, ue) match each other. A value has 1 to 254 characters, and all conditions of a list have at most 20 values together; otherwise BAD_USER_INPUT with all problems.',
})
export class TextFilter implements TextCriteria {
  @Field(() => [String], { nullable: true, description: 'Texts, all of which occur in the column.' })
  @Text('WORDS')
  contains?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Texts, none of which occurs in the column. Includes rows without a value.',
  })
  @Text('WORDS')
  notContains?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Texts with which the column begins.' })
  @Text('WORDS')
  startsWith?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Texts with which the column ends.' })
  @Text('WORDS')
  endsWith?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Texts that the column equals.' })
  @Text('WORDS')
  equals?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Texts that the column does not equal. Includes rows without a value.',
  })
  @Text('WORDS')
  notEquals?: string[] | null;
}
