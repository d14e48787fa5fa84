import { Field, ID, InputType } from 'type-graphql';
import { Colour, Destination, RegisteredMail, SessionChannel, Sides } from '../entities/shipment.enums.js';
import { CreateShipmentCommand, UpdateShipmentCommand } from '../services/shipment/shipment.commands.js';
import { InputOf } from './input-of.js';

/** How a letter is to be printed and sent. */
@InputType({ description: 'How a letter is to be printed and sent.' })
export class ShipmentOptionsInput {
  @Field(() => Sides, { defaultValue: 'SIMPLEX', description: 'One side of the sheet or both.' })
  sides: Sides;

  @Field(() => Colour, { defaultValue: 'BLACK_AND_WHITE', description: 'Black or colour.' })
  colour: Colour;

  @Field(() => Destination, { defaultValue: 'NATIONAL', description: 'Home or abroad.' })
  destination: Destination;

  @Field(() => RegisteredMail, {
    defaultValue: 'NONE',
    description: 'Registered mail, and in which form; national letters only.',
  })
  registered: RegisteredMail;
}

/** What is to be changed about how a letter is printed and sent; what is absent stays. */
@InputType({
  description: 'What is to be changed about how a letter is printed and sent; what is absent stays.',
})
export class UpdateShipmentOptionsInput {
  @Field(() => Sides, { nullable: true, description: 'One side of the sheet or both.' })
  sides?: Sides | null;

  @Field(() => Colour, { nullable: true, description: 'Black or colour.' })
  colour?: Colour | null;

  @Field(() => Destination, { nullable: true, description: 'Home or abroad.' })
  destination?: Destination | null;

  @Field(() => RegisteredMail, {
    nullable: true,
    description: 'Registered mail, and in which form; national letters only.',
  })
  registered?: RegisteredMail | null;
}

/** A new shipment. */
@InputType({ description: 'A new shipment.' })
@InputOf(CreateShipmentCommand)
export class CreateShipmentInput {
  @Field(() => ID, { description: 'An upload of your own whose PDF was put there.' })
  uploadId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The group to send for; needed as soon as the account has a group. A credential of a group sends for that one, also if it is absent.',
  })
  groupId?: string | null;

  @Field(() => ShipmentOptionsInput, { description: 'How it is to be printed and sent.' })
  options: ShipmentOptionsInput;

  @Field(() => SessionChannel, {
    defaultValue: 'GO',
    description: 'How the letter came in; with an API credential it is always `API`, whatever stands here.',
  })
  channel: SessionChannel;

  @Field({ defaultValue: false, description: 'Keep it as a draft instead of submitting it.' })
  draft: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of your own for this call: repeated with the same key and input, it answers with the shipment that was made the first time.',
  })
  idempotencyKey?: string | null;
}

/** What is to be corrected about a draft or a rejected shipment; what is absent stays. */
@InputType({
  description: 'What is to be corrected about a draft or a rejected shipment; what is absent stays.',
})
@InputOf(UpdateShipmentCommand)
export class UpdateShipmentInput {
  @Field(() => ID, { description: 'The shipment.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'Another upload of your own.' })
  uploadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another group to send for.' })
  groupId?: string | null;

  @Field(() => UpdateShipmentOptionsInput, {
    nullable: true,
    description: 'How it is to be printed and sent instead.',
  })
  options?: UpdateShipmentOptionsInput | null;
}
