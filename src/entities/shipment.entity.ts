import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Approval } from './approval.entity.js';
import { Erasure } from './erasure-rule.js';
import type { Group } from './group.entity.js';
import type { User } from './user.entity.js';
import { Channel, Colour, Destination, RegisteredMail, ShipmentStatus, Sides } from './shipment.enums.js';
import { idColumn, Node, timeColumn } from './node.entity.js';
import { Price } from './price.entity.js';

/** Compared byte by byte, since sums are grouped by them. */
const costColumn = {
  type: 'varchar',
  length: 100,
  nullable: true,
  charset: 'utf8mb4',
  collation: 'utf8mb4_bin',
} as const;

const idsColumn = {
  type: 'varchar',
  length: 600,
  nullable: true,
  charset: 'ascii',
  collation: 'ascii_bin',
} as const;

/** The print and shipping options of a letter. */
@ObjectType({ simpleResolvers: true, description: 'The print and shipping options of a letter.' })
export class ShipmentOptions {
  @Field(() => Sides, { description: 'Single-sided or double-sided printing.' })
  @Column({ type: 'varchar', length: 16 })
  sides: Sides;

  @Field(() => Colour, { description: 'The colour mode.' })
  @Column({ type: 'varchar', length: 16 })
  colour: Colour;

  @Field(() => Destination, { description: 'The destination.' })
  @Column({ type: 'varchar', length: 16 })
  destination: Destination;

  @Field(() => RegisteredMail, { description: 'The form of registered mail.' })
  @Column({ type: 'varchar', length: 16 })
  registered: RegisteredMail;
}

/** A letter job: one PDF with its print and shipping options. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A letter job: one PDF with its print and shipping options.',
})
@Entity('shipment')
@Erasure<Shipment>({
  keep: [
    'number',
    'uploadId',
    'pages',
    'sheets',
    'channel',
    'options',
    'status',
    'price',
    'senderId',
    'groupId',
    'approvalId',
    'createdAt',
    'submittedAt',
    'handOverAt',
    'handOverClaimedAt',
    'handedOverAt',
    'deletedByApproverAt',
    'erasureMarkedAt',
    'erasedAt',
    'erasurePending',
    'assigneeIds',
    'handlerIds',
    'updatedAt',
  ],
  overwrite: {
    filename: "''",
    sha256: 'NULL',
    searchText: "''",
    idempotencyKey: 'NULL',
    idempotencyHash: 'NULL',
    costBearer: 'NULL',
    costCentre: 'NULL',
    chosenCostCentre: 'NULL',
  },
})
export class Shipment extends Node {
  @Column({ ...idColumn, name: 'account_id', primary: true })
  accountId: string;

  @Field({
    description:
      'The number by which people refer to the shipment: the date (UTC) and eight characters, unique within the account.',
  })
  @Column({ type: 'varchar', length: 20 })
  number: string;

  @Column({ ...idColumn, name: 'upload_id' })
  uploadId: string;

  @Field({ description: 'The file name of the PDF.' })
  @Column({ type: 'varchar', length: 255 })
  filename: string;

  /** SHA-256 of the PDF, in hexadecimal, to recognise the same file again. Null if the file was gone before hashes were kept. */
  @Column({ type: 'char', length: 64, nullable: true, charset: 'ascii', collation: 'ascii_bin' })
  sha256: string | null;

  @Field(() => Int, { description: 'The number of pages of the PDF: 1 to 6,000.' })
  @Column({ type: 'int' })
  pages: number;

  @Field(() => Int, {
    description:
      'The number of sheets of paper: the number of pages, or half of it (rounded up) for double-sided printing.',
  })
  @Column({ type: 'int' })
  sheets: number;

  @Field(() => Channel, { description: 'The channel through which the letter came in.' })
  @Column({ type: 'varchar', length: 16 })
  channel: Channel;

  @Field(() => ShipmentOptions, { description: 'The print and shipping options.' })
  @Column(() => ShipmentOptions, { prefix: false })
  options: ShipmentOptions;

  @Field(() => ShipmentStatus, { description: 'The status of the shipment.' })
  @Column({ type: 'varchar', length: 20 })
  status: ShipmentStatus;

  @Field(() => Price, { description: 'The price, by the price list of the day of the last submission.' })
  @Column(() => Price, { prefix: false })
  price: Price;

  @Column({ ...idColumn, name: 'sender_id' })
  senderId: string;

  @Column({ ...idColumn, name: 'group_id', nullable: true })
  groupId: string | null;

  /** The group's cost bearer when the price was set; later changes of the group do not affect earlier accounting. */
  @Column({ ...costColumn, name: 'cost_bearer' })
  costBearer: string | null;

  /** The group's cost centre, in the same way. */
  @Column({ ...costColumn, name: 'cost_centre' })
  costCentre: string | null;

  /** The cost centre of its booking template, which takes precedence over that of the group (FWD-5). */
  @Column({ ...costColumn, name: 'chosen_cost_centre' })
  chosenCostCentre: string | null;

  /** The latest approval; null if none was needed. */
  @Column({ ...idColumn, name: 'approval_id', nullable: true })
  approvalId: string | null;

  /** The assignees (FWD-4), by id with commas between them; null if there are none. */
  @Column({ ...idsColumn, name: 'assignee_ids' })
  assigneeIds: string | null;

  /** The assignees who have edited or submitted it, also former ones, in the same form: like the sender, they never decide on it (LXP-11). */
  @Column({ ...idsColumn, name: 'handler_ids' })
  handlerIds: string | null;

  /** The objects of these ids, if loaded with a page of shipments; otherwise undefined. */
  approval?: Approval | null;
  sender?: User | null;
  group?: Group | null;

  /** Folded words for searching: number and file name (LXP-13). */
  @Column({ type: 'varchar', length: 2000, name: 'search_text' })
  searchText: string;

  /** The client's key for this call; unique per sender. */
  @Column({
    type: 'varchar',
    length: 100,
    name: 'idempotency_key',
    nullable: true,
    charset: 'utf8mb4',
    collation: 'utf8mb4_bin',
  })
  idempotencyKey: string | null;

  /** SHA-256 of the input that came with the key, in hexadecimal. */
  @Column({
    type: 'char',
    length: 64,
    name: 'idempotency_hash',
    nullable: true,
    charset: 'ascii',
    collation: 'ascii_bin',
  })
  idempotencyHash: string | null;

  @Field({ description: 'The date and time when the shipment was created.' })
  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'The date and time of the last submission; null for a draft.',
  })
  @Column({ ...timeColumn, name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'The date and time from which a released shipment is handed over to print, and until which it can be called back. Null before its release, and after it was called back.',
  })
  @Column({ ...timeColumn, name: 'hand_over_at', nullable: true })
  handOverAt: Date | null;

  /** The time at which a process last began to hand it over; from then on it cannot be called back. */
  @Column({ ...timeColumn, name: 'hand_over_claimed_at', nullable: true })
  handOverClaimedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'The date and time of the hand-over to print.' })
  @Column({ ...timeColumn, name: 'handed_over_at', nullable: true })
  handedOverAt: Date | null;

  /** The time at which an approver deleted it; null if no approver did. */
  @Column({ ...timeColumn, name: 'deleted_by_approver_at', nullable: true })
  deletedByApproverAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The date and time when the shipment was marked for its final deletion; null if it is not.',
  })
  @Column({ ...timeColumn, name: 'erasure_marked_at', nullable: true })
  erasureMarkedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'The date and time of the final deletion: the PDF and its name are gone for good; null before it.',
  })
  @Column({ ...timeColumn, name: 'erased_at', nullable: true })
  erasedAt: Date | null;

  /** True for a shipment that is marked and not yet deleted for good; computed by the database, for the filter of marked ones. */
  @Column({ type: 'tinyint', name: 'erasure_pending', insert: false, update: false })
  erasurePending?: 0 | 1;

  @Column({ ...timeColumn, name: 'updated_at' })
  updatedAt: Date;
}
