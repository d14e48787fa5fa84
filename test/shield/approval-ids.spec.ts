import { expect } from 'chai';
import { DecideShipmentsDocument } from '../../src/generated/operations.js';
import { buildGatewaySchema } from '../../src/server/schema.js';
import { decidedAs, World, type Group, type Person } from '../support/world.js';
import { documentOf } from './field-path.js';
import { deleteGroup } from '../support/losses.js';

const unknownId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const misshapen = ['', ' ', 'x', 'Ü😀', "' OR '1'='1", unknownId.toLowerCase(), unknownId.repeat(40)];

describe("A decision reveals nothing about letters and approvals that aren't the viewer's (LXP-1, LXP-11)", function () {
  this.timeout(60_000);

  const schema = buildGatewaySchema();
  let world: World;
  let head: Person;
  let mine: Group;
  let waiting: ReturnType<typeof decidedAs>;
  let orphaned: ReturnType<typeof decidedAs>;
  /** Letters of another group and of another account, with their approvals. */
  let elsewhere: ReturnType<typeof decidedAs>[];
  let foreignGroup: Group;

  before(async () => {
    const other = await World.create({ company: 'Fremde AG' });
    world = await World.create();
    mine = await world.group();
    const [theirs, gone] = [await world.group(), await world.group()];
    foreignGroup = await other.group();
    head = await world.user({ role: 'GROUP_MANAGER', trait: 'APPROVER', groups: [mine] });
    const clerk = await world.user({ trait: 'EXAMINEE', groups: [mine, theirs, gone] });
    const stranger = await other.user({ trait: 'EXAMINEE', groups: [foreignGroup] });
    waiting = decidedAs(await world.shipment(clerk, { group: mine }));
    orphaned = decidedAs(await world.shipment(clerk, { group: gone }));
    elsewhere = [
      decidedAs(await world.shipment(clerk, { group: theirs })),
      decidedAs(await other.shipment(stranger, { group: foreignGroup })),
    ];
    await deleteGroup(world.superadmin.client, gone.id);
  });

  async function ask(field: string, given: Record<string, unknown>): Promise<string> {
    const document = documentOf(schema, [`Mutation.${field}`], given);
    const { status, data, errors } = await world.superadmin.client.send(document, given);
    return JSON.stringify({ status, data, errors });
  }

  const approvals: Record<string, (approvalId: string) => Record<string, unknown>> = {
    deleteShipment: (approvalId) => ({ id: waiting.id, approvalId }),
    approveShipment: (approvalId) => ({ id: waiting.id, approvalId }),
    rejectShipment: (approvalId) => ({ input: { id: waiting.id, approvalId } }),
    moveShipment: (approvalId) => ({ input: { id: orphaned.id, approvalId, groupId: mine.id } }),
  };
  for (const [field, variables] of Object.entries(approvals)) {
    it(`${field}: an approval of another letter or account and an unknown id all answer CONFLICT`, async () => {
      const unknown = await ask(field, variables(unknownId));
      expect(unknown).to.contain('"code":"CONFLICT","reason":"APPROVAL_STALE"');
      for (const id of [...elsewhere.flatMap((each) => [each.approvalId, each.id]), ...misshapen])
        expect(await ask(field, variables(id)), id).to.equal(unknown);
    });
  }

  it('moveShipment: letters and groups of another account and unknown ids all answer NOT_FOUND', async () => {
    const move = (id: string, groupId: string) =>
      ask('moveShipment', { input: { ...orphaned, id, groupId } });
    const unknown = await move(unknownId, mine.id);
    expect(unknown).to.contain('"code":"NOT_FOUND","reason":"OBJECT_UNKNOWN","path":"input.id"');
    const unknownGroup = await move(orphaned.id, unknownId);
    expect(unknownGroup).to.contain('"code":"NOT_FOUND","reason":"OBJECT_UNKNOWN","path":"input.groupId"');
    for (const id of [elsewhere[1]?.id ?? '', foreignGroup.id, ...misshapen]) {
      expect(await move(id, mine.id), id).to.equal(unknown);
      expect(await move(orphaned.id, id), id).to.equal(unknownGroup);
    }
  });

  it('decideShipments: hidden ids answer like unknown ones, each in its own result', async () => {
    const errorsOf = async (decisions: { id: string; approvalId: string }[]): Promise<string[]> => {
      const input = { decisions: decisions.map((each) => ({ ...each, decision: 'APPROVE' as const })) };
      const { decideShipments } = await head.client.run(DecideShipmentsDocument, { input });
      expect(decideShipments.results.map(({ id }) => id)).to.deep.equal(decisions.map(({ id }) => id));
      return decideShipments.results.map(({ error }) => JSON.stringify(error));
    };
    const ids = [unknownId, ...misshapen];
    const hidden = await errorsOf([...elsewhere, ...ids.map((id) => ({ id, approvalId: unknownId }))]);
    expect(new Set(hidden).size).to.equal(1);
    expect(hidden[0]).to.contain('"code":"NOT_FOUND"');
    const stale = [...ids, ...elsewhere.map(({ approvalId }) => approvalId)];
    const refused = await errorsOf(stale.map((approvalId) => ({ id: waiting.id, approvalId })));
    expect(new Set(refused).size).to.equal(1);
    expect(refused[0]).to.contain('"code":"CONFLICT","reason":"APPROVAL_STALE"');
  });
});
