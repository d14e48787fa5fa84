/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The channel through which a letter came in (LXP-3). */
export type Channel =
  /** A partner program with an API credential. */
  | 'API'
  /** The online editor. */
  | 'COMPOSE'
  /** The printer driver. */
  | 'DRIVER'
  /** An upload on the web, or a program that uses this API with a session. */
  | 'GO'
  /** The SFTP inbox. */
  | 'SFTP';

/** The colour mode of a printed letter. */
export type Colour =
  /** Black only. */
  | 'BLACK_AND_WHITE'
  /** Colour. */
  | 'COLOUR';

/** The destination of a letter. */
export type Destination =
  /** Outside the account's country. */
  | 'INTERNATIONAL'
  /** Within the account's country. */
  | 'NATIONAL';

/** The form of registered mail; national letters only (LXP-2). */
export type RegisteredMail =
  /** Registered mail with a record of its deposit in the letter box (Einschreiben Einwurf). */
  | 'DEPOSIT'
  /** No registered mail: an ordinary letter. */
  | 'NONE'
  /** Registered mail that is delivered against a signature (Einschreiben). */
  | 'SIGNATURE';

/** A filter for shipments. Absent fields do not restrict the list. */
export type ShipmentFilter = {
  /** Shipments that are assigned to one of these users. */
  assigneeIds?: Array<string> | null | undefined;
  /** Shipments that came in through one of these channels. */
  channels?: Array<Channel> | null | undefined;
  /** Shipments created at this time or later. */
  createdFrom?: string | null | undefined;
  /** Shipments created before this time. */
  createdTo?: string | null | undefined;
  /** Shipments sent for one of these groups. */
  groupIds?: Array<string> | null | undefined;
  /** Shipments that are marked for their final deletion and still have a file if true, all others if false. */
  markedForErasure?: boolean | null | undefined;
  /** Words that must all occur in the number, the file name, the sender's name and e-mail address or the group's name. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: string | null | undefined;
  /** Shipments sent by one of these users. */
  senderIds?: Array<string> | null | undefined;
  /** Shipments in one of these states. By default, all shipments except deleted ones, but including the viewer's own shipments that an approver deleted within the last 30 days. */
  statuses?: Array<ShipmentStatus> | null | undefined;
};

/** The sort order of shipments. Equal shipments are sorted by time of creation. */
export type ShipmentOrder = {
  /** The sort direction. */
  direction?: SortDirection;
  /** The field to sort by. */
  field: ShipmentOrderField;
};

/** A field by which shipments are sorted. */
export type ShipmentOrderField =
  /** The date and time when the shipment was created. */
  | 'CREATED_AT'
  /** The file name of the PDF. */
  | 'FILENAME'
  /** The gross price. */
  | 'GROSS_PRICE'
  /** The number of pages. */
  | 'PAGES'
  /** The status, by its name. */
  | 'STATUS'
  /** The date and time of the last submission. Drafts come first in ascending order and last in descending order. */
  | 'SUBMITTED_AT';

/** The status of a shipment (LXP-11). */
export type ShipmentStatus =
  /** Canceled before its hand-over to print. */
  | 'CANCELED'
  /** Deleted; never printed. */
  | 'DELETED'
  /** A draft, not submitted yet. */
  | 'DRAFT'
  /** Submitted; waits for the approval of another user. */
  | 'PENDING_APPROVAL'
  /** Released; waits to be handed over for printing. */
  | 'QUEUED'
  /** Rejected by an approver; can be changed and resubmitted. */
  | 'REJECTED'
  /** Handed over to print. */
  | 'SENT';

/** Single-sided or double-sided printing. */
export type Sides =
  /** Double-sided: two pages per sheet. */
  | 'DUPLEX'
  /** Single-sided: one page per sheet. */
  | 'SIMPLEX';

/** The direction of a sort order. */
export type SortDirection =
  /** Ascending: the smallest, first or oldest item comes first. */
  | 'ASC'
  /** Descending: the largest, last or newest item comes first. */
  | 'DESC';

export type ExportShipmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: Types.ShipmentFilter | null | undefined;
  orderBy?: Types.ShipmentOrder | null | undefined;
}>;


export type ExportShipmentsQuery = { shipments: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ number: string, filename: string, status: Types.ShipmentStatus, channel: Types.Channel, pages: number, sheets: number, createdAt: string, submittedAt: string | null, handedOverAt: string | null, sender: { firstName?: string, lastName?: string, email?: string }, group: { name?: string } | null, assignees: Array<{ firstName?: string, lastName?: string }>, options: { sides: Types.Sides, colour: Types.Colour, destination: Types.Destination, registered: Types.RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string } }> } };


export const ExportShipmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportShipments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"email"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"assignees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExportShipmentsQuery, ExportShipmentsQueryVariables>;