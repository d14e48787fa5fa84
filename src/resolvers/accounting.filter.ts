import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Text } from '../text/kinds.js';
import {
  AccountingDimension,
  type AccountingCriteria,
  type AccountingRequest,
} from '../queries/accounting/accounting.criteria.js';

registerEnumType(AccountingDimension, {
  name: 'AccountingDimension',
  description: 'By what costs can be told apart.',
  valuesConfig: {
    MONTH: { description: "The month of the hand-over to print, in the account's time zone." },
    GROUP: { description: 'The group that letters were sent for.' },
    COST_CENTRE: { description: 'The cost centre that the group had when the letter was submitted.' },
    COST_BEARER: { description: 'The cost bearer that the group had when the letter was submitted.' },
    SENDER: { description: 'Who sent the letter.' },
  },
});

/** Which shipments count; what is absent does not restrict. */
@InputType({ description: 'Which shipments count; what is absent does not restrict.' })
export class AccountingFilter implements AccountingCriteria {
  @Field(() => [ID], { nullable: true, description: 'Those sent for one of these groups; at most 500.' })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those sent by one of these users; at most 500.' })
  senderIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Those with one of these cost centres, written exactly like this; at most 500.',
  })
  @Text('LINE')
  costCentres?: string[] | null;
}

/** Which costs are wanted, and how they are told apart. */
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
    description: 'By what costs are told apart: there is a row for each combination that occurs.',
  })
  by: AccountingDimension[];

  @Field(() => AccountingFilter, { nullable: true, description: 'Which shipments count.' })
  filter?: AccountingFilter | null;
}
