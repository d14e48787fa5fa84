import { expect } from 'chai';
import type { Clock } from '../../../src/clock.js';
import { priceLists, type PriceList } from '../../../src/services/shipment/price-list.data.js';
import { PriceService } from '../../../src/services/shipment/price.service.js';
import { ShipmentService } from '../../../src/services/shipment/shipment.service.js';
import { partsOf } from '../../support/background.js';
import { Signals } from '../../../src/services/signals.js';
import type { ShipmentOptions } from '../../../src/entities/shipment.entity.js';
import {
  ActivateUserManagementDocument,
  EndUserManagementDocument,
  PriceDocument,
  ShipmentDocument,
  UpdateAccountDocument,
} from '../../../src/generated/operations.js';
import { password, plainOptions, World } from '../../support/world.js';

// Powers of ten, so that a sum shows which prices went into it, and how often.
const list: PriceList = {
  version: 'first',
  validFrom: new Date('2026-01-01T00:00:00Z'),
  currency: 'EUR',
  firstPage: 1_000_000,
  furtherPage: 100_000,
  furtherPageOnBack: 10_000,
  colourPage: 1_000,
  international: 100,
  registered: { NONE: 0, DEPOSIT: 10, SIGNATURE: 20 },
  userManagementSurcharge: 1,
  vat: { DE: 1900, AT: 2000, CH: 810 },
};
const german = { country: 'DE', userManagement: 'INACTIVE' } as const;

function clockAt(instant: string): Clock {
  return { now: () => new Date(instant) };
}

function netOf(pages: number, options: Partial<ShipmentOptions>): number {
  const prices = new PriceService(clockAt('2026-06-01T00:00:00Z'), [list]);
  return prices.price(pages, { ...plainOptions, ...options }, german).netCents;
}

describe('LXP-1, LXP-2 what a letter costs', () => {
  const expected: [number, Partial<ShipmentOptions>, number][] = [
    [1, {}, 1_000_000],
    [2, {}, 1_100_000],
    [5, {}, 1_400_000],
    [1, { sides: 'DUPLEX' }, 1_000_000],
    [2, { sides: 'DUPLEX' }, 1_010_000],
    [3, { sides: 'DUPLEX' }, 1_110_000],
    [5, { sides: 'DUPLEX' }, 1_220_000],
    [1, { colour: 'COLOUR' }, 1_001_000],
    [3, { colour: 'COLOUR' }, 1_203_000],
    [3, { colour: 'COLOUR', sides: 'DUPLEX' }, 1_113_000],
    [1, { destination: 'INTERNATIONAL' }, 1_000_100],
    [3, { destination: 'INTERNATIONAL' }, 1_200_100],
    [1, { registered: 'DEPOSIT' }, 1_000_010],
    [3, { registered: 'SIGNATURE' }, 1_200_020],
    [4, { sides: 'DUPLEX', colour: 'COLOUR', registered: 'SIGNATURE' }, 1_124_020],
    [6_000, {}, 1_000_000 + 5_999 * 100_000],
    [6_000, { sides: 'DUPLEX' }, 1_000_000 + 2_999 * 100_000 + 3_000 * 10_000],
  ];
  for (const [pages, options, net] of expected) {
    it(`${pages === 1 ? 'one page' : `${pages} pages`}, ${Object.values(options).join(', ') || 'plain'}: the sum of its sheets, backs and options`, () => {
      expect(netOf(pages, options)).to.equal(net);
    });
  }

  it('VAT is that of the country: 19 % in Germany, 20 % in Austria, 8.1 % in Switzerland', () => {
    const round = { ...list, firstPage: 100_000 };
    const prices = new PriceService(clockAt('2026-06-01T00:00:00Z'), [round]);
    const vat = (country: 'DE' | 'AT' | 'CH') => {
      const { vatCents, grossCents } = prices.price(1, plainOptions, { ...german, country });
      return [vatCents, grossCents];
    };
    expect(vat('DE')).to.deep.equal([19_000, 119_000]);
    expect(vat('AT')).to.deep.equal([20_000, 120_000]);
    expect(vat('CH')).to.deep.equal([8_100, 108_100]);
  });

  const rounding: [number, number, string][] = [
    [50, 10, '9.5 cents'],
    [150, 29, '28.5 cents'],
    [79, 15, '15.01 cents'],
    [89, 17, '16.91 cents'],
    [26, 5, '4.94 cents'],
    [18, 3, '3.42 cents'],
  ];
  for (const [net, vat, exact] of rounding) {
    it(`VAT is rounded to whole cents, half a cent up: ${exact} are ${vat}`, () => {
      const prices = new PriceService(clockAt('2026-06-01T00:00:00Z'), [{ ...list, firstPage: net }]);
      expect(prices.price(1, plainOptions, german)).to.include({
        netCents: net,
        vatCents: vat,
        grossCents: net + vat,
      });
    });
  }

  it('the surcharge of 1 cent net is on top only while user management is active, and VAT is due on it', () => {
    const prices = new PriceService(clockAt('2026-06-01T00:00:00Z'), [{ ...list, firstPage: 49 }]);
    const price = (userManagement: 'INACTIVE' | 'ACTIVE' | 'ENDED') =>
      prices.price(1, plainOptions, { country: 'DE', userManagement });
    expect(price('INACTIVE')).to.include({ netCents: 49, surchargeCents: 0, vatCents: 9, grossCents: 58 });
    expect(price('ACTIVE')).to.include({ netCents: 49, surchargeCents: 1, vatCents: 10, grossCents: 60 });
    expect(price('ENDED')).to.deep.equal(price('INACTIVE'));
  });

  it('a price list holds from its first instant until the next one begins', () => {
    const next = { ...list, version: 'second', validFrom: new Date('2026-07-01T00:00:00Z'), firstPage: 1 };
    const at = (instant: string) => {
      const prices = new PriceService(clockAt(instant), [list, next]);
      const { priceList, netCents } = prices.price(1, plainOptions, german);
      return [priceList, netCents];
    };
    expect(at('2026-01-01T00:00:00.000Z')).to.deep.equal(['first', 1_000_000]);
    expect(at('2026-06-30T23:59:59.999Z')).to.deep.equal(['first', 1_000_000]);
    expect(at('2026-07-01T00:00:00.000Z')).to.deep.equal(['second', 1]);
    expect(at('2030-01-01T00:00:00.000Z')).to.deep.equal(['second', 1]);
  });

  it('the price lists in use stand in order, in whole cents, with a surcharge of 1 cent and versions of their own', () => {
    expect(priceLists.map(({ version }) => version)).to.have.length(
      new Set(priceLists.map(({ version }) => version)).size,
    );
    const begins = priceLists.map(({ validFrom }) => validFrom.getTime());
    expect(begins).to.deep.equal(begins.toSorted((one, other) => one - other));
    for (const { userManagementSurcharge, vat, registered, ...prices } of priceLists) {
      expect(userManagementSurcharge).to.equal(1);
      const figures = [...Object.values(vat), ...Object.values(registered), ...Object.values(prices)];
      for (const figure of figures) if (typeof figure === 'number') expect(figure % 1).to.equal(0);
    }
  });
});

describe('LXP-1, LXP-2 the price before sending', () => {
  let world: World;

  before(async function () {
    this.timeout(20_000);
    world = await World.create({ userManagement: false });
  });

  const inquiry = { options: { ...plainOptions, colour: 'COLOUR', sides: 'DUPLEX' }, pages: 3 } as const;

  it('it is told without a letter, follows the account, and is the price that the letter then gets', async () => {
    const ask = async () => (await world.superadmin.client.run(PriceDocument, inquiry)).price;
    const alone = await ask();
    expect(alone).to.include({ surchargeCents: 0, currency: 'EUR' });
    await world.superadmin.client.run(ActivateUserManagementDocument);
    const active = await ask();
    expect(active).to.include({ netCents: alone.netCents, surchargeCents: 1, priceList: alone.priceList });
    const letter = await world.shipment(world.superadmin, { pages: 3, options: inquiry.options });
    expect(letter.price).to.deep.equal(active);
    await world.superadmin.client.run(UpdateAccountDocument, { input: { country: 'CH' } });
    const swiss = await ask();
    expect(swiss.vatCents).to.equal(Math.round((swiss.netCents + 1) * 0.081));
    await world.superadmin.client.run(UpdateAccountDocument, { input: { country: 'DE' } });
    await world.superadmin.client.run(EndUserManagementDocument, { input: { password } });
    expect(await ask()).to.deep.equal(alone);
    const { shipment } = await world.superadmin.client.run(ShipmentDocument, { id: letter.id });
    expect(shipment?.price, 'a letter keeps the price it was submitted at').to.deep.equal(active);
  });

  it('all that cannot be sent has no price, and every problem is named at once', async () => {
    const problems = (pages: number, registered: 'NONE' | 'DEPOSIT' | 'SIGNATURE') =>
      world.superadmin.client.problems(PriceDocument, {
        pages,
        options: { ...plainOptions, destination: 'INTERNATIONAL', registered },
      });
    expect(await problems(0, 'NONE')).to.deep.equal(['pages: NO_PAGES']);
    expect(await problems(-1, 'NONE')).to.deep.equal(['pages: NO_PAGES']);
    expect(await problems(6_001, 'NONE')).to.deep.equal(['pages: TOO_MANY_PAGES']);
    expect(await problems(1, 'DEPOSIT')).to.deep.equal(['options.registered: NOT_ALLOWED']);
    expect(await problems(6_001, 'SIGNATURE')).to.have.members([
      'options.registered: NOT_ALLOWED',
      'pages: TOO_MANY_PAGES',
    ]);
  });

  it('whoever may send may ask; somebody who is not logged in may not', async () => {
    const other = await World.create();
    const group = await other.group();
    for (const role of ['MANAGER', 'GROUP_MANAGER', 'USER'] as const) {
      const person = await other.user({ role, groups: role === 'MANAGER' ? [] : [group] });
      expect((await person.client.run(PriceDocument, inquiry)).price.netCents).to.be.greaterThan(0);
    }
    await other.anonymous().refused('UNAUTHENTICATED', PriceDocument, inquiry);
  });

  it('a draft is priced anew on the day it is submitted; from then on a new list changes nothing', async () => {
    const other = await World.create();
    const { gateway, clock } = other.gateway;
    const tomorrow = new Date(clock.now().getTime() + 60_000);
    const lists: [PriceList, PriceList] = [list, { ...list, version: 'second', validFrom: tomorrow }];
    const { activities, notices } = partsOf(clock);
    const service = new ShipmentService({
      dataSource: gateway.dataSource,
      clock,
      prices: new PriceService(clock, lists),
      activities,
      notices,
      signals: new Signals(),
      publicUrl: gateway.config.publicUrl,
    });
    const origin = { ipAddress: null, userAgent: null };
    const viewer = await gateway.services.sessions.viewerOf(other.superadmin.client.token!, origin);
    const draft = async () =>
      service.create(viewer!, {
        uploadId: await other.upload(other.superadmin),
        options: plainOptions,
        channel: 'GO',
        draft: true,
      });
    const [early, late] = [await draft(), await draft()];
    expect([early.price.priceList, late.price.priceList]).to.deep.equal(['first', 'first']);
    expect((await service.submit(viewer!, early.id)).price.priceList).to.equal('first');
    clock.advance(120_000);
    expect((await service.submit(viewer!, late.id)).price.priceList).to.equal('second');
    const { shipment } = await other.superadmin.client.run(ShipmentDocument, { id: early.id });
    expect(shipment?.price.priceList).to.equal('first');
  });
});
