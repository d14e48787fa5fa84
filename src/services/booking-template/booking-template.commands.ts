import { ArrayMaxSize, IsOptional } from 'class-validator';
import type { ShipmentOptions } from '../../entities/shipment.entity.js';
import { finds } from '../../errors/problems.js';
import { Text } from '../../text/kinds.js';

const mostSubjects = 200;

/** The data of new and existing booking templates. */
abstract class BookingTemplateDetails {
  groupId?: string | null;

  @Text('LINE', { most: 100 })
  costCentre?: string | null;

  ownerId?: string | null;

  editableByOwner?: boolean | null;

  @IsOptional()
  @ArrayMaxSize(mostSubjects, finds('TOO_MANY_ITEMS', { most: mostSubjects }))
  customRoleIds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(mostSubjects, finds('TOO_MANY_ITEMS', { most: mostSubjects }))
  userIds?: string[] | null;
}

/** A new booking template. */
export class CreateBookingTemplateCommand extends BookingTemplateDetails {
  @Text('NAME', { most: 100, needed: true })
  name: string;

  options: ShipmentOptions;
}

/** Changes to a booking template. Absent fields stay unchanged. */
export class UpdateBookingTemplateCommand extends BookingTemplateDetails {
  id: string;

  @Text('NAME', { most: 100, needed: true })
  name?: string | null;

  options?: ShipmentOptions | null;
}

/** A copy of a booking template. */
export class CopyBookingTemplateCommand {
  id: string;

  @Text('NAME', { most: 100, needed: true })
  name: string;
}
