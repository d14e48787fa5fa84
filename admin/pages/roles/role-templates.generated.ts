/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A template of custom roles. */
export type CustomRoleTemplateName =
  /** Views all shipments and their costs. */
  | 'ACCOUNTING'
  /** Every permission that a role can have. */
  | 'ADMINISTRATOR'
  /** Uploads, edits and releases all deliveries. */
  | 'DATA_MANAGER'
  /** Views and sends letters of the own groups. */
  | 'FULL_USER'
  /** Views letters of the own groups, and changes none. */
  | 'READ_ONLY_USER'
  /** Sends letters, and views the own and the assigned ones. */
  | 'SENDER'
  /** Views, sends, assigns and manages all shipments, without user administration. */
  | 'SHIPMENT_MANAGER'
  /** Creates and manages all users, and assigns roles. */
  | 'USER_MANAGER'
  /** Views the shipments of the own groups. */
  | 'WAREHOUSE';

export type RoleTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleTemplatesQuery = { customRoleTemplates: Array<{ template: Types.CustomRoleTemplateName, name: string, description: string }> };


export const RoleTemplatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoleTemplates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customRoleTemplates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"template"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]} as unknown as DocumentNode<RoleTemplatesQuery, RoleTemplatesQueryVariables>;