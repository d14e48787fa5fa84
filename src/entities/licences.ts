import { Field, Int, ObjectType } from 'type-graphql';
import { UserType } from './user.enums.js';

/** The licences of an account for users of one type. */
@ObjectType({
  simpleResolvers: true,
  description: 'The licences of an account for users of one type (DBX-5).',
})
export class Licences {
  @Field(() => UserType, { description: 'The type of the users.' })
  type: UserType;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of users of this type that the account may have; null for any number.',
  })
  total: number | null;

  @Field(() => Int, {
    description:
      'The number of users of this type that are not deleted, invited or not. It exceeds `total` if the operator has lowered that number: nobody loses access, and nobody is added.',
  })
  used: number;
}
