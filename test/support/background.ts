import { MailDelivery } from '../../src/mail/delivery.js';
import { unlimitedRate } from '../../src/mail/sending-rate.js';
import { smtpTransport, type MailTransport } from '../../src/mail/transport.js';
import type { PrintProvider } from '../../src/print/print-provider.js';
import { SpoolProvider } from '../../src/print/spool-provider.js';
import { Scheduler } from '../../src/scheduler/scheduler.js';
import type { Clock } from '../../src/clock.js';
import { ActivityService } from '../../src/services/activity/activity.service.js';
import { NoticeService } from '../../src/services/notice/notice.service.js';
import { HandOverService } from '../../src/services/shipment/hand-over.service.js';
import { TokenDeriver } from '../../src/services/authentication/secret-token.js';
import { Signals } from '../../src/services/signals.js';
import { startTestGateway, testKey, type TestGateway } from './gateway.js';
import { testDatabases } from './hooks.js';

/** A deliverer of the gateway's mails, as another process would have one. */
export function delivererOf({ gateway, clock }: TestGateway, transport: MailTransport): MailDelivery {
  const { mailFrom, appUrl } = gateway.config;
  const settings = { from: mailFrom, appUrl };
  const tokens = new TokenDeriver(testKey);
  return new MailDelivery({
    dataSource: gateway.dataSource,
    clock,
    transport,
    tokens,
    settings,
    rate: unlimitedRate,
  });
}

/** The activity log and the notices, for services that a test wires by itself. */
export function partsOf(clock: Clock): { activities: ActivityService; notices: NoticeService } {
  const notices = new NoticeService(clock);
  return { activities: new ActivityService(clock, notices), notices };
}

/** A hand-over of the gateway's letters, as another process would have one; into the spool unless told otherwise. */
export function handOverOf(
  { gateway, clock }: TestGateway,
  provider: PrintProvider = new SpoolProvider(gateway.config.spoolDirectory),
): HandOverService {
  return new HandOverService({
    dataSource: gateway.dataSource,
    clock,
    uploads: gateway.services.uploads,
    provider,
  });
}

/** A gateway that delivers its mails and hands nothing over to print, so that letters stay in the state they are brought to. */
export async function startGatewayWithoutPrint(): Promise<TestGateway> {
  const gateway = await startTestGateway(testDatabases(), { scheduler: false });
  const transport = smtpTransport(gateway.gateway.config.smtpUrl ?? '');
  const deliverer = delivererOf(gateway, transport);
  const job = {
    name: 'deliver mail',
    every: 20,
    run: async () => (await deliverer.deliverDue(() => undefined)) > 0,
  };
  const scheduler = new Scheduler([job], new Signals(), gateway.gateway.log);
  scheduler.start();
  return {
    ...gateway,
    deliversMail: true,
    stop: async () => {
      await scheduler.stop();
      transport.close();
      await gateway.stop();
    },
  };
}
