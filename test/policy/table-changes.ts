import { isDeepStrictEqual } from 'node:util';
import { matrix, inputMatrix } from '../../src/shield/matrix/matrix.js';
import { relations, type Access } from '../../src/shield/access.js';
import {
  permissionNames,
  permissions,
  scopes,
  type Permission,
  type Scope,
} from '../../src/shield/permissions.js';
import {
  apiCredential,
  apiCredentialOfGroup,
  approvalTraits,
  removedByTrait,
  roles,
  type GrantTable,
} from '../../src/shield/roles.js';

// Imports only the tables, so that everything else can be imported after a change to them.

/** One change of one table of the policy: an entry more, less or other. */
export interface TableChange {
  description: string;
  apply: () => void;
}

/** The kinds of changes, each with all changes of the kind. */
export function tableChanges(): Readonly<Record<string, TableChange[]>> {
  return {
    'a permission in the table of a role': [
      ...grantChanges('role', roles),
      ...grantChanges('trait', approvalTraits),
      ...grantChanges('credential', { apiCredential, apiCredentialOfGroup }),
    ],
    'a permission that a trait removes': removalChanges(),
    'a need of a permission': needChanges(),
    'a scope of a permission': scopeChanges(),
    'a requirement of a field': requirementChanges(matrix),
    'a requirement of an input field': requirementChanges(inputMatrix),
    'a secret that a mutation checks': secretChanges(),
  };
}

function grantChanges(kind: string, tables: Readonly<Record<string, GrantTable>>): TableChange[] {
  return Object.entries(tables).flatMap(([name, table]) =>
    permissionNames.flatMap((permission) =>
      [undefined, ...scopes]
        .filter((scope) => scope !== table[permission])
        .map((scope) => ({
          description: `${kind} ${name}: ${permission} ${scope ?? 'removed'}`,
          apply: () => {
            if (scope === undefined) Reflect.deleteProperty(table, permission);
            else table[permission] = scope;
          },
        })),
    ),
  );
}

function removalChanges(): TableChange[] {
  const tables = removedByTrait as Record<string, readonly Permission[]>;
  return Object.entries(tables).flatMap(([trait, removed]) =>
    toggles(permissionNames, removed).map(([permission, changed]) => ({
      description: `trait ${trait}: removal of ${permission} toggled`,
      apply: () => {
        tables[trait] = changed;
      },
    })),
  );
}

function needChanges(): TableChange[] {
  return permissionNames.flatMap((permission) => {
    const entry: { needs: readonly Permission[] } = permissions[permission];
    return toggles(permissionNames, entry.needs).map(([needed, needs]) => ({
      description: `${permission}: need of ${needed} toggled`,
      apply: () => {
        entry.needs = needs;
      },
    }));
  });
}

function scopeChanges(): TableChange[] {
  return permissionNames.flatMap((permission) => {
    const entry: { scopes: readonly Scope[] } = permissions[permission];
    return toggles(scopes, entry.scopes).map(([scope, changed]) => ({
      description: `${permission}: scope ${scope} toggled`,
      apply: () => {
        entry.scopes = changed;
      },
    }));
  });
}

/** Every list that differs in one item: an item more, or one less. */
function toggles<Item>(all: readonly Item[], list: readonly Item[]): [Item, Item[]][] {
  return all.map((item) => [
    item,
    list.includes(item) ? list.filter((each) => each !== item) : [...list, item],
  ]);
}

function requirementChanges(table: Readonly<Record<string, Access>>): TableChange[] {
  const writable = table as Record<string, Access>;
  return Object.entries(table).flatMap(([coordinate, access]) =>
    otherRequirements(access).map((changed) => ({
      description: `${coordinate}: ${JSON.stringify(access)} becomes ${JSON.stringify(changed)}`,
      apply: () => {
        writable[coordinate] = changed;
      },
    })),
  );
}

function otherRequirements(access: Access): Access[] {
  const others: Access[] = [
    { ...access, kind: 'ANYONE' },
    { ...access, kind: 'SIGNED_IN' },
    ...permissionNames.flatMap((permission) =>
      scopes.map((scope): Access => ({ ...access, kind: 'PERMISSION', permission, scope })),
    ),
  ];
  if (access.kind !== 'SIGNED_IN')
    others.push(
      ...[undefined, ...relations].map((relation): Access => {
        const { relation: _, ...rest } = access;
        return relation === undefined ? rest : { ...rest, relation };
      }),
    );
  return others.filter((other) => !isDeepStrictEqual(other, access));
}

function secretChanges(): TableChange[] {
  const writable: Record<string, object> = matrix;
  return Object.entries(matrix).flatMap(([coordinate, access]) =>
    'checksSecret' in access
      ? [
          {
            description: `${coordinate}: checksSecret flipped`,
            apply: () => {
              writable[coordinate] = { ...access, checksSecret: !access.checksSecret };
            },
          },
        ]
      : [],
  );
}
