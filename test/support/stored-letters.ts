import { newId } from '../../src/entities/id.js';
import { Shipment } from '../../src/entities/shipment.entity.js';
import { plainOptions, type World } from './world.js';

/** What accounting looks at in a letter. */
export interface StoredLetter {
  senderId: string;
  groupId: string | null;
  costCentre: string | null;
  costBearer: string | null;
  status: Shipment['status'];
  handedOverAt: Date | null;
  pages: number;
  sheets: number;
  currency: string;
  netCents: number;
  surchargeCents: number;
  vatCents: number;
}

/** Puts letters straight into the database, as many and as old as no sending could make them; what is not said is a plain letter's. */
export async function storeLetters(world: World, letters: readonly Partial<StoredLetter>[]): Promise<void> {
  const now = new Date();
  const rows = letters.map((letter) => {
    const { senderId, groupId, costCentre, costBearer, status, handedOverAt, pages, sheets, ...price } =
      letterOf(world, letter);
    const id = newId();
    return {
      accountId: world.accountId,
      id,
      number: id.slice(-20),
      uploadId: newId(),
      filename: 'Brief.pdf',
      pages,
      sheets,
      channel: 'GO' as const,
      options: plainOptions,
      status,
      price: {
        ...price,
        grossCents: price.netCents + price.surchargeCents + price.vatCents,
        priceList: 'test',
      },
      senderId,
      groupId,
      costCentre,
      costBearer,
      createdAt: now,
      submittedAt: now,
      handedOverAt,
      updatedAt: now,
    };
  });
  const { manager } = world.gateway.gateway.dataSource;
  for (let first = 0; first < rows.length; first += 500)
    await manager.insert(Shipment, rows.slice(first, first + 500));
}

/** A plain letter of the superadmin's, with what is said of it. */
export function letterOf(world: World, letter: Partial<StoredLetter> = {}): StoredLetter {
  return {
    senderId: world.superadmin.id,
    groupId: null,
    costCentre: null,
    costBearer: null,
    status: 'SENT',
    handedOverAt: new Date('2026-03-15T12:00:00Z'),
    pages: 1,
    sheets: 1,
    currency: 'EUR',
    netCents: 79,
    surchargeCents: 1,
    vatCents: 15,
    ...letter,
  };
}
