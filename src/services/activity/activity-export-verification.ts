import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ChainCheck, type Fault } from './activity-chain-check.js';
import {
  addLine,
  hashOfEnd,
  type ExportEnd,
  type ExportEntry,
  type ExportHead,
} from './activity-export-lines.js';
import { sealOf } from '../../queries/activity/activity-proof.js';
import type { ChainHead } from '../../entities/activity-seal.entity.js';

/** The result of the verification of an export, besides its faults. */
interface VerifiedExport {
  /** Null if the file does not say. */
  accountId: string | null;
  complete: boolean;
  entries: number;
  head: ChainHead;
}

/**
 * Checks an export (JSON lines) without a database: every entry is unchanged; in a complete export, none is missing and all are in their
 * places; and the file is whole. Seals are checked only with the key.
 */
export async function verifyExport(
  file: string,
  options: { key: string | null; expected: ChainHead | null; report: (fault: Fault) => void },
): Promise<VerifiedExport> {
  const walk = new ExportWalk(options.key, options.expected, options.report);
  for await (const line of linesOf(file)) walk.take(line);
  return walk.finish();
}

class ExportWalk {
  private line = 0;
  private head: ExportHead | null = null;
  private check: ChainCheck | null = null;
  private ended = false;
  private readonly content = createHash('sha256');

  constructor(
    private readonly key: string | null,
    private readonly expected: ChainHead | null,
    private readonly report: (fault: Fault) => void,
  ) {}

  take(text: string): void {
    this.line++;
    const value = parsed(text);
    if (this.ended) this.fault('comes after the end');
    else if (this.check === null) this.begin(value);
    else if (isEnd(value)) this.end(value, this.check);
    else if (isEntry(value)) this.entry(value, this.check);
    else this.fault('is not an entry');
    addLine(this.content, text);
  }

  finish(): VerifiedExport {
    if (!this.ended)
      this.report({ activityId: null, message: 'the file was cut off: its last line is missing' });
    this.check?.end();
    return {
      accountId: this.head?.account.id ?? null,
      complete: this.head?.complete ?? false,
      entries: this.check?.entries ?? 0,
      head: this.check?.head ?? { sequence: 0, hash: '' },
    };
  }

  private begin(value: unknown): void {
    if (!isHead(value)) this.fault('does not say that this is an export of activities');
    const complete = isHead(value) && value.complete;
    this.head = isHead(value) ? value : null;
    this.check = new ChainCheck({ key: this.key, expected: this.expected, complete, report: this.report });
  }

  private entry({ sequence, entry, hash, seal, previousHash }: ExportEntry, check: ChainCheck): void {
    if (entry.accountId !== this.head?.account.id) this.fault('is an entry of another account');
    check.next({ activityId: entry.id, sequence, hash, seal, previousHash, entry });
  }

  private end({ end, seal }: ExportEnd, check: ChainCheck): void {
    this.ended = true;
    if (
      end.count !== check.entries ||
      end.lastSequence !== (this.head?.places === true ? check.head.sequence : null) ||
      end.lastHash !== check.head.hash
    )
      this.fault(
        `says that the file has ${end.count} entries up to ${end.lastHash}, but it has ${check.entries} up to ${check.head.hash}`,
      );
    if (end.contentHash !== this.content.copy().digest('hex')) this.fault('does not fit the lines before it');
    if (this.key !== null && sealOf(this.key, 'activity-export', hashOfEnd(end)) !== seal)
      this.fault("was not sealed with the gateway's key");
  }

  private fault(message: string): void {
    this.report({ activityId: null, message: `line ${this.line} ${message}` });
  }
}

/** The lines of a file without their line feeds; only one at a time is in memory. */
async function* linesOf(file: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Member = 'string' | 'number' | 'boolean' | 'object';

function has(value: unknown, members: Record<string, Member>): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([name, type]) => typeof (value as Record<string, unknown>)[name] === type)
  );
}

function isHead(value: unknown): value is ExportHead {
  return (
    has(value, { kind: 'string', account: 'object', complete: 'boolean', places: 'boolean' }) &&
    value['kind'] === 'vieraugen-activities' &&
    has(value['account'], { id: 'string' })
  );
}

function isEntry(value: unknown): value is ExportEntry {
  return (
    has(value, { entry: 'object', previousHash: 'string', hash: 'string', seal: 'string' }) &&
    (value['sequence'] === null || Number.isSafeInteger(value['sequence'])) &&
    has(value['entry'], { accountId: 'string', id: 'string' })
  );
}

function isEnd(value: unknown): value is ExportEnd {
  return (
    has(value, { end: 'object', seal: 'string' }) &&
    has(value['end'], { count: 'number', lastHash: 'string', contentHash: 'string' })
  );
}
