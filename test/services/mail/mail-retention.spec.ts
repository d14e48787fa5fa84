import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import { insert } from '../../../src/database/write.js';
import { newId } from '../../../src/entities/id.js';
import { NoticeItem } from '../../../src/entities/notice-item.entity.js';
import { NoticeSlot } from '../../../src/entities/notice-slot.entity.js';
import { MailRetentionService } from '../../../src/services/notice/mail-retention.service.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { World } from '../../support/world.js';
import { Outbox } from '../../mail/outbox.js';

describe('LXP-12 for how long mails and what was collected for them are kept', function () {
  this.timeout(30_000);
  let gateway: TestGateway;
  let world: World;
  let outbox: Outbox;
  let retention: MailRetentionService;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    world = await World.create({ gateway });
    outbox = new Outbox(gateway, world);
    const { dataSource, clock, services } = gateway.gateway;
    retention = new MailRetentionService(dataSource, clock, services.noticeSlots);
  });

  after(() => gateway.stop());

  beforeEach(() => outbox.clear());

  const daysAgo = (days: number): Date => new Date(gateway.clock.now().getTime() - days * day);

  async function collected(count: number, createdAt: Date): Promise<void> {
    const items = Array.from({ length: count }, () => ({
      accountId: world.accountId,
      id: newId(),
      userId: world.superadmin.id,
      event: 'LETTER_DECIDED' as const,
      subjectId: newId(),
      createdAt,
    }));
    await insert(gateway.gateway.dataSource.manager, NoticeItem, items);
  }

  async function countOf(table: 'notice_item' | 'notice_slot'): Promise<number> {
    const [row] = await gateway.gateway.dataSource.query<{ rows: string }[]>(
      `SELECT COUNT(*) AS \`rows\` FROM ${table}`,
    );
    return Number(row?.rows);
  }

  it('mails that have ended are removed after 90 days; what still waits never is', async () => {
    const ended = ['SENT', 'FAILED', 'WITHDRAWN'] as const;
    for (const status of ended) await outbox.put(2, { status, createdAt: daysAgo(91) });
    const kept = [
      ...(await outbox.put(2, { status: 'WAITING', createdAt: daysAgo(400) })),
      ...(await Promise.all(ended.map((status) => outbox.put(1, { status, createdAt: daysAgo(89) })))).flat(),
    ];
    expect(await retention.removeOld(), 'more may be there').to.equal(true);
    expect(await retention.removeOld()).to.equal(false);
    const left = (await outbox.rows()).map(({ id }) => id);
    expect(left).to.have.members(kept.map(({ id }) => id));
  });

  it('it is done in batches of a thousand, so that nobody waits long for a lock', async () => {
    await outbox.put(2_500, { status: 'SENT', createdAt: daysAgo(91) });
    const left: number[] = [];
    for (let more = true; more;) {
      more = await retention.removeOld();
      left.push((await outbox.rows()).length);
    }
    expect(left).to.deep.equal([1_500, 500, 0, 0]);
  });

  it('what was collected for somebody and never sent is removed after 30 days, and slots after 90', async () => {
    await collected(1_200, daysAgo(31));
    await collected(3, daysAgo(29));
    const slot = { timeZone: 'Europe/Berlin', time: '12:00', outcome: 'WRITTEN' as const, mails: 1 };
    const slots = [
      { ...slot, date: '2026-01-01', dueAt: daysAgo(91), updatedAt: daysAgo(91) },
      { ...slot, date: '2026-01-03', dueAt: daysAgo(89), updatedAt: daysAgo(89) },
    ];
    await insert(gateway.gateway.dataSource.manager, NoticeSlot, slots);
    while (await retention.removeOld());
    expect(await countOf('notice_item')).to.equal(3);
    expect(await countOf('notice_slot')).to.equal(1);
  });
});
