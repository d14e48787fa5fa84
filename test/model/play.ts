import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { TokenDeriver } from '../../src/services/authentication/secret-token.js';
import { testKey, type TestGateway } from '../support/gateway.js';
import { addUpload } from './store.js';
import { Line, type Reply } from './line.js';
import { documents, named, sightOf, variablesOf } from './documents.js';
import { holdersOf } from './custom-role-rules.js';
import type { Grants } from './holding.js';
import {
  decisionsShown,
  liveGroups,
  seesApproval,
  seesGroup,
  stateOf,
  type Group,
  type Installation,
  type Key,
  type Person,
} from './model.js';
import type { Made, Operation, Thing } from './rule.js';
import { carryOut, refusalsOf } from './rules.js';
import { describeOperation } from './story.js';
import { count, type Tally } from './tally.js';

interface Shown {
  id: string;
  approval?: { id: string } | null;
}

interface Done {
  thing?: Shown | null;
  done?: { thing?: Shown | { user: Shown }; id?: string; token?: string } | null;
}

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
    const sight =
      asks === null ? { users: true, groups: true, approvals: true } : sightOf(asks, operation.key);
    const answer = await this.ask<Done>(
      operation.key?.secret ?? operation.by?.token ?? null,
      documents[operation.kind](sight),
      variablesOf(operation, uploadId),
    );
    const outcome = codeOf(answer);
    this.story.push(`${sentence}, got ${outcome}`);
    count(this.tally, operation.kind, outcome);
    const asExpected = expected.length === 0 ? outcome === 'ok' : expected.some((code) => code === outcome);
    if (!asExpected) throw this.divergence(JSON.stringify(answer.errors));
    if (outcome !== 'ok') return;
    const thing = thingOf(answer.data ?? {});
    const { by, key } = operation;
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
    return { id, token, uploadId: uploadId ?? '', approvalId };
  }

  /** The id of the approval of a letter whose sender does not see it (PLY-5), or that needs none. */
  private async approvalIdOf(shipmentId: string): Promise<string> {
    const [row] = await this.dataSource.query<{ approvalId: string | null }[]>(
      'SELECT approval_id AS approvalId FROM shipment WHERE id = ?',
      [shipmentId],
    );
    return row?.approvalId ?? '';
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
    const { name, deleted, grants } = thing;
    return deleted ? { id } : { id, name, grants: told(grants), holders: holdersOf(thing).length };
  }
  if ('trait' in thing) {
    const { email, loginName, role, trait, status } = thing;
    const groups = liveGroups(thing).filter(sees);
    return { id, email, loginName, role, approvalTrait: trait, status, groups: idsOf(groups) };
  }
  if ('sender' in thing) {
    const { group, sender, status, approval } = thing;
    const isSeen = viewer === null || seesApproval(viewer, thing, key);
    return {
      id,
      status,
      group: group === null ? null : { id: group.id },
      sender: { id: sender.id },
      approval: isSeen
        ? approval && {
            id: approval.id,
            state: approval.state,
            decidedBy: approval.decidedBy === null ? null : { id: approval.decidedBy.id },
          }
        : null,
      decisions: (isSeen ? decisionsShown(thing, key) : []).map((decision) => ({
        state: decision.state,
        changedSince: decision.group === group ? [] : ['GROUP'],
        decidedBy: { id: decision.decidedBy.id },
        group: decision.group === null ? null : { id: decision.group.id },
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

/** An answered thing with its lists in an order that does not matter. */
export function comparable<T extends object>(thing: T): T {
  if ('grants' in thing)
    return { ...thing, grants: [...(thing.grants as { permission: string }[])].sort(byPermission) };
  if (!('groups' in thing)) return thing;
  return { ...thing, groups: idsOf(thing.groups as { id: string }[]) };
}

/** Ids in an order that does not matter. */
export function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id).sort();
}

function told(grants: Grants): { permission: string }[] {
  return [...grants].map(([permission, scope]) => ({ permission, scope })).sort(byPermission);
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
