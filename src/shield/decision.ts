import type { Access } from './matrix.js';
import { covers } from './permissions.js';
import type { Grants } from './roles.js';

/** Whether somebody with these grants may name a field with this access at all; null stands for nobody logged in. */
export function mayName(access: Access, grants: Grants | null): boolean {
  switch (access.kind) {
    case 'ANYONE':
      return true;
    case 'SIGNED_IN':
      return grants !== null;
    case 'PERMISSION': {
      const held = grants?.get(access.permission);
      return held !== undefined && covers(held, access.scope);
    }
  }
}
