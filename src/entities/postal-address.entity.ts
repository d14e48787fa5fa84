import { Field, InputType, ObjectType } from 'type-graphql';
import { Text } from '../text/kinds.js';

/** A postal address as it is printed. */
@ObjectType({ simpleResolvers: true, description: 'A postal address.' })
@InputType('PostalAddressInput', { description: 'A postal address.' })
export class PostalAddress {
  @Field({ description: 'The street and house number.' })
  @Text('LINE', { most: 200, needed: true })
  street: string;

  @Field({ description: 'The postal code.' })
  @Text('LINE', { most: 20, needed: true })
  postalCode: string;

  @Field({ description: 'The town.' })
  @Text('LINE', { most: 100, needed: true })
  city: string;

  @Field(() => String, {
    nullable: true,
    description: 'The country, as printed on letters; absent for domestic addresses.',
  })
  @Text('LINE', { most: 100 })
  country?: string | null;
}
