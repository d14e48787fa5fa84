/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An action on a group, by the mutation that carries it out. */
export type GroupAction =
  /** Delete the group: deleteGroup. */
  | 'DELETE'
  /** Lock the group: lockGroup. */
  | 'LOCK'
  /** Unlock the group: unlockGroup. */
  | 'UNLOCK'
  /** Change the group's data: updateGroup. */
  | 'UPDATE';

/** A filter for groups. Absent fields do not restrict the list. */
export type GroupFilter = {
  /** Words that must all occur in the name, cost bearer or cost centre. An umlaut and its two-letter spelling (ü, ue) match each other. */
  search?: string | null | undefined;
  /** Groups in one of these states; by default, all except DELETED. */
  statuses?: Array<GroupStatus> | null | undefined;
};

/** The sort order of groups. */
export type GroupOrder = {
  /** The sort direction. */
  direction?: SortDirection;
  /** The field to sort by. */
  field: GroupOrderField;
};

/** A field by which groups are sorted. */
export type GroupOrderField =
  /** The date and time when the group was created. */
  | 'CREATED_AT'
  /** The name. */
  | 'NAME';

/** The status of a group (LXP-4). */
export type GroupStatus =
  /** The group is in use. */
  | 'ACTIVE'
  /** The group is deleted for good; shipments keep its name. */
  | 'DELETED'
  /** The group is locked. Members without another active group have no access until it is unlocked. */
  | 'LOCKED';

/** The direction of a sort order. */
export type SortDirection =
  /** Ascending: the smallest, first or oldest item comes first. */
  | 'ASC'
  /** Descending: the largest, last or newest item comes first. */
  | 'DESC';

export type GroupsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: Types.GroupFilter | null | undefined;
  orderBy?: Types.GroupOrder | null | undefined;
}>;


export type GroupsQuery = { groups: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, costCentre: string | null, costBearer: string | null, description: string | null, status: Types.GroupStatus, accessLoss?: number, address: { street: string, postalCode: string, city: string, country: string | null } | null, allowedActions: Array<{ action: Types.GroupAction, allowed: boolean, message: string | null }> }> } };


export const GroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Groups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"costCentre"}},{"kind":"Field","name":{"kind":"Name","value":"costBearer"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"accessLoss"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupsQuery, GroupsQueryVariables>;