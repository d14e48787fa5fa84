import { Field, InputType, ObjectType } from 'type-graphql';
import { Text } from '../text/kinds.js';

/** A postal address as it is printed. */
@ObjectType({ simpleResolvers: true, description: 'A postal address.' })
@InputType('PostalAddressInput', { description: 'A postal address.' })
export class PostalAddress {
  @Field({ description: 'Street and house number.' })
  @Text('LINE', { most: 200, needed: 'This is needed.' })
  street: string;

  @Field({ description: 'Postal code.' })
  @Text('LINE', { most: 20, needed: 'This is needed.' })
  postalCode: string;

  @Field({ description: 'Town.' })
  @Text('LINE', { most: 100, needed: 'This is needed.' })
  city: string;

  @Field(() => String, { nullable: true, description: 'Country, as it is to be printed; absent at home.' })
  @Text('LINE', { most: 100 })
  country?: string | null;
}
