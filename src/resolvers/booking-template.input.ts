import { Field, ID, InputType } from 'type-graphql';
import {
  CopyBookingTemplateCommand,
  CreateBookingTemplateCommand,
  UpdateBookingTemplateCommand,
} from '../services/booking-template/booking-template.commands.js';
import { InputOf } from './input-of.js';
import { ShipmentOptionsInput } from './shipment.input.js';

/** The data of new and existing booking templates. */
@InputType()
abstract class BookingTemplateDetailsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The group that the shipments are sent for; null for none.',
  })
  groupId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cost centre of the shipments, at most 100 characters; null for that of their group.',
  })
  costCentre?: string | null;

  @Field(() => ID, { nullable: true, description: 'The owner; of a new template the viewer if absent.' })
  ownerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True if the owner can change name, options, group and cost centre. False if absent for a new one.',
  })
  editableByOwner?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The custom roles whose holders can use it, at most 200.',
  })
  customRoleIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The users who can use it, at most 200.' })
  userIds?: string[] | null;
}

/** A new booking template. */
@InputType({ description: 'A new booking template.' })
@InputOf(CreateBookingTemplateCommand)
export class CreateBookingTemplateInput extends BookingTemplateDetailsInput {
  @Field({ description: 'The name, at most 100 characters.' })
  name: string;

  @Field(() => ShipmentOptionsInput, { description: 'The print and shipping options.' })
  options: ShipmentOptionsInput;
}

/** Changes to a booking template. Absent fields stay unchanged. */
@InputType({ description: 'Changes to a booking template. Absent fields stay unchanged.' })
@InputOf(UpdateBookingTemplateCommand)
export class UpdateBookingTemplateInput extends BookingTemplateDetailsInput {
  @Field(() => ID, { description: 'The ID of the template.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The name, at most 100 characters.' })
  name?: string | null;

  @Field(() => ShipmentOptionsInput, {
    nullable: true,
    description: 'The print and shipping options; they replace all former ones.',
  })
  options?: ShipmentOptionsInput | null;
}

/** A copy of a booking template. */
@InputType({ description: 'A copy of a booking template.' })
@InputOf(CopyBookingTemplateCommand)
export class CopyBookingTemplateInput {
  @Field(() => ID, { description: 'The ID of the template to copy.' })
  id: string;

  @Field({ description: 'The name of the copy, at most 100 characters.' })
  name: string;
}
