import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { PostalAddress } from '../../entities/postal-address.entity.js';
import { Text } from '../../text/kinds.js';

/** A new group. */
@InputType({ description: 'A new group.' })
export class CreateGroupInput {
  @Field({ description: "Unique among the account's groups that are not deleted; 1 to 100 characters." })
  @Text('NAME', { most: 100, needed: 'A name is needed.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'What the group is for.' })
  @Text('LINES', { most: 1000 })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Who bears the cost (Kostenträger).' })
  @Text('LINE', { most: 100 })
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  @Text('LINE', { most: 100 })
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Where the group sits.' })
  @IsOptional()
  @ValidateNested()
  address?: PostalAddress | null;
}

/** What is to be changed about a group; what is absent stays, null empties. */
@InputType({ description: 'What is to be changed about a group; what is absent stays, null empties.' })
export class UpdateGroupInput {
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: "Unique among the account's groups that are not deleted.",
  })
  @Text('NAME', { most: 100, needed: 'A name is needed.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What the group is for.' })
  @Text('LINES', { most: 1000 })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Who bears the cost (Kostenträger).' })
  @Text('LINE', { most: 100 })
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  @Text('LINE', { most: 100 })
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Where the group sits.' })
  @IsOptional()
  @ValidateNested()
  address?: PostalAddress | null;
}
