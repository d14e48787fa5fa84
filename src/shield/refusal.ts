import type { ASTNode } from 'graphql';
import type { Named } from './named.js';
import type { PermissionSet } from './permission-set.js';

/** Something that an operation names and its viewer may not. */
export interface Refusal {
  coordinate: string;
  /** Where it stands in the document. */
  nodes: readonly ASTNode[];
}

/** Finds what of the operation is not in the schema of the permission set; nothing depends on variables. */
export type FindRefusals = (named: Named, set: PermissionSet) => readonly Refusal[];
