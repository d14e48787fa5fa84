import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Channel, ShipmentStatus } from '../entities/shipment.enums.js';
import { SortDirection } from '../entities/sort-direction.js';
import { Text } from '../text/kinds.js';
import {
  ShipmentOrderField,
  type ShipmentCriteria,
  type ShipmentSorting,
} from '../queries/shipment/shipment.criteria.js';

/** Which shipments are wanted; what is absent does not restrict. */
@InputType({ description: 'Which shipments are wanted; what is absent does not restrict.' })
export class ShipmentFilter implements ShipmentCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      "Words that must all be found in number, file name, the sender's name and e-mail or the group's name; umlauts may be written out or not.",
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [ShipmentStatus], {
    nullable: true,
    description:
      'Shipments in one of these states. If absent, all shipments except deleted ones; shipments of the viewer that an approver deleted within the last 30 days are included.',
  })
  statuses?: ShipmentStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those sent for one of these groups.' })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those sent by one of these users.' })
  senderIds?: string[] | null;

  @Field(() => [Channel], { nullable: true, description: 'Those that came in by one of these channels.' })
  channels?: Channel[] | null;

  @Field(() => Date, { nullable: true, description: 'Made at this instant or later.' })
  createdFrom?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Made before this instant.' })
  createdTo?: Date | null;
}

registerEnumType(ShipmentOrderField, {
  name: 'ShipmentOrderField',
  description: 'What shipments can be sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the shipment was made.' },
    GROSS_PRICE: { description: 'Gross price.' },
    FILENAME: { description: "The PDF's name." },
    STATUS: { description: 'State, by its name.' },
    PAGES: { description: 'Pages.' },
    SUBMITTED_AT: {
      description: 'When it was last submitted; drafts come first ascending, and last descending.',
    },
  },
});

/** How shipments are sorted. */
@InputType({ description: 'How shipments are sorted; equal ones by when they were made.' })
export class ShipmentOrder implements ShipmentSorting {
  @Field(() => ShipmentOrderField, { description: 'By what.' })
  field: ShipmentOrderField;

  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'Which way.' })
  direction: SortDirection;
}
