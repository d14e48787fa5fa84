import { Field, ID, InputType } from 'type-graphql';
import { Colour, Destination, RegisteredMail, SessionChannel, Sides } from '../entities/shipment.enums.js';
import { CreateShipmentCommand, UpdateShipmentCommand } from '../services/shipment/shipment.commands.js';
import { InputOf } from './input-of.js';

/** The print and shipping options of a letter. */
@InputType({ description: 'The print and shipping options of a letter.' })
export class ShipmentOptionsInput {
  @Field(() => Sides, { defaultValue: 'SIMPLEX', description: 'Single-sided or double-sided printing.' })
  sides: Sides;

  @Field(() => Colour, { defaultValue: 'BLACK_AND_WHITE', description: 'The colour mode.' })
  colour: Colour;

  @Field(() => Destination, { defaultValue: 'NATIONAL', description: 'The destination.' })
  destination: Destination;

  @Field(() => RegisteredMail, {
    defaultValue: 'NONE',
    description: 'The form of registered mail; national letters only.',
  })
  registered: RegisteredMail;
}

/** Changes to the print and shipping options of a letter. Absent fields stay unchanged. */
@InputType({
  description: 'Changes to the print and shipping options of a letter. Absent fields stay unchanged.',
})
export class UpdateShipmentOptionsInput {
  @Field(() => Sides, { nullable: true, description: 'Single-sided or double-sided printing.' })
  sides?: Sides | null;

  @Field(() => Colour, { nullable: true, description: 'The colour mode.' })
  colour?: Colour | null;

  @Field(() => Destination, { nullable: true, description: 'The destination.' })
  destination?: Destination | null;

  @Field(() => RegisteredMail, {
    nullable: true,
    description: 'The form of registered mail; national letters only.',
  })
  registered?: RegisteredMail | null;
}

/** A new shipment. */
@InputType({ description: 'A new shipment.' })
@InputOf(CreateShipmentCommand)
export class CreateShipmentInput {
  @Field(() => ID, { description: 'The ID of an upload of the viewer that has received its PDF.' })
  uploadId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The group to send for. Required as soon as the account has a group; a credential that belongs to a group sends for that group even if this is absent.',
  })
  groupId?: string | null;

  @Field(() => ShipmentOptionsInput, {
    nullable: true,
    description:
      'The print and shipping options. Required without a template; they replace all options of the template.',
  })
  options?: ShipmentOptionsInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A booking template: its options, group and cost centre apply unless this input names others. Later changes to the template have no effect on the shipment.',
  })
  templateId?: string | null;

  @Field(() => SessionChannel, {
    defaultValue: 'GO',
    description:
      'The channel through which the letter came in. Ignored with an API credential, whose channel is always `API`.',
  })
  channel: SessionChannel;

  @Field({
    defaultValue: false,
    description: 'True to keep the shipment as a draft instead of submitting it.',
  })
  draft: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'A key chosen by the client. A repeated call with the same key and input returns the shipment that the first call created.',
  })
  idempotencyKey?: string | null;
}

/** Changes to a draft or a rejected shipment. Absent fields stay unchanged. */
@InputType({
  description: 'Changes to a draft or a rejected shipment. Absent fields stay unchanged.',
})
@InputOf(UpdateShipmentCommand)
export class UpdateShipmentInput {
  @Field(() => ID, { description: 'The ID of the shipment.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The ID of another upload of the viewer.' })
  uploadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The ID of another group to send for.' })
  groupId?: string | null;

  @Field(() => UpdateShipmentOptionsInput, {
    nullable: true,
    description: 'Changes to the print and shipping options.',
  })
  options?: UpdateShipmentOptionsInput | null;
}
