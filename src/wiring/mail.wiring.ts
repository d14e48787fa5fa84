import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { MailDelivery } from '../mail/delivery.js';
import { rateByDatabase, unlimitedRate, type SendingRate } from '../mail/sending-rate.js';
import { fileTransport, smtpTransport } from '../mail/transport.js';
import type { MailQuery } from '../queries/mail/mail.query.js';
import { MailLimit } from '../services/mail/mail-limit.js';
import { MailService } from '../services/mail/mail.service.js';
import { OutboxService } from '../services/mail/outbox.service.js';
import type { ActivityServices } from './activity.wiring.js';
import type { Foundation } from './foundation.js';

/** The outbox, its limits, and the delivery of its mails. */
export interface MailServices {
  delivery: MailDelivery;
  mailLimit: MailLimit;
  mails: MailService;
  outbox: OutboxService;
}

/** Creates the outbox and the delivery of its mails. */
export function wireMail(parts: Foundation & ActivityServices & { mailQuery: MailQuery }): MailServices {
  const { config, dataSource, clock, tokens, signals, metrics, activities, mailQuery } = parts;
  const { smtpUrl, mailDirectory, mailFrom, appUrl } = config;
  return {
    delivery: new MailDelivery({
      dataSource,
      clock,
      transport: smtpUrl === null ? fileTransport(mailDirectory) : smtpTransport(smtpUrl),
      tokens,
      settings: { from: mailFrom, appUrl },
      rate: rateOf(config, dataSource),
      noteOutcome: (outcome) => {
        metrics.deliveryEnded(outcome);
      },
    }),
    mailLimit: new MailLimit(dataSource, clock),
    mails: new MailService({ dataSource, clock, mails: mailQuery, activities, signals }),
    outbox: new OutboxService(clock),
  };
}

/** The rate is the mail server's: gateways with the same one share it. */
function rateOf({ smtpUrl, mailRate }: Config, dataSource: DataSource): SendingRate {
  if (smtpUrl === null || mailRate === 0) return unlimitedRate;
  return rateByDatabase(dataSource, new URL(smtpUrl).host, mailRate);
}
