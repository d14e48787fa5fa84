import 'reflect-metadata';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../src/config.js';
import { connectDatabase } from '../src/database/connection.js';
import { createGateway } from '../src/gateway.js';
import { createLog } from '../src/log.js';
import { startServer } from '../src/server/server.js';

/** What a run of the slot has taken. */
export interface SlotRun {
  seconds: number;
  /** Statements of the whole process meanwhile. */
  statements: number;
  /** The most memory that the process has had so far. */
  peakMegabytes: number;
}

// For the case of notices: the gateway as main.ts starts it; on the message { slot: days } it writes, in the same process, the
// notices of noon in Berlin as if it were noon so many days from now, and says what that took.
const slot = { timeZone: 'Europe/Berlin', time: '12:00' };
const config = readConfig();
const { databaseUrl, secretKey } = config;
if (databaseUrl === null || secretKey === null)
  throw new Error('The bench says which database and which key to use.');
const log = createLog(config.logLevel);
const database = await connectDatabase(config, () => undefined);
const { dataSource } = database;
const parts = { config, dataSource, log, secretKey, schedule: false };
const gateway = createGateway(parts);
let statements = 0;
const { logger } = dataSource;
logger.logQuery = () => {
  statements++;
};
const server = await startServer(gateway);

process.on('message', ({ slot: days }: { slot?: number }) => {
  if (days === undefined) return;
  void runSlot(days).then((run) => process.send?.(run));
});
process.once('SIGTERM', () => {
  // Whoever may still send messages would keep it alive.
  process.disconnect();
  void server.stop().then(() => database.close());
});

/** Only what is written counts the time from another day: who asks meanwhile is asked by the machine's own clock. */
async function runSlot(days: number): Promise<SlotRun> {
  const noon = new Date(
    Temporal.Now.plainDateISO(slot.timeZone)
      .add({ days })
      .toZonedDateTime({ timeZone: slot.timeZone, plainTime: '12:00:01' }).epochMilliseconds,
  );
  const { services } = createGateway({ ...parts, clock: { now: () => noon } });
  const [began, before] = [performance.now(), statements];
  const outcome = await services.noticeSlots.run(slot, () => Promise.resolve());
  if (outcome !== 'WRITTEN') throw new Error(`The slot is ${outcome}.`);
  return {
    seconds: (performance.now() - began) / 1_000,
    statements: statements - before,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}
