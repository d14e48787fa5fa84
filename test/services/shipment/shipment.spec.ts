import { expect } from 'chai';
import {
  CreateShipmentDocument,
  ShipmentsDocument,
  SubmitShipmentDocument,
  UpdateShipmentDocument,
} from '../../../src/generated/operations.js';
import { plainOptions, uniqueName, World, type Person } from '../../support/world.js';

const onItsWay = ['QUEUED', 'SENT'];

async function numberOfShipments(person: Person): Promise<number> {
  return (await person.client.run(ShipmentsDocument)).shipments.totalCount;
}

describe('LXP-2 letters: what can be sent, and how', function () {
  this.timeout(30_000);

  let world: World;
  let sender: Person;

  before(async () => {
    world = await World.create();
    sender = await world.user();
  });

  for (const sides of ['SIMPLEX', 'DUPLEX'] as const) {
    for (const colour of ['BLACK_AND_WHITE', 'COLOUR'] as const) {
      it(`a letter of 3 pages goes out ${sides} in ${colour}, at home, abroad, and at home by both forms of registered mail`, async () => {
        for (const [destination, registered] of [
          ['NATIONAL', 'NONE'],
          ['INTERNATIONAL', 'NONE'],
          ['NATIONAL', 'DEPOSIT'],
          ['NATIONAL', 'SIGNATURE'],
        ] as const) {
          const options = { sides, colour, destination, registered };
          const letter = await world.shipment(sender, { pages: 3, options });
          expect(letter.options).to.deep.equal(options);
          expect(letter).to.deep.include({ pages: 3, sheets: sides === 'DUPLEX' ? 2 : 3, channel: 'GO' });
          expect(letter.status).to.be.oneOf(onItsWay);
          expect(letter.sender.id).to.equal(sender.id);
        }
      });
    }
  }

  it('what is not chosen is plain: one side, black, national, no registered mail', async () => {
    const uploadId = await world.upload(sender);
    const { createShipment } = await sender.client.run(CreateShipmentDocument, {
      input: { uploadId, options: {} },
    });
    expect(createShipment.shipment.options).to.deep.equal(plainOptions);
  });

  it('a letter of one page and one of 6,000 pages can be sent', async () => {
    expect(await world.shipment(sender, { pages: 1 })).to.include({ pages: 1, sheets: 1 });
    const longest = await world.shipment(sender, { pages: 6_000, options: { sides: 'DUPLEX' } });
    expect(longest).to.include({ pages: 6_000, sheets: 3_000 });
  });

  for (const registered of ['DEPOSIT', 'SIGNATURE'] as const) {
    it(`registered mail (${registered}) abroad is refused, naming the field, new and as a correction; nothing changes`, async () => {
      const options = { ...plainOptions, destination: 'INTERNATIONAL', registered } as const;
      const before = await numberOfShipments(sender);
      const uploadId = await world.upload(sender);
      expect(
        await sender.client.problems(CreateShipmentDocument, { input: { uploadId, options } }),
      ).to.deep.equal(['options.registered: NOT_ALLOWED']);
      expect(await numberOfShipments(sender)).to.equal(before);
      const draft = await world.shipment(sender, { draft: true });
      expect(
        await sender.client.problems(UpdateShipmentDocument, { input: { id: draft.id, options } }),
      ).to.deep.equal(['options.registered: NOT_ALLOWED']);
      expect(await world.shipmentIn(sender, draft.id, 'DRAFT')).to.deep.include(draft);
      await sender.client.run(CreateShipmentDocument, { input: { uploadId, options: plainOptions } });
    });
  }

  it('everything that is wrong is told at once', async () => {
    const other = await World.create();
    await other.group();
    const input = {
      uploadId: await other.upload(other.superadmin),
      options: { ...plainOptions, destination: 'INTERNATIONAL', registered: 'DEPOSIT' },
      idempotencyKey: ' ',
    } as const;
    expect(await other.superadmin.client.problems(CreateShipmentDocument, { input })).to.have.members([
      'options.registered: NOT_ALLOWED',
      'groupId: GROUP_REQUIRED',
      'idempotencyKey: REQUIRED',
    ]);
  });

  it('a draft is edited, file and all, as often as its sender likes, and goes out when it is submitted', async () => {
    const draft = await world.shipment(sender, { draft: true, pages: 1 });
    expect(draft).to.include({ status: 'DRAFT', submittedAt: null, approval: null });
    const { updateShipment } = await sender.client.run(UpdateShipmentDocument, {
      input: {
        id: draft.id,
        uploadId: await world.upload(sender, { pages: 4, filename: 'Zweite Fassung.pdf' }),
        options: { ...plainOptions, sides: 'DUPLEX' },
      },
    });
    const edited = updateShipment.shipment;
    expect(edited).to.deep.include({
      id: draft.id,
      status: 'DRAFT',
      pages: 4,
      sheets: 2,
      filename: 'Zweite Fassung.pdf',
      options: { ...plainOptions, sides: 'DUPLEX' },
    });
    expect(edited.price.netCents).to.be.greaterThan(draft.price.netCents);
    const { submitShipment } = await sender.client.run(SubmitShipmentDocument, { id: draft.id });
    expect(submitShipment.shipment.status).to.be.oneOf(onItsWay);
    expect(submitShipment.shipment.submittedAt).to.be.a('string');
    const sent = await world.shipmentIn(sender, draft.id, 'SENT');
    expect(sent.handedOverAt).to.be.a('string');
    await sender.client.refused('INVALID_STATE', SubmitShipmentDocument, { id: draft.id });
  });

  it('a correction changes the options that it names, and leaves the others', async () => {
    const options = {
      sides: 'SIMPLEX',
      colour: 'COLOUR',
      destination: 'NATIONAL',
      registered: 'SIGNATURE',
    } as const;
    const draft = await world.shipment(sender, { draft: true, options });
    const { updateShipment } = await sender.client.run(UpdateShipmentDocument, {
      input: { id: draft.id, options: { sides: 'DUPLEX' } },
    });
    expect(updateShipment.shipment.options).to.deep.equal({ ...options, sides: 'DUPLEX' });
  });

  it('an upload makes one letter only, also when it is used by many calls at once or by a correction', async () => {
    const uploadId = await world.upload(sender);
    const input = { uploadId, options: plainOptions, draft: true };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sender.client.send(CreateShipmentDocument, { input })),
    );
    const made = answers.filter(({ errors }) => errors.length === 0);
    const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
    expect(made).to.have.length(1);
    expect(codes).to.deep.equal(Array.from({ length: 9 }, () => 'CONFLICT'));
    await sender.client.refused('CONFLICT', CreateShipmentDocument, { input });
    const other = await world.shipment(sender, { draft: true });
    await sender.client.refused('CONFLICT', UpdateShipmentDocument, { input: { id: other.id, uploadId } });
    expect(await world.shipmentIn(sender, other.id, 'DRAFT')).to.deep.include(other);
  });

  it('the file that a correction has replaced makes no other letter', async () => {
    const uploadId = await world.upload(sender);
    const { createShipment } = await sender.client.run(CreateShipmentDocument, {
      input: { uploadId, options: plainOptions, draft: true },
    });
    const { id } = createShipment.shipment;
    await sender.client.run(UpdateShipmentDocument, {
      input: { id, uploadId: await world.upload(sender, { pages: 2 }) },
    });
    await sender.client.refused('NOT_FOUND', CreateShipmentDocument, {
      input: { uploadId, options: plainOptions },
    });
  });

  it('nobody who is not logged in sends anything', async () => {
    const uploadId = await world.upload(sender);
    await world
      .anonymous()
      .refused('UNAUTHENTICATED', CreateShipmentDocument, { input: { uploadId, options: plainOptions } });
  });
});

describe('LXP-2 repeating a call with an idempotency key', () => {
  let world: World;
  let sender: Person;

  before(async function () {
    this.timeout(20_000);
    world = await World.create();
    sender = await world.user();
  });

  async function input(idempotencyKey = uniqueName('key')) {
    const uploadId = await world.upload(sender);
    return { uploadId, options: plainOptions, draft: true, idempotencyKey };
  }

  it('the same call twice answers with the same letter', async () => {
    const call = { input: await input() };
    const first = await sender.client.run(CreateShipmentDocument, call);
    const before = await numberOfShipments(sender);
    expect(await sender.client.run(CreateShipmentDocument, call)).to.deep.equal(first);
    expect(await numberOfShipments(sender)).to.equal(before);
  });

  it('the same ten calls at once make one letter, and all are told of it', async () => {
    const call = { input: await input() };
    const before = await numberOfShipments(sender);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sender.client.run(CreateShipmentDocument, call)),
    );
    expect(new Set(answers.map(({ createShipment }) => createShipment.shipment.id)).size).to.equal(1);
    expect(await numberOfShipments(sender)).to.equal(before + 1);
  });

  it('the key with another input is a conflict, one after the other and at once, and makes nothing', async () => {
    const first = await input();
    await sender.client.run(CreateShipmentDocument, { input: first });
    const others = [
      { ...first, uploadId: await world.upload(sender) },
      { ...first, draft: false },
      { ...first, options: { ...plainOptions, colour: 'COLOUR' } as const },
    ];
    const before = await numberOfShipments(sender);
    for (const other of others)
      await sender.client.refused('CONFLICT', CreateShipmentDocument, { input: other });
    expect(await numberOfShipments(sender)).to.equal(before);
    const key = uniqueName('key');
    const rivals = [await input(key), await input(key)];
    const answers = await Promise.all(
      rivals.map((rival) => sender.client.send(CreateShipmentDocument, { input: rival })),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'MADE');
    expect(codes).to.have.members(['MADE', 'CONFLICT']);
    expect(await numberOfShipments(sender)).to.equal(before + 1);
  });

  it('a key belongs to its sender: a colleague may use the same', async () => {
    const colleague = await world.user();
    const key = uniqueName('key');
    await sender.client.run(CreateShipmentDocument, { input: await input(key) });
    const letter = await world.shipment(colleague, { idempotencyKey: key, draft: true });
    expect(letter.sender.id).to.equal(colleague.id);
  });

  it('a call that was refused may be repeated with the same key once it is right', async () => {
    const call = await input();
    const wrong = { ...plainOptions, destination: 'INTERNATIONAL', registered: 'DEPOSIT' } as const;
    await sender.client.problems(CreateShipmentDocument, { input: { ...call, options: wrong } });
    await sender.client.run(CreateShipmentDocument, { input: call });
  });

  it('a key has 1 to 100 characters', async () => {
    const problems = async (key: string) =>
      sender.client.problems(CreateShipmentDocument, { input: await input(key) });
    expect(await problems('')).to.deep.equal(['idempotencyKey: REQUIRED']);
    expect(await problems('k'.repeat(101))).to.deep.equal(['idempotencyKey: TOO_LONG']);
    await sender.client.run(CreateShipmentDocument, { input: await input('k'.repeat(100)) });
  });
});
