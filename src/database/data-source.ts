import type { PoolConnection } from 'mysql2';
import { DataSource } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { Account } from '../entities/account.entity.js';
import { Activity, ActivityAudience } from '../entities/activity.entity.js';
import { ActivityChain, ActivitySeal, UnsealedActivity } from '../entities/activity-seal.entity.js';
import { ActivityVerification } from '../entities/activity-verification.entity.js';
import { Approval } from '../entities/approval.entity.js';
import { BookingTemplate } from '../entities/booking-template.entity.js';
import { BookingTemplateUse } from '../entities/booking-template-use.entity.js';
import { Credential } from '../entities/credential.entity.js';
import { CustomRole } from '../entities/custom-role.entity.js';
import { Deputyship } from '../entities/deputyship.entity.js';
import { FolderMark } from '../entities/folder-mark.entity.js';
import { GatewayProcess } from '../entities/gateway-process.entity.js';
import { Group } from '../entities/group.entity.js';
import { HandOverFailure } from '../entities/hand-over-failure.entity.js';
import { ImmediateNotice } from '../entities/immediate-notice.entity.js';
import { Invitation } from '../entities/invitation.entity.js';
import { KnownDevice } from '../entities/known-device.entity.js';
import { LoginName } from '../entities/login-name.entity.js';
import { MailSetting } from '../entities/mail-setting.entity.js';
import { Membership } from '../entities/membership.entity.js';
import { Message } from '../entities/message.entity.js';
import { NoticePause } from '../entities/notice-pause.entity.js';
import { NoticeSlot } from '../entities/notice-slot.entity.js';
import { NoticeItem } from '../entities/notice-item.entity.js';
import { Mail } from '../entities/mail.entity.js';
import { Registration } from '../entities/registration.entity.js';
import { RoleAssignmentGroup } from '../entities/role-assignment-group.entity.js';
import { RoleAssignment } from '../entities/role-assignment.entity.js';
import { Session } from '../entities/session.entity.js';
import { ShipmentAssignment } from '../entities/shipment-assignment.entity.js';
import { Shipment } from '../entities/shipment.entity.js';
import { Upload } from '../entities/upload.entity.js';
import { User } from '../entities/user.entity.js';
import { UserRight } from '../entities/user-right.entity.js';
import { serviceUnavailable } from '../errors/vieraugen-error.js';
import { migrations } from './migrations.js';

const poolSize = 20;
const queueLimit = 500;
/** Of each connection; the total is far below the limit of servers. */
const maxPreparedStatements = 200;
const defaultPort = 3306;
const connectMilliseconds = 5_000;
const waitMilliseconds = 3_000;

/**
 * The data source for a `mysql://` address; not yet connected. Times are UTC, counts are numbers. The pool, its queue and the wait for a
 * connection are limited: beyond them, work fails with SERVICE_UNAVAILABLE.
 */
export function createDataSource(url: string): DataSource {
  const dataSource = new DataSource({
    type: 'mysql',
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    synchronize: false,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    // Counts are BIGINT: as texts they would not equal any number.
    bigNumberStrings: false,
    connectTimeout: connectMilliseconds,
    poolSize,
    extra: { ...serverOf(url), queueLimit, maxIdle: poolSize, enableKeepAlive: true, maxPreparedStatements },
    entities: [
      Account,
      Activity,
      ActivityAudience,
      ActivityChain,
      ActivitySeal,
      ActivityVerification,
      Approval,
      BookingTemplate,
      BookingTemplateUse,
      Credential,
      CustomRole,
      Deputyship,
      FolderMark,
      GatewayProcess,
      Group,
      HandOverFailure,
      ImmediateNotice,
      Invitation,
      KnownDevice,
      LoginName,
      MailSetting,
      Membership,
      Message,
      NoticeItem,
      NoticePause,
      NoticeSlot,
      Mail,
      Registration,
      RoleAssignment,
      RoleAssignmentGroup,
      Session,
      Shipment,
      ShipmentAssignment,
      UnsealedActivity,
      Upload,
      User,
      UserRight,
    ],
    migrations,
  });
  boundWait(dataSource.driver as MysqlDriver);
  return dataSource;
}

/** Host and port in the usual form: typeorm splits an IPv6 address at its first colon. */
function serverOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? defaultPort : Number(port) };
}

/**
 * A wait for a connection fails after this time; by default, mysql2 waits for ever. The isolation level is set once for a new connection,
 * instead of before each transaction.
 */
function boundWait(driver: MysqlDriver): void {
  const obtainAny = driver.obtainMasterConnection.bind(driver) as () => Promise<PoolConnection>;
  const prepared = new WeakSet<PoolConnection>();
  const obtain = async (): Promise<PoolConnection> => {
    const connection = await obtainAny();
    if (prepared.has(connection)) return connection;
    await new Promise<void>((resolve, reject) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
    prepared.add(connection);
    return connection;
  };
  driver.obtainMasterConnection = () =>
    new Promise<PoolConnection>((resolve, reject) => {
      let tooLate = false;
      const timer = setTimeout(() => {
        tooLate = true;
        reject(serviceUnavailable());
      }, waitMilliseconds);
      obtain()
        .then((connection) => {
          if (tooLate) connection.release();
          else resolve(connection);
        }, reject)
        .finally(() => {
          clearTimeout(timer);
        });
    });
}
