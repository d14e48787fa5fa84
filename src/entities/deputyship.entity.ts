import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** A period in which a user decides on letters in place of an approver. It is removed when it is ended early; the log keeps it. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A period in which a user, the deputy, decides on letters in place of an approver: those that the approver could decide on at that moment, except those that one of the two sent. It ends by itself, and has no effect while the approver has no access or no permission to decide.',
})
@Entity('deputyship')
@Erasure('REMOVE')
export class Deputyship extends AccountOwned {
  @Field(() => ID, { description: 'The ID of the deputyship.' })
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'approver_id' })
  approverId: string;

  @Column({ ...idColumn, name: 'deputy_id' })
  deputyId: string;

  @Field({ description: 'The first moment of the period.' })
  @Column({ ...timeColumn, name: 'starts_at' })
  startsAt: Date;

  @Field({ description: 'The end of the period: the first moment after it.' })
  @Column({ ...timeColumn, name: 'ends_at' })
  endsAt: Date;

  @Column({ ...idColumn, name: 'named_by_id' })
  namedById: string;

  @Column({ ...timeColumn, name: 'named_at' })
  namedAt: Date;
}
