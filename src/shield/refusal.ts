import type { ASTNode } from 'graphql';
import type { Named } from './named.js';
import type { PermissionSet } from './permission-set.js';

/** A name in an operation that the viewer may not use. */
export interface Refusal {
  coordinate: string;
  /** The places in the document. */
  nodes: readonly ASTNode[];
}

/** Finds the names in the operation that are not in the schema of the permission set; independent of variables. */
export type FindRefusals = (named: Named, set: PermissionSet) => readonly Refusal[];
