import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Text } from '../text/kinds.js';
import {
  AccountingDimension,
  type AccountingCriteria,
  type AccountingRequest,
} from '../queries/accounting/accounting.criteria.js';

registerEnumType(AccountingDimension, {
  name: 'AccountingDimension',
  description: 'A dimension by which costs are grouped.',
  valuesConfig: {
    MONTH: { description: 'The month of the hand-over to print, in the time zone of the account.' },
    GROUP: { description: 'The group that the letter was sent for.' },
    COST_CENTRE: { description: "The cost centre of the shipment's group at the time of submission." },
    COST_BEARER: {
      description: "The cost bearer (Kostenträger) of the shipment's group at the time of submission.",
    },
    SENDER: { description: 'The sender of the letter.' },
  },
});

/** A filter for the shipments that the accounting covers. Absent fields impose no restriction. */
@InputType({
  description: 'A filter for the shipments that the accounting covers. Absent fields impose no restriction.',
})
export class AccountingFilter implements AccountingCriteria {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only shipments sent for one of these groups. At most 500 IDs.',
  })
  groupIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only shipments sent by one of these users. At most 500 IDs.',
  })
  senderIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only shipments with one of these cost centres, in exactly this spelling. At most 500 values.',
  })
  @Text('LINE')
  costCentres?: string[] | null;
}

/** The arguments of the query `accounting`. */
@ArgsType()
export class AccountingArgs implements AccountingRequest {
  @Field({ description: 'The first month, as YYYY-MM.' })
  @Text('CODE')
  from: string;

  @Field({ description: 'The last month, as YYYY-MM; at most 36 months in all.' })
  @Text('CODE')
  to: string;

  @Field(() => [AccountingDimension], {
    defaultValue: ['MONTH'],
    description: 'The dimensions by which costs are grouped, with one row for each combination that occurs.',
  })
  by: AccountingDimension[];

  @Field(() => AccountingFilter, { nullable: true, description: 'A filter for the shipments.' })
  filter?: AccountingFilter | null;
}
