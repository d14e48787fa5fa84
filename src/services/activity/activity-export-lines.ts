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

/** The first line of an export: what the file is. */
export interface ExportHead {
  kind: 'vieraugen-activities';
  version: 1;
  account: { id: string; company: string };
  madeAt: string;
  filter: ActivityCriteria;
  /** Whether every entry of the account up to the last is there. */
  complete: boolean;
  /** Whether entries tell their places in the chain. */
  places: boolean;
}

/** An entry's line: what is hashed, its sentence, and the proofs. */
export interface ExportEntry {
  /** Its place in the chain; null for who does not see the whole log, and is not to learn how long it is. */
  sequence: number | null;
  entry: ProvenEntry;
  sentence: string;
  previousHash: string;
  hash: string;
  seal: string;
}

/** The last line, without which a file was cut off. */
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

/** What the seal of an export's last line is over. */
export function hashOfEnd(end: ExportEnd['end']): string {
  return createHash('sha256').update(canonicalJson(end)).digest('hex');
}

/** A line as it stands in the file, but for the line feed. */
function lineOf(line: object): string {
  return JSON.stringify(line);
}

/** Takes a line into the hash over a file's content. */
export function addLine(content: Hash, line: string): void {
  content.update(line).update('\n');
}

/** An export's lines as they come: head, entries, end. */
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
