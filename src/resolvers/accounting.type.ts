import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type {
  Accounting as AccountingShape,
  AccountingAmount as AmountShape,
  AccountingRow as RowShape,
} from '../queries/accounting/accounting.query.js';

/** What shipments cost together, in one currency. */
@ObjectType({
  simpleResolvers: true,
  description: 'What shipments cost together, in one currency. Net, surcharge and VAT add up to gross.',
})
class AccountingAmount implements AmountShape {
  @Field({ description: 'ISO 4217 code.' })
  currency: string;

  @Field(() => GraphQLSafeInt, { description: 'How many shipments.' })
  shipments: number;

  @Field(() => GraphQLSafeInt, { description: 'Their pages.' })
  pages: number;

  @Field(() => GraphQLSafeInt, { description: 'Their sheets of paper.' })
  sheets: number;

  @Field(() => GraphQLSafeInt, { description: 'Shipping prices without surcharge and VAT, in cents.' })
  netCents: number;

  @Field(() => GraphQLSafeInt, {
    description: 'The surcharge of those submitted while user management was active, without VAT, in cents.',
  })
  surchargeCents: number;

  @Field(() => GraphQLSafeInt, {
    description: "VAT in cents: the sum of the shipments' own, each of which was rounded by itself.",
  })
  vatCents: number;

  @Field(() => GraphQLSafeInt, { description: 'What is charged, in cents.' })
  grossCents: number;
}

/** What the shipments cost that are alike in the dimensions asked for. */
@ObjectType({
  simpleResolvers: true,
  description: 'What the shipments cost that are alike in the dimensions asked for.',
})
export class AccountingRow implements RowShape {
  @Field(() => String, {
    nullable: true,
    description: 'The month as YYYY-MM; null unless asked for by MONTH.',
  })
  month: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cost centre; null for shipments without one, and unless asked for by COST_CENTRE.',
  })
  costCentre: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cost bearer; null for shipments without one, and unless asked for by COST_BEARER.',
  })
  costBearer: string | null;

  @Field(() => [AccountingAmount], { description: 'The amounts, one for each currency.' })
  amounts: AccountingAmount[];

  groupId: string | null;
  groupName: string | null;
  senderId: string | null;
  senderName: string | null;
}

/** Shipment costs. */
@ObjectType({
  simpleResolvers: true,
  description: 'Shipment costs, by the prices that the shipments keep. The rows add up to the totals.',
})
export class Accounting implements AccountingShape {
  @Field(() => [AccountingRow], {
    description:
      'A row for each combination that occurs, sorted by month, group, cost centre, cost bearer and sender; at most 10,000.',
  })
  rows: AccountingRow[];

  @Field(() => [AccountingAmount], { description: 'All rows together, one amount for each currency.' })
  totals: AccountingAmount[];
}
