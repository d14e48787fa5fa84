import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { ErrorReason } from '../errors/reasons.js';
import type { AllowedAction } from '../services/allowed-action.js';
import { ErrorReasons } from './decision.type.js';

/** Creates the type `<Name>AllowedAction`: an action of this enum, and whether the viewer can carry it out. */
export function allowedActionOf<Action extends string>(
  name: string,
  actions: Readonly<Record<Action, Action>>,
): ClassType<AllowedAction<Action>> {
  const thing = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

  @ObjectType(`${name}AllowedAction`, {
    simpleResolvers: true,
    description: `An action on a ${thing}, and whether the viewer can carry it out at present.`,
  })
  class AllowedActionType implements AllowedAction<Action> {
    @Field(() => actions, { description: 'The action.' })
    action: Action;

    @Field({ description: 'True if the mutation accepts the action at present.' })
    allowed: boolean;

    @Field(() => ErrorReasons, {
      nullable: true,
      description: "The reason that the mutation's error would carry; null if the action is allowed.",
    })
    reason: ErrorReason | null;

    @Field(() => String, {
      nullable: true,
      description:
        'A sentence that explains the reason, in the language of the answer; null if the action is allowed.',
    })
    message: string | null;
  }
  return AllowedActionType;
}
