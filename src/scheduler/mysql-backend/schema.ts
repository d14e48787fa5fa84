import { quoted, type Session } from './database.js';
import type { TableNames } from './mysql-backend-options.js';

const text = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const engine = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** The statements that create missing tables for jobs and for locks by name; index names begin with the name of the table. */
export function jobTables({ job, name }: Pick<TableNames, 'job' | 'name'>): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${quoted(job)} (
    id CHAR(26) ${text} NOT NULL,
    name VARCHAR(255) ${text} NOT NULL,
    type VARCHAR(16) ${text} NOT NULL,
    priority DOUBLE NOT NULL,
    next_run_at DATETIME(3) NULL,
    disabled TINYINT NOT NULL,
    data LONGTEXT ${text} NULL,
    locked_at DATETIME(3) NULL,
    lock_token VARCHAR(64) ${text} NULL,
    last_run_at DATETIME(3) NULL,
    last_finished_at DATETIME(3) NULL,
    failed_at DATETIME(3) NULL,
    fail_count INT NULL,
    fail_reason LONGTEXT ${text} NULL,
    progress DOUBLE NULL,
    repeat_interval VARCHAR(255) ${text} NULL,
    repeat_timezone VARCHAR(255) ${text} NULL,
    repeat_at VARCHAR(255) ${text} NULL,
    start_date DATETIME(3) NULL,
    end_date DATETIME(3) NULL,
    skip_days VARCHAR(255) ${text} NULL,
    fork TINYINT NOT NULL,
    debounce_started_at DATETIME(3) NULL,
    last_modified_by VARCHAR(255) ${text} NULL,
    priority_order DOUBLE GENERATED ALWAYS AS (-priority) STORED,
    single_name VARCHAR(255) ${text} GENERATED ALWAYS AS (CASE WHEN type = 'single' THEN name END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY ${quoted(`${job}_single`)} (single_name),
    KEY ${quoted(`${job}_due`)} (name, disabled, locked_at, next_run_at, priority_order),
    KEY ${quoted(`${job}_next_run`)} (next_run_at)
    ) ${engine}`,
    `CREATE TABLE IF NOT EXISTS ${quoted(name)} (
    name VARCHAR(255) ${text} NOT NULL,
    PRIMARY KEY (name)
    ) ${engine}`,
  ];
}

/** The statement that creates the table of the job logger if it is missing. */
export function logTable({ log }: Pick<TableNames, 'log'>): string {
  return `CREATE TABLE IF NOT EXISTS ${quoted(log)} (
    id CHAR(26) ${text} NOT NULL,
    logged_at DATETIME(3) NOT NULL,
    level VARCHAR(16) ${text} NOT NULL,
    event VARCHAR(32) ${text} NOT NULL,
    job_id VARCHAR(255) ${text} NULL,
    job_name VARCHAR(255) ${text} NOT NULL,
    message LONGTEXT ${text} NOT NULL,
    duration DOUBLE NULL,
    error LONGTEXT ${text} NULL,
    fail_count INT NULL,
    retry_delay DOUBLE NULL,
    retry_attempt INT NULL,
    agenda_name VARCHAR(255) ${text} NULL,
    meta LONGTEXT ${text} NULL,
    PRIMARY KEY (id),
    KEY ${quoted(`${log}_time`)} (logged_at, id),
    KEY ${quoted(`${log}_job`)} (job_id, logged_at, id),
    KEY ${quoted(`${log}_name`)} (job_name, logged_at, id)
    ) ${engine}`;
}

/** The statement that creates the table of notifications if it is missing. */
export function notificationTable({ notification }: Pick<TableNames, 'notification'>): string {
  return `CREATE TABLE IF NOT EXISTS ${quoted(notification)} (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    kind VARCHAR(16) ${text} NOT NULL,
    payload LONGTEXT ${text} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ${quoted(`${notification}_time`)} (created_at)
    ) ${engine}`;
}

/** Runs statements of this file; several processes may do so at once. */
export async function createTables(session: Session, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await session.write(statement);
}
