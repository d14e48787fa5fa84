import type { DataSource, EntityManager } from 'typeorm';
import { hasOtherConnections } from '../database/other-connections.js';
import { inTransaction } from '../database/transaction.js';
import { updateAny } from '../database/write.js';
import { Invitation } from '../entities/invitation.entity.js';
import { Registration } from '../entities/registration.entity.js';
import { sealOf } from '../queries/activity/activity-proof.js';
import { accountsWithLogs } from './activity/activity-verification.query.js';
import { compareKey, fingerprintOf, abbreviate, WrongKeyError } from './gateway-key.js';
import { findKey, forgetPreviousKey, replaceKey } from './gateway-key.record.js';
import { readSeals, readUnsentLinks, replaceSeals, type UnsentMail } from './key-rotation.record.js';
import { hashToken, TokenDeriver } from './authentication/secret-token.js';

const batchSize = 500;

/** The result of a rotation. */
interface RotationResult {
  /** Seals that were replaced. */
  seals: number;
  /** Seals of neither key: they stay unchanged, so that verify reports them. */
  foreignSeals: number;
  /** Links in mails that have not been sent yet. */
  links: number;
}

/**
 * Replaces the key of the database: the seals of the activity log, and the stored hashes of links in unsent mails. An interrupted
 * rotation continues when it is repeated; until it ends, no gateway starts. Throws a WrongKeyError if the
 * old key is not that of the database, and an Error beside a running gateway.
 */
export async function rotateKey(
  dataSource: DataSource,
  oldKey: string,
  newKey: string,
): Promise<RotationResult> {
  if (oldKey === newKey) throw new Error('The old and the new key are the same.');
  if (!(await begin(dataSource, oldKey, newKey))) return { seals: 0, foreignSeals: 0, links: 0 };
  const rotated: RotationResult = { seals: 0, foreignSeals: 0, links: 0 };
  for await (const accountId of accountsWithLogs(dataSource)) {
    const { seals, foreignSeals } = await resealAccount(dataSource, accountId, oldKey, newKey);
    rotated.seals += seals;
    rotated.foreignSeals += foreignSeals;
  }
  rotated.links = await replaceUnsentLinks(dataSource, new TokenDeriver(newKey));
  await forgetPreviousKey(dataSource.manager);
  return rotated;
}

/** Records the beginning of the rotation; returns false if the rotation has ended already. */
async function begin(dataSource: DataSource, oldKey: string, newKey: string): Promise<boolean> {
  const { manager } = dataSource;
  const stored = await findKey(manager);
  if (stored === null)
    throw new Error('The database has no key yet: a gateway stores its fingerprint at the first start.');
  const [older, newer] = [fingerprintOf(oldKey), fingerprintOf(newKey)];
  const isEnded = stored.previousFingerprint === null && stored.fingerprint === newer;
  const isBegun = stored.previousFingerprint !== null;
  if (isBegun && (stored.previousFingerprint !== older || stored.fingerprint !== newer))
    throw new WrongKeyError(
      `A rotation has begun with other keys: from ${abbreviate(stored.previousFingerprint ?? '')}… to ${abbreviate(stored.fingerprint)}…. Repeat it with these.`,
    );
  if (!isBegun && !isEnded) {
    compareKey(stored, oldKey);
    await replaceKey(manager, { fingerprint: newer, previousFingerprint: older });
  }
  // A gateway connects before it compares its key: one that is not seen here finds the note, and does not start.
  if (!isEnded && (await hasOtherConnections(manager))) {
    if (!isBegun) await replaceKey(manager, { fingerprint: older, previousFingerprint: null });
    throw new Error('Other programs have the database open. End all of them first, gateways included.');
  }
  return !isEnded;
}

async function resealAccount(
  dataSource: DataSource,
  accountId: string,
  oldKey: string,
  newKey: string,
): Promise<Pick<RotationResult, 'seals' | 'foreignSeals'>> {
  let [seals, foreignSeals] = [0, 0];
  for (let last = 0; ;) {
    const rows = await readSeals(dataSource.manager, accountId, last, batchSize);
    const replaced: [sequence: number, seal: Buffer][] = [];
    for (const { sequence, hash, seal } of rows) {
      const [ofOld, ofNew] = [oldKey, newKey].map((key) => sealOf(key, 'activity', hash.toString('hex')));
      // A seal of another key proves nothing, and must not become a proof.
      if (seal.toString('hex') === ofOld && ofNew !== undefined)
        replaced.push([sequence, Buffer.from(ofNew, 'hex')]);
      else if (seal.toString('hex') !== ofNew) foreignSeals++;
    }
    await replaceSeals(dataSource.manager, accountId, replaced);
    seals += replaced.length;
    const end = rows.at(-1);
    if (end === undefined || rows.length < batchSize) return { seals, foreignSeals };
    last = end.sequence;
  }
}

/** Replaces the stored hashes of links in unsent mails, since a link is derived when its mail is sent. Links already sent keep working. */
async function replaceUnsentLinks(dataSource: DataSource, tokens: TokenDeriver): Promise<number> {
  let links = 0;
  for (const status of ['WAITING', 'FAILED'] as const)
    for (let last = ''; ;) {
      const mails = await readUnsentLinks(dataSource.manager, status, last, batchSize);
      links += await inTransaction(dataSource, async (manager) => {
        let replaced = 0;
        for (const mail of mails) replaced += await replaceLink(manager, mail, tokens);
        return replaced;
      });
      const end = mails.at(-1);
      if (end === undefined || mails.length < batchSize) break;
      last = end.id;
    }
  return links;
}

async function replaceLink(
  manager: EntityManager,
  { accountId, message }: UnsentMail,
  tokens: TokenDeriver,
): Promise<number> {
  if (message.kind === 'INVITATION') {
    const tokenHash = hashToken(tokens.derive('invitation', message.invitationId));
    return updateAny(manager, Invitation, { accountId, id: message.invitationId }, { tokenHash });
  }
  if (message.kind === 'REGISTRATION') {
    const tokenHash = hashToken(tokens.derive('registration', accountId));
    return updateAny(manager, Registration, { accountId }, { tokenHash });
  }
  return 0;
}
