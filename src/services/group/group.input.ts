import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { PostalAddress } from '../../entities/postal-address.entity.js';
import { Text } from '../../text/kinds.js';

/** A new group. */
@InputType({ description: 'A new group.' })
export class CreateGroupInput {
  @Field({
    description: "The name, unique among the account's groups that are not deleted; 1 to 100 characters.",
  })
  @Text('NAME', { most: 100, needed: 'A name is needed.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The purpose of the group.' })
  @Text('LINES', { most: 1000 })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost bearer (Kostenträger).' })
  @Text('LINE', { most: 100 })
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  @Text('LINE', { most: 100 })
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'The address of the group.' })
  @IsOptional()
  @ValidateNested()
  address?: PostalAddress | null;
}

/** Changes to a group. Absent fields stay unchanged; null clears a field. */
@InputType({ description: 'Changes to a group. Absent fields stay unchanged; null clears a field.' })
export class UpdateGroupInput {
  @Field(() => ID, { description: 'The ID of the group.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: "The name, unique among the account's groups that are not deleted.",
  })
  @Text('NAME', { most: 100, needed: 'A name is needed.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The purpose of the group.' })
  @Text('LINES', { most: 1000 })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost bearer (Kostenträger).' })
  @Text('LINE', { most: 100 })
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  @Text('LINE', { most: 100 })
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'The address of the group.' })
  @IsOptional()
  @ValidateNested()
  address?: PostalAddress | null;
}
