import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PdfProblem } from '../pdf/inspection.js';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn, timeColumn } from './node.entity.js';

/** The status of an upload: without a file, with a refused file, with a counted PDF, or used by a shipment. */
type UploadStatus = 'WAITING' | 'REFUSED' | 'STORED' | 'USED';

/** An upload of one PDF, created before the file is sent. */
@ObjectType({
  simpleResolvers: true,
  description: 'An upload of one PDF: PUT the file to `url`, then create a shipment from it.',
})
@Entity('upload')
@Erasure('REMOVE')
export class Upload extends AccountOwned {
  @Field(() => ID, { description: 'The ID of the upload, to be passed to createShipment as `uploadId`.' })
  @PrimaryColumn({ ...idColumn, name: 'id' })
  id: string;

  @Column({ ...idColumn, name: 'user_id' })
  userId: string;

  /** SHA-256 of the token in the URL. */
  @Column({ type: 'binary', length: 32, name: 'token_hash' })
  tokenHash: Buffer;

  @Field({ description: 'The original file name, as given by the sender.' })
  @Column({ type: 'varchar', length: 255 })
  filename: string;

  @Column({ type: 'varchar', length: 16 })
  status: UploadStatus;

  /** The problem of the last refused file, if any. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  problem: PdfProblem | null;

  @Column({ type: 'int', nullable: true })
  pages: number | null;

  @Column({ type: 'int', nullable: true })
  bytes: number | null;

  /** SHA-256 of the file, in hexadecimal. */
  @Column({ type: 'char', length: 64, nullable: true, charset: 'ascii', collation: 'ascii_bin' })
  sha256: string | null;

  @Field({
    description:
      'The date and time until which the file can be uploaded and used: one day after the creation of the upload.',
  })
  @Column({ ...timeColumn, name: 'expires_at' })
  expiresAt: Date;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;

  @Field({
    description:
      'The URL to PUT the file to: at most 50 MB, with `Content-Type: application/pdf`. Returned only by createUpload.',
  })
  url: string;
}
