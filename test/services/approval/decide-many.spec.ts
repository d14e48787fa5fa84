import { expect } from 'chai';
import {
  DecideShipmentsDocument,
  ShipmentDocument,
  type DecideShipmentsMutation,
  type ShipmentDecisionInput,
} from '../../../src/generated/operations.js';
import { startGatewayWithoutPrint } from '../../support/background.js';
import type { Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { decidedAs, World } from '../../support/world.js';
import type { Group, Person, Shipment } from '../../support/world.js';

type Result = NonNullable<DecideShipmentsMutation['decideShipments']>['results'][number];

describe('LXP-11 many decisions at once', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let clerk: Person;
  let approver: Person;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    group = await world.group();
    [clerk, approver] = await Promise.all([
      world.user({ trait: 'EXAMINEE', groups: [group] }),
      world.user({ trait: 'APPROVER', groups: [group] }),
    ]);
  });

  after(() => gateway.stop());

  const waiting = (): Promise<Shipment> => quickShipment(world, clerk, group.id);
  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    gateway.gateway.dataSource.query<Row[]>(sql, parameters);

  async function letters(count: number): Promise<Shipment[]> {
    const made: Shipment[] = [];
    for (let n = 0; n < count; n++) made.push(await waiting());
    return made;
  }

  function decisionOn(letter: Shipment, decision: ShipmentDecisionInput['decision'], comment?: string) {
    return { ...decidedAs(letter), decision, ...(comment === undefined ? {} : { comment }) };
  }

  async function decide(client: Client, decisions: ShipmentDecisionInput[]): Promise<Result[]> {
    return (await client.run(DecideShipmentsDocument, { input: { decisions } })).decideShipments.results;
  }

  async function seen(id: string): Promise<Shipment> {
    const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id });
    if (!shipment) throw new Error('The superadmin sees every letter.');
    return shipment;
  }

  /** The outcomes in order: the state, or the code with its reason. */
  const told = (results: readonly Result[]): string[] =>
    results.map(({ shipment, error }) =>
      error === null
        ? (shipment?.status ?? 'nothing')
        : [error.code, ...(error.reason === null ? [] : [error.reason])].join(' '),
    );

  /** Has something done by the database in the very transaction in which this approval is decided. */
  async function upon<T>(letter: Shipment, statement: string, work: () => Promise<T>): Promise<T> {
    await rows(`CREATE TRIGGER upon_decision BEFORE UPDATE ON approval FOR EACH ROW
      IF NEW.id = '${decidedAs(letter).approvalId}' THEN ${statement}; END IF`);
    try {
      return await work();
    } finally {
      await rows('DROP TRIGGER upon_decision');
    }
  }

  it('forty letters are decided independently in one call, with results in their order', async () => {
    const forty = await letters(40);
    const decisions = forty.map((letter, n) =>
      decisionOn(letter, n % 4 === 1 ? 'REJECT' : n % 4 === 2 ? 'DELETE' : 'APPROVE'),
    );
    await world.reject(world.superadmin, forty[8]!);
    const results = await decide(approver.client, decisions);
    expect(results.map(({ id }) => id)).to.deep.equal(forty.map(({ id }) => id));
    expect(told(results)).to.deep.equal(
      forty.map((_, n) => {
        if (n === 8) return 'CONFLICT ALREADY_DECIDED';
        return n % 4 === 1 ? 'REJECTED' : n % 4 === 2 ? 'DELETED' : 'QUEUED';
      }),
    );
    for (const { id, shipment } of results.filter((each) => each.shipment !== null)) {
      expect(shipment?.approval?.decidedBy?.id).to.equal(approver.id);
      expect(await seen(id)).to.deep.include(shipment);
    }
  });

  it('a refused decision has the same code and reason as on its own, and changes nothing', async () => {
    const [stale, own, locked] = [await waiting(), await waiting(), await waiting()];
    const ownDraft = await quickShipment(world, approver, group.id, true);
    const unknown = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', approvalId: decidedAs(stale).approvalId };
    const good = await waiting();
    const results = await decide(approver.client, [
      { ...decisionOn(stale, 'APPROVE'), approvalId: decidedAs(own).approvalId },
      { ...unknown, decision: 'APPROVE' },
      { id: ownDraft.id, approvalId: unknown.approvalId, decision: 'DELETE' },
      { ...decisionOn(locked, 'REJECT', 'x'.repeat(2_001)) },
      decisionOn(good, 'APPROVE'),
    ]);
    expect(told(results)).to.deep.equal([
      'CONFLICT APPROVAL_STALE',
      'NOT_FOUND OBJECT_UNKNOWN',
      'FORBIDDEN OWN_SHIPMENT',
      'BAD_USER_INPUT INPUT_INVALID',
      'QUEUED',
    ]);
    expect(results[3]?.error?.problems.map(({ path, code }) => `${path}: ${code}`)).to.deep.equal([
      'comment: TOO_LONG',
    ]);
    for (const { error } of results.slice(0, 4)) expect(error?.message).to.match(/\.$/);
    for (const { id } of [stale, own, locked]) expect((await seen(id)).status).to.equal('PENDING_APPROVAL');
    expect((await seen(ownDraft.id)).status).to.equal('DRAFT');
  });

  it('a letter named twice is decided once, and the second decision is refused', async () => {
    const letter = await waiting();
    const results = await decide(approver.client, [
      decisionOn(letter, 'APPROVE'),
      decisionOn(letter, 'REJECT'),
    ]);
    expect(told(results)).to.deep.equal(['QUEUED', 'CONFLICT ALREADY_DECIDED']);
    expect((await seen(letter.id)).approval?.state).to.equal('APPROVED');
  });

  it('an empty list and more than a hundred decisions are refused as a whole; a hundred with all details are not', async () => {
    const hundred = await letters(100);
    const decisions = hundred.map((letter) => decisionOn(letter, 'APPROVE'));
    for (const [wrong, code] of [
      [[], 'REQUIRED'],
      [[...decisions, decisions[0]!], 'TOO_LONG'],
    ] as const)
      expect(
        await approver.client.problems(DecideShipmentsDocument, { input: { decisions: [...wrong] } }),
      ).to.deep.equal([`decisions: ${code}`]);
    expect((await seen(hundred[0]!.id)).status).to.equal('PENDING_APPROVAL');
    expect(new Set(told(await decide(approver.client, decisions)))).to.deep.equal(new Set(['QUEUED']));
  });

  it('every decision can have a comment, and the sender reads it; one with hidden characters is refused', async () => {
    const [approved, rejected, deleted] = await letters(3);
    const later = await world.reject(world.superadmin, await waiting(), 'Zuerst abgelehnt.');
    await decide(approver.client, [
      decisionOn(approved!, 'APPROVE', 'Gut so.'),
      decisionOn(rejected!, 'REJECT', ' Nicht so. '),
      decisionOn(deleted!, 'DELETE', 'Doppelt.'),
      decisionOn(later, 'DELETE', 'Erledigt.'),
    ]);
    const comments = [approved, rejected, deleted].map(async (letter) => {
      const { shipment } = await clerk.client.run(ShipmentDocument, { id: letter!.id });
      return shipment?.approval?.comment;
    });
    expect(await Promise.all(comments)).to.deep.equal(['Gut so.', 'Nicht so.', 'Doppelt.']);
    expect(
      await rows('SELECT comment FROM approval WHERE shipment_id = ? ORDER BY id', [later.id]),
    ).to.deep.equal([{ comment: 'Zuerst abgelehnt.' }, { comment: 'Erledigt.' }]);
    const hidden = await decide(approver.client, [decisionOn(await waiting(), 'REJECT', 'an\u202ena')]);
    expect(told(hidden)).to.deep.equal(['BAD_USER_INPUT INPUT_INVALID']);
  });

  it('a database error in the middle has its code, and the decisions before and after it stay', async () => {
    for (const [signal, code] of [
      ["SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a fault of ours'", 'INTERNAL_SERVER_ERROR'],
      [
        "SIGNAL SQLSTATE '08S01' SET MYSQL_ERRNO = 1053, MESSAGE_TEXT = 'Server shutdown in progress'",
        'SERVICE_UNAVAILABLE TEMPORARILY_UNAVAILABLE',
      ],
    ] as const) {
      const [before, failing, after] = await letters(3);
      const decisions = [before, failing, after].map((letter) => decisionOn(letter!, 'APPROVE'));
      const results = await upon(failing!, signal, () => decide(approver.client, decisions));
      expect(told(results)).to.deep.equal(['QUEUED', code, 'QUEUED']);
      const { faultId, retryAfterSeconds, message } = results[1]!.error!;
      if (code === 'INTERNAL_SERVER_ERROR') expect(faultId).to.match(/^[0-9A-Z]{26}$/);
      else expect(retryAfterSeconds).to.be.greaterThan(0);
      expect(message).not.to.contain('fault of ours');
      expect((await seen(failing!.id)).status).to.equal('PENDING_APPROVAL');
      expect((await seen(before!.id)).status).to.equal('QUEUED');
      // The same decision again succeeds.
      expect(told(await decide(approver.client, [decisions[1]!]))).to.deep.equal(['QUEUED']);
    }
  });

  it('an approver who loses the trait, the group or access halfway decides on none of the rest', async () => {
    const other = await world.group();
    const losses: [string, (id: string) => string, string][] = [
      [
        'the trait',
        (id) => `UPDATE \`user\` SET approval_trait = 'NONE' WHERE id = '${id}'`,
        'FORBIDDEN VIEWER_CHANGED',
      ],
      [
        'the group',
        (id) => `DELETE FROM membership WHERE user_id = '${id}' AND group_id = '${group.id}'`,
        'FORBIDDEN VIEWER_CHANGED',
      ],
      [
        'the access',
        (id) => `UPDATE \`user\` SET status = 'LOCKED' WHERE id = '${id}'`,
        'UNAUTHENTICATED LOGIN_REQUIRED',
      ],
    ];
    for (const [lost, statement, code] of losses) {
      const person = await quickUser(world, { trait: 'APPROVER', groups: [group, other] });
      const three = await letters(3);
      const decisions = three.map((letter) => decisionOn(letter, 'APPROVE'));
      const results = await upon(three[1]!, statement(person.id), () => decide(person.client, decisions));
      expect(told(results), lost).to.deep.equal(['QUEUED', 'QUEUED', code]);
      expect((await seen(three[2]!.id)).status).to.equal('PENDING_APPROVAL');
    }
  });

  it('after half a minute remaining decisions are not tried, so that the caller gets the other results', async () => {
    const ten = await letters(10);
    const decisions = ten.map((letter) => decisionOn(letter, 'APPROVE'));
    const { clock } = gateway;
    const now = clock.now.bind(clock);
    // Each look at the clock takes a second.
    clock.now = () => {
      clock.advance(1_000);
      return now();
    };
    const results = await decide(approver.client, decisions).finally(() => {
      clock.now = now;
    });
    const outcomes = told(results);
    expect([outcomes[0], outcomes.at(-1)]).to.deep.equal([
      'QUEUED',
      'SERVICE_UNAVAILABLE TEMPORARILY_UNAVAILABLE',
    ]);
    for (const [n, letter] of ten.entries())
      expect((await seen(letter.id)).status).to.equal(
        outcomes[n] === 'QUEUED' ? 'QUEUED' : 'PENDING_APPROVAL',
      );
    expect(told(await decide(approver.client, decisions)).at(-1)).to.equal('QUEUED');
  });

  it('a user without the permission cannot name decideShipments', async () => {
    const letter = await waiting();
    const input = { decisions: [decisionOn(letter, 'APPROVE')] };
    for (const client of [
      clerk.client,
      (await world.user({ role: 'GROUP_MANAGER', groups: [group] })).client,
    ])
      await client.refused('FORBIDDEN', DecideShipmentsDocument, { input });
    await world.anonymous().refused('UNAUTHENTICATED', DecideShipmentsDocument, { input });
    expect((await seen(letter.id)).status).to.equal('PENDING_APPROVAL');
  });
});
