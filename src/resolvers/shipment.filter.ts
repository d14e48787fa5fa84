import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Channel, ShipmentStatus } from '../entities/shipment.enums.js';
import { SortDirection } from '../entities/sort-direction.js';
import { Text } from '../text/kinds.js';
import {
  ShipmentOrderField,
  type ShipmentCriteria,
  type ShipmentSorting,
} from '../queries/shipment/shipment.criteria.js';

/** A filter for shipments. Absent fields do not restrict the list. */
@InputType({ description: 'A filter for shipments. Absent fields do not restrict the list.' })
export class ShipmentFilter implements ShipmentCriteria {
  @Field(() => String, {
    nullable: true,
    description:
      "Words that must all occur in the number, the file name, the sender's name and e-mail address or the group's name. An umlaut and its two-letter spelling (ü, ue) match each other.",
  })
  @Text('WORDS')
  search?: string | null;

  @Field(() => [ShipmentStatus], {
    nullable: true,
    description:
      "Shipments in one of these states. By default, all shipments except deleted ones, but including the viewer's own shipments that an approver deleted within the last 30 days.",
  })
  statuses?: ShipmentStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Shipments sent for one of these groups.' })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Shipments sent by one of these users.' })
  senderIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Shipments that are assigned to one of these users.' })
  assigneeIds?: string[] | null;

  @Field(() => [Channel], {
    nullable: true,
    description: 'Shipments that came in through one of these channels.',
  })
  channels?: Channel[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Shipments that are marked for their final deletion and still have a file if true, all others if false.',
  })
  markedForErasure?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Shipments created at this time or later.' })
  createdFrom?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Shipments created before this time.' })
  createdTo?: Date | null;
}

registerEnumType(ShipmentOrderField, {
  name: 'ShipmentOrderField',
  description: 'A field by which shipments are sorted.',
  valuesConfig: {
    CREATED_AT: { description: 'The date and time when the shipment was created.' },
    GROSS_PRICE: { description: 'The gross price.' },
    FILENAME: { description: 'The file name of the PDF.' },
    STATUS: { description: 'The status, by its name.' },
    PAGES: { description: 'The number of pages.' },
    SUBMITTED_AT: {
      description:
        'The date and time of the last submission. Drafts come first in ascending order and last in descending order.',
    },
  },
});

/** The sort order of shipments. */
@InputType({ description: 'The sort order of shipments. Equal shipments are sorted by time of creation.' })
export class ShipmentOrder implements ShipmentSorting {
  @Field(() => ShipmentOrderField, { description: 'The field to sort by.' })
  field: ShipmentOrderField;

  @Field(() => SortDirection, { defaultValue: 'DESC', description: 'The sort direction.' })
  direction: SortDirection;
}
