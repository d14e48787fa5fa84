import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { idColumn, Node, timeColumn } from './node.entity.js';
import { ShipmentOptions } from './shipment.entity.js';

/** The settings of a shipment under a name (FWD-5, PLY-14). Shipments that were created from it do not depend on it. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'The settings of a shipment under a name, for createShipment. Shipments that were created from it do not depend on it.',
})
@Entity('booking_template')
@Erasure('REMOVE')
export class BookingTemplate extends Node {
  @Column({ ...idColumn, name: 'account_id', primary: true })
  accountId: string;

  @Field({
    description: 'The name, unique within the account; names that only look different count as the same.',
  })
  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** The name as it looks (`appearanceKey`); unique within the account. */
  @Column({ type: 'varchar', length: 400, name: 'name_key' })
  nameKey: string;

  @Field(() => ShipmentOptions, { description: 'The print and shipping options.' })
  @Column(() => ShipmentOptions, { prefix: false })
  options: ShipmentOptions;

  @Column({ ...idColumn, name: 'group_id', nullable: true })
  groupId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cost centre of the shipments; null for that of their group.',
  })
  @Column({
    type: 'varchar',
    length: 100,
    name: 'cost_centre',
    nullable: true,
    charset: 'utf8mb4',
    collation: 'utf8mb4_bin',
  })
  costCentre: string | null;

  @Column({ ...idColumn, name: 'owner_id' })
  ownerId: string;

  /** 1 if its owner can change name, options, group and cost centre. */
  @Column({ type: 'tinyint', name: 'editable_by_owner' })
  ownerEdits: 0 | 1;

  @Field({ description: 'The date and time when the template was created.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field({ description: 'The date and time of the last change to the template.' })
  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;
}
