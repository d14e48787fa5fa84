import { Field, ID, InputType } from 'type-graphql';
import { PostalAddress } from '../entities/postal-address.entity.js';
import { CreateGroupCommand, UpdateGroupCommand } from '../services/group/group.commands.js';
import { InputOf } from './input-of.js';

/** A new group. */
@InputType({ description: 'A new group.' })
@InputOf(CreateGroupCommand)
export class CreateGroupInput {
  @Field({ description: "Unique among the account's groups that are not deleted; 1 to 100 characters." })
  name: string;

  @Field(() => String, { nullable: true, description: 'What the group is for.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Who bears the cost (Kostenträger).' })
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Where the group sits.' })
  address?: PostalAddress | null;
}

/** What is to be changed about a group; what is absent stays, null empties. */
@InputType({ description: 'What is to be changed about a group; what is absent stays, null empties.' })
@InputOf(UpdateGroupCommand)
export class UpdateGroupInput {
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: "Unique among the account's groups that are not deleted.",
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What the group is for.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Who bears the cost (Kostenträger).' })
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Where the group sits.' })
  address?: PostalAddress | null;
}
