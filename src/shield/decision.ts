import type { Access } from './access.js';
import type { PermissionSet } from './permission-set.js';
import { covers } from './permissions.js';

/** Tests whether this type is a root of operations. */
export function isRoot(type: string): boolean {
  return type === 'Query' || type === 'Mutation';
}

/**
 * Tests whether this permission set may use a field of this type with this requirement. A visitor may start only at fields without a
 * requirement; below these (`logIn { viewer { … } }`), a visitor may use the fields that every user may.
 */
export function mayName(type: string, access: Access, { signedIn, grants }: PermissionSet): boolean {
  switch (access.kind) {
    case 'ANYONE':
      return true;
    case 'SIGNED_IN':
      return signedIn || !isRoot(type);
    case 'PERMISSION': {
      if (!signedIn && isRoot(type)) return false;
      const held = grants.get(access.permission);
      return held !== undefined && covers(held, access.scope);
    }
  }
}
