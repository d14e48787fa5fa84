import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { idColumn, Node, timeColumn } from './node.entity.js';

/** A role of the account's own (PLY-3). Its permissions add to those of the base role and of other custom roles. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "A role of the account's own. Its permissions add to those of the base role, the approval trait and other custom roles.",
})
@Entity('custom_role')
@Erasure('REMOVE')
export class CustomRole extends Node {
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

  @Field(() => String, { nullable: true, description: 'The purpose of the role.' })
  @Column({ type: 'varchar', length: 1000, nullable: true })
  description: string | null;

  /** The permissions with their scopes (`formatGrantSet`); null for a role without any. */
  @Column({ type: 'text', name: 'grant_set', nullable: true })
  grantSet: string | null;

  /** The user who assigned the role to everyone (DBX-9); null if it is assigned to individual users only. */
  @Column({ ...idColumn, name: 'everyone_by_id', nullable: true })
  everyoneById: string | null;

  /** The time of that assignment. */
  @Column({ ...timeColumn, name: 'everyone_at', nullable: true })
  everyoneAt: Date | null;

  @Field({ description: 'The date and time when the role was created.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field({ description: 'The date and time of the last change to the role.' })
  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;
}
