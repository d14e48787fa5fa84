import {
  AssignCustomRoleDocument,
  DeleteGroupDocument,
  LockGroupDocument,
  UnlockGroupDocument,
  UpdateCustomRoleDocument,
} from '../../src/generated/operations.js';
import { appliesInGroup } from '../../src/shield/places.js';
import type { Viewer } from '../../src/shield/viewer.js';
import { customRole, grantsFrom } from './custom-roles.js';
import type { Office } from './two-gateways.js';
import type { World } from './world.js';

/** A change in the other process, and the part of the person's viewer that shows it, before and afterwards. */
export interface Change {
  role?: 'USER' | 'MANAGER';
  before?: (office: Office) => Promise<unknown>;
  make: (office: Office) => Promise<unknown>;
  shows: (viewer: Viewer, office: Office) => unknown;
  from: unknown;
  /** Null if there is no viewer any more. */
  to: unknown;
  /** True if the person's credential of the group works afterwards. */
  credentialWorks: boolean;
}

const usedRoles = new Map<World, Promise<{ id: string }>>();

/** The custom role of an office for reading all users; created on first use. */
export async function usedRole({ world }: Pick<Office, 'world'>): Promise<{ id: string }> {
  const made = usedRoles.get(world) ?? customRole(world, ['USERS_READ ACCOUNT']);
  usedRoles.set(world, made);
  return { id: (await made).id };
}

const readsIn = (viewer: Viewer, { sales, purchasing }: Office): string[] =>
  [sales, purchasing].filter(({ id }) => appliesInGroup(viewer, 'users.read', id)).map(({ name }) => name);
const holdsUsedRoleFor =
  (...groups: ('sales' | 'purchasing')[]) =>
  async (office: Office): Promise<unknown> =>
    office.there.superadmin.run(AssignCustomRoleDocument, {
      input: {
        ...(await usedRole(office)),
        addUserIds: [office.person.id],
        groupIds: groups.map((name) => office[name].id),
      },
    });
/** The changes of groups for which users hold a role (PLY-5). */
export const changesOfNamedGroups: Record<string, Change> = {
  'PLY-5 a custom role is assigned for a group': {
    make: holdsUsedRoleFor('purchasing'),
    shows: readsIn,
    from: [],
    to: ['Einkauf'],
    credentialWorks: true,
  },
  'PLY-5 a custom role is held for another group': {
    before: holdsUsedRoleFor('sales', 'purchasing'),
    make: holdsUsedRoleFor('sales'),
    shows: readsIn,
    from: ['Vertrieb', 'Einkauf'],
    to: ['Vertrieb'],
    credentialWorks: true,
  },
  'PLY-5 a custom role that is held for a group is changed': {
    before: holdsUsedRoleFor('purchasing'),
    make: async ({ there, ...office }) =>
      there.superadmin.run(UpdateCustomRoleDocument, {
        input: { ...(await usedRole(office)), grants: grantsFrom('ACTIVITIES_READ ACCOUNT') },
      }),
    shows: (viewer, office) => [readsIn(viewer, office), viewer.grants.get('activities.read')],
    from: [['Einkauf'], 'OWN'],
    to: [[], 'GROUPS'],
    credentialWorks: true,
  },
  'PLY-5 a group for which a custom role is held is locked': {
    before: holdsUsedRoleFor('sales', 'purchasing'),
    make: ({ there, purchasing }) => there.superadmin.run(LockGroupDocument, { id: purchasing.id }),
    shows: readsIn,
    from: ['Vertrieb', 'Einkauf'],
    to: ['Vertrieb'],
    credentialWorks: true,
  },
  'PLY-5 a group for which a custom role is held is unlocked': {
    before: async (office) => {
      await holdsUsedRoleFor('purchasing')(office);
      await office.there.superadmin.run(LockGroupDocument, { id: office.purchasing.id });
    },
    make: ({ there, purchasing }) => there.superadmin.run(UnlockGroupDocument, { id: purchasing.id }),
    shows: readsIn,
    from: [],
    to: ['Einkauf'],
    credentialWorks: true,
  },
  'PLY-5 the only group for which a custom role is held is deleted': {
    before: holdsUsedRoleFor('purchasing'),
    make: ({ there, purchasing }) => there.superadmin.run(DeleteGroupDocument, { id: purchasing.id }),
    shows: (viewer, office) => [readsIn(viewer, office), viewer.grants.get('users.read')],
    from: [['Einkauf'], 'GROUPS'],
    to: [[], 'OWN'],
    credentialWorks: true,
  },
};
