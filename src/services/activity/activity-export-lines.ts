import { createHash, type Hash } from 'node:crypto';
import type { Language } from '../../entities/language.js';
import type { ExportedActivity } from '../../queries/activity/activity-export.js';
import type { ActivityCriteria } from '../../queries/activity/activity.criteria.js';
import {
  beforeTheFirst,
  canonicalJson,
  provenEntry,
  type ProvenEntry,
} from '../../queries/activity/activity-proof.js';
import { activitySentence } from './activity-sentence.js';

/** The first line of an export, which describes the file. */
export interface ExportHead {
  kind: 'vieraugen-activities';
  version: 1;
  account: { id: string; company: string };
  madeAt: string;
  filter: ActivityCriteria;
  /** Whether the export contains every entry of the account up to the last. */
  complete: boolean;
  /** Whether entries have their places in the chain. */
  places: boolean;
}

/** The line of an entry: the hashed content, its sentence, and the proofs. */
export interface ExportEntry {
  /** The place in the chain; null for a user who does not see the whole log and must not learn its length. */
  sequence: number | null;
  entry: ProvenEntry;
  sentence: string;
  previousHash: string;
  hash: string;
  seal: string;
}

/** The last line; a file without it has been cut off. */
export interface ExportEnd {
  end: {
    count: number;
    lastSequence: number | null;
    lastHash: string;
    /** SHA-256 over the bytes of all lines before this one. */
    contentHash: string;
  };
  /** HMAC-SHA256 under the gateway's key over the SHA-256 of the canonical JSON of `end`. */
  seal: string;
}

/** The content that the seal of the last line covers. */
export function hashOfEnd(end: ExportEnd['end']): string {
  return createHash('sha256').update(canonicalJson(end)).digest('hex');
}

/** A line of the file without its line feed. */
function lineOf(line: object): string {
  return JSON.stringify(line);
}

/** Adds a line to the hash of the file's content. */
export function addLine(content: Hash, line: string): void {
  content.update(line).update('\n');
}

/** The lines of an export in order: head, entries, end. */
export async function* exportLines(
  head: ExportHead,
  entries: AsyncIterable<ExportedActivity>,
  language: Language,
  sealEnd: (hash: string) => string,
): AsyncIterable<ExportHead | ExportEntry | ExportEnd> {
  const content = createHash('sha256');
  let [count, lastHash] = [0, beforeTheFirst];
  let lastSequence: number | null = head.places ? 0 : null;
  addLine(content, lineOf(head));
  yield head;
  for await (const { activity, link } of entries) {
    const { previousHash, hash, seal } = link;
    const sequence = head.places ? link.sequence : null;
    const sentence = activitySentence(activity.details, language);
    const line: ExportEntry = {
      sequence,
      entry: provenEntry(activity),
      sentence,
      previousHash,
      hash,
      seal,
    };
    addLine(content, lineOf(line));
    [count, lastSequence, lastHash] = [count + 1, sequence, hash];
    yield line;
  }
  const end = { count, lastSequence, lastHash, contentHash: content.digest('hex') };
  yield { end, seal: sealEnd(hashOfEnd(end)) };
}
