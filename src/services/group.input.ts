import { IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { PostalAddress } from '../entities/postal-address.entity.js';
import { SingleLine } from './single-line.js';
import { MaxFoldedLength } from './folded-length.js';

/** A new group. */
@InputType({ description: 'A new group.' })
export class CreateGroupInput {
  @Field({ description: "Unique among the account's groups that are not deleted; 1 to 100 characters." })
  @Matches(/\S/, { message: 'A name is needed.' })
  @MaxLength(100, { message: 'At most 100 characters are possible.' })
  @MaxFoldedLength(100)
  @SingleLine()
  name: string;

  @Field(() => String, { nullable: true, description: 'What the group is for.' })
  @IsOptional()
  @MaxLength(1000, { message: 'At most 1,000 characters are possible.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Who bears the cost (Kostenträger).' })
  @IsOptional()
  @MaxLength(100, { message: 'At most 100 characters are possible.' })
  @SingleLine()
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  @IsOptional()
  @MaxLength(100, { message: 'At most 100 characters are possible.' })
  @SingleLine()
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
  @IsOptional()
  @Matches(/\S/, { message: 'A name is needed.' })
  @MaxLength(100, { message: 'At most 100 characters are possible.' })
  @MaxFoldedLength(100)
  @SingleLine()
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What the group is for.' })
  @IsOptional()
  @MaxLength(1000, { message: 'At most 1,000 characters are possible.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Who bears the cost (Kostenträger).' })
  @IsOptional()
  @MaxLength(100, { message: 'At most 100 characters are possible.' })
  @SingleLine()
  costBearer?: string | null;

  @Field(() => String, { nullable: true, description: 'The cost centre (Kostenstelle).' })
  @IsOptional()
  @MaxLength(100, { message: 'At most 100 characters are possible.' })
  @SingleLine()
  costCentre?: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Where the group sits.' })
  @IsOptional()
  @ValidateNested()
  address?: PostalAddress | null;
}
