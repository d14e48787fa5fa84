import { Field, ID, ObjectType, type ClassType } from 'type-graphql';
import type { ErrorReason } from '../errors/reasons.js';
import type { Language } from '../entities/language.js';
import type { UserChange } from '../services/user/bulk.service.js';
import { ErrorReasons } from './decision.type.js';

/** The result of a bulk change for one user. */
@ObjectType('UserChange', {
  simpleResolvers: true,
  description: 'The result of a bulk change for one user.',
})
export class UserChangeType {
  @Field(() => ID, { description: 'The ID of the user.' })
  userId: string;

  @Field({
    description:
      'True if the change of this user is stored; false if it, or another user of the call, was refused.',
  })
  done: boolean;

  @Field(() => ErrorReasons, {
    nullable: true,
    description: 'The reason why this user cannot be changed; null if the user could be.',
  })
  reason: ErrorReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'A sentence that explains the reason, in the language of the answer; null without a reason.',
  })
  message: string | null;
}

/** Creates the payload of a mutation that changes many users. */
export function userChangesOf(mutation: string): ClassType<{ changes: UserChangeType[] }> {
  @ObjectType(`${mutation}Payload`, {
    simpleResolvers: true,
    description: `The result of ${mutation.charAt(0).toLowerCase()}${mutation.slice(1)}.`,
  })
  class Payload {
    @Field(() => [UserChangeType], { description: 'The result for each user, in the order of the input.' })
    changes: UserChangeType[];
  }
  return Payload;
}

/** The results of a bulk change as objects of the schema, with messages in this language. */
export function shownChanges(changes: readonly UserChange[], language: Language): UserChangeType[] {
  return changes.map(({ userId, done, refusal }) => ({
    userId,
    done,
    reason: refusal?.reason ?? null,
    message: refusal?.wording(language) ?? null,
  }));
}
