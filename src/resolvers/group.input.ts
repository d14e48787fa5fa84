import { Field, ID, InputType } from 'type-graphql';
import { PostalAddress } from '../entities/postal-address.entity.js';
import { CreateGroupCommand, UpdateGroupCommand } from '../services/group/group.commands.js';
import { InputOf } from './input-of.js';

/** Master data of new and existing groups. */
@InputType()
abstract class GroupDetailsInput {
  @Field(() => String, { nullable: true, description: 'The purpose of the group.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost bearer (Kostenträger).' })
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'The address of the group.' })
  address?: PostalAddress | null;
}

/** A new group. */
@InputType({ description: 'A new group.' })
@InputOf(CreateGroupCommand)
export class CreateGroupInput extends GroupDetailsInput {
  @Field({
    description: "The name, unique among the account's groups that are not deleted; 1 to 100 characters.",
  })
  name: string;
}

/** Changes to a group. Absent fields stay unchanged; null clears a field. */
@InputType({ description: 'Changes to a group. Absent fields stay unchanged; null clears a field.' })
@InputOf(UpdateGroupCommand)
export class UpdateGroupInput extends GroupDetailsInput {
  @Field(() => ID, { description: 'The ID of the group.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: "The name, unique among the account's groups that are not deleted.",
  })
  name?: string | null;
}
