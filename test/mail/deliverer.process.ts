import 'reflect-metadata';
import { createDataSource } from '../../src/database/data-source.js';
import { MailDelivery } from '../../src/mail/delivery.js';
import { databaseRate, unlimitedRate } from '../../src/mail/sending-rate.js';
import { smtpTransport, type MailTransport } from '../../src/mail/transport.js';
import { TokenDeriver } from '../../src/services/authentication/secret-token.js';
import type { DelivererOrder } from './deliverer.js';

/** Delivers like a gateway's process until it is told to end, is killed, or has come to the place where it is to wait for that. */
async function run({ key, databaseUrl, smtpUrl, perMinute, waitAt, after }: DelivererOrder): Promise<void> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  const toServer = smtpTransport(smtpUrl);
  let sent = 0;
  const waitsHere = (place: DelivererOrder['waitAt']): boolean => waitAt === place && sent >= after;
  const forEver = (): Promise<void> => {
    process.send?.('waiting');
    return new Promise(() => undefined);
  };
  const transport: MailTransport = {
    send: async (mail) => {
      if (waitsHere('BEFORE')) return forEver();
      await toServer.send(mail);
      if (waitsHere('AFTER_250')) return forEver();
      sent++;
    },
    close: () => {
      toServer.close();
    },
  };
  let accepted = 0;
  const delivery = new MailDelivery({
    dataSource,
    clock: { now: () => new Date() },
    transport,
    tokens: new TokenDeriver(key),
    settings: { from: 'Vieraugen <no-reply@vieraugen.example>', appUrl: 'https://app.vieraugen.example' },
    rate: perMinute === null ? unlimitedRate : databaseRate(dataSource, 'server', perMinute),
    noteOutcome: (outcome) => {
      if (outcome === 'accepted') accepted++;
    },
  });
  const ended = { is: false };
  process.once('message', () => {
    ended.is = true;
  });
  process.send?.('ready');
  while (!ended.is) {
    if ((await delivery.deliverDue(() => undefined)) === 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await delivery.stop();
  await dataSource.destroy();
  process.send?.({ accepted, milliseconds: process.cpuUsage().user / 1_000 }, () => {
    process.disconnect();
  });
}

await run(JSON.parse(process.argv[2] ?? '') as DelivererOrder);
