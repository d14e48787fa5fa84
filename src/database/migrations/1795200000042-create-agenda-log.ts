import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Agenda logs of its jobs. */
export class CreateAgendaLog1795200000042 implements MigrationInterface {
  readonly name = 'CreateAgendaLog1795200000042';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE \`agenda_log\` (
    id CHAR(26) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    logged_at DATETIME(3) NOT NULL,
    level VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    event VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    job_id VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    job_name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    message LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    duration DOUBLE NULL,
    error LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    fail_count INT NULL,
    retry_delay DOUBLE NULL,
    retry_attempt INT NULL,
    agenda_name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    meta LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    KEY agenda_log_time (logged_at, id),
    KEY agenda_log_job (job_id, logged_at, id),
    KEY agenda_log_name (job_name, logged_at, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE `agenda_log`');
  }
}
