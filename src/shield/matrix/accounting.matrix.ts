import { may } from '../access.js';
import { fields, mergedRows } from './rows.js';

const accounting = may('accounting.read', 'ACCOUNT');

/** What the fields of accounting take. */
export const accountingMatrix = mergedRows(
  { 'Query.accounting': accounting },
  fields('Accounting', accounting, 'rows', 'totals'),
  fields('AccountingRow', accounting, 'month', 'group', 'costCentre', 'costBearer', 'sender', 'amounts'),
  fields(
    'AccountingAmount',
    accounting,
    'currency',
    'shipments',
    'pages',
    'sheets',
    'netCents',
    'surchargeCents',
    'vatCents',
    'grossCents',
  ),
);
