import { DataSource } from 'typeorm';
import { Account } from '../entities/account.entity.js';
import { Activity, ActivityAudience } from '../entities/activity.entity.js';
import { Approval } from '../entities/approval.entity.js';
import { Group } from '../entities/group.entity.js';
import { Invitation } from '../entities/invitation.entity.js';
import { LoginName } from '../entities/login-name.entity.js';
import { Membership } from '../entities/membership.entity.js';
import { OutboxMail } from '../entities/outbox-mail.entity.js';
import { Session } from '../entities/session.entity.js';
import { Shipment } from '../entities/shipment.entity.js';
import { Upload } from '../entities/upload.entity.js';
import { User } from '../entities/user.entity.js';
import { migrations } from './migrations.js';

const poolSize = 20;
const queueLimit = 500;
const connectMilliseconds = 5_000;

/** The data source for a `mysql://` address; not yet connected. Times are UTC, counts are numbers, the pool and its queue are bounded. */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'mysql',
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    synchronize: false,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    isolationLevel: 'READ COMMITTED',
    // Counts are BIGINT: as texts they would be unequal to any number.
    bigNumberStrings: false,
    connectTimeout: connectMilliseconds,
    poolSize,
    extra: { queueLimit, maxIdle: poolSize, enableKeepAlive: true },
    entities: [
      Account,
      Activity,
      ActivityAudience,
      Approval,
      Group,
      Invitation,
      LoginName,
      Membership,
      OutboxMail,
      Session,
      Shipment,
      Upload,
      User,
    ],
    migrations,
  });
}
