import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { day } from '../../clock.js';
import { findAll, findOne } from '../../database/find.js';
import { not, oneOf } from '../../database/where.js';
import { insert, removeAny, updateAny, updateIf } from '../../database/write.js';
import { LoginName } from '../../entities/login-name.entity.js';
import type { User } from '../../entities/user.entity.js';
import { isDuplicateKey } from '../../errors/database-error.js';
import { problem, type FoundProblem } from '../../errors/problem.js';
import { badInput, type Problems } from '../../errors/problems.js';
import type { VieraugenError } from '../../errors/vieraugen-error.js';
import { addressKey, isLoginName, isOtherAddress } from '../../text/address.js';
import { createHash } from 'crypto';

/** The time for which a typed login name is held before it is accepted. */
const holdDuration = 7 * day;

/** A user with their current or future login name. */
interface NameHolder {
  accountId: string;
  userId: string;
  loginName: string;
}

interface Holding {
  accountId: string;
  userId: string;
  acceptedAt: Date | null;
  heldUntil: Date | null;
}

/**
 * The evidence that outweighs a name typed for a user who was never active: `NOTHING`, or the `PROOF` that the login name is the user's own
 * e-mail address.
 */
export type Claim = 'NOTHING' | 'PROOF';

/** Tests whether another user has the login name: for good once accepted (LXP-5, LXP-8), until the hold ends if it was only typed. */
export async function loginNameTaken(
  manager: EntityManager,
  now: Date,
  loginName: string,
  { claim = 'NOTHING', exceptUserId = '' }: { claim?: Claim; exceptUserId?: string } = {},
): Promise<boolean> {
  const holding = await findHolding(manager, loginName);
  return holding !== null && holding.userId !== exceptUserId && !canBeTaken(holding, claim, now);
}

/** Holds a login name that was typed for a user: for 7 days, until the given time or, with null, as long as the user has it. BAD_USER_INPUT if it is taken. */
export async function holdLoginName(
  manager: EntityManager,
  now: Date,
  holder: NameHolder,
  heldUntil: Date | null = new Date(now.getTime() + holdDuration),
): Promise<void> {
  const own = await releaseHolding(manager, now, holder, 'NOTHING');
  if (own === null) await insertName(manager, holder, { createdAt: now, acceptedAt: null, heldUntil });
  else if (own.acceptedAt === null)
    // A name that was accepted in the meantime is held for ever.
    await updateAny(manager, LoginName, typedNameOf(holder), { heldUntil });
}

/** Reserves a login name for good, for a user who logs in with it. BAD_USER_INPUT, with a suggestion, if it is taken. */
export async function acceptLoginName(
  manager: EntityManager,
  now: Date,
  holder: NameHolder,
  claim: Claim = 'NOTHING',
): Promise<void> {
  const own = await releaseHolding(manager, now, holder, claim);
  const accepted = own !== null && (own.acceptedAt !== null || (await acceptTypedName(manager, now, holder)));
  if (!accepted) await insertName(manager, holder, { createdAt: now, acceptedAt: now, heldUntil: null });
}

/** Reserves a name for good at the user's first login with it; returns whether it was held for the user until now. */
export async function acceptTypedName(
  manager: EntityManager,
  now: Date,
  holder: NameHolder,
): Promise<boolean> {
  return updateIf(manager, LoginName, typedNameOf(holder), { acceptedAt: now, heldUntil: null });
}

/**
 * Holds another login name for a user instead of the former one, which becomes free if it was never accepted. For a user who has been active,
 * the new name is held as long as they have it. BAD_USER_INPUT if it is taken.
 */
export async function exchangeLoginName(
  manager: EntityManager,
  now: Date,
  user: Pick<User, 'accountId' | 'id' | 'loginName' | 'passwordHash'>,
  loginName: string,
): Promise<void> {
  const holder = { accountId: user.accountId, userId: user.id, loginName };
  const former = await findHolding(manager, user.loginName);
  const isHeld = former?.userId === user.id && former.heldUntil !== null && former.heldUntil > now;
  const heldUntil = isHeld ? former.heldUntil : new Date(now.getTime() + holdDuration);
  await releaseTypedNames(manager, user.accountId, user.id);
  await holdLoginName(manager, now, holder, user.passwordHash === null ? heldUntil : null);
}

/** Releases the typed names of a user that were never accepted. */
export async function releaseTypedNames(
  manager: EntityManager,
  accountId: string,
  userId: string,
): Promise<void> {
  await removeAny(manager, LoginName, { accountId, userId, acceptedAt: null });
}

/** Releases the typed names of the account's users that were never accepted, except those of one user. */
export async function releaseTypedNamesOfAccount(
  manager: EntityManager,
  accountId: string,
  exceptUserId = '',
): Promise<void> {
  await removeAny(manager, LoginName, { accountId, userId: not(exceptUserId), acceptedAt: null });
}

/** Adds the problem that the login name at this path of the input is taken, with a free suggestion. */
export async function addTaken(
  manager: EntityManager,
  problems: Problems,
  path: string,
  loginName: string,
): Promise<void> {
  problems.note(await takenProblem(manager, path, loginName));
}

/**
 * Adds a problem at this path if a chosen login name is an e-mail address other than the user's own: it would be reserved for good without a
 * proof (docs/decisions/0029).
 */
export function refuseOtherAddress(problems: Problems, path: string, loginName: string, email: string): void {
  if (isOtherAddress(loginName, email)) problems.add(path, 'LOGIN_NAME_OF_OTHER_ADDRESS');
}

/** The error for a taken login name, with a free suggestion. */
async function takenLoginName(manager: EntityManager, loginName: string): Promise<VieraugenError> {
  return badInput([await takenProblem(manager, 'loginName', loginName)]);
}

async function takenProblem(manager: EntityManager, path: string, loginName: string): Promise<FoundProblem> {
  const suggestion = await freeLoginName(manager, loginName);
  return { ...problem(path, 'LOGIN_NAME_TAKEN', { suggestion }), suggestion };
}

/** A similar login name that is neither taken nor held; not an e-mail address, since it could belong to somebody. */
async function freeLoginName(manager: EntityManager, loginName: string): Promise<string> {
  const [local = '', domain] = loginName.normalize('NFKC').trim().toLowerCase().split('@');
  const joined = [local, domain?.split('.')[0]].filter(Boolean).join('-');
  // The parts of an address may be of two alphabets; a login name of one part may not.
  const named = isLoginName(joined) ? joined : local;
  const stem = [...named.replace(/\s+/g, '')].slice(0, 200).join('');
  const offers = [...(domain === undefined ? [] : [stem]), ...numbers.map((number) => `${stem}-${number}`)];
  const hashes = offers.map(loginNameHash);
  const taken = { loginNameHash: oneOf(hashes) };
  const rows = await findAll(manager, LoginName, taken, { columns: ['loginNameHash'] });
  const held = new Set(rows.map((row) => row.loginNameHash));
  return offers.find((offer) => !held.has(loginNameHash(offer))) ?? `${stem}-${randomInt(1e6, 1e9)}`;
}

const numbers = [2, 3, 4, 5, 6, 7, 8, 9];

/** The user's own row of the name; null if there is none. */
async function releaseHolding(
  manager: EntityManager,
  now: Date,
  { accountId, userId, loginName }: NameHolder,
  claim: Claim,
): Promise<Holding | null> {
  const holding = await findHolding(manager, loginName);
  if (holding === null || (holding.accountId === accountId && holding.userId === userId)) return holding;
  // Only if unchanged: if it was accepted in the meantime, the insertion finds it taken.
  if (canBeTaken(holding, claim, now))
    await removeAny(manager, LoginName, {
      ...typedNameOf({ ...holding, loginName }),
      heldUntil: holding.heldUntil,
    });
  return null;
}

function canBeTaken({ acceptedAt, heldUntil }: Holding, claim: Claim, now: Date): boolean {
  if (acceptedAt !== null || heldUntil === null) return false;
  return claim === 'PROOF' || heldUntil <= now;
}

async function findHolding(manager: EntityManager, loginName: string): Promise<Holding | null> {
  return findOne(
    manager,
    LoginName,
    { loginNameHash: loginNameHash(loginName) },
    { columns: ['accountId', 'userId', 'acceptedAt', 'heldUntil'] },
  );
}

/** The row of a name that was typed for its holder and not accepted so far. */
function typedNameOf({
  accountId,
  userId,
  loginName,
}: NameHolder): Pick<LoginName, 'accountId' | 'userId' | 'loginNameHash'> & { acceptedAt: null } {
  return { accountId, userId, loginNameHash: loginNameHash(loginName), acceptedAt: null };
}

/** The index `login_name_taken` decides between two users who take the same name at the same moment. */
async function insertName(
  manager: EntityManager,
  { accountId, userId, loginName }: NameHolder,
  times: Pick<LoginName, 'createdAt' | 'acceptedAt' | 'heldUntil'>,
): Promise<void> {
  try {
    await insert(manager, LoginName, {
      accountId,
      userId,
      loginNameHash: loginNameHash(loginName),
      ...times,
    });
  } catch (error) {
    if (isDuplicateKey(error, 'login_name_taken')) throw await takenLoginName(manager, loginName);
    throw error;
  }
}
/** The stored form of a taken login name: SHA-256 of the folded name, so that it can be kept after its user's data is erased. */
export function loginNameHash(loginName: string): string {
  return createHash('sha256').update(addressKey(loginName)).digest('hex');
}
