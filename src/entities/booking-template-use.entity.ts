import { Entity, PrimaryColumn } from 'typeorm';
import { Erasure } from './erasure-rule.js';
import { AccountOwned, idColumn } from './node.entity.js';

/** A custom role or a user that may use a booking template (FWD-5, PLY-14). */
@Entity('booking_template_use')
@Erasure('REMOVE')
export class BookingTemplateUse extends AccountOwned {
  /** The id of a custom role or of a user; ids are unique in the installation. */
  @PrimaryColumn({ ...idColumn, name: 'subject_id' })
  subjectId: string;

  @PrimaryColumn({ ...idColumn, name: 'template_id' })
  templateId: string;
}
