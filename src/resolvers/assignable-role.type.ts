import { Field, ObjectType } from 'type-graphql';
import { ApprovalTrait, Role } from '../entities/user.enums.js';

/** A role that the viewer can give to a new user. */
@ObjectType({ simpleResolvers: true, description: 'A role that the viewer can give to a new user.' })
export class AssignableRole {
  @Field(() => Role, { description: 'The role.' })
  role: Role;

  @Field(() => [ApprovalTrait], {
    description:
      'The approval traits that the viewer can combine with the role. Only the default trait if the viewer cannot assign traits.',
  })
  approvalTraits: ApprovalTrait[];

  @Field({ description: 'True for the default role of createUser.' })
  isDefault: boolean;
}
