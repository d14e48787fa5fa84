import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';

/** The price of a shipment. Net, surcharge and VAT add up to gross. */
@ObjectType({
  simpleResolvers: true,
  description: 'The price of a shipment. Net, surcharge and VAT add up to gross.',
})
export class Price {
  @Field(() => Int, { description: 'The shipping price without surcharge and VAT, in cents.' })
  @Column({ type: 'int', name: 'net_cents' })
  netCents: number;

  @Field(() => Int, {
    description: 'The surcharge for active user management, without VAT, in cents (LXP-1).',
  })
  @Column({ type: 'int', name: 'surcharge_cents' })
  surchargeCents: number;

  @Field(() => Int, { description: 'The VAT on net and surcharge, in cents, rounded half up.' })
  @Column({ type: 'int', name: 'vat_cents' })
  vatCents: number;

  @Field(() => Int, { description: 'The gross amount charged, in cents.' })
  @Column({ type: 'int', name: 'gross_cents' })
  grossCents: number;

  @Field({ description: 'The currency, as an ISO 4217 code.' })
  @Column({ type: 'char', length: 3 })
  currency: string;

  @Field({ description: 'The version of the price list that was applied.' })
  @Column({ type: 'varchar', length: 16, name: 'price_list' })
  priceList: string;
}
