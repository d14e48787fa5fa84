import type { Access } from './access.js';
import type { PermissionSet } from './permission-set.js';
import { covers } from './permissions.js';

/** Whether operations start from the fields of this type: nothing else can be asked for directly. */
export function isRoot(type: string): boolean {
  return type === 'Query' || type === 'Mutation';
}

/**
 * Whether somebody with this permission set may name something of this type that takes this access. A visitor starts only
 * where anyone may; what lies below (`logIn { viewer { … } }`) they may name as everybody may who is logged in.
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
