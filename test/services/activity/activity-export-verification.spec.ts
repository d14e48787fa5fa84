import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyExport } from '../../../src/services/activity/activity-export-verification.js';
import { canonicalJson, hashOf } from '../../../src/queries/activity/activity-proof.js';
import type { ChainHead } from '../../../src/entities/activity-seal.entity.js';
import { absentId } from '../../support/activity-log.js';
import { testKey } from '../../support/gateway.js';
import { World, type Person } from '../../support/world.js';

interface EntryLine {
  entry: { details: { actorName: string }; [name: string]: unknown };
  sentence: string;
  previousHash: string;
  hash: string;
  seal: string;
}

interface EndLine {
  end: { count: number; lastSequence: number; lastHash: string; contentHash: string };
  seal: string;
}

describe('LXP-14 verifying an export of the activity log', function () {
  this.timeout(30_000);
  let world: World;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-verify-'));
  });

  beforeEach(async () => {
    world = await World.create();
  });

  after(() => rm(folder, { recursive: true, force: true }));

  async function exported(query = '', person: Person = world.superadmin): Promise<string[]> {
    for (let count = 0; count < 4; count++) await world.group();
    const response = await person.client.get(`${world.gateway.url}/activities.jsonl${query}`);
    return (await response.text()).trimEnd().split('\n');
  }

  /** What verify finds in a file of these lines. */
  async function faultsIn(
    lines: string[],
    options: { key?: string | null; expected?: ChainHead } = {},
  ): Promise<string[]> {
    const file = path.join(folder, 'export.jsonl');
    await writeFile(file, lines.map((line) => `${line}\n`).join(''));
    const faults: string[] = [];
    await verifyExport(file, {
      key: options.key === undefined ? testKey : options.key,
      expected: options.expected ?? null,
      report: ({ message }) => faults.push(message),
    });
    return faults;
  }

  it('is without a fault as the gateway wrote it, complete or not, with the key or without', async () => {
    for (const query of ['', '?types=GROUP_CREATED', '?types=SHIPMENT_DELETED']) {
      const lines = await exported(query);
      expect(await faultsIn(lines), query).to.deep.equal([]);
      expect(await faultsIn(lines, { key: null }), query).to.deep.equal([]);
    }
  });

  it('of a plain user, who is not told the places, is checked entry by entry', async () => {
    const group = await world.group();
    const user = await world.user({ groups: [group] });
    await world.logIn(user);
    const lines = await exported('', user);
    expect(lines.length).to.be.greaterThan(3);
    expect(await faultsIn(lines)).to.deep.equal([]);
    for (const changed of [
      lines.with(2, lines[2]!.replaceAll('Petra', 'Paula')),
      lines.toSpliced(2, 1),
      lines.with(0, lines[0]!.replace('"places":false', '"places":true')),
    ])
      expect(await faultsIn(changed, { key: null })).not.to.deep.equal([]);
  });

  it('is read with line separators, quotes and emoji in names as they are', async () => {
    await world.group('Zeilen\u00a0trenner "quoted" 😀');
    expect(await faultsIn(await exported())).to.deep.equal([]);
  });

  it('shows a head that was noted earlier, and misses one', async () => {
    const lines = await exported();
    const { hash } = JSON.parse(lines[5]!) as EntryLine;
    expect(await faultsIn(lines, { expected: { sequence: 5, hash } })).to.deep.equal([]);
    for (const sequence of [6, 60])
      expect(await faultsIn(lines, { expected: { sequence, hash } })).to.have.length(1);
    // A partial one shows it also by the entry that follows.
    const part = await exported('?types=GROUP_CREATED');
    expect(await faultsIn(part, { expected: { sequence: 2, hash } })).to.have.length(1);
    const before = JSON.parse(lines[4]!) as EntryLine;
    expect(await faultsIn(part, { expected: { sequence: 4, hash: before.hash } })).to.deep.equal([]);
  });

  /** Each changes the lines of a good export (0 is the head, 1 to 7 are entries, 8 is the end). */
  const changes: Record<string, (lines: string[]) => string[]> = {
    'an entry changed': (lines) => lines.with(3, lines[3]!.replaceAll('Schäfer', 'Meier')),
    'a sentence changed': (lines) => lines.with(3, lines[3]!.replace('"sentence":"', '"sentence":"Nie: ')),
    'the first entry removed': (lines) => lines.toSpliced(1, 1),
    'a middle entry removed': (lines) => lines.toSpliced(4, 1),
    'the last entry removed': (lines) => lines.toSpliced(7, 1),
    'two entries swapped': (lines) => lines.with(3, lines[4]!).with(4, lines[3]!),
    'an entry twice': (lines) => lines.toSpliced(4, 0, lines[4]!),
    'an entry put in': (lines) =>
      lines.toSpliced(4, 0, lines[4]!.replace(/"id":"\w+"/, `"id":"${absentId}"`)),
    'the end cut off': (lines) => lines.slice(0, -1),
    'everything after the head cut off': (lines) => lines.slice(0, 1),
    'the head left out': (lines) => lines.slice(1),
    'something after the end': (lines) => [...lines, lines[1]!],
    'a line that is no JSON': (lines) => lines.with(2, lines[2]!.slice(0, -9)),
    'said to be partial': (lines) => lines.with(0, lines[0]!.replace('"complete":true', '"complete":false')),
    'said to be of another account': (lines) =>
      lines.with(0, lines[0]!.replace(/"id":"\w+"/, `"id":"${absentId}"`)),
    'another date': (lines) => lines.with(0, lines[0]!.replace(/"madeAt":"\d+/, '"madeAt":"1999')),
    nothing: () => [],
  };

  for (const [change, make] of Object.entries(changes)) {
    it(`finds: ${change}; also without the key`, async () => {
      const lines = make(await exported());
      expect(await faultsIn(lines, { key: null })).not.to.deep.equal([]);
    });
  }

  it('finds entries changed with all hashes made anew, by the seals', async () => {
    const lines = await exported();
    const entries = lines.slice(1, -1).map((line) => JSON.parse(line) as EntryLine);
    entries[2]!.entry.details.actorName = 'Niemand';
    let previousHash = '0'.repeat(64);
    for (const line of entries) {
      line.previousHash = previousHash;
      line.hash = previousHash = hashOf(previousHash, line.entry);
    }
    const forged = sealed(
      [lines[0]!, ...entries.map((line) => JSON.stringify(line))],
      lines.at(-1)!,
      previousHash,
    );
    expect(await faultsIn(forged, { key: null })).to.deep.equal([]);
    expect(await faultsIn(forged)).to.deep.equal([
      ...[3, 4, 5, 6, 7, 8].map((place) => `entry ${place} was not sealed with the gateway's key`),
      "line 10 was not sealed with the gateway's key",
    ]);
  });

  it('finds a complete export from which an entry was taken or moved, also when its last line was made anew', async () => {
    const lines = await exported();
    const { hash } = JSON.parse(lines[7]!) as EntryLine;
    const body = lines.slice(0, -1);
    for (const [at, forgedBody] of [
      [4, body.toSpliced(3, 1)],
      [1, body.toSpliced(4, 0, body[1]!)],
    ] as const) {
      const faults = await faultsIn(sealed(forgedBody, lines.at(-1)!, hash), { key: null });
      expect(faults[0]).to.contain(`entry ${at} comes after`);
    }
  });

  it('finds a partial export from which entries were taken, by the seal of its last line', async () => {
    const lines = await exported('?types=GROUP_CREATED');
    const { hash } = JSON.parse(lines.at(-2)!) as EntryLine;
    const forged = sealed(lines.slice(0, -1).toSpliced(2, 1), lines.at(-1)!, hash);
    expect(await faultsIn(forged, { key: null })).to.deep.equal([]);
    expect(await faultsIn(forged)).to.deep.equal(["line 5 was not sealed with the gateway's key"]);
  });

  /** The lines with a last one that fits them, and has the seal of the former. */
  function sealed(lines: string[], formerEnd: string, lastHash: string): string[] {
    const { end, seal } = JSON.parse(formerEnd) as EndLine;
    const contentHash = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex');
    return [
      ...lines,
      JSON.stringify({ end: { ...end, count: lines.length - 1, lastHash, contentHash }, seal }),
    ];
  }

  it('has one text for one value, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ä"\n' }], a: true, ä: 0 })).to.equal(
      '{"a":true,"b":[1,{"c":"ä\\"\\n","d":null}],"ä":0}',
    );
  });
});
