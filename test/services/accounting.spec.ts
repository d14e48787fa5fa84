import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import {
  AccountingDocument,
  ActivateUserManagementDocument,
  CreateGroupDocument,
  EndUserManagementDocument,
  ShipmentDocument,
  SubmitShipmentDocument,
  UpdateGroupDocument,
  UpdateShipmentDocument,
  type AccountingQuery,
} from '../../src/generated/operations.js';
import { day, minute } from '../../src/clock.js';
import { handOverOf, partsOf, startGatewayWithoutPrint } from '../support/background.js';
import { priceLists, type PriceList } from '../../src/services/shipment/price-list.data.js';
import { PriceService } from '../../src/services/shipment/price.service.js';
import { ShipmentService } from '../../src/services/shipment/shipment.service.js';
import { Signals } from '../../src/services/signals.js';
import type { TestGateway } from '../support/gateway.js';
import { type Group, password, plainOptions, type Shipment, World } from '../support/world.js';
import { deleteGroup } from '../support/losses.js';

describe('LXP-1 what an account is charged', function () {
  this.timeout(60_000);

  let gateway: TestGateway;

  before(async () => {
    gateway = await startGatewayWithoutPrint();
  });

  after(() => gateway.stop());

  beforeEach(() => {
    gateway.clock.reset();
  });

  async function handOver(): Promise<void> {
    await handOverOf(gateway).handOverWaiting((_id, error) => {
      throw error;
    });
  }

  async function accounting(
    world: World,
    by: ('MONTH' | 'GROUP' | 'COST_CENTRE' | 'COST_BEARER' | 'SENDER')[] = ['MONTH'],
  ): Promise<AccountingQuery['accounting']> {
    const month = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 7);
    return (await world.superadmin.client.run(AccountingDocument, { from: month(-1), to: month(60), by }))
      .accounting;
  }

  const costs = async (world: World) =>
    (await accounting(world, ['COST_CENTRE', 'COST_BEARER'])).rows.map(({ costCentre, costBearer }) => [
      costCentre,
      costBearer,
    ]);

  async function groupOf(world: World, costCentre: string, costBearer: string): Promise<Group> {
    const input = { name: `Gruppe ${costCentre}`, costCentre, costBearer };
    return (await world.superadmin.client.run(CreateGroupDocument, { input })).createGroup.group;
  }

  it('nothing for having the account or user management, whoever is in it: only letters cost', async () => {
    const world = await World.create({ gateway });
    const groups = [await world.group()];
    await world.user({ groups });
    await world.shipment(world.superadmin, { group: groups[0]!, draft: true });
    expect(await accounting(world)).to.deep.equal({ rows: [], totals: [] });
    await world.superadmin.client.run(EndUserManagementDocument, { input: { password } });
    expect(await accounting(world)).to.deep.equal({ rows: [], totals: [] });
  });

  it('one cent net a letter more while user management is active, not before and not after, shown apart', async () => {
    const world = await World.create({ gateway, userManagement: false });
    const { client } = world.superadmin;
    const letters: Shipment[] = [await world.shipment(world.superadmin, { pages: 3 })];
    await client.run(ActivateUserManagementDocument);
    letters.push(await world.shipment(world.superadmin, { pages: 3 }));
    letters.push(await world.shipment(world.superadmin, { pages: 3 }));
    await client.run(EndUserManagementDocument, { input: { password } });
    letters.push(await world.shipment(world.superadmin, { pages: 3 }));
    await handOver();
    expect(letters.map(({ price }) => price.surchargeCents)).to.deep.equal([0, 1, 1, 0]);
    const [first] = letters;
    const netCents = first!.price.netCents;
    expect(letters.map(({ price }) => price.netCents)).to.deep.equal([
      netCents,
      netCents,
      netCents,
      netCents,
    ]);
    const { rows, totals } = await accounting(world);
    const vatCents = letters.reduce((sum, { price }) => sum + price.vatCents, 0);
    expect(totals).to.deep.equal([
      {
        currency: 'EUR',
        shipments: 4,
        pages: 12,
        sheets: 12,
        netCents: 4 * netCents,
        surchargeCents: 2,
        vatCents,
        grossCents: 4 * netCents + 2 + vatCents,
      },
    ]);
    expect(rows.map(({ amounts }) => amounts)).to.deep.equal([totals]);
  });

  it('a letter costs nothing until it is handed over to print', async () => {
    const world = await World.create({ gateway });
    const { price } = await world.shipment(world.superadmin);
    expect((await accounting(world)).totals).to.deep.equal([]);
    await handOver();
    expect((await accounting(world)).totals.map(({ grossCents }) => grossCents)).to.deep.equal([
      price.grossCents,
    ]);
  });

  it('each letter is counted by the price list of its submission, also when it is printed under the next', async () => {
    const world = await World.create({ gateway });
    const soon = new Date(gateway.clock.now().getTime() + minute);
    const [now] = priceLists;
    const lists: [PriceList, PriceList] = [
      { ...now, version: 'first', firstPage: 1_000 },
      { ...now, version: 'second', firstPage: 2_000, validFrom: soon },
    ];
    const { activities, notices } = partsOf(gateway.clock);
    const service = new ShipmentService({
      dataSource: gateway.gateway.dataSource,
      clock: gateway.clock,
      prices: new PriceService(gateway.clock, lists),
      activities,
      notices,
      signals: new Signals(),
      publicUrl: gateway.gateway.config.publicUrl,
    });
    const origin = { ipAddress: null, userAgent: null };
    const { client } = world.superadmin;
    const uploads = [await world.upload(world.superadmin), await world.upload(world.superadmin)] as const;
    const viewer = (await gateway.gateway.services.sessions.viewerOf(client.token!, origin))!;
    const create = (uploadId: string) =>
      service.create(viewer, { uploadId, options: plainOptions, draft: false, channel: 'GO' });
    const early = await create(uploads[0]);
    gateway.clock.advance(2 * minute);
    await create(uploads[1]);
    await handOver();
    expect((await accounting(world)).totals.map(({ netCents }) => netCents)).to.deep.equal([3_000]);
    gateway.clock.reset();
    const { shipment } = await client.run(ShipmentDocument, { id: early.id });
    expect(shipment?.price).to.include({ priceList: 'first', netCents: 1_000 });
  });

  it('a letter stays with the cost centre and cost bearer of its group as of submission, on paper and in every report', async () => {
    const world = await World.create({ gateway });
    const { client } = world.superadmin;
    const group = await groupOf(world, '4711', 'KT 1');
    const sent = await world.shipment(world.superadmin, { group });
    await client.run(UpdateGroupDocument, { input: { id: group.id, costCentre: '4712', costBearer: null } });
    await handOver();
    const ticket = path.join(gateway.gateway.config.spoolDirectory, `${sent.id}.json`);
    expect(JSON.parse(await readFile(ticket, 'utf8'))).to.deep.include({
      group: { id: group.id, name: group.name, costBearer: 'KT 1', costCentre: '4711' },
    });
    expect(await costs(world)).to.deep.equal([['4711', 'KT 1']]);
    await world.shipment(world.superadmin, { group });
    await handOver();
    expect(await costs(world)).to.deep.equal([
      ['4711', 'KT 1'],
      ['4712', null],
    ]);
    await deleteGroup(client, group.id);
    expect(await costs(world)).to.deep.equal([
      ['4711', 'KT 1'],
      ['4712', null],
    ]);
  });

  it('a draft takes them anew when it is submitted, and a corrected one those of its new group; waiting for approval changes nothing', async () => {
    const world = await World.create({ gateway });
    const { client } = world.superadmin;
    const [first, second] = [await groupOf(world, 'K1', 'T1'), await groupOf(world, 'K2', 'T2')];
    const draft = await world.shipment(world.superadmin, { group: first, draft: true });
    await client.run(UpdateGroupDocument, { input: { id: first.id, costCentre: 'K1 neu' } });
    await client.run(SubmitShipmentDocument, { id: draft.id });
    const moved = await world.shipment(world.superadmin, { group: first, draft: true });
    await client.run(UpdateShipmentDocument, { input: { id: moved.id, groupId: second.id } });
    await client.run(SubmitShipmentDocument, { id: moved.id });
    const examinee = await world.user({ trait: 'EXAMINEE', groups: [second] });
    const waiting = await world.shipment(examinee, { group: second });
    await client.run(UpdateGroupDocument, { input: { id: second.id, costCentre: 'K3' } });
    await world.approve(world.superadmin, waiting);
    await handOver();
    const { rows } = await accounting(world, ['GROUP', 'COST_CENTRE', 'COST_BEARER']);
    expect(
      rows.map(({ group, costCentre, costBearer, amounts }) => [
        group?.id,
        costCentre,
        costBearer,
        amounts[0]?.shipments,
      ]),
    ).to.deep.equal([
      [first.id, 'K1 neu', 'T1', 1],
      [second.id, 'K2', 'T2', 2],
    ]);
  });
});
