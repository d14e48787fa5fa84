import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';

/** A postal address as it is printed. */
@ObjectType({ simpleResolvers: true, description: 'A postal address.' })
@InputType('PostalAddressInput', { description: 'A postal address.' })
export class PostalAddress {
  @Field({ description: 'Street and house number.' })
  @MaxLength(200)
  @Matches(/\S/, { message: 'This is needed.' })
  street: string;

  @Field({ description: 'Postal code.' })
  @MaxLength(20)
  @Matches(/\S/, { message: 'This is needed.' })
  postalCode: string;

  @Field({ description: 'Town.' })
  @MaxLength(100)
  @Matches(/\S/, { message: 'This is needed.' })
  city: string;

  @Field(() => String, { nullable: true, description: 'Country, as it is to be printed; absent at home.' })
  @IsOptional()
  @MaxLength(100)
  country?: string | null;
}
