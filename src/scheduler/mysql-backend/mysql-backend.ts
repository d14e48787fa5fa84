import type { AgendaBackend } from 'agenda';
import { Database } from './database.js';
import { tableNamesOf, type MysqlBackendOptions } from './mysql-backend-options.js';
import { MysqlJobLogger } from './mysql-job-logger.js';
import { MysqlJobRepository } from './mysql-job-repository.js';
import { MysqlNotificationChannel } from './mysql-notification-channel.js';

/**
 * A backend that stores Agenda's jobs, their log and its notifications in MySQL 8 or MariaDB 10.6 and later.
 *
 * @example const agenda = new Agenda({ name: hostname(), backend: new MysqlBackend({ pool }) });
 */
export class MysqlBackend implements AgendaBackend {
  readonly name = 'MySQL';
  readonly repository: MysqlJobRepository;
  readonly logger: MysqlJobLogger;
  readonly notificationChannel: MysqlNotificationChannel | undefined;
  /** Whether disconnecting closes the pool, which is the case if the backend created it. */
  readonly ownsConnection: boolean;
  private readonly database: Database;

  constructor(private readonly options: MysqlBackendOptions) {
    const tables = tableNamesOf(options);
    this.database = new Database(options);
    this.ownsConnection = this.database.isOwn;
    this.repository = new MysqlJobRepository(this.database, tables, options);
    this.logger = new MysqlJobLogger(this.database, tables);
    if (options.notifications ?? true) {
      this.notificationChannel = new MysqlNotificationChannel(this.database, tables, {
        ...options,
        onDisconnect: () => this.repository.giveBack(),
      });
      this.notificationChannel.on('error', (error: Error) => options.onError?.(error));
    }
  }

  /** Connects and creates missing tables; rejects if the database cannot be reached. Agenda connects the channel when it starts. */
  async connect(): Promise<void> {
    await this.repository.connect();
    if (this.options.ensureSchema ?? true) await this.logger.createTable();
  }

  /**
   * Stops the channel, releases claimed jobs that have not started, and closes the connections if they are the backend's own. Can be connected
   * again.
   */
  async disconnect(): Promise<void> {
    await this.notificationChannel?.disconnect();
    await this.repository.giveBack();
    await this.database.close();
  }
}
