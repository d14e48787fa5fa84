import { createHash, randomBytes } from 'node:crypto';
import { day } from '../../src/clock.js';
import { newId } from '../../src/entities/id.js';
import { Session } from '../../src/entities/session.entity.js';
import { Upload } from '../../src/entities/upload.entity.js';
import { CreateShipmentDocument } from '../../src/generated/operations.js';
import { hashToken, newToken } from '../../src/services/authentication/secret-token.js';
import { Client, type Answer } from './client.js';
import type { TestGateway } from './gateway.js';
import { repetitions } from './repetitions.js';
import { plainOptions, type Person, type Shipment, type World } from './world.js';

/** How often each race is run. */
export const rounds = repetitions({ usual: 4, continuous: 8, thorough: 200 });

/** How many rounds of a race run side by side, each on things of its own. */
export const lanes = 4;

/** Runs the work so many times, several side by side; the work learns which round and which lane it is. */
export async function inRounds(
  work: (round: number, lane: number) => Promise<void>,
  count = rounds,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let round = next++; round < count; round = next++) await work(round, lane);
    }),
  );
}

/** Does both at the same moment, in every other round the second one first; the answers are in the order of the acts. */
export async function inEitherOrder<One, Other>(
  round: number,
  [one, other]: readonly [() => Promise<One>, () => Promise<Other>],
): Promise<[One, Other]> {
  if (round % 2 === 0) return Promise.all([one(), other()]);
  const later = other();
  return Promise.all([one(), later]);
}

/** What an answer comes down to: `ok`, or the code of its error. */
export function outcomeOf({ errors }: Answer<unknown>): string {
  return errors[0]?.extensions.code ?? 'ok';
}

/** An upload with a counted PDF whose bytes nobody will ask for, put there by SQL: races are about its letter. */
export async function storedUpload(
  { gateway }: TestGateway,
  accountId: string,
  person: Person,
): Promise<string> {
  const id = newId();
  const now = gateway.clock.now();
  await gateway.dataSource.manager.insert(Upload, {
    accountId,
    id,
    userId: person.id,
    filename: 'Brief.pdf',
    tokenHash: randomBytes(32),
    status: 'STORED',
    pages: 1,
    sha256: createHash('sha256').update(id).digest('hex'),
    bytes: 1_000,
    problem: null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + day),
  });
  return id;
}

/** A letter of such an upload. */
export async function quickShipment(
  world: World,
  person: Person,
  groupId: string | null,
  draft = false,
): Promise<Shipment> {
  const uploadId = await storedUpload(world.gateway, world.accountId, person);
  const input = { uploadId, groupId, options: plainOptions, draft };
  return (await person.client.run(CreateShipmentDocument, { input })).createShipment.shipment;
}

/** Somebody active and logged in, with everybody's password: made without the mail and the hashing that races are not about. */
export async function quickUser(
  world: World,
  settings: Parameters<World['createdUser']>[0] = {},
): Promise<Person> {
  const { gateway, accountId, superadmin } = world;
  const created = await world.createdUser(settings);
  const { dataSource, clock } = gateway.gateway;
  await dataSource.query(
    `UPDATE \`user\` u JOIN \`user\` s ON s.account_id = u.account_id AND s.id = ?
        SET u.status = 'ACTIVE', u.password_hash = s.password_hash WHERE u.account_id = ? AND u.id = ?`,
    [superadmin.id, accountId, created.id],
  );
  const token = newToken();
  const now = clock.now();
  await dataSource.manager.insert(Session, {
    accountId,
    id: newId(),
    userId: created.id,
    tokenHash: hashToken(token),
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + day),
    ipAddress: null,
    userAgent: null,
  });
  return { ...created, client: new Client(gateway.url, token) };
}
