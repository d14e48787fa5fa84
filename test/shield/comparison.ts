import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { interpret } from '../../src/server/compiled.js';
import type { Authorization } from '../../src/shield/authorization.js';
import { accessOf } from '../../src/shield/check.js';
import { fragmentsOf, namesInOperation } from '../../src/shield/operation-names.js';
import { permissionSetOf, type PermissionSet } from '../../src/shield/permission-set.js';
import type { Grants } from '../../src/shield/grants.js';
import type { RandomDocument } from '../support/random-documents.js';
import { difference } from '../support/same-answer.js';
import { everythingThere, SyntheticContext, SyntheticWorld, type Mood } from '../support/synthetic-world.js';
import type { FullTree, Refused } from './full-tree.js';

/** Compares what the product refuses and answers with what a full shield tree does, document by document. */
export class Comparison {
  /** How many documents were refused by both. */
  refused = 0;
  /** How many were let through by both. */
  allowed = 0;
  /** How many of those had something in them that a relation refused. */
  refusedByRelation = 0;

  constructor(
    private readonly plain: GraphQLSchema,
    readonly product: Authorization,
    private readonly tree: FullTree,
  ) {}

  /** What is not the same for somebody with these grants, in a world of this seed and mood; null if nothing. */
  async divergence(
    asked: RandomDocument,
    grants: Grants | null,
    seed: number,
    mood: Mood,
  ): Promise<string | null> {
    const set = permissionSetOf(grants);
    const refusals = this.refusals(asked, set);
    const expectedAll = await this.refusedByTree(asked, grants, seed);
    const expected = [...expectedAll].filter(isField);
    const fields = [...refusals].filter(isField);
    const topmost = [fields, expected].map((each) => this.topmost(asked, new Set(each)));
    if (topmost[0] !== topmost[1] || expected.some((each) => !refusals.has(each)))
      return `refused are ${list(fields)} instead of ${list(expected)}`;
    // Below a field that is not theirs, what inputs and types are not theirs either is no matter.
    const others = [
      ...[...expectedAll].filter((each) => !isField(each)),
      ...this.conditionsRefused(asked, set),
    ];
    if (expected.length === 0 && list(refusals) !== list(others))
      return `refused are ${list(refusals)} instead of ${list(others)}`;
    if (refusals.size > 0) {
      this.refused++;
      return null;
    }
    this.allowed++;
    const world = new SyntheticWorld(seed, { ...mood, nodes: this.nodesOf(set) });
    const wanted = await run(this.tree.schema, asked, new SyntheticContext(world, grants));
    const executable = this.product.executableFor(set, asked.operation.operation);
    const got = await run(executable, asked, new SyntheticContext(world, grants));
    if ((got.errors ?? []).some(({ message }) => message === 'You may not do this.'))
      this.refusedByRelation++;
    return difference(wanted, got);
  }

  /**
   * What is not the same where a mutation logs in or out, of those that begin as somebody and go on as somebody else. The full
   * tree refuses field by field; the product all of a field that the operation has at its root, or of what the log-in itself
   * brings back; each of these is nullable, so that the operation goes on. Null if what the full tree refuses is what the product refuses so.
   */
  async divergenceAfterChange(
    asked: RandomDocument,
    [before, after]: readonly [Grants | null, Grants | null],
    seed: number,
  ): Promise<string | null> {
    if (this.refusals(asked, permissionSetOf(before)).size > 0) return null;
    const world = new SyntheticWorld(seed, everythingThere);
    const refused: Refused[] = [];
    const { data } = await run(
      this.tree.nullableSchema,
      asked,
      Object.assign(new SyntheticContext(world, before, after), { refused }),
    );
    const got = await run(this.product.schema, asked, new SyntheticContext(world, before, after));
    const places = (got.errors ?? [])
      .filter(({ message }) => /^(You may not use|Log in first)/.test(message))
      .map(({ path }) => (path ?? []).join('.'));
    const expected = placesOf(Object.keys(data ?? {}), refused);
    if (expected.length > 0) this.refused++;
    else this.allowed++;
    return list(places) === list(expected)
      ? null
      : `refused are ${list(places)} instead of ${list(expected)}, for ${list(refused.map(({ coordinate }) => coordinate))}`;
  }

  private refusals({ document, operation }: RandomDocument, set: PermissionSet): Set<string> {
    const named = namesInOperation(this.product.schema, document, operation);
    return new Set(this.product.refusals(named, set).map(({ coordinate }) => coordinate));
  }

  /** What the full tree refuses where everything is there, whatever directives say, and `node` finds one thing of each type. */
  private async refusedByTree(
    asked: RandomDocument,
    grants: Grants | null,
    seed: number,
  ): Promise<Set<string>> {
    const withoutDirectives = { ...asked, document: visit(asked.document, { Directive: () => null }) };
    const theirs = this.nodesOf(permissionSetOf(grants));
    const named = this.fieldsNamed(asked, new Set());
    const found = new Set<string>();
    for (const finding of named.has('Query.node') ? this.nodeTypes() : [null]) {
      const isTheirs = finding === null || theirs.includes(finding);
      if (!isTheirs && !asked.text.includes(`on ${finding}`)) continue;
      const world = new SyntheticWorld(seed, { ...everythingThere, ...(finding && { nodes: [finding] }) });
      const refused: Refused[] = [];
      const context = Object.assign(new SyntheticContext(world, grants), { refused });
      await run(this.tree.nullableSchema, withoutDirectives, context);
      for (const { coordinate } of refused) {
        // Of a type that is not theirs nothing is found: only what is named of the type itself counts.
        if (isTheirs || coordinate !== `${finding}.id` || named.has(coordinate)) found.add(coordinate);
      }
    }
    return found;
  }

  /** The types of what `node` finds for somebody with this set: those whose id they may name. */
  private nodesOf(set: PermissionSet): string[] {
    return this.nodeTypes().filter((type) => this.tree.may(`${type}.id`, set));
  }

  private nodeTypes(): string[] {
    const type = this.plain.getType('Node');
    return isInterfaceType(type) ? this.plain.getPossibleTypes(type).map(({ name }) => name) : [];
  }

  /** The types in conditions of the operation of which this set may name nothing: no field needs to stand there. */
  private conditionsRefused({ document, operation }: RandomDocument, set: PermissionSet): string[] {
    const emptied = this.tree.emptiedFor(set);
    const fragments = fragmentsOf(document);
    const names = new Set<string>();
    const seen = new Set<string>();
    const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
      visit(node, {
        VariableDefinition: () => false,
        NamedType: ({ name }) => void names.add(name.value),
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (fragment === undefined || seen.has(name.value)) return;
          seen.add(name.value);
          look(fragment);
        },
      });
    };
    look(operation);
    return [...names].filter((name) => emptied.has(name));
  }

  /** Those of these fields that stand in the operation below none of the others. */
  private topmost(asked: RandomDocument, fields: ReadonlySet<string>): string {
    return list([...this.fieldsNamed(asked, fields)].filter((each) => fields.has(each)));
  }

  /** The coordinates of the fields that stand in the operation, but not of those below one of these. */
  private fieldsNamed({ document, operation }: RandomDocument, ends: ReadonlySet<string>): Set<string> {
    const found = new Set<string>();
    const fragments = fragmentsOf(document);
    const look = ({ selections }: SelectionSetNode, type: GraphQLNamedType | null | undefined): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = fragments.get(selection.name.value);
          if (fragment !== undefined)
            look(fragment.selectionSet, this.narrowed(type, fragment.typeCondition.name.value));
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          look(selection.selectionSet, condition === undefined ? type : this.narrowed(type, condition));
        } else if (isObjectType(type) || isInterfaceType(type)) {
          const coordinate = `${type.name}.${selection.name.value}`;
          found.add(coordinate);
          if (!ends.has(coordinate) && selection.selectionSet !== undefined)
            look(selection.selectionSet, getNamedType(type.getFields()[selection.name.value]?.type));
        }
      }
    };
    look(operation.selectionSet, this.plain.getRootType(operation.operation));
    return found;
  }

  /** What something is that is of this type and fits the condition, as far as that is known. */
  private narrowed(
    type: GraphQLNamedType | null | undefined,
    condition: string,
  ): GraphQLNamedType | undefined {
    return isObjectType(type) ? type : this.plain.getType(condition);
  }
}

/**
 * Where the product refuses what the full tree refuses here, after the log-in that an operation with these fields at its root
 * begins with: what that itself brings back, and every later field at the root.
 */
function placesOf([login = '', ...others]: readonly string[], refused: readonly Refused[]): string[] {
  const brought = refused
    .filter(({ path }) => path[0] === login)
    .map(({ path }) => path.slice(0, 2).join('.'));
  return [...brought, ...others.filter((key) => refused.some(({ path }) => path[0] === key))];
}

function isField(coordinate: string): boolean {
  return accessOf(coordinate) !== undefined;
}

async function run(schema: GraphQLSchema, asked: RandomDocument, contextValue: object) {
  return interpret(schema, { ...asked, contextValue });
}

function list(names: Iterable<string>): string {
  return [...new Set(names)].sort().join(', ') || 'none';
}
