import { Field, ObjectType } from 'type-graphql';
import { AccessReason } from '../entities/enums.js';

/** Whether a user can log in. */
@ObjectType('UserAccess', {
  simpleResolvers: true,
  description: 'Whether a user can log in and go on using a session, by the rule that decides each login.',
})
export class UserAccess {
  @Field({ description: 'True if the user can log in.' })
  allowed: boolean;

  @Field(() => AccessReason, { nullable: true, description: 'Why not; null if the user can log in.' })
  reason: AccessReason | null;
}
