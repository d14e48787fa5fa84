/** A dimension by which costs are grouped. */
export const AccountingDimension = {
  MONTH: 'MONTH',
  GROUP: 'GROUP',
  COST_CENTRE: 'COST_CENTRE',
  COST_BEARER: 'COST_BEARER',
  SENDER: 'SENDER',
} as const;
/** See the constant of the same name. */
export type AccountingDimension = keyof typeof AccountingDimension;

/** The shipments to count; absent criteria do not restrict. */
export interface AccountingCriteria {
  groupIds?: string[] | null;
  senderIds?: string[] | null;
  costCentres?: string[] | null;
}

/** A report of costs: its months, its dimensions and its shipments. */
export interface AccountingRequest {
  from: string;
  to: string;
  by: AccountingDimension[];
  filter?: AccountingCriteria | null;
}
