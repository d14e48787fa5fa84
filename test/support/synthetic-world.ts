import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  getNullableType,
  GraphQLError,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { problem } from '../../src/errors/problem.js';
import { badInput } from '../../src/errors/problems.js';
import { notFound, refusal } from '../../src/errors/vieraugen-error.js';
import type { Grants } from '../../src/shield/grants.js';
import type { ManagingPermission } from '../../src/shield/relation.js';
import type { Viewer } from '../../src/shield/viewer.js';
import { Chance, hash } from './chance.js';
import { noPlaces } from '../../src/shield/places.js';

/** How a world is: what it holds, and how often something is amiss with it. */
export interface Mood {
  /** How long lists are, from and to. */
  lists: readonly [number, number];
  /** How often something is null that may be. */
  nulls: number;
  /** How often something goes wrong: errors thrown, returned and rejected, values that do not fit. */
  faults: number;
  /** Whether only errors are thrown, and nothing else, as all of ours are. */
  onlyErrors?: boolean;
  /** How often an answer comes later. */
  later: number;
  /** Of which types what `node` finds can be; of any if absent. */
  nodes?: readonly string[];
  /** Whether users and groups are all within reach, or all beyond it; both if absent. */
  reach?: 'IN' | 'OUT';
}

/** Everything is there, and nothing goes wrong. */
export const everythingThere: Mood = { lists: [1, 2], nulls: 0, faults: 0, later: 0 };

/** Users and groups that somebody of a synthetic world reaches. */
const inReach = ['user-1', 'user-2', 'user-3', 'group-1', 'group-2'];

/** Of the users within reach, those within the scope of these permissions. */
const managed: Readonly<Record<ManagingPermission, readonly string[]>> = {
  'mailSettings.manage': ['user-1', 'user-2'],
  'deputies.manage': ['user-2', 'user-3'],
};

const beyondReach = ['user-4', 'user-5', 'group-3'];

const originOf = Symbol('where it comes from');

/** The part of a context that rules and synthetic resolvers use, of somebody with these grants; null for nobody logged in. */
export class SyntheticContext {
  viewer: Viewer | null;
  hasChangedViewer = false;
  /** Whether resolvers were called by compiled code, which leaves one thing out of what it tells them; undefined if none was. */
  isCompiled: boolean | undefined;
  /** What resolvers were called with, in order. */
  readonly called: string[] = [];

  constructor(
    readonly world: SyntheticWorld,
    grants: Grants | null,
    /** Who logs in or out in the operation, if it does. */
    private readonly next?: Grants | null,
  ) {
    this.viewer = viewerWith(grants);
  }

  readonly loaders = {
    reach: {
      includes: (id: string, permission?: ManagingPermission): Promise<boolean> =>
        Promise.resolve(
          id.startsWith('user') &&
            inReach.includes(id) &&
            (permission === undefined ||
              this.viewer?.grants.get(permission) === 'ACCOUNT' ||
              managed[permission].includes(id)),
        ),
    },
  };

  /** Goes on as whoever logs in. */
  change(): void {
    if (this.next === undefined) return;
    this.viewer = viewerWith(this.next);
    this.hasChangedViewer = true;
  }
}

/** A world in which every field holds something that follows from the seed, the way to it and the arguments. */
export class SyntheticWorld {
  constructor(
    private readonly seed: number,
    private readonly mood: Mood,
  ) {}

  /** What a field with a resolver of its own answers. */
  answer(way: string, type: GraphQLOutputType): unknown {
    const chance = new Chance(hash(way) ^ this.seed);
    const { later } = this.mood;
    if (chance.is(this.mood.faults)) return fault(chance, this.mood.onlyErrors ?? false);
    const value = this.value(way, type, chance);
    return chance.is(later) ? after(chance.below(4), value) : value;
  }

  private value(way: string, type: GraphQLOutputType, chance: Chance): unknown {
    const { mood } = this;
    if (isNonNullType(type) ? chance.is(mood.faults / 4) : chance.is(mood.nulls))
      return chance.one([null, undefined]);
    const inner = getNullableType(type);
    if (isListType(inner)) return this.list(way, inner.ofType, chance);
    if (isInterfaceType(inner)) return this.node(way, inner.name, chance);
    if (isObjectType(inner)) return this.object(way, inner);
    if (chance.is(mood.faults / 4))
      return chance.one([new Date(NaN), 'Unfug', {}, NaN, -1.5, new Error('Kaputt.')]);
    if (isEnumType(inner)) return chance.one(inner.getValues()).value;
    switch (String(inner)) {
      case 'Int':
      case 'SafeInt':
        return chance.below(1000);
      case 'Boolean':
        return chance.is(0.5);
      case 'DateTime':
        return new Date(1_700_000_000_000 + chance.below(1_000_000) * 1000);
      default:
        return `${way.length} ${chance.below(1_000_000).toString(36)}`;
    }
  }

  private list(way: string, type: GraphQLOutputType, chance: Chance): unknown {
    const { lists, faults, later } = this.mood;
    const [from, to] = lists;
    const items = Array.from({ length: from + chance.below(to - from + 1) }, (_, index): unknown => {
      if (chance.is(faults / 4)) return new Error('So nicht.');
      const item = this.value(`${way}/${index}`, type, chance);
      return chance.is(later / 4) ? after(chance.below(3), item) : item;
    });
    if (chance.is(faults / 4)) return chance.one(['keine Liste', 7, {}, true, new Error('Keine Liste.')]);
    return chance.is(later / 4) ? new Set(items) : items;
  }

  private node(way: string, _interface: string, chance: Chance): unknown {
    const { mood } = this;
    const name = chance.one(mood.nodes ?? ['Account', 'User', 'Group', 'Shipment', 'Activity', 'Credential']);
    if (chance.is(mood.faults / 4)) return { __typename: chance.one(['PageInfo', 'Nichts', undefined]) };
    const type = nodeTypes.get(name);
    if (type === undefined) throw new Error(`There is no type ${name}.`);
    return Object.assign(this.object(way, type), { __typename: name });
  }

  private id(kind: string, chance: Chance): string {
    const { reach } = this.mood;
    const ids = reach === 'IN' ? inReach : reach === 'OUT' ? beyondReach : [...inReach, ...beyondReach];
    return chance.one(ids.filter((id) => id.startsWith(kind)));
  }

  /** A plain object: what has no resolver is a property of it, found when it is first looked at. */
  private object(way: string, type: GraphQLObjectType): object {
    const chance = new Chance(hash(way) + this.seed);
    // Custom roles and rights are no field of the schema, and rules depend on them all the same.
    const object = {
      [originOf]: way,
      ...(type.name === 'User' && { grantSet: new Chance(hash(`${way} grants`) ^ this.seed).one(grantSets) }),
    };
    for (const field of Object.values(type.getFields())) {
      if (field.resolve !== undefined && !plainFields.has(`${type.name}.${field.name}`)) continue;
      const place = `${way}.${field.name}`;
      let found: { value: unknown } | undefined;
      Object.defineProperty(object, field.name, {
        enumerable: true,
        get: () =>
          (found ??= {
            value:
              field.name === 'id' && ['User', 'Group'].includes(type.name)
                ? this.id(type.name.toLowerCase(), chance)
                : this.value(place, field.type, new Chance(hash(place) ^ this.seed)),
          }).value,
      });
    }
    return object;
  }
}

const grantSets = [null, null, ' shipments.read:ACCOUNT ', ' users.delete:ACCOUNT !shipments.send '];

const nodeTypes = new Map<string, GraphQLObjectType>();
const plainFields = new Set<string>();
const changes = new Set(['logIn', 'acceptInvitation', 'logOut', 'deleteAccount']);

/** The schema with synthetic resolvers in place of all that it has; what has none keeps none. */
export function syntheticSchema(real: GraphQLSchema): GraphQLSchema {
  const schema = mapSchema(real, {
    [MapperKind.OBJECT_FIELD]: (field, name, typeName) => {
      if (field.resolve === undefined) {
        plainFields.add(`${typeName}.${name}`);
        return field;
      }
      const resolve = (
        parent: unknown,
        given: unknown,
        context: SyntheticContext,
        info: GraphQLResolveInfo,
      ) => {
        context.isCompiled = info.path.typename === undefined;
        context.called.push(`${toldOf(info)} ${canonical(given)}`);
        if (typeName === 'Mutation' && changes.has(name)) context.change();
        const origin = (parent as { [originOf]?: string } | undefined)?.[originOf] ?? typeName;
        return context.world.answer(`${origin}.${name}(${canonical(given)})`, field.type);
      };
      return { ...field, resolve } as typeof field;
    },
  });
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type)) nodeTypes.set(type.name, type);
  return schema;
}

/** What a resolver learns of where it is in the operation. */
function toldOf({
  parentType,
  fieldName,
  returnType,
  fieldNodes,
  path,
  operation,
}: GraphQLResolveInfo): string {
  const places = fieldNodes.map(({ loc }) => loc?.start).join();
  const keys: (string | number)[] = [];
  for (let step: typeof path | undefined = path; step !== undefined; step = step.prev) keys.unshift(step.key);
  return `${keys.join('.')} ${parentType.name}.${fieldName}: ${String(returnType)} at ${places} of ${operation.loc?.start ?? ''}`;
}

/** Somebody with these grants, who belongs to the two groups in reach. */
function viewerWith(grants: Grants | null): Viewer | null {
  if (grants === null) return null;
  return {
    accountId: 'account-1',
    userId: 'user-1',
    sessionId: 'session-1',
    credential: null,
    name: 'Vera Viewer',
    profile: { firstName: 'Vera', lastName: 'Viewer', email: 'vera@firma.example' },
    role: 'USER',
    approvalTrait: 'NONE',
    type: 'FULL',
    assignable: new Map(),
    grantSet: null,
    language: 'DE',
    grants,
    groupIds: ['group-1', 'group-2'],
    places: noPlaces,
    accountConfirmed: true,
    groupMode: true,
    userManagement: 'ACTIVE',
    authorityVersion: 1,
    wasAssigned: false,
    representing: [],
    ipAddress: null,
  };
}

/** A value as text, whatever the order of its keys; absent and undefined are not the same. */
function canonical(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const parts = Object.entries(value).map(([key, each]) => `${key}:${canonical(each)}`);
  return `{${parts.sort().join()}}`;
}

async function after(ticks: number, value: unknown): Promise<unknown> {
  for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
  return value;
}

/** Something that goes wrong, in one of the ways in which resolvers fail. */
function fault(chance: Chance, onlyErrors: boolean): unknown {
  const errors = [
    () => refusal('PERMISSION_MISSING'),
    () => notFound(),
    () => refusal('LOGIN_REQUIRED'),
    () => badInput([problem('name', 'GROUP_NAME_TAKEN')]),
    () => new Error('Unerwartet.'),
    () => new TypeError(''),
    () => new GraphQLError('Von GraphQL.', { extensions: { code: 'BAD_REQUEST' } }),
    () => new GraphQLError('Ohne Kode.'),
  ];
  const others = [() => 'kein Fehler, ein Satz', () => null, () => ({ message: 'fast ein Fehler' })];
  const error: unknown = chance.one<() => unknown>(onlyErrors ? errors : [...errors, ...others])();
  switch (chance.below(3)) {
    case 0:
      throw error as Error;
    case 1:
      return after(chance.below(3), null).then(() => Promise.reject(error as Error));
    default:
      return error instanceof Error ? error : new Error('Zurückgegeben.');
  }
}
