import { Field, ObjectType } from 'type-graphql';
import { AccessReason } from '../entities/user.enums.js';

/** The access of a user. */
@ObjectType('UserAccess', {
  simpleResolvers: true,
  description: 'The access of a user, by the rule that applies to logins and sessions.',
})
export class UserAccess {
  @Field({ description: 'True if the user can log in.' })
  allowed: boolean;

  @Field(() => AccessReason, {
    nullable: true,
    description: 'The reason why the user cannot log in; null if the user can.',
  })
  reason: AccessReason | null;
}
