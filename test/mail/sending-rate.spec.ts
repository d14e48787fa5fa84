import { expect } from 'chai';
import { databaseRate, windowOf } from '../../src/mail/sending-rate.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';

describe('LXP-12 how many mails go to the mail server in a minute', function () {
  this.timeout(30_000);
  let gateway: TestGateway;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  /** The most mails in any minute, if each window begins when the one before has ended, and its mails go out at any time within it. */
  function mostInMinute({ points, duration }: { points: number; duration: number }): number {
    // A single mail is what its window begins with; of several in the first window the last may be the first of the minute.
    return points === 1 ? Math.ceil(60 / duration) : (Math.ceil(60 / duration) + 1) * points;
  }

  it('whatever rate is set, in no minute more mails go out, whenever it begins, and in the long run at most a fifth fewer', () => {
    for (let perMinute = 1; perMinute <= 100_000; perMinute += perMinute < 2_000 ? 1 : 997) {
      const window = windowOf(perMinute);
      expect(mostInMinute(window), `${perMinute} a minute`).to.be.at.most(perMinute);
      expect((window.points * 60) / window.duration).to.be.at.least(0.8 * perMinute);
      expect(window.points).to.be.at.least(1);
      expect(window.duration).to.be.within(3, 60);
    }
  });

  it('two deliverers that take at once get together what one window has, and both are told how long to wait', async () => {
    const { dataSource } = gateway.gateway;
    const rates = [1, 2].map(() => databaseRate(dataSource, 'mail.example', 300));
    const waits = await Promise.all(Array.from({ length: 80 }, (_, index) => rates[index % 2]!.take()));
    expect(waits.filter((wait) => wait === 0)).to.have.length(30);
    for (const wait of waits.filter((each) => each > 0)) expect(wait).to.be.within(1, 10_000);
  });

  it('when the window is over there are as many again, and no more; every mail server has its own', async () => {
    const { dataSource } = gateway.gateway;
    const rate = databaseRate(dataSource, 'slow.example', 8);
    expect(await rate.take()).to.equal(0);
    expect(await rate.take()).to.be.within(1, 7_500);
    expect(await databaseRate(dataSource, 'other.example', 8).take()).to.equal(0);
    // As if the window's time had passed.
    await dataSource.query("UPDATE rate_limit SET expire = expire - 7500 WHERE `key` = 'mail:slow.example'");
    expect(await rate.take()).to.equal(0);
    expect(await rate.take()).to.be.within(1, 7_500);
  });
});
