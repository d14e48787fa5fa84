import { randomInt } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { inTransaction } from '../../database/transaction.js';
import { atMost, nullOr } from '../../database/where.js';
import { insert, removeOne, updateAny } from '../../database/write.js';
import { Credential } from '../../entities/credential.entity.js';
import type { CredentialKind } from '../../entities/credential.enums.js';
import { isId, newId } from '../../entities/id.js';
import { isDuplicateKey } from '../../errors/database-error.js';
import { Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import type { ActivityService } from '../activity/activity.service.js';
import { readCredentialFacts, refuseWithoutChannel } from './credential.access.js';
import { CreateCredentialCommand } from './credential.commands.js';
import { storedCommand } from '../../text/command.js';
import { findApiCredential, lockOwn } from './credential.record.js';
import { findUser, findVisibleUser } from '../../queries/user/stored-user.query.js';
import { assertCouldGiveRoles, assertMayImpersonate } from '../../shield/authority.js';
import { isProgram } from '../../shield/roles.js';
import { holds, type Viewer } from '../../shield/viewer.js';
import { type NamedReference, userReference } from '../activity/named-reference.js';
import { lockManagedAccount } from '../authentication/account.lock.js';
import { searchableText } from '../../text/search-text.js';
import { hashToken, newToken } from '../authentication/secret-token.js';
import { checkGroup } from '../shipment/letter-group.js';
import { findSendingContext } from '../shipment/sending.js';
import type { Origin } from '../authentication/origin.js';
import { ViewerCache } from '../authentication/viewer-cache.js';
import { viewerAt } from '../authentication/viewer-facts.js';
import { namedGroup } from '../shipment/shipment.record.js';
import { optionalText } from '../../text/optional-text.js';

const lastUsedPrecision = minute;
const secretPrefix = 'vieraugen_';
const nameLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new credential; its secret is returned only once. */
interface CreatedCredential {
  credential: Credential;
  secret: string;
}

/** Tests whether a bearer token is the secret of a credential rather than of a session; secret scanners recognise it by the same prefix. */
export function isCredentialSecret(token: string): boolean {
  return token.startsWith(secretPrefix);
}

/** Creates, deletes and looks up the credentials of programs (LXP-10). */
export class CredentialService {
  private readonly viewers = new ViewerCache();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /**
   * Creates a credential for the viewer, or for a program that the viewer could create. BAD_USER_INPUT with all problems, NOT_FOUND for a hidden
   * group, INVALID_STATE for a channel that does not exist, CONFLICT if the viewer already has one of this kind (for this group, if it has one).
   */
  async create(viewer: Viewer, given: CreateCredentialCommand): Promise<CreatedCredential> {
    const input = storedCommand(CreateCredentialCommand, given);
    const { kind, label } = input;
    const problems = Problems.of(input);
    if (kind === 'DRIVER' && input.groupId != null) problems.add('groupId', 'DRIVER_WITHOUT_GROUP');
    const groupId = kind === 'DRIVER' ? null : (input.groupId ?? null);
    const secret = secretPrefix + newToken();
    try {
      const credential = await inTransaction(this.dataSource, async (manager) => {
        const named = input.userId == null || input.userId === viewer.userId ? null : input.userId;
        if (named !== null || isProgram(viewer.role)) {
          const program = named === null ? null : await this.findProgram(manager, viewer, named);
          if (kind !== 'API') problems.add('kind', 'API_USER_KIND');
          if (groupId !== null) problems.add('groupId', 'API_USER_WITHOUT_GROUP');
          problems.throwIfAny();
          return this.insert(manager, viewer, { kind, groupId, label, owner: program }, secret);
        }
        const sending = await findSendingContext(manager, viewer, groupId);
        if (kind !== 'DRIVER') checkGroup(problems, sending, groupId);
        problems.throwIfAny();
        refuseWithoutChannel(kind);
        return this.insert(manager, viewer, { kind, groupId, label, owner: null }, secret);
      });
      return { credential, secret };
    } catch (error) {
      throw isDuplicateKey(error, 'credential_slot') ? refusal('CREDENTIAL_EXISTS') : error;
    }
  }

  /** Deletes a credential of the viewer, or of a program, and returns it as it was; it stops working with the next request. NOT_FOUND. */
  async delete(viewer: Viewer, id: string): Promise<Credential> {
    if (!isId(id)) throw notFound();
    return inTransaction(this.dataSource, async (manager) => {
      const credential = await lockOwn(manager, viewer, id);
      if (credential === null) throw notFound();
      await removeOne(manager, Credential, { accountId: viewer.accountId, id });
      const owner =
        credential.userId === viewer.userId
          ? null
          : userReference(await findUser(manager, viewer.accountId, credential.userId));
      await this.note(manager, viewer, credential, 'CREDENTIAL_DELETED', owner);
      return credential;
    });
  }

  /**
   * The viewer of this secret of an `API` credential; null if there is none (any more). One query by two unique keys, and another one if the
   * account's authority has changed since the credential's last request.
   */
  async viewerOf(secret: string, origin: Origin): Promise<Viewer | null> {
    const { manager } = this.dataSource;
    const found = await findApiCredential(manager, hashToken(secret));
    if (found === null) return null;
    const { accountId, credentialId, lastUsedAt, authorityVersion } = found;
    const facts = await this.viewers.find({ accountId, id: credentialId, authorityVersion }, () =>
      readCredentialFacts(manager, accountId, credentialId),
    );
    if (facts === null) return null;
    const now = this.clock.now();
    const noted = new Date(now.getTime() - lastUsedPrecision);
    if (lastUsedAt === null || lastUsedAt <= noted) {
      // Of many simultaneous requests one writes, and the others find it done.
      await updateAny(
        manager,
        Credential,
        { accountId, id: credentialId, lastUsedAt: nullOr(atMost(noted)) },
        { lastUsedAt: now },
      );
    }
    return viewerAt(facts, now, { sessionId: null, ipAddress: origin.ipAddress });
  }

  private async insert(
    manager: EntityManager,
    viewer: Viewer,
    {
      kind,
      groupId,
      label,
      owner,
    }: {
      kind: CredentialKind;
      groupId: string | null;
      label: string | null | undefined;
      owner: NamedReference | null;
    },
    secret: string,
  ): Promise<Credential> {
    const credential = {
      accountId: viewer.accountId,
      id: newId(),
      userId: owner?.id ?? viewer.userId,
      kind,
      groupId,
      slot: `${kind}:${groupId ?? ''}`,
      ...namesOf(kind, label),
      secretHash: hashToken(secret),
      createdAt: this.clock.now(),
      lastUsedAt: null,
    };
    await insert(manager, Credential, credential);
    await this.note(manager, viewer, credential, 'CREDENTIAL_CREATED', owner);
    return credential;
  }

  /**
   * The program that a credential is created for. The viewer must be able to create the program with all its rights, so that the credential gives no
   * more than the viewer holds.
   */
  private async findProgram(manager: EntityManager, viewer: Viewer, userId: string): Promise<NamedReference> {
    await lockManagedAccount(manager, viewer);
    const target = await findVisibleUser(manager, viewer, userId);
    if (!holds(viewer, 'users.create', 'ACCOUNT')) throw refusal('PERMISSION_MISSING');
    assertCouldGiveRoles(viewer, target);
    assertMayImpersonate(viewer, target);
    if (!isProgram(target.role)) throw refusal('NOT_API_USER');
    if (target.user.status === 'DELETED') throw refusal('USER_DELETED');
    return userReference(target.user);
  }

  private async note(
    manager: EntityManager,
    viewer: Viewer,
    { kind, label, groupId }: Credential,
    type: 'CREDENTIAL_CREATED' | 'CREDENTIAL_DELETED',
    owner: NamedReference | null,
  ): Promise<void> {
    await this.activities.append(manager, viewer, {
      event: { type, facts: { kind, label } },
      ...(owner !== null && { subject: owner }),
      group: await namedGroup(manager, viewer.accountId, groupId),
    });
  }
}

/** The label and the login name, with the text for searches. */
function namesOf(
  kind: CredentialKind,
  given: string | null | undefined,
): Pick<Credential, 'label' | 'loginName' | 'searchText'> {
  const [label, loginName] = [optionalText(given), newLoginName(kind)];
  return { label, loginName, searchText: searchableText([label, loginName]) };
}

function newLoginName(kind: CredentialKind): string {
  const letters = Array.from({ length: 20 }, () => nameLetters.charAt(randomInt(nameLetters.length)));
  return `${kind.toLowerCase()}-${letters.join('')}`;
}
