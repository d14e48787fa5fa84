import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { TokenDeriver } from '../../src/services/authentication/secret-token.js';
import { testKey, type TestGateway } from '../support/gateway.js';
import { addUpload } from './store.js';
import { Line, type Reply } from './line.js';
import { documents, fieldsFor, named, sightOf, type Sight } from './documents.js';
import { holdersOf } from './changes.js';
import { unlimited, type Granted } from './holding.js';
import {
  limitBy,
  liveGroups,
  mayLogIn,
  stateOf,
  type Group,
  type Installation,
  type Key,
  type Person,
} from './model.js';
import type { Made, Operation, Thing } from './rule.js';
import { carryOut, refusalsOf } from './rules.js';
import { decisionsShown, seesApproval, seesGroup } from './sight.js';
import { describeOperation } from './story.js';
import { count, type Tally } from './tally.js';
import { variablesOf } from './variables.js';

interface Shown {
  id: string;
  approval?: { id: string } | null;
}

interface Done {
  thing?: Shown | null;
  done?: { thing?: Shown | { user: Shown }; id?: string; token?: string } | null;
}

const everything: Sight = { users: true, groups: true, approvals: true, roles: true, templateUsers: true };

let addresses = 0;

/** Does the same on the gateway and in the model; throws the story of what happened when the two part. */
export class Play {
  readonly story: string[] = [];
  private readonly line: Line;
  private readonly dataSource: DataSource;

  constructor(
    gateway: TestGateway,
    readonly installation: Installation,
    private readonly tally: Tally,
  ) {
    const number = ++addresses;
    const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    this.line = new Line(gateway.url, address);
    this.dataSource = gateway.gateway.dataSource;
  }

  /** Asks with a token, or without one. */
  ask<Data>(token: string | null, document: string, variables: object): Promise<Reply<Data>> {
    return this.line.send<Data>(token, document, variables);
  }

  /** Does one thing and compares how it ended and what it has changed. */
  async perform(operation: Operation): Promise<void> {
    const expected = refusalsOf(operation);
    const sentence = `${describeOperation(operation)}; expected ${expected.length === 0 ? 'ok' : [...new Set(expected)].join(' or ')}`;
    const uploadId = await this.uploadFor(operation);
    const asks = operation.by ?? ('person' in operation.what ? operation.what.person : null);
    const sight = asks === null ? everything : sightOf(asks, limitBy(operation.key));
    const answer = await this.ask<Done>(
      operation.key?.secret ?? operation.by?.token ?? null,
      documents[operation.kind](fieldsFor(sight), sight),
      variablesOf(operation, uploadId),
    );
    const outcome = codeOf(answer);
    this.story.push(`${sentence}, got ${outcome}`);
    count(this.tally, operation.kind, outcome);
    const asExpected = expected.length === 0 ? outcome === 'ok' : expected.some((code) => code === outcome);
    if (!asExpected) throw this.divergence(JSON.stringify(answer.errors));
    if (outcome !== 'ok') return;
    const thing = thingOf(answer.data ?? {});
    const { by } = operation;
    const key = limitBy(operation.key);
    const seen = new Set(by === null ? [] : by.account.groups.filter((group) => seesGroup(by, group, key)));
    const changed = carryOut(operation, await this.made(operation, answer.data ?? {}, thing, uploadId));
    const viewer = 'trait' in changed && by === null ? changed : null;
    const wanted = shown(
      changed,
      (group) => (viewer === null ? seen.has(group) : seesGroup(viewer, group)),
      key,
      by,
    );
    // A person who cannot see themselves only gets the token at the login.
    if (thing !== null) this.same('the answer', comparable(thing), named(wanted, sight));
  }

  /** Throws the story when the gateway answers something else than the model. */
  same(what: string, answered: unknown, wanted: unknown): void {
    if (isDeepStrictEqual(answered, wanted)) return;
    throw this.divergence(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(answered)}`);
  }

  /** The story with what is wrong at its end. */
  divergence(wrong: string): Error {
    return new Error(`${['', ...this.story].join('\n  ')}\n  ${wrong}`);
  }

  private async uploadFor({ kind, by, what }: Operation): Promise<string | null> {
    if (kind !== 'createShipment') return null;
    if (by !== null && what.upload === 'OWN') return addUpload(this.dataSource, by);
    const letters = this.installation.accounts.flatMap((account) => account.letters);
    const wanted = letters.find(
      (letter) => (letter.sender === by) === (what.upload === 'USED') && letter.status !== 'DELETED',
    );
    return wanted?.uploadId ?? (letters[0]?.uploadId as string);
  }

  private async made(
    operation: Operation,
    data: Done,
    thing: Shown | null,
    uploadId: string | null,
  ): Promise<Made> {
    const token =
      operation.kind === 'inviteUser'
        ? await this.invitationOf(operation.what.person)
        : (data.done?.token ?? null);
    const id = thing?.id ?? '';
    const isHidden = ['createShipment', 'submitShipment'].includes(operation.kind) && thing?.approval == null;
    const approvalId = isHidden ? await this.approvalIdOf(id) : (thing?.approval?.id ?? '');
    return {
      ...{ id, token, uploadId: uploadId ?? '', approvalId, isProgram: operation.key !== null },
      decidedFor: await this.deciderFor(operation),
    };
  }

  /** The id of the approval of a letter whose sender does not see it (PLY-5), or that needs none. */
  private async approvalIdOf(shipmentId: string): Promise<string> {
    const [row] = await this.dataSource.query<{ approvalId: string | null }[]>(
      'SELECT approval_id AS approvalId FROM shipment WHERE id = ?',
      [shipmentId],
    );
    return row?.approvalId ?? '';
  }

  /** The approver for whom a deputy decided: of several possible ones any counts. */
  private async deciderFor({ by, what }: Operation): Promise<Person | null> {
    if (!('approvalId' in what) || what.approvalId === null) return null;
    const [row] = await this.dataSource.query<{ id: string | null }[]>(
      'SELECT decided_for_id AS id FROM approval WHERE id = ?',
      [what.approvalId],
    );
    return by?.account.people.find(({ id }) => id === row?.id) ?? null;
  }

  /** The token of the invitation that was just sent; the mail that brings it is not waited for. */
  private async invitationOf({ account, id }: Person): Promise<string> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM invitation WHERE account_id = ? AND user_id = ? AND revoked_at IS NULL AND accepted_at IS NULL',
      [account.id, id],
    );
    const [row, ...more] = rows;
    if (row === undefined || more.length > 0) throw this.divergence(`${rows.length} invitations are open`);
    return new TokenDeriver(testKey).derive('invitation', row.id);
  }
}

/** `ok`, the code of the refusal, or what is wrong with an answer that is neither. */
export function codeOf({ data, errors }: Reply<Done>): string {
  const [error] = errors;
  if (error === undefined) return 'ok';
  const leaks = data?.done != null || data?.thing != null;
  return leaks ? `${error.extensions.code} together with data` : error.extensions.code;
}

/** The answer that the model expects for a thing, for a person or for a program with this key; of a letter with what this person sees of it. */
export function shown(
  thing: Thing,
  sees: (group: Group) => boolean,
  key: Key | null = null,
  viewer: Person | null = null,
): object {
  const { id } = thing;
  if ('grants' in thing) {
    const { name, deleted } = thing;
    return deleted
      ? { id }
      : { id, name, grants: told(thing), holders: holdersOf(thing).length, everyone: thing.everyone };
  }
  if ('trait' in thing) {
    const { email, loginName, role, type, trait, status, isBillingContact } = thing;
    const groups = liveGroups(thing).filter(sees);
    const data = { id, email, loginName, role, type, approvalTrait: trait, status, isBillingContact };
    return { ...data, groups: idsOf(groups) };
  }
  if ('approver' in thing) {
    const { approver, deputy, ended } = thing;
    return ended ? { id } : { id, approver: ref(approver), deputy: ref(deputy) };
  }
  if ('editableByOwner' in thing) {
    const { name, editableByOwner, group, owner, users, customRoles, deleted } = thing;
    if (deleted) return { id };
    const people = [...users].filter(({ status }) => status !== 'DELETED');
    const roles = [...customRoles].filter((each) => !each.deleted);
    const named = { users: idsOf(people), customRoles: idsOf(roles) };
    return { id, name, editableByOwner, group: ref(group), owner: ref(owner), ...named };
  }
  if ('sender' in thing) {
    const { group, sender, status, approval, channel, assignees } = thing;
    const isSeen = viewer === null || seesApproval(viewer, thing, key);
    return {
      id,
      status,
      channel,
      group: ref(group),
      sender: ref(sender),
      // A locked one is not named, and sees nothing.
      assignees: idsOf([...assignees].filter(mayLogIn)),
      approval: isSeen
        ? approval && {
            id: approval.id,
            state: approval.state,
            decidedBy: ref(approval.decidedBy),
            decidedFor: ref(approval.decidedFor),
          }
        : null,
      decisions: (isSeen ? decisionsShown(thing, key) : []).map((decision) => ({
        state: decision.state,
        changedSince: decision.group === group ? [] : ['GROUP'],
        decidedBy: ref(decision.decidedBy),
        decidedFor: ref(decision.decidedFor),
        group: ref(decision.group),
      })),
    };
  }
  if ('owner' in thing) {
    const { kind, group, removed } = thing;
    const status = removed ? 'DELETED' : stateOf(thing);
    return { id, kind, status, group: group === null ? null : { id: group.id } };
  }
  if ('closed' in thing && thing.closed) return { id };
  if ('userManagement' in thing)
    return { id, userManagement: thing.userManagement, groupMode: liveGroups(thing).length > 0 };
  return { id, name: thing.name, status: thing.status };
}

const listsOfIds = ['groups', 'assignees', 'users', 'customRoles'];

/** An answered thing with its lists in an order that does not matter. */
export function comparable<T extends object>(thing: T): T {
  const entries = Object.entries(thing).map(([name, value]: [string, unknown]) => {
    if (name === 'grants') return [name, (value as GrantTold[]).map(sortedLists).sort(byPermission)];
    return [name, listsOfIds.includes(name) ? idsOf(value as { id: string }[]) : value];
  });
  return Object.fromEntries(entries) as T;
}

/** Ids in an order that does not matter. */
export function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id).sort();
}

interface GrantTold {
  permission: string;
  scope: string;
  statuses: readonly string[] | null;
  channels: readonly string[] | null;
}

function told({ grants, limits }: Granted): GrantTold[] {
  return [...grants]
    .map(([permission, scope]) =>
      sortedLists({ permission, scope, ...(limits.get(permission) ?? unlimited) }),
    )
    .sort(byPermission);
}

function sortedLists({ statuses, channels, ...rest }: GrantTold): GrantTold {
  const sorted = (list: readonly string[] | null): string[] | null =>
    list === null ? null : [...list].sort();
  return { ...rest, statuses: sorted(statuses), channels: sorted(channels) };
}

function ref(thing: { id: string } | null): { id: string } | null {
  return thing === null ? null : { id: thing.id };
}

function byPermission(one: { permission: string }, other: { permission: string }): number {
  return one.permission < other.permission ? -1 : 1;
}

function thingOf({ thing, done }: Done): Shown | null {
  const found = thing ?? done?.thing;
  if (found != null) return 'user' in found ? found.user : found;
  if (done?.id !== undefined) return { id: done.id };
  if (done?.token === undefined) throw new Error('The answer shows nothing.');
  return null;
}
