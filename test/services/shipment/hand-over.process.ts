import 'reflect-metadata';
import path from 'node:path';
import { createDataSource } from '../../../src/database/data-source.js';
import { SpoolProvider } from '../../../src/print/spool-provider.js';
import { HandOverService } from '../../../src/services/shipment/hand-over.service.js';

/** Hands letters over to the spool like a gateway's process, and stays where it would mark the first one as sent. */
async function run(databaseUrl: string, uploads: string, spoolDirectory: string): Promise<void> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  const spool = new SpoolProvider(spoolDirectory);
  const handOver = new HandOverService({
    dataSource,
    clock: { now: () => new Date() },
    uploads: { pathOf: (id) => path.join(uploads, `${id}.pdf`) },
    provider: {
      handOver: async (job) => {
        await spool.handOver(job);
        process.send?.('handed over');
        await new Promise(() => undefined);
      },
    },
  });
  await handOver.handOverWaiting(() => undefined);
}

const [databaseUrl = '', uploads = '', spoolDirectory = ''] = process.argv.slice(2);
await run(databaseUrl, uploads, spoolDirectory);
