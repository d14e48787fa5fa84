import { expect } from 'chai';
import { rateByDatabase, windowOf } from '../../src/mail/sending-rate.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';

describe('LXP-12 how many mails go to the mail server in a minute', function () {
  this.timeout(30_000);
  let gateway: TestGateway;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  it('whatever rate is set, its windows let through so many in a minute on average, and at most 0.2 % fewer', () => {
    for (let perMinute = 1; perMinute <= 100_000; perMinute += perMinute < 2_000 ? 1 : 997) {
      const { points, duration } = windowOf(perMinute);
      const average = (points * 60) / duration;
      expect(average, `${perMinute} a minute`).to.be.within(0.998 * perMinute, perMinute);
      expect(points).to.be.at.least(1);
      expect(duration).to.be.within(5, 60);
    }
  });

  it('two deliverers that take at once get together what one window has, and both are told how long to wait', async () => {
    const { dataSource } = gateway.gateway;
    const rates = [1, 2].map(() => rateByDatabase(dataSource, 'mail.example', 300));
    const waits = await Promise.all(Array.from({ length: 80 }, (_, index) => rates[index % 2]!.take()));
    expect(waits.filter((wait) => wait === 0)).to.have.length(50);
    for (const wait of waits.filter((each) => each > 0)) expect(wait).to.be.within(1, 10_000);
  });

  it('when the window is over there are as many again, and no more; every mail server has its own', async () => {
    const { dataSource } = gateway.gateway;
    const rate = rateByDatabase(dataSource, 'slow.example', 8);
    expect(await rate.take()).to.equal(0);
    const wait = await rate.take();
    expect(wait).to.be.within(6_000, 7_500);
    expect(await rateByDatabase(dataSource, 'other.example', 8).take()).to.equal(0);
    await new Promise((resolve) => setTimeout(resolve, wait + 20));
    expect(await rate.take()).to.equal(0);
    expect(await rate.take()).to.be.greaterThan(6_000);
  });
});
