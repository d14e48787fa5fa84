import { createRequire } from 'node:module';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  getNamedType,
  getNullableType,
  GraphQLList,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  Kind,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { Role } from '../../src/entities/user.enums.js';
import { PermissionName } from '../../src/resolvers/permission.type.js';
import { notInSchema, refusal } from '../../src/errors/vieraugen-error.js';
import { coordinatesOf } from '../../src/shield/check.js';
import { mayName } from '../../src/shield/decision.js';
import type { Access } from '../../src/shield/access.js';
import type { ManagingPermission } from '../../src/shield/relation.js';
import { permissionSetOf, type PermissionSet } from '../../src/shield/permission-set.js';
import { grantsOf, includes } from '../../src/shield/grants.js';
import { permissions } from '../../src/shield/permissions.js';
import type { Viewer } from '../../src/shield/viewer.js';
import { fieldAt } from './field-path.js';

const require = createRequire(import.meta.url);
const { shield, rule, deny } = require('graphql-shield') as typeof import('graphql-shield');
const { applyMiddleware } = require('graphql-middleware') as typeof import('graphql-middleware');

/** A field that was refused, and where. */
export interface Refused {
  coordinate: string;
  path: readonly (string | number)[];
}

/** What the rules look at. */
interface Asker {
  viewer: Viewer | null;
  loaders: { reach: { includes(id: string, permission?: ManagingPermission): Promise<boolean> } };
  /** Takes what would be refused, if it is there; nothing is refused then, so that what lies below is asked for too. */
  refused?: Refused[];
}

/** What of the schema somebody with a permission set may name. */
interface Nameable {
  fields: ReadonlySet<string>;
  /** The types of which that is nothing. */
  emptied: ReadonlySet<string>;
}

/** Who may what, as the matrix has it: `Type.field` by `Type.field`. */
export type Entries = Readonly<Record<string, Access>>;

/**
 * The same enforcement as graphql-shield does it by itself: a rule around every single field, asked again for every object.
 * What may be named is asked of the entries, and what stands in which relation is written down here once more, from LXP-7.
 */
export class FullTree {
  readonly schema: GraphQLSchema;
  /** The same with nothing that can't be null, so that what is refused takes nothing else with it. */
  readonly nullableSchema: GraphQLSchema;
  private readonly named = new WeakMap<PermissionSet, Nameable>();
  private readonly fields: readonly { coordinate: string; type: string; leadsTo: string }[];

  constructor(
    plain: GraphQLSchema,
    private readonly entries: Entries,
    private readonly inputEntries: Entries,
  ) {
    this.fields = coordinatesOf(plain).map((coordinate) => ({
      coordinate,
      type: coordinate.split('.')[0] ?? '',
      leadsTo: getNamedType(fieldAt(plain, coordinate).type).name,
    }));
    this.schema = this.wrapped(plain);
    this.nullableSchema = this.wrapped(
      mapSchema(plain, {
        [MapperKind.OBJECT_FIELD]: (field) => ({ ...field, type: withoutNonNull(field.type) }),
      }),
    );
  }

  /** Whether this set may name a field; also not where nothing of what it leads to may be named. */
  may(coordinate: string, set: PermissionSet): boolean {
    return this.nameableFor(set).fields.has(coordinate);
  }

  /** The types of which this set may name no field. */
  emptiedFor(set: PermissionSet): ReadonlySet<string> {
    return this.nameableFor(set).emptied;
  }

  private nameableFor(set: PermissionSet): Nameable {
    let found = this.named.get(set);
    if (found === undefined) this.named.set(set, (found = this.findNameable(set)));
    return found;
  }

  private findNameable(set: PermissionSet): Nameable {
    let left = this.fields.filter(({ coordinate, type }) => {
      const access = this.entries[coordinate];
      return access !== undefined && mayName(type, access, set);
    });
    for (;;) {
      const emptied = new Set(this.fields.map(({ type }) => type));
      for (const { type } of left) emptied.delete(type);
      const next = left.filter(({ leadsTo }) => !emptied.has(leadsTo));
      if (next.length === left.length)
        return { fields: new Set(left.map(({ coordinate }) => coordinate)), emptied };
      left = next;
    }
  }

  /** Fields of inputs and values of enums in the arguments of a field that this set may not name. */
  private inputsRefused(
    { fieldNodes, parentType, fieldName }: GraphQLResolveInfo,
    set: PermissionSet,
  ): string[] {
    const taken = parentType.getFields()[fieldName]?.args ?? [];
    const given = fieldNodes.flatMap((node) => node.arguments ?? []);
    const named = given.flatMap(({ name, value }) =>
      inputsIn(value, taken.find((each) => each.name === name.value)?.type),
    );
    return named.filter((coordinate) => {
      const access = this.inputEntries[coordinate];
      return access === undefined ? isHiddenValue(coordinate, set) : !mayName(coordinate, access, set);
    });
  }

  private wrapped(schema: GraphQLSchema): GraphQLSchema {
    const tree: Record<string, Record<string, ReturnType<ReturnType<typeof rule>>>> = {};
    for (const coordinate of coordinatesOf(schema)) {
      const [type = '', field = ''] = coordinate.split('.');
      if (!isInterfaceType(schema.getType(type))) (tree[type] ??= {})[field] = this.ruleFor(coordinate);
    }
    const options = {
      fallbackRule: deny,
      fallbackError: refusal('PERMISSION_MISSING'),
      allowExternalErrors: true,
    };
    return applyMiddleware(schema, shield(tree, options));
  }

  private ruleFor(coordinate: string) {
    const access = this.entries[coordinate];
    const relation = access === undefined || access.kind === 'SIGNED_IN' ? undefined : access.relation;
    return rule({ cache: 'no_cache' })(
      async (
        object: { id: string; role?: unknown; grantSet?: string | null },
        _arguments: unknown,
        asker: Asker,
        info: GraphQLResolveInfo,
      ) => {
        const set = permissionSetOf(asker.viewer?.grants ?? null);
        if (asker.refused !== undefined) {
          const named = [
            ...(this.may(coordinate, set) ? [] : [coordinate]),
            ...this.inputsRefused(info, set),
          ];
          asker.refused.push(...named.map((each) => ({ coordinate: each, path: pathOf(info.path) })));
        } else if (!this.may(coordinate, set)) return notInSchema(coordinate);
        switch (relation) {
          case undefined:
          case 'AS_NOW_LOGGED_IN':
            return true;
          case 'USER_WITHIN_REACH':
            return (await reachesUser(asker, object.id)) ? true : refusal('PERMISSION_MISSING');
          case 'MAIL_SETTINGS_WITHIN_REACH':
            return (await manages(asker, 'mailSettings.manage', object.id))
              ? true
              : refusal('PERMISSION_MISSING');
          case 'DEPUTIES_WITHIN_REACH':
            return (await manages(asker, 'deputies.manage', object.id))
              ? true
              : refusal('PERMISSION_MISSING');
          case 'USER_ADMINISTERED':
            return (await administers(asker, object)) ? true : refusal('PERMISSION_MISSING');
          case 'GROUP_WITHIN_REACH':
            return reachesGroup(asker, object.id) ? true : refusal('PERMISSION_MISSING');
        }
      },
    );
  }
}

/** True for a permission that the set neither holds nor, without viewing custom roles, could give, and for an area of which it holds nothing. */
function isHiddenValue(coordinate: string, { grants }: PermissionSet): boolean {
  const [type, value = ''] = coordinate.split('.');
  if (type === 'Area')
    return ![...grants.keys()].some((permission) => permissions[permission].area === value);
  const permission = type === 'Permission' ? PermissionName[value] : undefined;
  if (permission === undefined || grants.has(permission)) return false;
  return !grants.has('roles.read') || permissions[permission].scopes.length === 0;
}

/** The coordinates of the fields of inputs, and of the values of enums, in a value of this type. */
function inputsIn(value: ValueNode, type: GraphQLInputType | undefined): string[] {
  const inner = type === undefined ? undefined : getNamedType(type);
  if (value.kind === Kind.LIST) return value.values.flatMap((each) => inputsIn(each, inner));
  if (value.kind === Kind.ENUM && isEnumType(inner)) return [`${inner.name}.${value.value}`];
  if (value.kind !== Kind.OBJECT || !isInputObjectType(inner)) return [];
  return value.fields.flatMap((field) => [
    `${inner.name}.${field.name.value}`,
    ...inputsIn(field.value, inner.getFields()[field.name.value]?.type),
  ]);
}

function pathOf(path: GraphQLResolveInfo['path'] | undefined): (string | number)[] {
  return path === undefined ? [] : [...pathOf(path.prev), path.key];
}

/** Oneself, everybody of the account with its widest scope, otherwise who is in the list of users. */
async function reachesUser({ viewer, loaders }: Asker, id: string): Promise<boolean> {
  if (viewer === null) return false;
  if (id === viewer.userId || viewer.grants.get('users.read') === 'ACCOUNT') return true;
  return loaders.reach.includes(id);
}

/** Oneself, and whom one sees as far as the permission reaches. */
async function manages(asker: Asker, permission: ManagingPermission, id: string): Promise<boolean> {
  if (!(await reachesUser(asker, id))) return false;
  if (id === asker.viewer?.userId || asker.viewer?.grants.get(permission) === 'ACCOUNT') return true;
  return asker.loaders.reach.includes(id, permission);
}

/** All users of the account with its widest scope, otherwise others in the list of users whose roles and rights one could give. */
async function administers(
  asker: Asker,
  { id, role, grantSet = null }: { id: string; role?: unknown; grantSet?: string | null },
): Promise<boolean> {
  const { viewer } = asker;
  if (viewer === null) return false;
  if (viewer.grants.get('users.update') === 'ACCOUNT') return true;
  const known = Object.values(Role).find((each) => each === role);
  if (id === viewer.userId || known === undefined) return false;
  const held = grantsOf({ role: known, approvalTrait: 'EXAMINEE', type: 'FULL', grantSet });
  return includes(viewer.grants, held) && asker.loaders.reach.includes(id);
}

/** One's own groups, and all of the account with its widest scope. */
function reachesGroup({ viewer }: Asker, id: string): boolean {
  return viewer !== null && (viewer.grants.get('groups.read') === 'ACCOUNT' || viewer.groupIds.includes(id));
}

function withoutNonNull(type: GraphQLOutputType): GraphQLOutputType {
  const inner = getNullableType(type);
  return isListType(inner) ? new GraphQLList(withoutNonNull(inner.ofType)) : inner;
}
