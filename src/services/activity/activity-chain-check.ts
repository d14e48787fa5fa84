import { withParts } from '../../parts.js';
import { initialHash, hashOf, sealOf, type ProvenEntry } from '../../queries/activity/activity-proof.js';
import type { ActivityFaultReason } from '../../entities/activity-fault.js';
import type { ChainHead } from '../../entities/activity-seal.entity.js';
import type { KeptFault } from '../../entities/activity-verification.entity.js';

/** A discrepancy in the log. */
export interface Fault {
  /** The entry's id; null if the fault concerns the whole chain or file. */
  activityId: string | null;
  message: string;
}

/** A discrepancy in a chain, with its kind and place. */
export type ChainFault = Fault & KeptFault;

/** One entry of a chain during a check. */
interface CheckedLink {
  activityId: string;
  /** The place in the chain; null in an export for a user who may not learn the places. */
  sequence: number | null;
  hash: string;
  seal: string;
  /** The hash of the previous entry, given by each entry of an export in which entries may be left out. */
  previousHash?: string;
  /** Null if the entry is missing. */
  entry: ProvenEntry | null;
}

/** Walks along a chain and finds changed, removed, inserted and moved entries; the same for the database and for exports. */
export class ChainCheck extends withParts<{
  /** Null if the key is not available: then hashes are checked and seals are not. */
  key: string | null;
  /** A previously noted end of the chain; null if there is none. */
  expected: ChainHead | null;
  /** Whether the sequence must have no gaps. */
  complete: boolean;
  report: (fault: ChainFault) => void;
}>() {
  /** The end of the chain so far. */
  head: ChainHead = { sequence: 0, hash: initialHash };
  /** The number of entries so far. */
  entries = 0;
  private expectedHash: string | null = null;

  /** Checks the next entry. */
  next(link: CheckedLink): void {
    const { activityId, hash, seal, entry } = link;
    // Without places, each entry is checked on its own.
    const sequence = link.sequence ?? this.head.sequence;
    const fault = (reason: ActivityFaultReason, message: string): void => {
      const place = link.sequence;
      this.report({
        activityId,
        sequence: place,
        reason,
        message: `entry ${place ?? activityId} ${message}`,
      });
    };
    this.entries++;
    if (link.sequence !== null && link.sequence < 1) {
      fault('OUT_OF_ORDER', 'has a place before the first one');
      return;
    }
    const follows = sequence === this.head.sequence + 1;
    if (this.complete && !follows)
      fault(
        'OUT_OF_ORDER',
        sequence > this.head.sequence
          ? `comes after a gap: ${this.head.sequence + 1} to ${sequence - 1} are missing`
          : `comes after ${this.head.sequence}`,
      );
    if (follows && link.previousHash !== undefined && link.previousHash !== this.head.hash)
      fault('OUT_OF_ORDER', 'does not follow the one before it');
    const previousHash = link.previousHash ?? (follows ? this.head.hash : null);
    if (entry === null) fault('REMOVED', 'was removed or made unreadable');
    else if (previousHash !== null && hashOf(previousHash, entry) !== hash)
      fault('CHANGED', 'was changed or put into another place');
    if (this.key !== null && sealOf(this.key, 'activity', hash) !== seal)
      fault('NOT_SEALED', "was not sealed with the gateway's key");
    if (link.sequence !== null) {
      this.note(sequence - 1, previousHash);
      this.note(sequence, hash);
    }
    this.head = { sequence, hash };
  }

  /** Checks after the last entry whether the noted end was reached. */
  end(): void {
    if (this.expected === null || this.expectedHash === this.expected.hash) return;
    const { sequence, hash } = this.expected;
    this.report({
      activityId: null,
      sequence: null,
      reason: 'HEAD_MISSING',
      message:
        this.expectedHash === null
          ? `entry ${sequence}, expected with the hash ${hash}, is missing`
          : `entry ${sequence} has the hash ${this.expectedHash}, but ${hash} was expected`,
    });
  }

  private note(sequence: number, hash: string | null): void {
    if (sequence === this.expected?.sequence && hash !== null) this.expectedHash = hash;
  }
}
