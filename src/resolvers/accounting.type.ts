import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type {
  Accounting as AccountingShape,
  AccountingAmount as AmountShape,
  AccountingRow as RowShape,
} from '../queries/accounting/accounting.query.js';

/** The total cost of shipments in one currency. */
@ObjectType({
  simpleResolvers: true,
  description: 'The total cost of shipments in one currency. Net, surcharge and VAT add up to gross.',
})
class AccountingAmount implements AmountShape {
  @Field({ description: 'The currency, as an ISO 4217 code.' })
  currency: string;

  @Field(() => GraphQLSafeInt, { description: 'The number of shipments.' })
  shipments: number;

  @Field(() => GraphQLSafeInt, { description: 'The number of pages.' })
  pages: number;

  @Field(() => GraphQLSafeInt, { description: 'The number of sheets of paper.' })
  sheets: number;

  @Field(() => GraphQLSafeInt, { description: 'The shipping prices without surcharge and VAT, in cents.' })
  netCents: number;

  @Field(() => GraphQLSafeInt, {
    description:
      'The surcharge for shipments submitted while user management was active, without VAT, in cents.',
  })
  surchargeCents: number;

  @Field(() => GraphQLSafeInt, {
    description: "The VAT, in cents: the sum of the shipments' VAT amounts, each rounded on its own.",
  })
  vatCents: number;

  @Field(() => GraphQLSafeInt, { description: 'The gross amount charged, in cents.' })
  grossCents: number;
}

/** The costs of all shipments with the same values in the requested dimensions. */
@ObjectType({
  simpleResolvers: true,
  description: 'The costs of all shipments with the same values in the requested dimensions.',
})
export class AccountingRow implements RowShape {
  @Field(() => String, {
    nullable: true,
    description: 'The month, as YYYY-MM; null unless the dimension MONTH is requested.',
  })
  month: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The cost centre; null for shipments without one, and unless the dimension COST_CENTRE is requested.',
  })
  costCentre: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The cost bearer; null for shipments without one, and unless the dimension COST_BEARER is requested.',
  })
  costBearer: string | null;

  @Field(() => [AccountingAmount], { description: 'The amounts, one for each currency.' })
  amounts: AccountingAmount[];

  groupId: string | null;
  groupName: string | null;
  senderId: string | null;
  senderName: string | null;
}

/** The costs of shipments. */
@ObjectType({
  simpleResolvers: true,
  description: 'The costs of shipments, at the prices stored with them. The rows add up to the totals.',
})
export class Accounting implements AccountingShape {
  @Field(() => [AccountingRow], {
    description:
      'One row for each combination of dimensions that occurs, sorted by month, group, cost centre, cost bearer and sender; at most 10,000.',
  })
  rows: AccountingRow[];

  @Field(() => [AccountingAmount], { description: 'The totals of all rows, one amount for each currency.' })
  totals: AccountingAmount[];
}
