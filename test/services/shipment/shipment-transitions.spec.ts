import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ShipmentStatus } from '../../../src/entities/shipment.enums.js';
import type { ErrorCode } from '../../../src/errors/reasons/codes.js';
import {
  ApproveShipmentDocument,
  CancelShipmentDocument,
  DeleteShipmentDocument,
  RecallShipmentDocument,
  RejectShipmentDocument,
  SendShipmentNowDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
} from '../../../src/generated/operations.js';
import {
  shipmentTransitions,
  type TransitionName,
} from '../../../src/services/shipment/shipment-transitions.js';
import { handOverOf, startGatewayWithoutPrint } from '../../support/background.js';
import type { Answer, Client } from '../../support/client.js';
import type { TestGateway } from '../../support/gateway.js';
import { World, type Group } from '../../support/world.js';

/** A letter is moved only out of a deleted group (letter-group.spec.ts), and stopped only while it is held (hold.spec.ts). */
type Action = Exclude<TransitionName, 'HAND_OVER' | 'LOSE_SENDER' | 'CLOSE_ACCOUNT' | 'MOVE' | 'STOP'>;

const statuses = Object.keys(ShipmentStatus) as ShipmentStatus[];
const actions = (Object.keys(shipmentTransitions) as TransitionName[]).filter(
  (action) =>
    action !== 'MOVE' && action !== 'STOP' && shipmentTransitions[action].every(({ by }) => by !== 'SYSTEM'),
) as Action[];

/** An approval id for drafts and letters without an approval; it never existed. */
const noApproval = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

type Act = (client: Client, id: string, approvalId: string | null) => Promise<Answer<unknown>>;

const acts: Record<Action, Act> = {
  EDIT: (client, id) => client.send(UpdateShipmentDocument, { input: { id } }),
  SUBMIT: (client, id) => client.send(SubmitShipmentDocument, { id }),
  CANCEL: (client, id) => client.send(CancelShipmentDocument, { id }),
  DELETE: (client, id, approvalId) => client.send(DeleteShipmentDocument, { id, approvalId }),
  APPROVE: (client, id, approvalId) =>
    client.send(ApproveShipmentDocument, { id, approvalId: approvalId ?? noApproval }),
  REJECT: (client, id, approvalId) =>
    client.send(RejectShipmentDocument, { input: { id, approvalId: approvalId ?? noApproval } }),
  RECALL: (client, id) => client.send(RecallShipmentDocument, { id }),
  SEND_NOW: (client, id) => client.send(SendShipmentNowDocument, { id }),
};

const people = [
  'the sender',
  'an approver of the group',
  'a manager',
  'the superadmin',
  'a group manager without the trait',
  'a colleague without the trait',
  'an approver of another group',
  'a stranger',
  'nobody',
] as const;
type Who = (typeof people)[number];

type Result = ShipmentStatus | ErrorCode;

const decisions: readonly Action[] = ['APPROVE', 'REJECT', 'DELETE'];
const decided: readonly ShipmentStatus[] = ['REJECTED', 'QUEUED', 'SENT', 'CANCELED', 'DELETED'];

/** What LXP-7 and LXP-11 say becomes of an examinee's letter, or what they say to whoever tries. */
function expected(who: Who, action: Action, status: ShipmentStatus): Result {
  switch (who) {
    case 'the sender':
      return expectedOfSender(action, status);
    case 'an approver of the group':
      // Nobody has been asked to decide on a draft: there is nothing to see for a plain user.
      return status === 'DRAFT' ? 'NOT_FOUND' : expectedOfApprover(action, status);
    case 'a manager':
    case 'the superadmin':
      return expectedOfApprover(action, status);
    case 'a group manager without the trait':
      return 'FORBIDDEN';
    case 'a colleague without the trait':
      return ['APPROVE', 'REJECT', 'RECALL'].includes(action) ? 'FORBIDDEN' : 'NOT_FOUND';
    case 'an approver of another group':
    case 'a stranger':
      return 'NOT_FOUND';
    case 'nobody':
      return 'UNAUTHENTICATED';
  }
}

/** The mutation of an action. */
function callOf(action: Action): string {
  switch (action) {
    case 'EDIT':
      return 'updateShipment';
    case 'SEND_NOW':
      return 'sendShipmentNow';
    default:
      return `${action.toLowerCase()}Shipment`;
  }
}

function expectedOfSender(action: Action, status: ShipmentStatus): Result {
  const correctable = status === 'DRAFT' || status === 'REJECTED';
  switch (action) {
    case 'EDIT':
      return correctable ? status : 'INVALID_STATE';
    case 'SUBMIT':
      return correctable ? 'PENDING_APPROVAL' : 'INVALID_STATE';
    case 'CANCEL':
      return status === 'PENDING_APPROVAL' || status === 'QUEUED' ? 'CANCELED' : 'INVALID_STATE';
    case 'DELETE':
      if (status === 'PENDING_APPROVAL') return 'FORBIDDEN';
      return correctable ? 'DELETED' : 'INVALID_STATE';
    case 'SEND_NOW':
      return status === 'QUEUED' ? 'QUEUED' : 'INVALID_STATE';
    case 'APPROVE':
    case 'REJECT':
    case 'RECALL':
      return 'FORBIDDEN';
  }
}

function expectedOfApprover(action: Action, status: ShipmentStatus): Result {
  if (action === 'RECALL') return status === 'QUEUED' ? 'PENDING_APPROVAL' : 'INVALID_STATE';
  if (action === 'SEND_NOW') return status === 'QUEUED' ? 'QUEUED' : 'INVALID_STATE';
  if (!decisions.includes(action)) return 'FORBIDDEN';
  if (status === 'DRAFT') return action === 'DELETE' ? 'FORBIDDEN' : 'INVALID_STATE';
  if (action === 'DELETE' && (status === 'PENDING_APPROVAL' || status === 'REJECTED')) return 'DELETED';
  if (decided.includes(status)) return 'CONFLICT';
  return action === 'APPROVE' ? 'QUEUED' : 'REJECTED';
}

describe('LXP-11 the page on shipments', () => {
  const page = readFileSync('docs/shipments.md', 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));

  it('says what becomes of every state by every action of the sender and of who decides, and nothing else', () => {
    for (const status of statuses) {
      for (const action of actions) {
        for (const [who, words] of [
          ['the sender', 'its sender'],
          ['a manager', 'a user who can decide on it'],
        ] as const) {
          const result = expected(who, action, status);
          const found = rows.filter(
            (row) =>
              row.startsWith(`| \`${status}\` |`) &&
              row.includes(`\`${callOf(action)}\``) &&
              row.includes(`| ${words} |`) &&
              !row.includes('while it is held'),
          );
          const told = `${status} ${action} ${who}`;
          expect(found, told).to.have.length((statuses as readonly string[]).includes(result) ? 1 : 0);
          for (const row of found) expect(row, told).to.match(new RegExp(`\\| [^|]*\`${result}\``));
        }
      }
    }
    expect(rows.filter((row) => row.includes('| final |'))).to.have.length(3);
  });

  it('draws the same ways', () => {
    const drawn = page.split('\n').filter((line) => /^ {2}\w+ --> /.test(line));
    // Submitting leads to one of two states.
    const submitted = rows.filter((row) => row.includes(' or `QUEUED`'));
    expect(drawn).to.have.length(rows.length - 3 + submitted.length);
    expect(drawn).to.include('  QUEUED --> SENT: HAND_OVER by SYSTEM');
    expect(page).to.include('handOverClaimedAt');
  });
});

describe('LXP-11 every state of a letter × everything that can be done to it × everybody who may try', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let world: World;
  let group: Group;
  let clients: Record<Who, Client>;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
    world = await World.create({ gateway });
    const other = await World.create({ gateway });
    group = await world.group();
    const otherGroup = await world.group();
    const groups = [group];
    const [sender, approver, manager, groupManager, colleague, otherApprover] = await Promise.all([
      world.user({ trait: 'EXAMINEE', groups }),
      world.user({ trait: 'APPROVER', groups }),
      world.user({ role: 'MANAGER' }),
      world.user({ role: 'GROUP_MANAGER', groups }),
      world.user({ groups }),
      world.user({ trait: 'APPROVER', groups: [otherGroup] }),
    ]);
    clients = {
      'the sender': sender.client,
      'an approver of the group': approver.client,
      'a manager': manager.client,
      'the superadmin': world.superadmin.client,
      'a group manager without the trait': groupManager.client,
      'a colleague without the trait': colleague.client,
      'an approver of another group': otherApprover.client,
      'a stranger': other.superadmin.client,
      nobody: world.anonymous(),
    };
  });

  after(() => gateway.stop());

  async function act(action: Action, who: Who, id: string): Promise<void> {
    const { errors } = await acts[action](clients[who], id, await approvalOf(id));
    expect(errors, `${who}: ${action}`).to.deep.equal([]);
  }

  async function letterThatIs(status: ShipmentStatus): Promise<string> {
    const sender = { id: '', email: '', client: clients['the sender'] };
    const { id } = await world.shipment(sender, { group, draft: status === 'DRAFT' });
    if (status === 'REJECTED') await act('REJECT', 'the superadmin', id);
    if (status === 'CANCELED') await act('CANCEL', 'the sender', id);
    if (status === 'DELETED') await act('DELETE', 'the superadmin', id);
    if (status === 'QUEUED' || status === 'SENT') await act('APPROVE', 'the superadmin', id);
    if (status === 'SENT') {
      await handOverOf(gateway).handOverWaiting((_id, error) => {
        throw error;
      });
    }
    return id;
  }

  async function stored(id: string): Promise<unknown> {
    const { dataSource } = gateway.gateway;
    return Promise.all([
      dataSource.query('SELECT * FROM shipment WHERE id = ?', [id]),
      dataSource.query('SELECT * FROM approval WHERE shipment_id = ? ORDER BY id', [id]),
      dataSource.query('SELECT p.* FROM upload p JOIN shipment s ON s.upload_id = p.id WHERE s.id = ?', [id]),
      dataSource.query('SELECT COUNT(*) FROM activity'),
    ]);
  }

  async function approvalOf(id: string): Promise<string | null> {
    const rows = await gateway.gateway.dataSource.query<{ approvalId: string | null }[]>(
      'SELECT approval_id AS approvalId FROM shipment WHERE id = ?',
      [id],
    );
    return rows[0]?.approvalId ?? null;
  }

  async function statusOf(id: string): Promise<ShipmentStatus | undefined> {
    const rows = await gateway.gateway.dataSource.query<{ status: ShipmentStatus }[]>(
      'SELECT status FROM shipment WHERE id = ?',
      [id],
    );
    return rows[0]?.status;
  }

  const cases = people.flatMap((who) =>
    actions.flatMap((action) =>
      statuses.map((status) => ({ who, action, status, result: expected(who, action, status) })),
    ),
  );
  const isState = (result: Result): result is ShipmentStatus =>
    (statuses as readonly string[]).includes(result);

  for (const status of statuses) {
    const allowed = cases.filter((each) => each.status === status && isState(each.result));
    const refused = cases.filter((each) => each.status === status && !isState(each.result));

    for (const { who, action, result } of allowed) {
      it(`${status}: ${who} may ${action} it, and it is ${result}`, async () => {
        const id = await letterThatIs(status);
        await act(action, who, id);
        expect(await statusOf(id)).to.equal(result);
      });
    }

    it(`${status}: the other ${refused.length} tries are refused, each with its reason, and change nothing`, async () => {
      const id = await letterThatIs(status);
      const before = await stored(id);
      const approvalId = await approvalOf(id);
      for (const { who, action, result } of refused) {
        const { errors } = await acts[action](clients[who], id, approvalId);
        expect(errors[0]?.extensions.code, `${who}: ${action}`).to.equal(result);
      }
      expect(await stored(id)).to.deep.equal(before);
    });
  }

  it('a letter that needed no approval cannot be decided on, by whom it may', async () => {
    const free = await world.user({ groups: [group] });
    const { id, status } = await world.shipment(free, { group });
    expect(status).to.equal('QUEUED');
    const before = await stored(id);
    for (const action of decisions) {
      for (const [who, code] of [
        ['a manager', 'INVALID_STATE'],
        ['an approver of the group', 'NOT_FOUND'],
      ] as const) {
        const { errors } = await acts[action](clients[who], id, noApproval);
        expect(errors[0]?.extensions.code, `${who}: ${action}`).to.equal(code);
      }
    }
    expect(await stored(id)).to.deep.equal(before);
  });
});
