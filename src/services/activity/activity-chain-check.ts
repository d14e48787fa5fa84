import { withParts } from '../../parts.js';
import { beforeTheFirst, hashOf, sealOf, type ProvenEntry } from '../../queries/activity/activity-proof.js';
import type { ChainHead } from '../../queries/activity/activity-seal.query.js';

/** Something in the log that is not as it was. */
export interface Fault {
  /** The entry's id; null when it is about the whole chain or file. */
  activityId: string | null;
  message: string;
}

/** One entry on the way along a chain. */
export interface CheckedLink {
  activityId: string;
  /** Null in the export of somebody who is not told the places. */
  sequence: number | null;
  hash: string;
  seal: string;
  /** Where entries may be left out, each says itself what comes before it. */
  previousHash?: string;
  /** Null when it is not there. */
  entry: ProvenEntry | null;
}

/** Walks along a chain and finds what was changed, removed, put in or moved; the same for the database and for exports. */
export class ChainCheck extends withParts<{
  /** Null where it is not at hand: then hashes are checked and seals are not. */
  key: string | null;
  /** An end that was noted earlier; null if none was. */
  expected: ChainHead | null;
  /** Whether no sequence may be left out. */
  complete: boolean;
  report: (fault: Fault) => void;
}>() {
  /** The end of the chain as far as it was walked. */
  head: ChainHead = { sequence: 0, hash: beforeTheFirst };
  /** How many entries were seen. */
  entries = 0;
  private expectedHash: string | null = null;

  /** Takes the next entry. */
  next(link: CheckedLink): void {
    const { activityId, hash, seal, entry } = link;
    // Where the places are not told, an entry is checked by itself.
    const sequence = link.sequence ?? this.head.sequence;
    const fault = (message: string): void => {
      this.report({ activityId, message: `entry ${link.sequence ?? activityId} ${message}` });
    };
    const follows = sequence === this.head.sequence + 1;
    if (this.complete && !follows)
      fault(
        sequence > this.head.sequence
          ? `comes after a gap: ${this.head.sequence + 1} to ${sequence - 1} are missing`
          : `comes after ${this.head.sequence}`,
      );
    if (follows && link.previousHash !== undefined && link.previousHash !== this.head.hash)
      fault('does not follow the one before it');
    const previousHash = link.previousHash ?? (follows ? this.head.hash : null);
    if (entry === null) fault('was removed or made unreadable');
    else if (previousHash !== null && hashOf(previousHash, entry) !== hash)
      fault('was changed or put into another place');
    if (this.key !== null && sealOf(this.key, 'activity', hash) !== seal)
      fault("was not sealed with the gateway's key");
    if (link.sequence !== null) {
      this.note(sequence - 1, previousHash);
      this.note(sequence, hash);
    }
    this.head = { sequence, hash };
    this.entries++;
  }

  /** After the last entry: whether the end that was noted earlier was met. */
  end(): void {
    if (this.expected === null || this.expectedHash === this.expected.hash) return;
    const { sequence, hash } = this.expected;
    this.report({
      activityId: null,
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
