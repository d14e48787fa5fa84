import { hour } from '../../src/clock.js';
import { CancelShipmentDocument, DeleteShipmentDocument } from '../../src/generated/operations.js';
import { quickShipment, quickUser } from './rounds.js';
import type { Group, Person, Shipment, World } from './world.js';
import { writeAuthority } from './authority.js';

/** The states of a letter, each with the way there. */
export const letterStates = [
  'a draft',
  'a draft that needs no approval',
  'waiting',
  'rejected',
  'canceled',
  'called back for good by an approver',
  'deleted by its sender',
  'deleted by an approver',
  'approved and held',
  'approved and due',
  'approved, its hand-over begun',
  'sent after a hold',
  'released without an approval',
  'sent without an approval',
  'waiting, its sender an approver by now',
] as const;
/** One of them. */
export type LetterState = (typeof letterStates)[number];

/** An examinee, a sender who needs no approval, and one who has become an approver since. */
export type Senders = Record<'examinee' | 'free' | 'promoted', Person>;

/** Creates senders without a group. */
export async function sendersIn(world: World): Promise<Senders> {
  return {
    examinee: await quickUser(world, { trait: 'EXAMINEE' }),
    free: await quickUser(world),
    promoted: await quickUser(world, { trait: 'EXAMINEE' }),
  };
}

/** Creates a letter of one of the senders and brings it into this state. */
export async function letterIn(
  world: World,
  state: LetterState,
  { examinee, free, promoted }: Senders,
  group: Group | null,
): Promise<Shipment> {
  const { superadmin, gateway } = world;
  const query = (sql: string, parameters: unknown[]): Promise<unknown> =>
    gateway.gateway.dataSource.query(sql, parameters);
  const groupId = group?.id ?? null;
  const waiting = (): Promise<Shipment> => quickShipment(world, examinee, groupId);
  const approved = async (): Promise<Shipment> => world.approve(superadmin, await waiting());
  const set = async (letter: Shipment, columns: string): Promise<Shipment> => {
    await query(`UPDATE shipment SET ${columns} WHERE id = ?`, [letter.id]);
    return letter;
  };
  const sent = "status = 'SENT', handed_over_at = NOW(3), hand_over_claimed_at = NOW(3)";
  switch (state) {
    case 'a draft':
      return quickShipment(world, examinee, groupId, true);
    case 'a draft that needs no approval':
      return quickShipment(world, free, groupId, true);
    case 'waiting':
      return waiting();
    case 'rejected':
      return world.reject(superadmin, await waiting());
    case 'canceled': {
      const letter = await waiting();
      await examinee.client.run(CancelShipmentDocument, { id: letter.id });
      return letter;
    }
    case 'called back for good by an approver': {
      const letter = await approved();
      await superadmin.client.run(CancelShipmentDocument, { id: letter.id });
      return letter;
    }
    case 'deleted by its sender': {
      const letter = await world.reject(superadmin, await waiting());
      await examinee.client.run(DeleteShipmentDocument, { id: letter.id });
      return letter;
    }
    case 'deleted by an approver':
      return world.remove(superadmin, await waiting());
    case 'approved and held':
      return approved();
    case 'approved and due':
      return set(await approved(), `hand_over_at = NOW(3) - INTERVAL ${hour / 1_000} SECOND`);
    case 'approved, its hand-over begun':
      return set(await approved(), 'hand_over_claimed_at = NOW(3)');
    case 'sent after a hold':
      return set(await approved(), sent);
    case 'released without an approval':
      return quickShipment(world, free, groupId);
    case 'sent without an approval':
      return set(await quickShipment(world, free, groupId), sent);
    case 'waiting, its sender an approver by now': {
      await writeAuthority(world, "UPDATE `user` SET approval_trait = 'EXAMINEE' WHERE id = ?", [
        promoted.id,
      ]);
      const letter = await quickShipment(world, promoted, groupId);
      await writeAuthority(world, "UPDATE `user` SET approval_trait = 'APPROVER' WHERE id = ?", [
        promoted.id,
      ]);
      return letter;
    }
  }
}
